import type { SpecKind } from '#domain/vocabulary.ts';

/** Kinds of specs as people write them. */
export const KIND_TITLES: Readonly<Record<SpecKind, string>> = {
  METRICS_DEFINITIONS: 'Metrics Definitions',
  API_CONTRACTS: 'API Contracts',
  OTHER: 'Other',
};
