import type { EventConnectionResolvers } from '#graphql/generated/resolver-types.ts';

export const EventConnection: EventConnectionResolvers = {
  pageInfo: ({ endCursor, hasNextPage }) => ({ endCursor, hasNextPage }),
};
