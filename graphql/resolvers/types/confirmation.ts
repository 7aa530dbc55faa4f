import type { ConfirmationResolvers } from '#graphql/generated/resolver-types.ts';

export const Confirmation: ConfirmationResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};
