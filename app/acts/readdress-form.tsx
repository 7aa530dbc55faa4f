'use client';

import { CommandForm } from './command-form.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { READDRESS_QUESTION } from './question-documents.ts';
import { mayHold } from './question-offers.ts';
import type { ShownQuestion } from './shown.ts';
import { textIn } from './written.ts';

const FORM = plainForm(
  plainField('ownerId', 'Who answers from now on', 'person'),
  plainField('reason', 'Why somebody else', 'longText'),
);

interface Properties {
  workItem: { id: string; version: number };
  question: Pick<ShownQuestion, 'id' | 'kind' | 'owner'>;
  onAccepted?: ((version: number) => void) | undefined;
  onBack?: () => void;
}

/** Puts a question to another owner who can hold it; its deadline stays (GI-5). */
export function ReaddressForm({ workItem, question, onAccepted, onBack }: Properties) {
  return (
    <CommandForm
      label="Readdress the question"
      forms={[FORM]}
      draftOf={[workItem.id, 'readdress', question.id]}
      mutation={READDRESS_QUESTION}
      inputOf={(written) => ({
        workItemId: workItem.id,
        expectedVersion: workItem.version,
        id: question.id,
        ownerId: textIn(written, 'ownerId'),
        reason: textIn(written, 'reason'),
      })}
      mayBeChosen={(person) => person.id !== question.owner.person?.id && mayHold(question.kind, person)}
      send="Readdress"
      accepted="The question is readdressed."
      onAccepted={onAccepted}
      onBack={onBack}
    />
  );
}
