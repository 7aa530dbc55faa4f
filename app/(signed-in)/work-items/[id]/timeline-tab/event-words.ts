import type { DroppedItem, EventBody, Settled } from '#domain/events.ts';
import type { NamedDeadline } from '#domain/state.ts';
import { ROLE_TITLES, type Severity } from '#domain/vocabulary.ts';

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
  COMMENTED: ({ text }) => words('commented', text),
  DIRECTORY_CHANGED: () => words('noted that people, roles or canonical specs changed'),
};

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
