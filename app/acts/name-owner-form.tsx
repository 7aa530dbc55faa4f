'use client';

import Link from 'next/link';
import { NamePersonForm } from './name-person-form.tsx';
import { ReaddressForm } from './readdress-form.tsx';
import type { ShownAction, ShownWorkItem } from './shown.ts';
import { usePeople } from './use-directory.ts';
import { vacantQuestion } from './vacant-question.ts';

interface Properties {
  workItem: ShownWorkItem;
  action: ShownAction;
  onAccepted?: ((version: number) => void) | undefined;
}

/** Names somebody in place of a person who lost the role that their part needs (process.md 2). */
export function NameOwnerForm({ workItem, action, onAccepted }: Properties) {
  const people = usePeople(action.owner.role === 'PMO_LEAD');
  if (action.owner.role === 'HEAD_OF_ENGINEERING') {
    return <NamePersonForm workItemId={workItem.id} part="ENGINEERING" onAccepted={onAccepted} />;
  }
  if (action.owner.role === 'HEAD_OF_SPECS') {
    return (
      <p>
        Owners of canonical specs are named in the <Link href="/admin">registry of canonical specs</Link>; the work item
        follows by itself.
      </p>
    );
  }
  const question = vacantQuestion(workItem.questions, action, people);
  if (question !== null) return <ReaddressForm workItem={workItem} question={question} onAccepted={onAccepted} />;
  return <NamePersonForm workItemId={workItem.id} part="REPRODUCTION" onAccepted={onAccepted} />;
}
