import type { LedgerIntervalResolvers } from '#graphql/generated/resolver-types.ts';

export const LedgerInterval: LedgerIntervalResolvers = {
  milliseconds: ({ from, to }) => Date.parse(to) - Date.parse(from),
};
