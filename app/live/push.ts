import type { WorkItemChanged } from '#realtime/contract.ts';

/** A change of a work item as it is pushed (`workItem:changed`). */
export type WorkItemPush = WorkItemChanged;
