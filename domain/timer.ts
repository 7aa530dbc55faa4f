import { addSeconds, type Instant } from './instant.ts';
import type { StateVisit, WorkItemState } from './state.ts';
import type { ProcessTemplate, StateTemplate } from './template.ts';
import type { Severity, TimerStatus } from './vocabulary.ts';

/** The process's own short deadline: to declare and to name deadlines (GI-2), in unscaled seconds. */
export const QUARTER_HOUR = 15 * 60;

/** TM-0: as last changed or passed in T.2; before that the reporter's proposal; with none, Critical. */
export function effectiveSeverity(state: Pick<WorkItemState, 'severity' | 'report'>): Severity {
  return state.severity ?? state.report.proposedSeverity ?? 'CRITICAL';
}

/** What readers see: the effective severity, null while none was proposed or passed. */
export function shownSeverity(state: Pick<WorkItemState, 'severity' | 'report'>): Severity | null {
  return state.severity ?? state.report.proposedSeverity;
}

/** Seconds of real time that `seconds` of the process take in this run. */
export function scaled(state: Pick<WorkItemState, 'timeScale'>, seconds: number): number {
  return (seconds * state.timeScale) / 3600;
}

export function stateTemplate(template: ProcessTemplate, key: string): StateTemplate | null {
  return template.states.find((state) => state.key === key) ?? null;
}

/** The present state visit. */
export function presentVisit(state: WorkItemState): StateVisit {
  const visit = state.visits.at(-1);
  if (visit === undefined) throw new Error(`Work item ${state.id} has no state visit.`);
  return visit;
}

/** The unscaled limit in seconds of a state at a severity; null where the state has none. */
export function limitSeconds(template: ProcessTemplate, stateKey: string, severity: Severity): number | null {
  return stateTemplate(template, stateKey)?.limits?.[severity] ?? null;
}

/** When the present visit's limit is reached: from the same start whatever the severity became (TM-1, TM-2). */
export function limitDueAt(template: ProcessTemplate, state: WorkItemState): Instant | null {
  const limit = limitSeconds(template, state.state, effectiveSeverity(state));
  return limit === null ? null : addSeconds(presentVisit(state).enteredAt, scaled(state, limit));
}

export interface StateTimer {
  status: TimerStatus;
  startedAt: Instant;
  dueAt: Instant | null;
  /** Unscaled seconds. */
  limitSeconds: number | null;
}

/** The timer of the present state visit (TM-0 to TM-3); of an ended work item, that of the visit in which it ended. */
export function stateTimer(template: ProcessTemplate, state: WorkItemState): StateTimer {
  const limit = limitSeconds(template, state.state, effectiveSeverity(state));
  return {
    status: visitStatus(template, state, presentVisit(state)),
    startedAt: presentVisit(state).enteredAt,
    dueAt: limitDueAt(template, state),
    limitSeconds: limit,
  };
}

/**
 * How a state visit stands to its limit. `BREACHED` stays, whatever the severity becomes; a warning counts for the limit
 * it was given for (TM-2); `MET` is only for visits that were left in time (TM-3).
 */
export function visitStatus(
  template: ProcessTemplate,
  state: Pick<WorkItemState, 'severity' | 'report'>,
  visit: StateVisit,
): TimerStatus {
  const limit = limitSeconds(template, visit.state, effectiveSeverity(state));
  if (limit === null) return 'NONE';
  if (visit.breach !== null) return 'BREACHED';
  if (visit.leftAt !== null) return 'MET';
  return visit.warnings.some((warning) => warning.limitSeconds === limit) ? 'WARNED' : 'RUNNING';
}
