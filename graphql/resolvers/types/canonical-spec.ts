import type { CanonicalSpecResolvers } from '#graphql/generated/resolver-types.ts';

export const CanonicalSpec: CanonicalSpecResolvers = {
  owner: ({ ownerId }, _args, { loaders }) => loaders.people.load(ownerId),
};
