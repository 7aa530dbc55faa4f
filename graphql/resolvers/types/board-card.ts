import { readProgress } from '#domain/gate-progress.ts';
import type { BoardCardResolvers } from '#graphql/generated/resolver-types.ts';

export const BoardCard: BoardCardResolvers = {
  gates: ({ progress }) => readProgress(progress),
};
