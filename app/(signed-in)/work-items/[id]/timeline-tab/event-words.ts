import type { DroppedItem, EventBody, Settled } from '#domain/events.ts';
import type { Addressee, NamedDeadline } from '#domain/state.ts';
import { type QuestionKind, ROLE_TITLES, type Severity } from '#domain/vocabulary.ts';

/** An event as the API gives it: the payload is whatever was recorded under that type. */
export interface RecordedEvent {
  type: string;
  payload: Readonly<Record<string, unknown>>;
}

/** What the ids in a payload stand for; an unknown one stands for itself. */
export interface Names {
  person: (id: string) => string;
  spec: (id: string) => string;
  /** Key and title of a gate item. */
  item: (key: string) => string;
}

/** Something that followed from an event. */
export interface Consequence {
  text: string;
  /** An instant that belongs to it; the reader's time zone is the page's affair. */
  at: string | null;
}

/** An event in words that a person understands. */
export interface EventWords {
  /** What was done, to be read after the name of whoever did it. */
  did: string;
  /** What they wrote themselves. */
  wrote: string | null;
  consequences: readonly Consequence[];
}

type Payload<Type extends EventBody['type']> = Extract<EventBody, { type: Type }>['payload'];
type Wording = { [Type in EventBody['type']]: (payload: Payload<Type>, names: Names) => EventWords };

const SEVERITY_WORDS: Record<Severity, string> = { CRITICAL: 'Critical', HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

const words = (did: string, wrote: string | null = null, consequences: readonly Consequence[] = []): EventWords => ({
  did,
  wrote,
  consequences,
});
const follows = (text: string, at: string | null = null): Consequence => ({ text, at });

const WORDING: Wording = {
  DEFECT_REPORTED: ({ title, state, proposedSeverity }) =>
    words('reported the defect', title, [
      follows(`${state} was opened`),
      ...(proposedSeverity === null ? [] : [follows(`Proposed severity: ${SEVERITY_WORDS[proposedSeverity]}`)]),
    ]),
  EVIDENCE_SUBMITTED: ({ item, revision, negative, flags, verified, dropped }, names) =>
    words(`wrote the evidence of ${names.item(item)}, revision ${revision}`, null, [
      ...(negative ? [follows('It says that the condition is not met, so it can never pass')] : []),
      ...(verified === false ? [follows('Its commits could not be verified')] : []),
      ...flags.map((flag) => follows(flag)),
      ...fallenBack(dropped, names),
    ]),
  GATE_ITEM_CONFIRMED: ({ item, revision, answer, reason }, names) =>
    words(`${answer === 'YES' ? 'confirmed' : 'declined'} ${names.item(item)}, revision ${revision}`, reason),
  GATE_ITEM_VALIDATED: ({ item, revision, verdict, reason, settled, dropped }, names) =>
    words(`${verdict === 'PASS' ? 'passed' : 'failed'} ${names.item(item)}, revision ${revision}`, reason, [
      ...settledWords(settled, names),
      ...fallenBack(dropped, names),
    ]),
  STATE_DECLARED: ({ from, to, deadlines }, names) =>
    words(`declared ${to}`, null, [
      follows(`${from} → ${to}`),
      ...deadlines.map((named) => follows(`Deadline of ${deadlineOwner(named, names)}:`, named.deadline)),
    ]),
  STATE_REVERTED: ({ from, to, reason, emptied }, names) =>
    words(`took the work item back to ${to}`, reason, [
      follows(`${from} → ${to}`),
      ...emptied.map((item) => follows(`${names.item(item)} is to be supplied, confirmed and validated again`)),
    ]),
  DEADLINES_NAMED: ({ deadlines, replaced, reason }, names) =>
    words('named deadlines', reason, [
      ...deadlines.map((named) => follows(`Deadline of ${deadlineOwner(named, names)}:`, named.deadline)),
      ...replaced.map((named) => follows(`Before, ${deadlineOwner(named, names)} had:`, named.deadline)),
    ]),
  QUESTION_ASKED: ({ kind, text, to, deadline }, names) =>
    words(`${ASKING[kind]} ${addressee(to, names)}`, text, deadline === null ? [] : [follows('Due:', deadline)]),
  QUESTION_ANSWERED: ({ text }) => words('answered a question', text),
  DISPUTE_RULED: ({ text }) => words('ruled on a dispute', text),
  QUESTION_WITHDRAWN: ({ reason }) => words('withdrew a question', reason),
  QUESTION_READDRESSED: ({ to, reason }, names) => words(`readdressed a question to ${addressee(to, names)}`, reason),
  SEVERITY_CHANGED: ({ from, to, rationale, dropped }, names) =>
    words(
      `changed the severity from ${SEVERITY_WORDS[from]} to ${SEVERITY_WORDS[to]}`,
      rationale,
      fallenBack(dropped, names),
    ),
  DEFECT_DECIDED: ({ rationale }) => words('decided that this is a defect', rationale),
  RECLASSIFIED: ({ rationale }) => words('decided that this is a feature', rationale),
  WITHDRAWN: ({ rationale, duplicateOf }) =>
    words(`withdrew the defect${duplicateOf === null ? '' : ` as a duplicate of ${duplicateOf}`}`, rationale),
  PART_DELEGATED: ({ item, toId, reason }, names) =>
    words(`delegated ${names.item(item)} to ${names.person(toId)}`, reason),
  ENGINEERING_OWNER_REPLACED: ({ fromId, toId, reason }, names) =>
    words(`named ${names.person(toId)} engineering owner in place of ${names.person(fromId)}`, reason),
  REPRODUCTION_OWNER_NAMED: ({ toId, reason }, names) =>
    words(`named ${names.person(toId)} to reproduce the defect`, reason),
  CLOSURE_STEP_COMPLETED: ({ step, improvement }) =>
    words(
      `completed the closure step ${step}`,
      null,
      improvement === null ? [] : [follows(`Improvement owed: ${improvement}`)],
    ),
  ESCALATION_ANSWERED: ({ text }) => words('responded to an escalation', text),
  COMMENTED: ({ text }) => words('commented', text),
  DIRECTORY_CHANGED: () => words('noted that people, roles or canonical specs changed'),
};

const ASKING: Record<QuestionKind, string> = {
  QUESTION: 'asked',
  DISPUTE: 'raised a dispute to',
  DELIVERY_RISK: 'flagged a delivery risk to',
  SPEC_MISSING: 'asked for a spec from',
  DEVIATION_NOTE: 'put a deviation note to',
};

function addressee(to: Addressee, names: Names): string {
  if (to.kind === 'person') return names.person(to.personId);
  return to.kind === 'role' ? `the ${ROLE_TITLES[to.role]}` : `the owner of ${names.spec(to.specId)}`;
}

/** What happened, in words; an event of a type that is not known here is named by its type. */
export function eventWords(event: RecordedEvent, names: Names): EventWords {
  const word = Object.hasOwn(WORDING, event.type) ? WORDING[event.type as EventBody['type']] : undefined;
  if (word === undefined) return words(`recorded an event of the type ${event.type}`);
  // The types of one event's type and payload belong together, which an index signature can't say.
  return (word as (payload: unknown, names: Names) => EventWords)(event.payload, names);
}

function fallenBack(dropped: readonly DroppedItem[], names: Names): Consequence[] {
  return dropped.map(({ item, reason }) => follows(`${names.item(item)} is without evidence again: ${reason}`));
}

function settledWords(settled: Settled, names: Names): Consequence[] {
  const { severity, engineeringOwnerId, canonicalSpecId, specVersions } = settled;
  return [
    ...(severity === undefined ? [] : [follows(`The severity is ${SEVERITY_WORDS[severity]}`)]),
    ...(engineeringOwnerId === undefined
      ? []
      : [follows(`The engineering owner is ${names.person(engineeringOwnerId)}`)]),
    ...(canonicalSpecId === undefined ? [] : [follows(`The canonical spec is ${names.spec(canonicalSpecId)}`)]),
    ...(specVersions ?? []).map(({ specId, version }) => follows(`${names.spec(specId)} is at version ${version} now`)),
  ];
}

function deadlineOwner({ ownerId, role }: NamedDeadline, names: Names): string {
  if (ownerId !== null) return names.person(ownerId);
  return role === null ? 'everybody' : ROLE_TITLES[role];
}
