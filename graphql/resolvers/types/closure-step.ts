import type { ClosureStepResolvers } from '#graphql/generated/resolver-types.ts';

export const ClosureStep: ClosureStepResolvers = {
  by: ({ by }, _args, { loaders }) => (by === null ? null : loaders.people.load(by)),
};
