import type { GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '#graphql/context.ts';
import type { WorkItemResolvers } from '#graphql/generated/resolver-types.ts';
import type { WorkItemMapper } from '#graphql/mappers.ts';
import { recordOf } from '#graphql/record-of.ts';
import type { WorkItemRecord } from '#models/work-items.ts';

type Fields = WorkItemResolvers<GraphQLContext, WorkItemRecord>;
type Resolve = (parent: WorkItemRecord, args: object, context: GraphQLContext, info: GraphQLResolveInfo) => unknown;

/** Fields that need the work item itself: where a list brought its card only, it is read first. */
export function byRecord(fields: Fields): WorkItemResolvers {
  const entries = Object.entries(fields as Record<string, Resolve>).map(([name, resolve]) => [
    name,
    (workItem: WorkItemMapper, args: object, context: GraphQLContext, info: GraphQLResolveInfo) => {
      const record = recordOf(workItem, context);
      return record instanceof Promise
        ? record.then((read) => resolve(read, args, context, info))
        : resolve(record, args, context, info);
    },
  ]);
  return Object.fromEntries(entries) as WorkItemResolvers;
}
