import type { TransitionResolvers } from '#graphql/generated/resolver-types.ts';

export const Transition: TransitionResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
  // Nothing is filed as long as documents are made on reading.
  documentLagSeconds: () => null,
};
