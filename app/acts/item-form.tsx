'use client';

import { ConfirmForm } from './confirm-form.tsx';
import type { ShownItem, ShownWorkItem } from './shown.ts';
import { SupplyForm } from './supply-form.tsx';
import { ValidateForm } from './validate-form.tsx';

interface Properties {
  workItem: ShownWorkItem;
  item: ShownItem;
  act: 'SUPPLY' | 'CONFIRM' | 'VALIDATE';
  onAccepted?: (version: number) => void;
}

const FORMS = { SUPPLY: SupplyForm, CONFIRM: ConfirmForm, VALIDATE: ValidateForm };

/** One act on a gate item, whoever owes it: write evidence, confirm, validate. */
export function ItemForm({ act, ...properties }: Properties) {
  const Form = FORMS[act];
  return <Form key={`${properties.workItem.id} ${properties.item.key} ${act}`} {...properties} />;
}
