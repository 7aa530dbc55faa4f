import { isForSameOwner } from './deadlines.ts';
import type { DroppedItem, OpenedQuestion, RaisedEscalation, WorkItemEvent } from './events.ts';
import { isPassable } from './gates.ts';
import { ownerKey } from './owner.ts';
import type {
  EscalationRecord,
  GateItemState,
  NamedDeadline,
  QuestionRecord,
  StateVisit,
  WorkItemState,
} from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { stateTemplate } from './timer.ts';
import type { Severity } from './vocabulary.ts';

/** The state after one more event. Pure: the event carries every consequence, no rule is applied again. */
export function evolve(template: ProcessTemplate, state: WorkItemState | null, event: WorkItemEvent): WorkItemState {
  if (event.type === 'DEFECT_REPORTED' && state === null && event.seq === 1) return opened(template, event);
  if (state === null) throw new Error(`Event ${event.seq} of work item ${event.workItemId} comes before its report.`);
  if (event.seq !== state.version + 1) {
    throw new Error(`Work item ${state.id} is at version ${state.version}; event ${event.seq} does not follow.`);
  }
  if (event.type === 'DEFECT_REPORTED') throw new Error(`Work item ${state.id} is reported a second time.`);
  const next = apply(template, withEnvelope(state, event), event);
  return { ...next, visits: [...next.visits.slice(0, -1), withPassable(template, next, event.at)] };
}

/** The state after all events of a work item, in order. */
export function fold(template: ProcessTemplate, events: readonly WorkItemEvent[]): WorkItemState {
  const state = events.reduce<WorkItemState | null>((before, event) => evolve(template, before, event), null);
  if (state === null) throw new Error('A work item without events has no state.');
  return state;
}

type Reported = Extract<WorkItemEvent, { type: 'DEFECT_REPORTED' }>;

function opened(template: ProcessTemplate, event: Reported): WorkItemState {
  const { payload, at } = event;
  if (event.directory === null || event.actorId === null)
    throw new Error('A report carries its reporter and directory.');
  const items: Record<string, GateItemState> = {};
  for (const gate of template.gates)
    for (const item of gate.items) items[item.key] = emptyItem(undefined, at, event.seq);
  return {
    schema: 4,
    id: event.workItemId,
    number: payload.number,
    kind: template.kind,
    template: payload.template,
    timeScale: payload.timeScale,
    version: event.seq,
    head: event.hash,
    slug: payload.slug,
    title: payload.title,
    report: {
      bodySha256: payload.bodySha256,
      specReference: payload.specReference,
      proposedSeverity: payload.proposedSeverity,
    },
    reportedBy: event.actorId,
    createdAt: at,
    updatedAt: at,
    disposition: 'ACTIVE',
    state: payload.state,
    visits: [newVisit(payload.state, at, [])],
    severity: null,
    engineeringOwnerId: null,
    canonicalSpecId: null,
    reproductionOwnerRole: template.reproductionOwner,
    reproductionOwnerId: null,
    items,
    transitions: [{ from: null, to: payload.state, at, by: event.actorId, reversion: false, reason: null }],
    questions: [],
    escalations: [],
    decisions: [],
    delegations: [],
    closureSteps: {},
    improvement: null,
    duplicateOf: null,
    directory: event.directory,
    names: namesOf(event.directory),
    stateChangedAtVersion: event.seq,
    severityChangedAtVersion: event.seq,
  };
}

function apply(
  template: ProcessTemplate,
  state: WorkItemState,
  event: Exclude<WorkItemEvent, { type: 'DEFECT_REPORTED' }>,
): WorkItemState {
  const by = event.actorId ?? '';
  switch (event.type) {
    case 'EVIDENCE_SUBMITTED': {
      const { payload } = event;
      const before = state.items[payload.item];
      const item: GateItemState = {
        revisions: [
          ...(before?.revisions ?? []),
          {
            revision: payload.revision,
            sha256: payload.sha256,
            variant: payload.variant,
            by,
            role: requireRole(event),
            at: event.at,
            visit: state.visits.length - 1,
            verified: payload.verified,
            verification: payload.verification,
          },
        ],
        live: {
          revision: payload.revision,
          variant: payload.variant,
          facts: payload.facts,
          negative: payload.negative,
          flags: payload.flags,
        },
        confirmations: [],
        validation: null,
        judged: before?.judged ?? false,
        emptySince: before?.emptySince ?? event.at,
        changedAtVersion: event.seq,
      };
      const submitted = drop({ ...state, items: { ...state.items, [payload.item]: item } }, payload.dropped, event);
      return asked(overtake(submitted, payload.overtaken ?? [], event), payload.opened ?? [], event);
    }
    case 'GATE_ITEM_CONFIRMED': {
      const { item, revision, sha256, answer, reason, specIds = [], overtaken = [] } = event.payload;
      const confirmed = withItem(state, item, event.seq, (before) => ({
        ...before,
        confirmations: [
          ...before.confirmations,
          { revision, sha256, answer, reason, by, role: requireRole(event), at: event.at, specIds },
        ],
        judged: before.judged || answer === 'NO',
      }));
      return overtake(confirmed, overtaken, event);
    }
    case 'GATE_ITEM_VALIDATED':
      return validated(state, event);
    case 'STATE_DECLARED':
      return declared(template, state, event);
    case 'STATE_REVERTED':
      return reverted(state, event);
    case 'DEADLINES_NAMED':
      return withDeadlines(state, event.payload.deadlines);
    case 'QUESTION_ASKED':
      return asked(state, [event.payload], event);
    case 'QUESTION_ANSWERED':
    case 'DISPUTE_RULED':
      return withQuestion(state, event, { status: 'ANSWERED', answer: event.payload.text, ...givenBy(event) });
    case 'QUESTION_WITHDRAWN':
      return withQuestion(state, event, { status: 'WITHDRAWN', answer: event.payload.reason, ...givenBy(event) });
    case 'QUESTION_READDRESSED':
      return withQuestion(state, event, { to: event.payload.to });
    case 'SEVERITY_CHANGED':
      return severityChanged(template, state, event);
    case 'DEFECT_DECIDED':
      return decided(state, event, 'DEFECT', 'This is a defect', event.payload.rationale);
    case 'RECLASSIFIED':
      return ended(decided(state, event, 'RECLASSIFIED', 'This is a feature', event.payload.rationale), event);
    case 'WITHDRAWN': {
      const { rationale, duplicateOf } = event.payload;
      const text = duplicateOf === null ? 'Withdrawn' : `Withdrawn as a duplicate of ${duplicateOf}`;
      return ended({ ...decided(state, event, 'WITHDRAWN', text, rationale), duplicateOf }, event);
    }
    case 'PART_DELEGATED': {
      const { item, role, fromId, toId, reason } = event.payload;
      const next = {
        ...state,
        delegations: [...state.delegations, { item, role, fromId, toId, by, reason, at: event.at }],
      };
      const text = `${item} delegated to ${nameOf(state, toId)}`;
      return decided(
        withItem(next, item, event.seq, (before) => before),
        event,
        'DELEGATED',
        text,
        reason,
      );
    }
    case 'ENGINEERING_OWNER_REPLACED': {
      const { fromId, toId, reason } = event.payload;
      const text = `Engineering owner ${nameOf(state, fromId)} replaced by ${nameOf(state, toId)}`;
      return decided({ ...state, engineeringOwnerId: toId }, event, 'ENGINEERING_OWNER_REPLACED', text, reason);
    }
    case 'REPRODUCTION_OWNER_NAMED': {
      const { toId, role, reason } = event.payload;
      const next = { ...state, reproductionOwnerRole: role, reproductionOwnerId: toId };
      return decided(next, event, 'REPRODUCTION_OWNER_NAMED', `${nameOf(state, toId)} reproduces the defect`, reason);
    }
    case 'CLOSURE_STEP_COMPLETED': {
      const { step, record, opened, improvement } = event.payload;
      const closureSteps = { ...state.closureSteps, [step]: { record, by, at: event.at } };
      return asked({ ...state, closureSteps, improvement: improvement ?? state.improvement }, opened, event);
    }
    case 'ESCALATION_ANSWERED': {
      const { id, text } = event.payload;
      const answered = { response: text, respondedBy: by, respondedAt: event.at };
      const escalations = state.escalations.map((one) => (one.id === id ? { ...one, ...answered } : one));
      return { ...state, escalations };
    }
    case 'LIMIT_WARNED': {
      const { limitSeconds, dueAt } = event.payload;
      const firing = { limitSeconds, dueAt, firedAt: event.at };
      return withVisit(state, (visit) => ({ ...visit, warnings: [...visit.warnings, firing] }));
    }
    case 'LIMIT_BREACHED': {
      const { limitSeconds, dueAt, escalations } = event.payload;
      const breach = { limitSeconds, dueAt, firedAt: event.at };
      return escalated(
        withVisit(state, (visit) => ({ ...visit, breach })),
        event,
        dueAt,
        escalations,
      );
    }
    case 'ACTION_OVERDUE': {
      const { owner, dueAt, escalations } = event.payload;
      const firing = { owner: ownerKey(owner), deadline: dueAt, firedAt: event.at };
      const next = withVisit(state, (visit) => ({ ...visit, overdue: [...visit.overdue, firing] }));
      return escalated(next, event, dueAt, escalations);
    }
    case 'DOCUMENT_LATE':
      return escalated(state, event, event.payload.dueAt, event.payload.escalations, event.payload.transition);
    case 'COMMENTED':
    case 'DIRECTORY_CHANGED':
      return state;
  }
}

function withVisit(state: WorkItemState, change: (visit: StateVisit) => StateVisit): WorkItemState {
  const last = state.visits.length - 1;
  return { ...state, visits: state.visits.map((visit, index) => (index === last ? change(visit) : visit)) };
}

function escalated(
  state: WorkItemState,
  event: WorkItemEvent,
  dueAt: string,
  raised: readonly RaisedEscalation[],
  transition: number | null = null,
): WorkItemState {
  const records = raised.map(
    (one): EscalationRecord => ({
      ...one,
      visit: state.visits.length - 1,
      transition,
      dueAt,
      raisedAt: event.at,
      response: null,
      respondedBy: null,
      respondedAt: null,
    }),
  );
  return { ...state, escalations: [...state.escalations, ...records] };
}

function validated(
  state: WorkItemState,
  event: Extract<WorkItemEvent, { type: 'GATE_ITEM_VALIDATED' }>,
): WorkItemState {
  const { item, revision, sha256, verdict, reason, settled, dropped } = event.payload;
  const by = event.actorId ?? '';
  const next = withItem(state, item, event.seq, (before) => ({
    ...before,
    validation: { revision, sha256, verdict, reason, by, at: event.at },
    judged: true,
  }));
  const severity = settled.severity ?? next.severity;
  return drop(
    {
      ...next,
      severity,
      engineeringOwnerId: settled.engineeringOwnerId ?? next.engineeringOwnerId,
      canonicalSpecId: settled.canonicalSpecId ?? next.canonicalSpecId,
      severityChangedAtVersion: severity === next.severity ? next.severityChangedAtVersion : event.seq,
    },
    dropped,
    event,
  );
}

function declared(
  template: ProcessTemplate,
  state: WorkItemState,
  event: Extract<WorkItemEvent, { type: 'STATE_DECLARED' }>,
): WorkItemState {
  const { from, to, deadlines } = event.payload;
  const left = leaveVisit(state, event.at).visits;
  const gate = template.gates.find((candidate) => candidate.from === to);
  const items = { ...state.items };
  for (const item of gate?.items ?? []) {
    const before = items[item.key];
    if (before?.live === null) items[item.key] = { ...before, emptySince: event.at };
  }
  return {
    ...state,
    state: to,
    disposition: stateTemplate(template, to)?.deadlines === 'closure' ? 'CLOSED' : state.disposition,
    visits: [...left, newVisit(to, event.at, deadlines)],
    items,
    transitions: [
      ...state.transitions,
      { from, to, at: event.at, by: event.actorId ?? '', reversion: false, reason: null },
    ],
    stateChangedAtVersion: event.seq,
  };
}

function reverted(state: WorkItemState, event: Extract<WorkItemEvent, { type: 'STATE_REVERTED' }>): WorkItemState {
  const { from, to, reason, emptied } = event.payload;
  const items = { ...state.items };
  for (const key of emptied) items[key] = emptyItem(items[key], event.at, event.seq);
  return {
    ...state,
    state: to,
    visits: [...leaveVisit(state, event.at).visits, newVisit(to, event.at, [])],
    items,
    transitions: [...state.transitions, { from, to, at: event.at, by: event.actorId ?? '', reversion: true, reason }],
    stateChangedAtVersion: event.seq,
  };
}

function leaveVisit(state: WorkItemState, at: string): WorkItemState {
  return withVisit(state, (visit) => ({ ...visit, leftAt: at }));
}

/** Deadlines of the same owners are replaced, those of others stay. */
function withDeadlines(state: WorkItemState, deadlines: readonly NamedDeadline[]): WorkItemState {
  return withVisit(state, (visit) => {
    const kept = visit.deadlines.filter((one) => !deadlines.some((named) => isForSameOwner(named, one)));
    return { ...visit, deadlines: [...kept, ...deadlines] };
  });
}

function asked(state: WorkItemState, opened: readonly OpenedQuestion[], event: WorkItemEvent): WorkItemState {
  if (opened.length === 0) return state;
  const questions = opened.map(
    ({ id, kind, text, to, deadline, item }): QuestionRecord => ({
      id,
      kind,
      status: 'OPEN',
      text,
      askedBy: event.actorId ?? '',
      askedIn: requireRole(event),
      askedAt: event.at,
      to,
      specId: to.kind === 'specOwner' ? to.specId : null,
      deadline,
      visit: state.visits.length - 1,
      item,
      answer: null,
      answeredBy: null,
      answeredAt: null,
      changedAtVersion: event.seq,
    }),
  );
  return { ...state, questions: [...state.questions, ...questions] };
}

function withQuestion(
  state: WorkItemState,
  event: WorkItemEvent & { payload: { id: string } },
  change: Partial<QuestionRecord>,
): WorkItemState {
  const questions = state.questions.map((question) =>
    question.id === event.payload.id ? { ...question, ...change, changedAtVersion: event.seq } : question,
  );
  return { ...state, questions };
}

function givenBy(event: WorkItemEvent): { answeredBy: string; answeredAt: string } {
  return { answeredBy: event.actorId ?? '', answeredAt: event.at };
}

function overtake(state: WorkItemState, ids: readonly string[], event: WorkItemEvent): WorkItemState {
  if (ids.length === 0) return state;
  const questions = state.questions.map(
    (question): QuestionRecord =>
      ids.includes(question.id) && question.status === 'OPEN'
        ? { ...question, status: 'OVERTAKEN', changedAtVersion: event.seq }
        : question,
  );
  return { ...state, questions };
}

function severityChanged(
  template: ProcessTemplate,
  state: WorkItemState,
  event: Extract<WorkItemEvent, { type: 'SEVERITY_CHANGED' }>,
): WorkItemState {
  const { from, to, rationale, dropped } = event.payload;
  const label = (severity: Severity): string => template.severities[severity].label;
  const text = `Severity changed from ${label(from)} to ${label(to)}`;
  const next = { ...state, severity: to, severityChangedAtVersion: event.seq };
  return drop(decided(next, event, 'SEVERITY_CHANGED', text, rationale), dropped, event);
}

function decided(
  state: WorkItemState,
  event: WorkItemEvent,
  kind: string,
  text: string,
  rationale: string,
): WorkItemState {
  const decision = { kind, text, rationale, by: event.actorId ?? '', at: event.at };
  return { ...state, decisions: [...state.decisions, decision] };
}

/** The work item ends where it is; what was asked is no longer awaited (M-6). */
function ended(
  state: WorkItemState,
  event: Extract<WorkItemEvent, { type: 'RECLASSIFIED' | 'WITHDRAWN' }>,
): WorkItemState {
  const open = state.questions.flatMap((question) => (question.status === 'OPEN' ? [question.id] : []));
  return { ...overtake(leaveVisit(state, event.at), open, event), disposition: event.type };
}

function nameOf(state: WorkItemState, personId: string): string {
  return state.names[personId] ?? personId;
}

function withEnvelope(state: WorkItemState, event: WorkItemEvent): WorkItemState {
  const next = { ...state, version: event.seq, head: event.hash, updatedAt: event.at };
  if (event.directory === null) return next;
  return { ...next, directory: event.directory, names: { ...state.names, ...namesOf(event.directory) } };
}

function withPassable(template: ProcessTemplate, state: WorkItemState, at: string): StateVisit {
  const visit = state.visits.at(-1) ?? newVisit(state.state, at, []);
  const passable = state.disposition === 'ACTIVE' && isPassable(template, state);
  return { ...visit, passableSince: passable ? (visit.passableSince ?? at) : null };
}

function withItem(
  state: WorkItemState,
  key: string,
  version: number,
  change: (item: GateItemState) => GateItemState,
): WorkItemState {
  const before = state.items[key];
  if (before === undefined) throw new Error(`Work item ${state.id} has no gate item ${key}.`);
  return { ...state, items: { ...state.items, [key]: { ...change(before), changedAtVersion: version } } };
}

function drop(state: WorkItemState, dropped: readonly DroppedItem[], event: WorkItemEvent): WorkItemState {
  return dropped.reduce(
    (next, one) => withItem(next, one.item, event.seq, (before) => emptyItem(before, event.at, event.seq)),
    state,
  );
}

function emptyItem(before: GateItemState | undefined, since: string, version: number): GateItemState {
  const { revisions, judged } = before ?? { revisions: [], judged: false };
  return {
    revisions,
    live: null,
    confirmations: [],
    validation: null,
    judged,
    emptySince: since,
    changedAtVersion: version,
  };
}

function newVisit(state: string, at: string, deadlines: StateVisit['deadlines']): StateVisit {
  return {
    state,
    enteredAt: at,
    leftAt: null,
    deadlines,
    passableSince: null,
    warnings: [],
    breach: null,
    overdue: [],
  };
}

function namesOf(directory: WorkItemState['directory']): Record<string, string> {
  return Object.fromEntries(directory.people.map((person) => [person.id, person.name]));
}

function requireRole(event: WorkItemEvent): NonNullable<WorkItemEvent['role']> {
  if (event.role === null) throw new Error(`Event ${event.seq} of work item ${event.workItemId} names no role.`);
  return event.role;
}
