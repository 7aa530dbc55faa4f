import { trusted } from 'mongoose';
import { collection } from './database.ts';
import { listRecordedAfter, listRecordedIds } from './events.ts';
import { listWorkItemIds } from './work-items.ts';

/**
 * Ids of all work items in the order of their numbers, from chains and read model both, so that neither can lack one
 * unnoticed. What goes through all of them holds these and nothing else: some megabytes for a hundred thousand.
 */
export async function listAllIds(): Promise<string[]> {
  const ids = new Set([...(await listRecordedIds()), ...(await listWorkItemIds())]);
  return [...ids].sort((one, other) => Number(one) - Number(other));
}

/** A page of the same in the order of ids as text, after `after`: at most `limit`, none at the end. */
export async function listIdsAfter(after: string, limit: number): Promise<string[]> {
  const [recorded, readable] = await Promise.all([
    listRecordedAfter(after, limit),
    collection('workItemStates')
      .find({ _id: trusted({ $gt: after }) }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean(),
  ]);
  const ids = new Set([...recorded, ...readable.map((state) => state._id)]);
  return [...ids].sort().slice(0, limit);
}

/** About how many work items there are, and never more than it says: the last number that was given. Reads one document. */
export async function estimateCount(): Promise<number> {
  return (await collection('counters').findById('workItem').lean())?.value ?? 0;
}
