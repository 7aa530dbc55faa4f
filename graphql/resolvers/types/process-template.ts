import { SEVERITIES } from '#domain/vocabulary.ts';
import type { ProcessTemplateResolvers } from '#graphql/generated/resolver-types.ts';

export const ProcessTemplate: ProcessTemplateResolvers = {
  states: ({ states }) => states.map((state) => state.key),
  gates: ({ gates }) => gates.map(({ key, from, to }) => ({ key, from, to })),
  severities: (template) =>
    SEVERITIES.map((severity) => ({
      severity,
      priority: template.severities[severity].priority,
      fixTarget: template.severities[severity].fixTarget,
      limits: template.states.flatMap(({ key, limits }) =>
        limits === undefined ? [] : [{ state: key, seconds: limits[severity] }],
      ),
    })),
};
