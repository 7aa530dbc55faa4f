import type { ValidationResolvers } from '#graphql/generated/resolver-types.ts';

export const Validation: ValidationResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};
