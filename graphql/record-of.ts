import type { WorkItemRecord } from '#models/work-items.ts';
import type { GraphQLContext } from './context.ts';
import type { WorkItemMapper } from './mappers.ts';

/** The work item itself, where a list brought its card only: all of a list are read in one go. */
export function recordOf(
  workItem: WorkItemMapper,
  { loaders }: Pick<GraphQLContext, 'loaders'>,
): WorkItemRecord | Promise<WorkItemRecord> {
  return isRecord(workItem)
    ? workItem
    : loaders.workItems.load(workItem.id).then((record) => required(record, workItem));
}

function isRecord(workItem: WorkItemMapper): workItem is WorkItemRecord {
  return 'state' in workItem;
}

function required(record: WorkItemRecord | null, { id }: WorkItemMapper): WorkItemRecord {
  if (record === null) throw new Error(`Work item ${id} is in a list and can’t be read.`);
  return record;
}
