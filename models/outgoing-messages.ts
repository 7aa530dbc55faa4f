import { trusted } from 'mongoose';
import { compareText } from '#domain/text-order.ts';
import { collection } from './database.ts';
import { type InboxMessage, toMessage } from './messages.ts';
import type { MessageDocument } from './schemas/message.ts';

/** What is sent of a message: what there is to do, by when, and where. */
export type OutgoingMessage = Omit<InboxMessage, 'readAt' | 'snoozedUntil'>;

/** Messages for which nobody has looked yet whether they are to be sent, the oldest first. */
export async function listUnplanned(limit: number): Promise<OutgoingMessage[]> {
  const found = await collection('messages').find({ deliver: true }).sort({ place: 1 }).limit(limit).lean();
  return found.map(toOutgoing);
}

/** Notes that what is to be sent of these messages stands in `deliveries`. */
export async function notePlanned(ids: readonly string[]): Promise<void> {
  await collection('messages').updateMany({ _id: trusted({ $in: [...ids] }) }, { $set: { deliver: false } });
}

/** Those of these messages that are there, the oldest first. */
export async function findOutgoing(ids: readonly string[]): Promise<OutgoingMessage[]> {
  const found = await collection('messages')
    .find({ _id: trusted({ $in: [...ids] }) })
    .lean();
  return found.map(toOutgoing).sort((one, other) => compareText(one.at, other.at));
}

function toOutgoing(document: MessageDocument): OutgoingMessage {
  const { readAt, snoozedUntil, ...outgoing } = toMessage(document);
  return outgoing;
}
