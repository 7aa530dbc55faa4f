import type { DelegationResolvers } from '#graphql/generated/resolver-types.ts';

export const Delegation: DelegationResolvers = {
  from: ({ fromId }, _args, { loaders }) => (fromId === null ? null : loaders.people.load(fromId)),
  to: ({ toId }, _args, { loaders }) => loaders.people.load(toId),
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};
