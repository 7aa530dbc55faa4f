import { listRecordedIds } from './events.ts';
import { listWorkItemIds } from './work-items.ts';

/**
 * Ids of all work items in the order of their numbers, from chains and read model both, so that neither can lack one
 * unnoticed. What goes through all of them holds these and nothing else: some megabytes for a hundred thousand.
 */
export async function listAllIds(): Promise<string[]> {
  const ids = new Set([...(await listRecordedIds()), ...(await listWorkItemIds())]);
  return [...ids].sort((one, other) => Number(one) - Number(other));
}
