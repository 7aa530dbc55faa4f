'use client';

import Link from 'next/link';
import { DeclareForm } from './declare-form.tsx';
import { ItemForm } from './item-form.tsx';
import type { ShownAction, ShownWorkItem } from './shown.ts';

interface Properties {
  workItem: ShownWorkItem;
  action: ShownAction;
  /** Called with the work item's new version once the command was accepted. */
  onAccepted?: (version: number) => void;
}

const ACTS: Partial<Record<ShownAction['kind'], 'SUPPLY' | 'CONFIRM' | 'VALIDATE'>> = {
  SUPPLY: 'SUPPLY',
  REPAIR: 'SUPPLY',
  CONFIRM: 'CONFIRM',
  VALIDATE: 'VALIDATE',
};

/** What a next action asks for, in place. Ask for `...ActionFormWorkItem` and `...ActionFormAction`. */
export function ActionForm({ workItem, action, onAccepted }: Properties) {
  const act = ACTS[action.kind];
  const item = workItem.gate?.items.find(({ key }) => key === action.item);
  if (act !== undefined && item !== undefined) {
    return <ItemForm key={action.id} workItem={workItem} item={item} act={act} onAccepted={onAccepted} />;
  }
  if (action.kind === 'DECLARE') return <DeclareForm key={action.id} workItem={workItem} onAccepted={onAccepted} />;
  return (
    <p>
      This is done where the work item is: <Link href={`/work-items/${workItem.id}`}>open work item {workItem.id}</Link>
      .
    </p>
  );
}
