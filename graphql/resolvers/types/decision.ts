import type { DecisionResolvers } from '#graphql/generated/resolver-types.ts';

export const Decision: DecisionResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};
