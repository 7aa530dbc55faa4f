import type { TransitionResolvers } from '#graphql/generated/resolver-types.ts';

export const Transition: TransitionResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
  documentLagSeconds: async ({ workItemId, index }, _args, { loaders }) =>
    (await loaders.newestFilings.load(workItemId))?.lags[index] ?? null,
};
