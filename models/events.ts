import { type mongo, trusted } from 'mongoose';
import { canonicalJson } from '#domain/canonical.ts';
import { CHAIN_START } from '#domain/chain.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { upcastEvent } from '#domain/upcast.ts';
import { raiseAlarm } from './alarms.ts';
import { AuditForkError, ChainGapError } from './chain-errors.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { EventDocument } from './schemas/event.ts';

export { AuditForkError, ChainGapError };

const BATCH = 500;
const IDS_AT_ONCE = 5_000;

/** The newest event that is known to be stored. */
export interface ChainHead {
  version: number;
  head: string;
}

/**
 * Appends events of one work item to its chain, in order. Any number of repetitions and of workers at once leave each
 * event there exactly once. `known` spares a read when it is the event before the first.
 *
 * @throws AuditForkError when the chain holds other content at that place; the alarm is kept, nothing goes past it
 * @throws ChainGapError when the event before the first is missing; the alarm is kept, too
 */
export async function appendEvents(events: readonly WorkItemEvent[], known: ChainHead | null = null): Promise<void> {
  const first = events[0];
  if (first === undefined) return;
  requireConsecutive(events);
  await requireLink(first, known);
  let done = 0;
  while (done < events.length) {
    const rest = events.slice(done);
    try {
      await insertInOrder(rest);
      return;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const inserted = insertedCount(error);
      const rival = rest[inserted];
      if (rival === undefined) throw error;
      await requireSame(rival);
      done += inserted + 1;
    }
  }
}

/** Events of a work item before `beforeSeq`, the newest first, at most `limit`. */
export async function readNewestEvents(
  workItemId: string,
  { beforeSeq = Number.MAX_SAFE_INTEGER, limit = BATCH }: { beforeSeq?: number; limit?: number } = {},
): Promise<WorkItemEvent[]> {
  const stored = await collection('events')
    .find({ workItemId, seq: trusted({ $lt: beforeSeq }) })
    .sort({ seq: -1 })
    .limit(limit)
    .lean();
  return stored.map(({ json }) => upcastEvent(JSON.parse(json)));
}

/** Events of a work item after `afterSeq`, in order, at most `limit`. */
export async function readEvents(
  workItemId: string,
  { afterSeq = 0, limit = BATCH }: { afterSeq?: number; limit?: number } = {},
): Promise<WorkItemEvent[]> {
  return (await readStored(workItemId, afterSeq, limit)).map((stored) => upcastEvent(JSON.parse(stored.json)));
}

/** All events of a work item, in order. */
export async function* eventsOf(workItemId: string): AsyncGenerator<WorkItemEvent> {
  for await (const stored of storedEventsOf(workItemId)) yield upcastEvent(stored);
}

/** All events of a work item as they are stored, which is what the hashes cover. */
export async function* storedEventsOf(workItemId: string): AsyncGenerator {
  let afterSeq = 0;
  for (;;) {
    const batch = await readStored(workItemId, afterSeq, BATCH);
    for (const { json } of batch) yield JSON.parse(json);
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return;
    afterSeq = last.seq;
  }
}

/** Ids of all work items that have events, and can hence be taken up, in the order of their numbers. */
export async function listRecordedIds(): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ''; ; ) {
    const page = await listRecordedAfter(after, IDS_AT_ONCE);
    ids.push(...page);
    if (page.length < IDS_AT_ONCE) return ids.sort((one, other) => Number(one) - Number(other));
    after = page.at(-1) ?? after;
  }
}

/** A page of the same in the order of ids as text, after `after`: at most `limit`, none at the end. */
export async function listRecordedAfter(after: string, limit: number): Promise<string[]> {
  const first = await collection('events')
    .find({ seq: 1, workItemId: trusted({ $gt: after }) }, { workItemId: 1 })
    .sort({ workItemId: 1 })
    .limit(limit)
    // The index of first events: by another one all events of these work items would be looked at.
    .hint({ workItemId: 1 })
    .lean();
  return first.map((event) => event.workItemId);
}

/** Where a command was recorded, and what it was (decision 6); null when it never was. */
export async function findCommand(
  commandId: string,
): Promise<{ workItemId: string; seq: number; fingerprint: string | null } | null> {
  const found = await collection('events')
    .findOne({ commandId })
    .sort({ workItemId: 1, seq: 1 })
    .hint({ commandId: 1 })
    .lean();
  if (found === null) return null;
  const { fingerprint } = upcastEvent(JSON.parse(found.json));
  return { workItemId: found.workItemId, seq: found.seq, fingerprint };
}

async function readStored(workItemId: string, afterSeq: number, limit: number): Promise<EventDocument[]> {
  return collection('events')
    .find({ workItemId, seq: trusted({ $gt: afterSeq }) })
    .sort({ seq: 1 })
    .limit(limit)
    .lean();
}

/** Through the driver itself, as the read model is written. */
async function insertInOrder(events: readonly WorkItemEvent[]): Promise<void> {
  const stored = collection('events').collection as unknown as mongo.Collection<EventDocument>;
  const [only, ...others] = events.map(toEventDocument);
  if (only === undefined) return;
  if (others.length === 0) await stored.insertOne(only);
  else await stored.insertMany([only, ...others], { ordered: true });
}

/** How many of an ordered insert were written before it stopped. */
function insertedCount(error: unknown): number {
  return error instanceof Error && 'insertedCount' in error && typeof error.insertedCount === 'number'
    ? error.insertedCount
    : 0;
}

function requireConsecutive(events: readonly WorkItemEvent[]): void {
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (before === undefined) continue;
    if (event.workItemId !== before.workItemId || event.seq !== before.seq + 1 || event.previousHash !== before.hash) {
      throw new ChainGapError(event.workItemId, event.seq);
    }
  }
}

/** The first event must follow what is stored: behind a fork or a gap nothing is appended. */
async function requireLink(event: WorkItemEvent, known: ChainHead | null): Promise<void> {
  if (event.seq === 1) {
    if (event.previousHash !== CHAIN_START) throw new ChainGapError(event.workItemId, 1);
    return;
  }
  if (known?.version === event.seq - 1 && known.head === event.previousHash) return;
  const before = await findStored(event.workItemId, event.seq - 1);
  if (before === null) await gap(event);
  else if (before.hash !== event.previousHash)
    await fork(event.workItemId, event.seq - 1, event.previousHash, before.hash);
}

/** The key is taken: by the same event, or by another, which is a fork. */
async function requireSame(event: WorkItemEvent): Promise<void> {
  const stored = await findStored(event.workItemId, event.seq);
  if (stored?.hash === event.hash) return;
  if (stored !== null) await fork(event.workItemId, event.seq, event.hash, stored.hash);
  const { workItemId, commandId } = event;
  const elsewhere = commandId === null ? null : await collection('events').findOne({ workItemId, commandId }).lean();
  if (elsewhere !== null) await fork(workItemId, event.seq, event.hash, elsewhere.hash);
  throw new Error(`Event ${workItemId}:${event.seq} was refused as a duplicate, but none is stored.`);
}

async function gap({ workItemId, seq }: WorkItemEvent): Promise<never> {
  const error = new ChainGapError(workItemId, seq);
  await raiseAlarm({
    id: `chain-gap:${workItemId}`,
    kind: 'CHAIN_GAP',
    workItemId,
    message: error.message,
    raisedAt: new Date(),
  });
  throw error;
}

async function fork(workItemId: string, seq: number, offered: string, stored: string): Promise<never> {
  const error = new AuditForkError(workItemId, seq, offered, stored);
  const id = `audit-fork:${workItemId}`;
  await raiseAlarm({ id, kind: 'AUDIT_FORK', workItemId, message: error.message, raisedAt: new Date() });
  throw error;
}

/** Read from a majority: what was seen here must not vanish with a failing primary. */
async function findStored(workItemId: string, seq: number): Promise<EventDocument | null> {
  return collection('events').findById(`${workItemId}:${seq}`).read('primary').readConcern('majority').lean();
}

export function toEventDocument(event: WorkItemEvent): EventDocument {
  const { workItemId, seq, hash, commandId } = event;
  const command = commandId === null ? {} : { commandId };
  return { _id: `${workItemId}:${seq}`, workItemId, seq, hash, ...command, json: canonicalJson(event) };
}
