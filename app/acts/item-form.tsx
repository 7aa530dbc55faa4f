'use client';

import { ConfirmForm } from './confirm-form.tsx';
import type { ShownItem, ShownWorkItem } from './shown.ts';
import { SupplyForm } from './supply-form.tsx';
import { ValidateForm } from './validate-form.tsx';

interface Properties {
  workItem: ShownWorkItem;
  item: ShownItem;
  act: 'SUPPLY' | 'CONFIRM' | 'VALIDATE';
  /** The page shows the evidence and its flags beside the form, which then need not. */
  evidenceBeside?: boolean;
  onAccepted?: (version: number) => void;
}

/** One act on a gate item, whoever owes it: write evidence, confirm, validate. */
export function ItemForm({ act, evidenceBeside, ...properties }: Properties) {
  const key = `${properties.workItem.id} ${properties.item.key} ${act}`;
  if (act === 'SUPPLY') return <SupplyForm key={key} {...properties} />;
  const Form = act === 'CONFIRM' ? ConfirmForm : ValidateForm;
  return <Form key={key} evidenceBeside={evidenceBeside} {...properties} />;
}
