import type { Disposition } from '#domain/vocabulary.ts';

/** The state, and beside it how the run ended where it ended without being closed. */
export function StateName({ state, disposition }: { state: string; disposition: Disposition }) {
  const ending = disposition === 'RECLASSIFIED' ? 'a feature' : disposition === 'WITHDRAWN' ? 'withdrawn' : null;
  return ending === null ? <>{state}</> : <>{`${state}, ${ending}`}</>;
}
