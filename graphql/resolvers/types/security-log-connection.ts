import type { SecurityLogConnectionResolvers } from '#graphql/generated/resolver-types.ts';

export const SecurityLogConnection: SecurityLogConnectionResolvers = {
  pageInfo: ({ endCursor, hasNextPage }) => ({ endCursor, hasNextPage }),
};
