import type { Comparison } from '#models/rebuild.ts';
import type { RunStatus } from '#workers/workflow/contract.ts';

/** The open run of a work item: what it knows, or only that there is one, or none. */
export type KnownRun = RunStatus | 'open' | null;

/** What is to be done about a difference, once it was seen twice. */
export type Remedy =
  /** The run vouches for the chain: it writes again. */
  | 'write-again'
  /** The run has not recorded what it decided: it is at it, and is nudged. */
  | 'record'
  /** The chain is whole and no run is open. */
  | 'take-up'
  /** Nothing can tell which of them is right. */
  | 'human';

export interface Finding {
  remedy: Remedy;
  alarm: 'CHAIN_BROKEN' | 'RUN_DIFFERS' | 'NO_RUN' | 'NOT_WRITTEN';
  /** A sentence for people. */
  message: string;
}

/**
 * What chain, read model and run say together: null when they agree. Pure, so that every combination can be tested.
 *
 * A broken chain, or a run that knows something else than the chain, is never repaired: it is for a human.
 */
export function judge(comparison: Comparison, run: KnownRun): Finding | null {
  if (comparison.kind === 'absent') return null;
  if (comparison.kind === 'broken') {
    const { seq, reason } = comparison.link;
    return { remedy: 'human', alarm: 'CHAIN_BROKEN', message: `The chain is broken at event ${seq}: ${reason}.` };
  }
  if (run === null) {
    const whole = comparison.kind !== 'other-head';
    const message = whole ? 'No run is open.' : 'No run is open, and the read model names another head than the chain.';
    return { remedy: whole ? 'take-up' : 'human', alarm: 'NO_RUN', message };
  }
  if (run === 'open') return comparison.kind === 'same' ? null : written(comparison);
  return judgeWithRun(comparison, run);
}

function judgeWithRun(comparison: Extract<Comparison, { version: number }>, run: RunStatus): Finding | null {
  const { version, head } = comparison;
  if (run.frozen !== null) return null;
  const differs = (what: string): Finding => ({ remedy: 'human', alarm: 'RUN_DIFFERS', message: what });
  if (run.version < version) {
    return differs(`The run knows version ${run.version}, the chain has ${version}: look, then take it up.`);
  }
  if (run.version === version && run.head !== head) {
    return differs(`At version ${version} the run knows another event than the chain.`);
  }
  const recorded = run.version - run.pending;
  if (recorded > version) {
    const message = `The chain ends at event ${version}, the run has recorded ${recorded}: events were lost. Restore them from a copy.`;
    return { remedy: 'human', alarm: 'CHAIN_BROKEN', message };
  }
  if (run.version > version) {
    const message = `Events ${version + 1} to ${run.version} are decided and not recorded.`;
    return { remedy: 'record', alarm: 'NOT_WRITTEN', message };
  }
  return comparison.kind === 'same' ? null : written(comparison);
}

function written({ kind, ...rest }: Exclude<Comparison, { kind: 'same' | 'broken' | 'absent' }>): Finding {
  const parts = rest.differences.map(({ part, how }) => `${part} ${how}`).join(', ');
  const message = `What is read is not what the chain says (${parts}${kind === 'other-head' ? ', another head' : ''}).`;
  return { remedy: 'write-again', alarm: 'NOT_WRITTEN', message };
}
