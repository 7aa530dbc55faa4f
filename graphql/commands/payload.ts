import type { GraphQLContext } from '#graphql/context.ts';
import { conflict, notFound, unavailable } from '#graphql/errors.ts';
import type { CommandPayloadMapper } from '#graphql/mappers.ts';
import { findWorkItem, type WorkItemRecord } from '#models/work-items.ts';
import type { CommandOutcome } from '#workers/client/outcome.ts';

/** The work item as it is now, whatever this request has read before. */
export async function requireWorkItem(
  { loaders }: GraphQLContext,
  id: string,
  path = 'workItemId',
): Promise<WorkItemRecord> {
  const record = await findWorkItem(id);
  if (record === null) throw notFound('work item', path);
  loaders.workItems.clear(id).prime(id, record);
  return record;
}

/**
 * What a caller gets for an outcome: the work item with the command in it (AU-2), or the refusal beside the work item as
 * it is. `workItemId` is null for a report.
 */
export async function toPayload(
  context: GraphQLContext,
  workItemId: string | null,
  outcome: CommandOutcome,
): Promise<CommandPayloadMapper> {
  switch (outcome.kind) {
    case 'accepted': {
      const workItem = await requireWorkItem(context, outcome.workItemId);
      if (workItem.version >= outcome.version) return { workItem, refusal: null };
      throw unavailable(
        'The command was accepted but can’t be read yet. Send it again with the same commandId to see its result.',
      );
    }
    case 'refused':
      return {
        workItem: workItemId === null ? null : await requireWorkItem(context, workItemId),
        refusal: outcome.refusal,
      };
    case 'conflict':
      throw conflict();
    case 'frozen':
      throw unavailable(
        'This work item is frozen, because its record and its run disagree; nothing was changed. An operator has to decide which is right.',
      );
  }
}
