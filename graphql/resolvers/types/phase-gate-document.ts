import type { PhaseGateDocumentResolvers } from '#graphql/generated/resolver-types.ts';

export const PhaseGateDocument: PhaseGateDocumentResolvers = {
  markdown: (filing, _args, { loaders }) => loaders.filedMarkdown.load(filing),
};
