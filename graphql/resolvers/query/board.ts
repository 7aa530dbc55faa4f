import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { parseFilter } from '#graphql/inputs/filter.ts';

export const board: NonNullable<QueryResolvers['board']> = async (_parent, args) => ({
  role: args.role ?? null,
  filter: await parseFilter(args.filter),
});
