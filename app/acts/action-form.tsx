'use client';

import type { ShownAction, ShownWorkItem } from './shown.ts';

interface Properties {
  workItem: ShownWorkItem;
  action: ShownAction;
  /** Called with the work item's new version once the command was accepted. */
  onAccepted?: (version: number) => void;
}

/** What a next action asks for, in place. Ask for `...ActionFormWorkItem` and `...ActionFormAction`. */
export function ActionForm({ workItem, action }: Properties) {
  return <p data-work-item={workItem.id}>{action.text}</p>;
}
