import { criticalPath } from './critical-path.ts';
import type { WorkItemEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Instant } from './instant.ts';
import { type Owner, ownerKey } from './owner.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { effectiveSeverity, limitSeconds, presentVisit, visitStatus } from './timer.ts';
import type { Severity, TimerStatus } from './vocabulary.ts';

/** Where the time of one state visit went. Its intervals follow on each other without gaps, from its first instant to its last. */
export interface VisitLedger {
  state: string;
  enteredAt: Instant;
  /** Null while the work item is there. */
  leftAt: Instant | null;
  status: TimerStatus;
  /** Version of the process template in force. */
  templateVersion: string;
  intervals: LedgerInterval[];
}

/** A span of time in which the same owner's turn it was, under the same limit. */
export interface LedgerInterval {
  from: Instant;
  to: Instant;
  /** Whose turn it was: the owner of the critical path's first step; null once nothing was owed. */
  owner: Owner | null;
  /** The effective severity (TM-0). */
  severity: Severity;
  /** The limit in force, unscaled; null where the state has none. */
  limitSeconds: number | null;
}

/** A span that is not over. */
type Turn = Omit<LedgerInterval, 'to'>;

/**
 * Attributes every millisecond of every state visit, from the events alone: the same events give the same ledger.
 *
 * @param events all of the work item's, in order; read once
 * @param until the end of the present visit's last interval; no earlier than the last event
 */
export async function clockLedger(
  template: ProcessTemplate,
  events: Iterable<WorkItemEvent> | AsyncIterable<WorkItemEvent>,
  until: Instant,
): Promise<VisitLedger[]> {
  let state: WorkItemState | null = null;
  const ledger: LedgerInterval[][] = [];
  let turn: Turn | null = null;
  for await (const event of events) {
    const before: WorkItemState | null = state;
    const after = evolve(template, state, event);
    state = after;
    const entered = after.visits.length > (before?.visits.length ?? 0);
    const next: Turn | null = entered || !isAside(event) ? turnOf(template, after, event.at) : turn;
    if (!entered && next !== null && turn !== null && isSameTurn(next, turn)) continue;
    close(ledger, turn, event.at);
    if (entered) ledger.push([]);
    turn = next;
  }
  if (state === null) return [];
  close(ledger, turn, presentVisit(state).leftAt ?? until);
  const { visits, template: reference } = state;
  const told = state;
  return visits.map((visit, index) => ({
    state: visit.state,
    enteredAt: visit.enteredAt,
    leftAt: visit.leftAt,
    status: visitStatus(template, told, visit),
    templateVersion: reference.version,
    intervals: ledger[index] ?? [],
  }));
}

/** Events that never change whose turn it is: they are many, and the critical path is dear. */
function isAside({ type, directory }: WorkItemEvent): boolean {
  return directory === null && (type === 'COMMENTED' || type === 'LIMIT_WARNED' || type === 'ACTION_OVERDUE');
}

/** Null where the work item ended without being closed: nothing of its last visit is left. */
function turnOf(template: ProcessTemplate, state: WorkItemState, from: Instant): Turn | null {
  if (presentVisit(state).leftAt !== null) return null;
  const severity = effectiveSeverity(state);
  return {
    from,
    owner: criticalPath(template, state)[0]?.owner ?? null,
    severity,
    limitSeconds: limitSeconds(template, state.state, severity),
  };
}

function isSameTurn(one: Turn, other: Turn): boolean {
  const keys = [one, other].map(({ owner }) => (owner === null ? null : `${ownerKey(owner)} ${owner.role}`));
  return keys[0] === keys[1] && one.severity === other.severity && one.limitSeconds === other.limitSeconds;
}

function close(ledger: readonly LedgerInterval[][], turn: Turn | null, to: Instant): void {
  if (turn !== null && turn.from < to) ledger.at(-1)?.push({ ...turn, to });
}
