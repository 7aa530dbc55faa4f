import type { WorkItemConnectionResolvers } from '#graphql/generated/resolver-types.ts';
import { countInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const WorkItemConnection: WorkItemConnectionResolvers = {
  pageInfo: ({ endCursor, hasNextPage }) => ({ endCursor, hasNextPage }),
  totalCount: ({ countAll }) => countAll(),
  countUpTo: ({ countAll }, { most }) => countAll(parseInput(countInput, { most }).most),
};
