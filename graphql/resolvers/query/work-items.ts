import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { parseFilter } from '#graphql/inputs/filter.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { listWorkItems } from '#models/work-items.ts';

const page = pageInput(50);

export const workItems: NonNullable<QueryResolvers['workItems']> = async (_parent, args, { now }) => {
  const { first, after } = parseInput(page, args);
  const filter = await parseFilter(args.filter);
  return listWorkItems({ filter, orderBy: args.orderBy, first, after, now });
};
