import type { DeliveryConnectionResolvers } from '#graphql/generated/resolver-types.ts';

export const DeliveryConnection: DeliveryConnectionResolvers = {
  pageInfo: ({ endCursor, hasNextPage }) => ({ endCursor, hasNextPage }),
};
