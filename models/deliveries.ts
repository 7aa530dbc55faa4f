import { trusted } from 'mongoose';
import { fromMillis, type Instant } from '#domain/instant.ts';
import type { Channel } from '#domain/message-kinds.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { isPlace, readCursor, writeCursor } from './page-cursor.ts';
import type { DeliveryDocument } from './schemas/delivery.ts';

/** Messages in one part of a digest; what is more comes in another, at the same time. */
export const DIGEST_MESSAGES = 200;
/** Milliseconds for which what was sent is kept; and what was given up. */
const KEPT_SENT = 90 * 24 * 3600 * 1000;
const KEPT_DEAD = 400 * 24 * 3600 * 1000;
const LONGEST_ERROR = 500;
const ORDER = 'dead-letters';

/** One thing to send to one person over one channel. */
export interface Delivery {
  id: string;
  channel: Channel;
  personId: string;
  digest: boolean;
  messageIds: string[];
  state: DeliveryDocument['state'];
  attempts: number;
  nextAt: Instant;
  lastError: string | null;
  /** Of the last change of its state. */
  at: Instant;
}

/** A delivery as it was seen, to be taken if it is still so. */
export interface SeenDelivery {
  id: string;
  attempts: number;
  /** Of whoever sends it; empty while nobody does. */
  lease: string;
}

export interface DeadLetterPage {
  nodes: Delivery[];
  endCursor: string | null;
  hasNextPage: boolean;
}

interface NewDelivery {
  messageId: string;
  personId: string;
  channel: Channel;
}

/** Lets a message be sent at once. Any number of times has the effect of once. */
export async function addDelivery({ messageId, personId, channel }: NewDelivery, now: Date): Promise<void> {
  const id = `${messageId}:${channel}`;
  await insertUnlessThere(waiting({ id, channel, personId, digest: false, messageId, dueAt: now }, now));
}

/**
 * Lets a message be sent with the digest that is due at an instant. What comes while that digest is being sent, or when
 * it is full, gets into a further part of it. Any number of times has the effect of once: where a message belongs
 * follows from the parts that are closed, and those change no more.
 */
export async function addToDigest(
  { messageId, personId, channel }: NewDelivery,
  dueAt: Date,
  now: Date,
): Promise<void> {
  const base = `digest:${personId}:${channel}:${fromMillis(dueAt.getTime())}`;
  for (let part = 1; ; ) {
    const id = `${base}~${part}`;
    if (await insertUnlessThere(waiting({ id, channel, personId, digest: true, messageId, dueAt }, now))) return;
    // Nobody has ever begun to send it: neither at present, nor before it was sent again.
    const open = { _id: id, state: 'WAITING', attempts: 0, lastError: null, lease: '' } as const;
    const full = `messageIds.${DIGEST_MESSAGES - 1}`;
    const filter = { ...open, [full]: trusted({ $exists: false }) };
    const taken = await collection('deliveries').updateOne(filter, { $addToSet: { messageIds: messageId } });
    if (taken.matchedCount === 1) return;
    if ((await collection('deliveries').exists({ _id: id, messageIds: messageId })) !== null) return;
    part += 1;
  }
}

/** What waits to be sent over a channel and is due, the longest due first, without what somebody sends at present. */
export async function listDue(channel: Channel, now: Date, limit: number): Promise<SeenDelivery[]> {
  const filter = { state: 'WAITING', channel, lease: '', nextAt: trusted({ $lte: now }) } as const;
  const found = await collection('deliveries').find(filter, { attempts: 1 }).sort({ nextAt: 1 }).limit(limit).lean();
  return found.map(({ _id, attempts }) => ({ id: _id, attempts, lease: '' }));
}

/** What somebody has begun to send over a channel and has not finished. */
export async function listLeased(channel: Channel, limit: number): Promise<SeenDelivery[]> {
  const filter = { state: 'WAITING', channel, lease: trusted({ $gt: '' }) } as const;
  const found = await collection('deliveries').find(filter, { lease: 1, attempts: 1 }).limit(limit).lean();
  return found.map(({ _id, attempts, lease }) => ({ id: _id, attempts, lease }));
}

/**
 * Takes a delivery for sending, as one attempt; null when it is no longer as it was seen. Of all who try at once one
 * gets it, and keeps it until it settles it, or until somebody takes it over who knows its lease.
 */
export async function takeDelivery(seen: SeenDelivery, lease: string): Promise<Delivery | null> {
  const filter = { _id: seen.id, state: 'WAITING', lease: seen.lease, attempts: seen.attempts } as const;
  const change = { $set: { lease }, $inc: { attempts: 1 } };
  if ((await collection('deliveries').updateOne(filter, change)).matchedCount === 0) return null;
  const taken = await collection('deliveries').findOne({ _id: seen.id, lease }).lean();
  return taken === null ? null : toDelivery(taken);
}

/** What came of an attempt. */
export type DeliveryOutcome =
  | { kind: 'sent' }
  /** To be tried again at an instant. */
  | { kind: 'failed'; error: string; nextAt: Date }
  /** Given up: a dead letter. */
  | { kind: 'dead'; error: string };

/** Notes what came of the attempt under a lease; false when somebody else has taken the delivery over meanwhile. */
export async function settleDelivery(id: string, lease: string, outcome: DeliveryOutcome, now: Date): Promise<boolean> {
  const { matchedCount } = await collection('deliveries').updateOne(
    { _id: id, lease },
    { $set: { lease: '', ...changeBy(outcome, id, now) } },
  );
  return matchedCount === 1;
}

function changeBy(outcome: DeliveryOutcome, id: string, now: Date): Partial<DeliveryDocument> {
  const place = placeAt(now, id);
  switch (outcome.kind) {
    case 'sent':
      return { state: 'SENT', place, lastError: null, expiresAt: new Date(now.getTime() + KEPT_SENT) };
    case 'failed':
      return { nextAt: outcome.nextAt, lastError: shortened(outcome.error) };
    case 'dead':
      return {
        state: 'DEAD',
        place,
        lastError: shortened(outcome.error),
        expiresAt: new Date(now.getTime() + KEPT_DEAD),
      };
  }
}

/**
 * A page of what was given up, the newest first.
 *
 * @throws InvalidCursorError when `after` comes from elsewhere
 */
export async function listDeadLetters(page: { first: number; after: string | null }): Promise<DeadLetterPage> {
  const bound = page.after === null ? {} : { place: trusted({ $lt: readCursor(ORDER, page.after, isPlace) }) };
  const found = await collection('deliveries')
    .find({ state: 'DEAD', ...bound })
    .sort({ place: -1 })
    .limit(page.first + 1)
    .lean();
  const shown = found.slice(0, page.first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(toDelivery),
    endCursor: last === undefined ? null : writeCursor(ORDER, last.place),
    hasNextPage: found.length > page.first,
  };
}

/** Those of these deliveries that are there, in no particular order. */
export async function findDeliveries(ids: readonly string[]): Promise<Delivery[]> {
  const found = await collection('deliveries')
    .find({ _id: trusted({ $in: [...ids] }) })
    .lean();
  return found.map(toDelivery);
}

/** Lets dead letters be sent again, from the first attempt on; what is no dead letter stays as it is. */
export async function reviveDeliveries(ids: readonly string[], now: Date): Promise<void> {
  await collection('deliveries').updateMany(
    { _id: trusted({ $in: [...ids] }), state: 'DEAD' },
    { $set: { state: 'WAITING', attempts: 0, nextAt: now, expiresAt: null } },
  );
}

/** How many deliveries of a channel are in a state, `most` at most. */
export function countDeliveries(channel: Channel, state: 'WAITING' | 'DEAD', most: number): Promise<number> {
  return collection('deliveries').countDocuments({ state, channel }).limit(most).exec();
}

/** When the delivery of a channel was due that waits for longest; null when none is waiting. */
export async function oldestDue(channel: Channel): Promise<Date | null> {
  const filter = { state: 'WAITING', channel, lease: '' } as const;
  const oldest = await collection('deliveries').findOne(filter, { nextAt: 1 }).sort({ nextAt: 1 }).lean();
  return oldest?.nextAt ?? null;
}

function waiting(
  {
    id,
    messageId,
    dueAt,
    ...of
  }: { id: string; channel: Channel; personId: string; digest: boolean; messageId: string; dueAt: Date },
  now: Date,
): DeliveryDocument {
  return {
    _id: id,
    ...of,
    messageIds: [messageId],
    state: 'WAITING',
    attempts: 0,
    nextAt: dueAt,
    lastError: null,
    lease: '',
    place: placeAt(now, id),
    expiresAt: null,
  };
}

async function insertUnlessThere(document: DeliveryDocument): Promise<boolean> {
  try {
    await collection('deliveries').insertOne(document);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

function toDelivery({ _id, nextAt, place, ...delivery }: DeliveryDocument): Delivery {
  const { channel, personId, digest, messageIds, state, attempts, lastError } = delivery;
  const at = place.slice(0, place.indexOf('~'));
  const next = fromMillis(nextAt.getTime());
  return { id: _id, channel, personId, digest, messageIds, state, attempts, nextAt: next, lastError, at };
}

const placeAt = (at: Date, id: string): string => `${fromMillis(at.getTime())}~${id}`;
/** Servers say what they like: without controls and halves of characters, and not without end. */
const shortened = (error: string): string => error.slice(0, LONGEST_ERROR).replaceAll(/\p{C}+/gu, ' ');
