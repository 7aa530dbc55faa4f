import { sha256OfText } from '#domain/canonical.ts';
import { documentPath } from '#domain/document.ts';
import type { PhaseGateDocumentResolvers } from '#graphql/generated/resolver-types.ts';

/** The rendering of the record as it is: nothing is filed yet, so its version and instant are the work item's. */
export const PhaseGateDocument: PhaseGateDocumentResolvers = {
  version: ({ record }) => record.version,
  path: ({ record }) => documentPath(record.state),
  markdown: ({ record }, _args, { loaders }) => loaders.documents.load(record),
  sha256: async ({ record }, _args, { loaders }) => sha256OfText(await loaders.documents.load(record)),
  commit: () => null,
  filedAt: ({ record }) => record.state.updatedAt,
};
