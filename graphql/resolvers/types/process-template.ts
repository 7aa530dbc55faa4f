import type { ProcessTemplateResolvers } from '#graphql/generated/resolver-types.ts';

export const ProcessTemplate: ProcessTemplateResolvers = {
  states: ({ states }) => states.map((state) => state.key),
};
