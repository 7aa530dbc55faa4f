import type { EvidenceRevisionResolvers } from '#graphql/generated/resolver-types.ts';

export const EvidenceRevision: EvidenceRevisionResolvers = {
  evidence: ({ sha256 }, _args, { loaders }) => loaders.bodies.load(sha256),
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};
