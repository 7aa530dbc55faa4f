import { sealUnattended } from './chain.ts';
import { raisedOnBreach, raisedOnLateDocument, raisedOnOverdue } from './escalations.ts';
import type { EventBody, WorkItemEvent } from './events.ts';
import { itemState } from './gates.ts';
import { addSeconds, type Instant, latest } from './instant.ts';
import { type NextAction, nextActions } from './next-actions.ts';
import { ownerKey } from './owner.ts';
import { distinct, roleOwner } from './owners.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { compareText } from './text-order.ts';
import { effectiveSeverity, limitSeconds, presentVisit, QUARTER_HOUR, scaled } from './timer.ts';

/** The part of a limit after which its warning is given (TM-3). */
const WARNING_PART = 0.75;

/** Something that becomes due by time alone, at an instant. */
export type Due = { at: Instant } & (
  | { kind: 'WARNING'; limitSeconds: number; limitAt: Instant }
  | { kind: 'BREACH'; limitSeconds: number }
  | { kind: 'OVERDUE'; action: NextAction }
  | { kind: 'DOCUMENT'; transition: number }
);

/** What comes first of several that are due at the same instant. */
const ORDER: readonly Due['kind'][] = ['WARNING', 'BREACH', 'OVERDUE', 'DOCUMENT'];

/**
 * Everything that is due by time alone or will be if nobody acts, the nearest first (TM-1 to TM-4, GI-4): what is done
 * already is not in it.
 *
 * @param watched how many of the changes of state are known to have been filed in time, or escalated; the state cannot
 *   tell, since filings are no events (AU-1)
 */
export function dues(template: ProcessTemplate, state: WorkItemState, watched = state.transitions.length): Due[] {
  return [...limitDues(template, state), ...overdueDues(template, state), ...documentDues(state, watched)].sort(
    (one, other) => compareText(one.at, other.at) || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
}

/** The nearest instant at which the clock itself acts, leaving out documents, of which the state knows nothing. */
export function nextDueInstant(template: ProcessTemplate, state: WorkItemState): Instant | null {
  return dues(template, state)[0]?.at ?? null;
}

/**
 * What the clock does now: the first thing that was due before this instant; null when nothing was. An act at the very
 * instant of a deadline is in time, so the clock acts from the next millisecond on; it is also asked before every
 * command, so that a command that comes late never undoes what was due before it (TM-5).
 */
export function decideDue(template: ProcessTemplate, state: WorkItemState, now: Instant): WorkItemEvent | null {
  const [first] = dues(template, state);
  return first === undefined || first.at >= now
    ? null
    : sealUnattended(state, bodyOf(template, state, first, now), now);
}

/** GI-4: no filed document showed a change of state in time; null when that was escalated before. */
export function decideDocumentLate(
  template: ProcessTemplate,
  state: WorkItemState,
  transition: number,
  now: Instant,
): WorkItemEvent | null {
  const due = documentDues(state, 0).find((one) => one.kind === 'DOCUMENT' && one.transition === transition);
  return due === undefined || due.at >= now ? null : sealUnattended(state, bodyOf(template, state, due, now), now);
}

/** When a change of state has to be in a filed document: a real quarter of an hour, under any time scale (GI-4). */
export function documentDueAt(changedAt: Instant): Instant {
  return addSeconds(changedAt, QUARTER_HOUR);
}

/** Whether a change of state was filed too late, or is not filed a quarter of an hour after it (GI-4). */
export function isLate(lag: number | undefined): boolean {
  return lag === undefined || lag > QUARTER_HOUR;
}

function limitDues(template: ProcessTemplate, state: WorkItemState): Due[] {
  const visit = presentVisit(state);
  const limit = limitSeconds(template, state.state, effectiveSeverity(state));
  if (state.disposition !== 'ACTIVE' || limit === null || visit.breach !== null) return [];
  const limitAt = addSeconds(visit.enteredAt, scaled(state, limit));
  const breach: Due = { kind: 'BREACH', at: limitAt, limitSeconds: limit };
  const given = visit.warnings.some((warning) => warning.limitSeconds === limit);
  // A limit that was past when it came into force is a breach at once, without a warning (TM-2).
  if (given || limitAt <= limitSince(template, state)) return [breach];
  const at = addSeconds(visit.enteredAt, scaled(state, limit * WARNING_PART));
  return [{ kind: 'WARNING', at, limitSeconds: limit, limitAt }, breach];
}

/** Since when the present limit has been in force: the visit's beginning, or the latest word on the severity (TM-2). */
function limitSince(template: ProcessTemplate, state: WorkItemState): Instant {
  const settling = template.gates
    .flatMap(({ items }) => items)
    .find(({ settles }) => settles?.some(({ kind }) => kind === 'severity'));
  const passed = settling === undefined ? null : itemState(state, settling.key).validation;
  const changed = state.decisions.findLast(({ kind }) => kind === 'SEVERITY_CHANGED');
  const known = [presentVisit(state).enteredAt, passed?.verdict === 'PASS' ? passed.at : null, changed?.at ?? null];
  return latest(known.filter((at) => at !== null)) ?? presentVisit(state).enteredAt;
}

/** TM-4: not for what the severity's limit escalates, and a response is not escalated again (TM-3). */
function overdueDues(template: ProcessTemplate, state: WorkItemState): Due[] {
  const { overdue } = presentVisit(state);
  const limits = limitInstants(template, state);
  return nextActions(template, state)
    .filter(({ kind, deadline }) => kind !== 'RESPOND' && !limits.includes(deadline))
    .filter(({ owner, deadline }) => !overdue.some((one) => one.owner === ownerKey(owner) && one.deadline === deadline))
    .map((action) => ({ kind: 'OVERDUE', at: action.deadline, action }));
}

/** When the limits of all visits are reached: a question may carry that of the visit in which it was asked (GI-2). */
function limitInstants(template: ProcessTemplate, state: WorkItemState): Instant[] {
  return state.visits.flatMap((visit) => {
    const limit = limitSeconds(template, visit.state, effectiveSeverity(state));
    return limit === null ? [] : [addSeconds(visit.enteredAt, scaled(state, limit))];
  });
}

function documentDues(state: WorkItemState, watched: number): Due[] {
  return state.transitions.flatMap(({ at }, transition): Due[] => {
    const told = state.escalations.some((one) => one.transition === transition);
    return transition < watched || told ? [] : [{ kind: 'DOCUMENT', at: documentDueAt(at), transition }];
  });
}

function bodyOf(template: ProcessTemplate, state: WorkItemState, due: Due, now: Instant): EventBody {
  switch (due.kind) {
    case 'WARNING': {
      const owing = nextActions(template, state).map(({ owner }) => owner);
      const to = distinct([...owing, roleOwner(state, template.validator)]);
      const { limitSeconds: limit, limitAt } = due;
      return { type: 'LIMIT_WARNED', payload: { limitSeconds: limit, dueAt: due.at, limitAt, to } };
    }
    case 'BREACH': {
      const escalations = raisedOnBreach(template, state, due.limitSeconds, now);
      return { type: 'LIMIT_BREACHED', payload: { limitSeconds: due.limitSeconds, dueAt: due.at, escalations } };
    }
    case 'OVERDUE': {
      const { owner, kind, item, text } = due.action;
      const escalations = raisedOnOverdue(template, state, due.action);
      return { type: 'ACTION_OVERDUE', payload: { dueAt: due.at, owner, kind, item, text, escalations } };
    }
    case 'DOCUMENT': {
      const escalations = raisedOnLateDocument(template, state, due.transition);
      return { type: 'DOCUMENT_LATE', payload: { transition: due.transition, dueAt: due.at, escalations } };
    }
  }
}
