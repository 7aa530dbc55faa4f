import type { DroppedItem, EventBody, OpenedQuestion, RaisedEscalation, Settled } from '#domain/events.ts';
import { limitWords } from '#domain/limit-words.ts';
import type { Owner } from '#domain/owner.ts';
import type { Addressee, NamedDeadline } from '#domain/state.ts';
import { OWNER_TITLES, QUESTION_NAMES, type QuestionKind, ROLE_TITLES, type Severity } from '#domain/vocabulary.ts';
import { lateness } from '../../../../components/lateness.ts';

/** An event as the API gives it: the payload is whatever was recorded under that type. */
export interface RecordedEvent {
  type: string;
  /** When it happened. */
  at?: string;
  payload: Readonly<Record<string, unknown>>;
}

/** What the ids in a payload stand for; an unknown one stands for itself. */
export interface Names {
  person: (id: string) => string;
  spec: (id: string) => string;
  /** Key and title of a gate item. */
  item: (key: string) => string;
  /** What was asked; null where it is not known. */
  question: (id: string) => { kind: QuestionKind; text: string } | null;
  /** What was missed; null where it is not known. */
  escalation: (id: string) => string | null;
  /** The title of a closure step. */
  step: (key: string) => string;
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
type Wording = { [Type in EventBody['type']]: (payload: Payload<Type>, names: Names, at: string | null) => EventWords };

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
  EVIDENCE_SUBMITTED: ({ item, revision, negative, flags, verified, dropped, opened, overtaken }, names) =>
    words(`wrote the evidence of ${names.item(item)}, revision ${revision}`, null, [
      ...(negative ? [follows('It says that the condition is not met, so it can never pass')] : []),
      ...(verified === false ? [follows('Its commits could not be verified')] : []),
      ...flags.map((flag) => follows(flag)),
      ...openedWords(opened ?? [], names),
      ...overtakenWords(overtaken ?? [], names),
      ...fallenBack(dropped, names),
    ]),
  GATE_ITEM_CONFIRMED: ({ item, revision, answer, reason, overtaken }, names) =>
    words(
      `${answer === 'YES' ? 'confirmed' : 'declined'} ${names.item(item)}, revision ${revision}`,
      reason,
      overtakenWords(overtaken ?? [], names),
    ),
  GATE_ITEM_VALIDATED: ({ item, revision, verdict, reason, settled, dropped, signature }, names) =>
    words(`${verdict === 'PASS' ? 'passed' : 'failed'} ${names.item(item)}, revision ${revision}`, reason, [
      ...(signature === undefined ? [] : [follows('Signed; the password was last given at', signature.provenAt)]),
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
  QUESTION_ANSWERED: ({ id, text }, names) => words(`answered ${asked(id, names)}`, text, wasAsked(id, names)),
  DISPUTE_RULED: ({ id, text }, names) => words(`ruled on ${asked(id, names)}`, text, wasAsked(id, names)),
  QUESTION_WITHDRAWN: ({ id, reason }, names) => words(`withdrew ${asked(id, names)}`, reason, wasAsked(id, names)),
  QUESTION_READDRESSED: ({ id, to, reason }, names) =>
    words(`readdressed ${asked(id, names)} to ${addressee(to, names)}`, reason, wasAsked(id, names)),
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
  PART_DELEGATED: ({ item, role, fromId, toId, reason }, names) =>
    words(
      `delegated the part of ${fromId === null ? `the ${OWNER_TITLES[role]}` : names.person(fromId)} in ${names.item(item)} to ${names.person(toId)}`,
      reason,
    ),
  ENGINEERING_OWNER_REPLACED: ({ fromId, toId, reason }, names) =>
    words(`named ${names.person(toId)} engineering owner in place of ${names.person(fromId)}`, reason),
  REPRODUCTION_OWNER_NAMED: ({ toId, reason }, names) =>
    words(`named ${names.person(toId)} to reproduce the defect`, reason),
  CLOSURE_STEP_COMPLETED: ({ step, opened, improvement }, names) =>
    words(`completed the closure step “${names.step(step)}”`, null, [
      ...openedWords(opened, names),
      ...(improvement === null ? [] : [follows(`Improvement owed: ${improvement}`)]),
    ]),
  ESCALATION_ANSWERED: ({ id, text }, names) => {
    const reason = names.escalation(id);
    return words('responded to an escalation', text, reason === null ? [] : [follows(`It said: ${reason}`)]);
  },
  COMMENTED: ({ text }) => words('commented', text),
  LIMIT_WARNED: ({ limitSeconds, dueAt, limitAt, to }, names, at) =>
    words(`warned that three quarters of the limit of ${limitWords(limitSeconds)} have passed`, null, [
      ...bothInstants('Due:', dueAt, at),
      follows(`Warned: ${to.map((owner) => ownerWords(owner, names)).join(', ')}`),
      follows('The limit is reached:', limitAt),
    ]),
  LIMIT_BREACHED: ({ limitSeconds, dueAt, escalations }, names, at) =>
    words(`found the limit of ${limitWords(limitSeconds)} reached`, null, [
      ...bothInstants('Reached:', dueAt, at),
      ...escalated(escalations, names),
    ]),
  ACTION_OVERDUE: ({ dueAt, owner, text, escalations }, names, at) =>
    words(`found ${ownerWords(owner, names)} past a deadline`, null, [
      follows(`Not done: ${text}`),
      ...bothInstants('Due:', dueAt, at),
      ...escalated(escalations, names),
    ]),
  DOCUMENT_LATE: ({ dueAt, escalations }, names, at) =>
    words('found no Phase Gate Document filed in time for a change of state', escalations[0]?.reason ?? null, [
      ...bothInstants('Due:', dueAt, at),
      ...escalated(escalations, names),
    ]),
  DIRECTORY_CHANGED: () => words('noted that people, roles or canonical specs changed'),
};

const ASKING: Record<QuestionKind, string> = {
  QUESTION: 'asked',
  DISPUTE: 'raised a dispute to',
  DELIVERY_RISK: 'flagged a delivery risk to',
  SPEC_MISSING: 'asked for a spec from',
  DEVIATION_NOTE: 'put a deviation note to',
};

/** When it was due and, where the clock was late, when it acted (TM-5). */
function bothInstants(word: string, dueAt: string, at: string | null): Consequence[] {
  const late = at === null ? null : lateness(dueAt, at);
  return [follows(word, dueAt), ...(late === null ? [] : [follows(`The clock acted ${late} late:`, at)])];
}

function escalated(escalations: readonly RaisedEscalation[], names: Names): Consequence[] {
  return escalations.map(({ to, respondBy }) =>
    respondBy === null
      ? follows(`For information: ${ownerWords(to, names)}`)
      : follows(`Escalated to ${ownerWords(to, names)}, who has to respond by`, respondBy),
  );
}

function ownerWords({ role, personId }: Owner, names: Names): string {
  return personId === null ? `the ${OWNER_TITLES[role]}` : `${names.person(personId)} (${OWNER_TITLES[role]})`;
}

/** Which question, as far as it is known. */
function asked(id: string, names: Names): string {
  const question = names.question(id);
  return `the ${question === null ? 'question' : QUESTION_NAMES[question.kind]}`;
}

function wasAsked(id: string, names: Names): Consequence[] {
  const question = names.question(id);
  return question === null ? [] : [follows(`It said: ${question.text}`)];
}

function openedWords(opened: readonly OpenedQuestion[], names: Names): Consequence[] {
  return opened.map(({ kind, text, to, deadline }) =>
    follows(
      `A ${QUESTION_NAMES[kind]} to ${addressee(to, names)}: ${text}${deadline === null ? '' : ' Due'}`,
      deadline,
    ),
  );
}

function overtakenWords(ids: readonly string[], names: Names): Consequence[] {
  return ids.map((id) => {
    const question = names.question(id);
    return follows(question === null ? 'A question is overtaken' : `Overtaken by it: ${question.text}`);
  });
}

function addressee(to: Addressee, names: Names): string {
  if (to.kind === 'person') return names.person(to.personId);
  return to.kind === 'role' ? `the ${ROLE_TITLES[to.role]}` : `the owner of ${names.spec(to.specId)}`;
}

/** What happened, in words; an event of a type that is not known here is named by its type. */
export function eventWords(event: RecordedEvent, names: Names): EventWords {
  const word = Object.hasOwn(WORDING, event.type) ? WORDING[event.type as EventBody['type']] : undefined;
  if (word === undefined) return words(`recorded an event of the type ${event.type}`);
  // The types of one event's type and payload belong together, which an index signature can't say.
  const tell = word as (payload: unknown, names: Names, at: string | null) => EventWords;
  return tell(event.payload, names, event.at ?? null);
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
