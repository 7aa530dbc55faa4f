import { type AnyBulkWriteOperation, type mongo, trusted } from 'mongoose';
import { fromMillis, type Instant } from '#domain/instant.ts';
import type { Message } from '#domain/messages.ts';
import { collection } from './database.ts';
import { insertMissing } from './insert-missing.ts';
import { isPlace, readCursor, writeCursor } from './page-cursor.ts';
import type { MessageDocument } from './schemas/message.ts';

/** A message as its person finds it. */
export interface InboxMessage extends Omit<Message, 'own'> {
  readAt: Instant | null;
  snoozedUntil: Instant | null;
}

export type MessageFilter = 'UNREAD' | 'ALL' | 'SNOOZED';

export interface InboxPage {
  nodes: InboxMessage[];
  endCursor: string | null;
  hasNextPage: boolean;
}

/** More are not counted. */
export const MOST_COUNTED = 1_000;

/** Puts messages into inboxes; those that are there stay as they are, so any number of times has the effect of once. */
export async function insertMessages(messages: readonly Message[]): Promise<void> {
  // Through the driver itself, as the read model is: this is on the way of commands.
  const stored = collection('messages').collection as unknown as mongo.Collection<MessageDocument>;
  await insertMissing(stored, messages.map(toDocument));
}

/**
 * A page of a person's inbox: the newest first, of what is snoozed the first to come back.
 *
 * @throws InvalidCursorError when `after` comes from elsewhere
 */
export async function listMessages(
  personId: string,
  { filter, now, first, after }: { filter: MessageFilter; now: Instant; first: number; after: string | null },
): Promise<InboxPage> {
  const order = `inbox-${filter}`;
  const from = after === null ? null : readCursor(order, after, isPlace);
  const which = filter === 'ALL' ? { personId } : { personId, unread: true };
  const found =
    filter === 'SNOOZED'
      ? await findPlaced(which, { $gt: from ?? endOf(now) }, 1, first + 1)
      : await findPlaced(which, newestFirst(from, filter === 'ALL' ? null : endOf(now)), -1, first + 1);
  const shown = found.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(toMessage),
    endCursor: last === undefined ? null : writeCursor(order, last.place),
    hasNextPage: found.length > first,
  };
}

type Which = Pick<MessageDocument, 'personId'> & Partial<Pick<MessageDocument, 'unread'>>;

const newestFirst = (from: string | null, until: string | null): Record<string, string> => ({
  ...(from === null ? {} : { $lt: from }),
  ...(until === null ? {} : { $lte: until }),
});

function findPlaced(which: Which, bounds: Record<string, string>, direction: 1 | -1, limit: number) {
  return collection('messages')
    .find({ ...which, ...(Object.keys(bounds).length === 0 ? {} : { place: trusted(bounds) }) })
    .sort({ place: direction })
    .limit(limit)
    .lean();
}

/** How many messages of a person are unread and not snoozed, {@link MOST_COUNTED} at most. */
export function countUnread(personId: string, now: Instant): Promise<number> {
  return collection('messages')
    .countDocuments({ personId, unread: true, place: trusted({ $lte: endOf(now) }) })
    .limit(MOST_COUNTED)
    .exec();
}

/** Those of these messages that are in the person's inbox, in no particular order. */
export async function findMessages(personId: string, ids: readonly string[]): Promise<InboxMessage[]> {
  const found = await collection('messages')
    .find({ _id: trusted({ $in: [...ids] }), personId })
    .lean();
  return found.map(toMessage);
}

/** The messages that these events of a work item caused, whoever they are for. */
export async function messagesOfEvents(
  workItemId: string,
  seqs: readonly number[],
): Promise<(InboxMessage & Pick<Message, 'own'>)[]> {
  const found = await Promise.all(
    seqs.map((seq) =>
      collection('messages')
        // Behind the colon nothing else comes than those of the event.
        .find({ _id: trusted({ $gte: `${workItemId}:${seq}:`, $lt: `${workItemId}:${seq};` }) })
        .lean(),
    ),
  );
  return found.flat().map((one) => ({ ...toMessage(one), own: one.readAt?.getTime() === one.at.getTime() }));
}

/** What becomes of messages: read at an instant, unread, or unread again once an instant has passed. */
export type Marking = { readAt: Instant } | { unread: true } | { snoozedUntil: Instant };

/** Marks messages of one inbox; whatever is marked so already stays as it is. */
export async function markMessages(messages: readonly InboxMessage[], marking: Marking): Promise<void> {
  const changes = messages.map(({ id, personId, at }): AnyBulkWriteOperation<MessageDocument> => {
    const filter = 'readAt' in marking ? { _id: id, personId, unread: true } : { _id: id, personId };
    return { updateOne: { filter, update: { $set: markedAs(marking, id, at) } } };
  });
  if (changes.length > 0) await collection('messages').bulkWrite(changes, { ordered: false });
}

/** Marks everything as read that a person's inbox showed as unread at an instant. */
export async function markReadUntil(personId: string, until: Instant, now: Instant): Promise<void> {
  const filter = { personId, unread: true, place: trusted({ $lte: endOf(until) }) };
  await collection('messages').updateMany(filter, {
    $set: { unread: false, readAt: new Date(now), snoozedUntil: null },
  });
}

function markedAs(marking: Marking, id: string, at: Instant): Partial<MessageDocument> {
  if ('snoozedUntil' in marking) {
    const { snoozedUntil } = marking;
    return { unread: true, readAt: null, snoozedUntil: new Date(snoozedUntil), place: placeAt(snoozedUntil, id) };
  }
  const readAt = 'readAt' in marking ? new Date(marking.readAt) : null;
  return { unread: readAt === null, readAt, snoozedUntil: null, place: placeAt(at, id) };
}

function toDocument({ id, own, at, deadline, ...message }: Message): MessageDocument {
  return {
    ...message,
    _id: id,
    at: new Date(at),
    deadline: deadline === null ? null : new Date(deadline),
    unread: !own,
    readAt: own ? new Date(at) : null,
    snoozedUntil: null,
    place: placeAt(at, id),
    deliver: !own,
  };
}

/** A message as it is stored, as its person finds it. */
export function toMessage({ _id, deadline, at, readAt, snoozedUntil, ...document }: MessageDocument): InboxMessage {
  const { personId, kind, text, workItemId, title, link } = document;
  return {
    id: _id,
    personId,
    kind,
    text,
    workItemId,
    title,
    deadline: toInstant(deadline),
    link,
    at: fromMillis(at.getTime()),
    readAt: toInstant(readAt),
    snoozedUntil: toInstant(snoozedUntil),
  };
}

const toInstant = (date: Date | null): Instant | null => (date === null ? null : fromMillis(date.getTime()));
const placeAt = (instant: Instant, id: string): string => `${instant}~${id}`;
/** Behind every place at an instant, and before those of the next millisecond. */
const endOf = (instant: Instant): string => `${instant}~~`;
