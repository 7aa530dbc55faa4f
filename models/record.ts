import type { WorkItemEvent } from '#domain/events.ts';
import { evolve } from '#domain/evolve.ts';
import { type Message, messagesOf } from '#domain/messages.ts';
import { type FactRecord, factsOf } from '#domain/reports/facts.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { upcastState } from '#domain/upcast.ts';
import { ChainGapError } from './chain-errors.ts';
import { collection, knownStates } from './database.ts';
import { appendEvents, eventsOf } from './events.ts';
import { insertMessages } from './messages.ts';
import { insertFacts } from './report-facts.ts';
import { raiseSpecVersion } from './specs.ts';
import { isVersionReadable } from './work-items.ts';
import { writeReadModel } from './write-read-model.ts';

/** How many states one process keeps at hand. */
const MAX_KNOWN = 1000;

/**
 * Records events of one work item that its run has accepted (decisions 2 and 12): first the chain, then what people are
 * told of them (M-4) and what reports count of them, then the read model, then what they change in the registry. Repetitions, late attempts and
 * concurrent workers change nothing that is done and never bring an older version back. Whoever finds an event in the read
 * model finds its messages too, so a crash on the way loses none.
 *
 * @throws AuditForkError, ChainGapError as {@link appendEvents} does; nothing is written to the read model then
 */
export async function recordEvents(events: readonly WorkItemEvent[]): Promise<void> {
  const first = events[0];
  if (first === undefined) return;
  const known = knownStates().get(first.workItemId) ?? null;
  await appendEvents(events, known);
  const { state, messages, facts } = await playOn(first, events, known);
  await Promise.all([insertMessages(messages), insertFacts(facts)]);
  await writeReadModel(state);
  remember(state);
  await applyToRegistry(events);
}

/**
 * Records events that follow directly on what is recorded, as {@link recordEvents} does; false, without an alarm, when the
 * event before them is not there yet.
 */
export async function recordIfNext(events: readonly WorkItemEvent[]): Promise<boolean> {
  const first = events[0];
  if (first === undefined) return true;
  const { workItemId, seq } = first;
  if (seq > 1 && knownStates().get(workItemId)?.version !== seq - 1) {
    const before = { _id: `${workItemId}:${seq - 1}` };
    if ((await collection('events').exists(before)) === null) return false;
  }
  await recordEvents(events);
  return true;
}

/**
 * Whether these consecutive events are in the chain, in the read model and in the registry already, whatever came after
 * them: the last stands only behind the others.
 */
export async function isRecorded(events: readonly WorkItemEvent[]): Promise<boolean> {
  const last = events.at(-1);
  if (last === undefined) return true;
  const { workItemId, seq, hash } = last;
  const [stored, readable] = await Promise.all([
    collection('events').exists({ _id: `${workItemId}:${seq}`, hash }),
    isVersionReadable(workItemId, seq),
  ]);
  if (stored === null || !readable) return false;
  await applyToRegistry(events);
  return true;
}

/**
 * The state that a work item's chain says, at its end or at an earlier version, whatever the read model holds; null when
 * there are no events.
 *
 * @throws ChainGapError when the stored chain is broken
 */
export async function foldChain(workItemId: string, version = Number.POSITIVE_INFINITY): Promise<WorkItemState | null> {
  let state: WorkItemState | null = null;
  for await (const event of eventsOf(workItemId)) {
    if (event.seq > version) break;
    if (!follows(state, event)) throw new ChainGapError(workItemId, event.seq);
    state = evolveNext(state, event);
  }
  return state;
}

/** Where a chain has come to, what people are to be told of the way there, and what reports count of it. */
interface Played {
  state: WorkItemState | null;
  messages: Message[];
  facts: FactRecord[];
}

const NOTHING_PLAYED: Played = { state: null, messages: [], facts: [] };

/**
 * The state with the given events in it: from what this process knows, else from the read model. Where neither is the
 * state right before them, as in a repetition, the whole chain tells it: so asking for a record again also heals.
 */
async function playOn(
  first: WorkItemEvent,
  events: readonly WorkItemEvent[],
  known: WorkItemState | null,
): Promise<Played & { state: WorkItemState }> {
  const before = known !== null && follows(known, first) ? known : await readStateBefore(first);
  const { state, ...told } = follows(before, first)
    ? events.reduce<Played>((played, event) => playNext(played, event), { ...NOTHING_PLAYED, state: before })
    : await playChain(first.workItemId);
  if (state === null) throw new ChainGapError(first.workItemId, first.seq);
  return { state, ...told };
}

/** The whole chain, with the messages of what the read model lacks: those of the rest are written. */
async function playChain(workItemId: string): Promise<Played> {
  const stored = await collection('workItemStates').findOne({ _id: workItemId }, { version: 1 }).lean();
  return playAfter(workItemId, stored?.version ?? 0);
}

async function playAfter(workItemId: string, version: number): Promise<Played> {
  let played = NOTHING_PLAYED;
  for await (const event of eventsOf(workItemId)) {
    if (!follows(played.state, event)) throw new ChainGapError(workItemId, event.seq);
    played = event.seq > version ? playNext(played, event) : { ...played, state: evolveNext(played.state, event) };
  }
  return played;
}

function playNext({ state: before, messages, facts }: Played, event: WorkItemEvent): Played {
  const state = evolveNext(before, event);
  const template = findTemplate(state.template);
  return {
    state,
    messages: [...messages, ...messagesOf(template, before, state, event)],
    facts: [...facts, factsOf(template, before, state, event) ?? []].flat(),
  };
}

/** Writes what people are to be told of the events after this version, as recording them would have done. */
export async function tellSince(workItemId: string, version: number): Promise<void> {
  await insertMessages((await playAfter(workItemId, version)).messages);
}

/** Whether the event comes right after this state in one chain. */
function follows(state: WorkItemState | null, event: WorkItemEvent): boolean {
  if (state === null) return event.seq === 1;
  return event.seq === state.version + 1 && event.previousHash === state.head;
}

/** The state after an event that {@link follows}. */
export function evolveNext(state: WorkItemState | null, event: WorkItemEvent): WorkItemState {
  if (state !== null) return evolve(findTemplate(state.template), state, event);
  if (event.type !== 'DEFECT_REPORTED') throw new ChainGapError(event.workItemId, event.seq);
  return evolve(findTemplate(event.payload.template), null, event);
}

async function readStateBefore({ workItemId, seq, previousHash }: WorkItemEvent): Promise<WorkItemState | null> {
  if (seq === 1) return null;
  const before = { _id: workItemId, version: seq - 1, head: previousHash };
  const stored = await collection('workItemStates').findOne(before).lean();
  return stored === null ? null : upcastState(JSON.parse(stored.json));
}

/** Keeps a written state at hand; the one that was not used for longest makes room. */
function remember(state: WorkItemState): void {
  const known = knownStates();
  const present = known.get(state.id);
  if (present !== undefined && present.version > state.version) return;
  known.delete(state.id);
  known.set(state.id, state);
  const [oldest] = known.keys();
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
}

/** Passing FS.2 raises versions of specs; each event does so once. */
async function applyToRegistry(events: readonly WorkItemEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type !== 'GATE_ITEM_VALIDATED') continue;
    for (const { specId, version } of event.payload.settled.specVersions ?? []) {
      await raiseSpecVersion(specId, version, `${event.workItemId}:${event.seq}`);
    }
  }
}
