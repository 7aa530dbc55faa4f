import type { WorkItemEvent } from '../events.ts';
import { type Instant, toMillis } from '../instant.ts';
import type { StateVisit, WorkItemState } from '../state.ts';
import type { ProcessTemplate } from '../template.ts';
import { effectiveSeverity, limitSeconds, presentVisit } from '../timer.ts';
import type { Disposition, EscalationKind, Severity } from '../vocabulary.ts';

/** What reports count of one event. Immutable, as the event is; what is added to them later only adds facts. */
export interface FactRecord {
  /** `{workItemId}:{seq}`; of a filing `{workItemId}:filed:{index of the change of state}`. */
  id: string;
  workItemId: string;
  /** The template's key. */
  template: string;
  at: Instant;
  facts: ReportFact[];
}

interface Placed {
  /** The state that the work item was in; of `ENTERED` the one it came into. */
  state: string;
  /** The effective severity then (TM-0). */
  severity: Severity;
}

/** One thing that reports count. */
export type ReportFact = Placed &
  (
    | { kind: 'ENTERED' }
    /** A state visit ended, after `millis`. */
    | { kind: 'LEFT'; millis: number; outcome: VisitOutcome }
    /** The effective severity became another while the work item was in the state; `severity` is the one before. */
    | { kind: 'RATED'; to: Severity }
    /** A visit to a state with a limit was left in time. */
    | { kind: 'LIMIT_MET' }
    | { kind: 'LIMIT_BREACHED' }
    /** A gate item was judged for the first time: Pass, Fail or an owner's No. */
    | { kind: 'JUDGED'; item: string; passedFirst: boolean }
    /** A Fail or an owner's No, each of them. */
    | { kind: 'REJECTED'; item: string; by: 'FAIL' | 'NO'; reason: string }
    | { kind: 'REVERTED'; to: string; cause: string }
    /** Since the report. */
    | { kind: 'CLOSED'; millis: number }
    | { kind: 'ESCALATED'; escalation: EscalationKind }
    /** An escalation was answered in writing, after `millis`. */
    | { kind: 'RESPONDED'; escalation: EscalationKind; millis: number }
    /** A document that shows a change of state was filed, after `millis` (GI-4). */
    | { kind: 'FILED'; millis: number }
  );

/** How a visit ended: by going on, by going back, or with the work item. */
export type VisitOutcome = 'DECLARED' | 'REVERTED' | Extract<Disposition, 'WITHDRAWN' | 'RECLASSIFIED'>;

/**
 * What reports count of an event, from the states before and after it; null where they count nothing. Pure: repeated, it
 * is the same.
 */
export function factsOf(
  template: ProcessTemplate,
  before: WorkItemState | null,
  after: WorkItemState,
  event: WorkItemEvent,
): FactRecord | null {
  const facts =
    before === null ? [entered(after)] : [...eventFacts(template, before, after, event), ...rated(before, after)];
  if (facts.length === 0) return null;
  return {
    id: `${event.workItemId}:${event.seq}`,
    workItemId: event.workItemId,
    template: template.key,
    at: event.at,
    facts,
  };
}

/** What reports count of a filing that shows a change of state, `lagSeconds` after it (GI-4). */
export function factsOfFiling(state: WorkItemState, transition: number, lagSeconds: number): FactRecord {
  const change = state.transitions[transition];
  if (change === undefined) throw new Error(`Work item ${state.id} has no change of state ${transition}.`);
  return {
    id: `${state.id}:filed:${transition}`,
    workItemId: state.id,
    template: state.template.key,
    at: change.at,
    facts: [
      { kind: 'FILED', state: change.to, severity: effectiveSeverity(state), millis: Math.round(lagSeconds * 1000) },
    ],
  };
}

function eventFacts(
  template: ProcessTemplate,
  before: WorkItemState,
  after: WorkItemState,
  event: WorkItemEvent,
): ReportFact[] {
  const place = placeOf(before);
  switch (event.type) {
    case 'STATE_DECLARED':
      return [...left(template, before, event.at, 'DECLARED'), entered(after), ...closed(before, after, event.at)];
    case 'STATE_REVERTED': {
      const { to, reversion } = event.payload;
      const reverted: ReportFact = { kind: 'REVERTED', ...place, to, cause: reversion };
      return [...left(template, before, event.at, 'REVERTED'), reverted, entered(after)];
    }
    case 'WITHDRAWN':
    case 'RECLASSIFIED':
      return left(template, before, event.at, event.type);
    case 'GATE_ITEM_CONFIRMED': {
      const { item, answer, reason } = event.payload;
      if (answer === 'YES') return [];
      return [...judged(before, item, false), { kind: 'REJECTED', ...place, item, by: 'NO', reason: reason ?? '' }];
    }
    case 'GATE_ITEM_VALIDATED': {
      const { item, verdict, reason, revision } = event.payload;
      if (verdict === 'PASS') return judged(before, item, revision === 1);
      return [...judged(before, item, false), { kind: 'REJECTED', ...place, item, by: 'FAIL', reason: reason ?? '' }];
    }
    case 'LIMIT_BREACHED':
      return [{ kind: 'LIMIT_BREACHED', ...place }, ...escalated(before, event.payload.escalations)];
    case 'ACTION_OVERDUE':
    case 'DOCUMENT_LATE':
      return escalated(before, event.payload.escalations);
    case 'ESCALATION_ANSWERED': {
      const raised = before.escalations.find(({ id }) => id === event.payload.id);
      if (raised === undefined) return [];
      const millis = toMillis(event.at) - toMillis(raised.raisedAt);
      return [{ kind: 'RESPONDED', ...place, escalation: raised.kind, millis }];
    }
    default:
      return [];
  }
}

const placeOf = (state: WorkItemState): Placed => ({ state: state.state, severity: effectiveSeverity(state) });

const entered = (state: WorkItemState): ReportFact => ({ kind: 'ENTERED', ...placeOf(state) });

function left(template: ProcessTemplate, before: WorkItemState, at: Instant, outcome: VisitOutcome): ReportFact[] {
  const place = placeOf(before);
  const visit = presentVisit(before);
  const millis = toMillis(at) - toMillis(visit.enteredAt);
  const facts: ReportFact[] = [{ kind: 'LEFT', ...place, millis, outcome }];
  return isMet(template, visit, place.severity) ? [...facts, { kind: 'LIMIT_MET', ...place }] : facts;
}

function isMet(template: ProcessTemplate, visit: StateVisit, severity: Severity): boolean {
  return visit.breach === null && limitSeconds(template, visit.state, severity) !== null;
}

function closed(before: WorkItemState, after: WorkItemState, at: Instant): ReportFact[] {
  if (after.disposition !== 'CLOSED' || before.disposition === 'CLOSED') return [];
  return [{ kind: 'CLOSED', ...placeOf(before), millis: toMillis(at) - toMillis(before.createdAt) }];
}

function judged(before: WorkItemState, item: string, passedFirst: boolean): ReportFact[] {
  if (before.items[item]?.judged === true) return [];
  return [{ kind: 'JUDGED', ...placeOf(before), item, passedFirst }];
}

function escalated(
  before: WorkItemState,
  raised: readonly { kind: EscalationKind; needsResponse: boolean }[],
): ReportFact[] {
  return raised
    .filter(({ needsResponse }) => needsResponse)
    .map(({ kind }) => ({ kind: 'ESCALATED', ...placeOf(before), escalation: kind }));
}

/** A new severity, whichever event brought it: the work item is counted under it from then on. */
function rated(before: WorkItemState, after: WorkItemState): ReportFact[] {
  const [from, to] = [effectiveSeverity(before), effectiveSeverity(after)];
  if (from === to || before.visits.length !== after.visits.length) return [];
  return [{ kind: 'RATED', state: before.state, severity: from, to }];
}
