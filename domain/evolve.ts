import type { DroppedItem, WorkItemEvent } from './events.ts';
import { isPassable } from './gates.ts';
import type { GateItemState, StateVisit, WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { stateTemplate } from './timer.ts';

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
  for (const gate of template.gates) for (const item of gate.items) items[item.key] = emptyItem([], at, event.seq);
  return {
    schema: 1,
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
    items,
    transitions: [{ from: null, to: payload.state, at, by: event.actorId, reversion: false, reason: null }],
    questions: [],
    escalations: [],
    decisions: [],
    closureSteps: {},
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
        emptySince: before?.emptySince ?? event.at,
        changedAtVersion: event.seq,
      };
      return drop({ ...state, items: { ...state.items, [payload.item]: item } }, payload.dropped, event);
    }
    case 'GATE_ITEM_CONFIRMED': {
      const { item, revision, sha256, answer, reason } = event.payload;
      return withItem(state, item, event.seq, (before) => ({
        ...before,
        confirmations: [
          ...before.confirmations,
          { revision, sha256, answer, reason, by, role: requireRole(event), at: event.at },
        ],
      }));
    }
    case 'GATE_ITEM_VALIDATED':
      return validated(state, event);
    case 'STATE_DECLARED':
      return declared(template, state, event);
    case 'COMMENTED':
    case 'DIRECTORY_CHANGED':
      return state;
  }
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
  const left = state.visits.map((visit, index) =>
    index === state.visits.length - 1 ? { ...visit, leftAt: event.at } : visit,
  );
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
    (next, one) => withItem(next, one.item, event.seq, (before) => emptyItem(before.revisions, event.at, event.seq)),
    state,
  );
}

function emptyItem(revisions: GateItemState['revisions'], since: string, version: number): GateItemState {
  return { revisions, live: null, confirmations: [], validation: null, emptySince: since, changedAtVersion: version };
}

function newVisit(state: string, at: string, deadlines: StateVisit['deadlines']): StateVisit {
  return { state, enteredAt: at, leftAt: null, deadlines, passableSince: null };
}

function namesOf(directory: WorkItemState['directory']): Record<string, string> {
  return Object.fromEntries(directory.people.map((person) => [person.id, person.name]));
}

function requireRole(event: WorkItemEvent): NonNullable<WorkItemEvent['role']> {
  if (event.role === null) throw new Error(`Event ${event.seq} of work item ${event.workItemId} names no role.`);
  return event.role;
}
