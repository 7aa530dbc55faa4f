import { trusted } from 'mongoose';
import { collection } from './database.ts';
import { readTogether } from './read-together.ts';
import type { WorkItemRecord } from './work-item-record.ts';
import { toRecord } from './work-item-record.ts';

export type { ListedWorkItem } from './listed-work-item.ts';
export { firstActionOf, listActionsOf } from './owned-actions.ts';
export type { WorkItemFilter } from './work-item-filter.ts';
export { ownerKeysOf } from './work-item-filter.ts';
export type { WorkItemOrder, WorkItemPage } from './work-item-lists.ts';
export { countBoardColumn, listBoardColumn, listWorkItems, oldestOfBoardColumn } from './work-item-lists.ts';
export type { WorkItemRecord } from './work-item-record.ts';

/** The work item as everybody reads it, or null. */
export async function findWorkItem(id: string): Promise<WorkItemRecord | null> {
  const [found] = await findWorkItems([id]);
  return found ?? null;
}

/** Those of the given work items that exist, in no particular order. */
export function findWorkItems(ids: readonly string[]): Promise<WorkItemRecord[]> {
  return readWorkItems(ids);
}

/** After a push everybody who has the work item open asks for the same; so its state is parsed once for all of them. */
const readWorkItems = readTogether<WorkItemRecord>(
  async (ids) => {
    const found = await collection('workItemStates')
      .find({ _id: trusted({ $in: [...ids] }) })
      .lean();
    return found.map(toRecord);
  },
  ({ id }) => id,
);

/** Ids of all work items, in no particular order. */
export async function listWorkItemIds(): Promise<string[]> {
  return (await collection('workItemStates').find({}, { _id: 1 }).lean()).map((stored) => stored._id);
}

/** Whether everybody reads at least this version of the work item, in lists too (AU-2). */
export async function isVersionReadable(id: string, version: number): Promise<boolean> {
  const filter = { _id: id, version: trusted({ $gte: version }) };
  const [state, card] = await Promise.all([
    collection('workItemStates').exists(filter),
    collection('workItemCards').exists(filter),
  ]);
  return state !== null && card !== null;
}
