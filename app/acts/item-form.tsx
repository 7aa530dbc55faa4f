'use client';

import type { ShownItem, ShownWorkItem } from './shown.ts';

interface Properties {
  workItem: ShownWorkItem;
  item: ShownItem;
  act: 'SUPPLY' | 'CONFIRM' | 'VALIDATE';
  onAccepted?: (version: number) => void;
}

/** One act on a gate item, whoever owes it: write evidence, confirm, validate. */
export function ItemForm({ workItem, item, act }: Properties) {
  return (
    <p data-work-item={workItem.id} data-act={act}>
      {item.key} {item.title}
    </p>
  );
}
