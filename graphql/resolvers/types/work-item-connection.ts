import type { WorkItemConnectionResolvers } from '#graphql/generated/resolver-types.ts';

export const WorkItemConnection: WorkItemConnectionResolvers = {
  pageInfo: ({ endCursor, hasNextPage }) => ({ endCursor, hasNextPage }),
  totalCount: ({ countAll }) => countAll(),
};
