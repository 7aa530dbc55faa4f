import { trusted } from 'mongoose';
import { fromMillis, type Instant } from '#domain/instant.ts';
import type { MessageKind } from '#domain/message-kinds.ts';
import { collection } from './database.ts';
import type { MessageDocument } from './schemas/message.ts';

/** What is sent of a message: what there is to do, by when, and where. */
export interface OutgoingMessage {
  id: string;
  personId: string;
  kind: MessageKind;
  text: string;
  workItemId: string;
  /** The work item's, as somebody wrote it. */
  title: string;
  deadline: Instant | null;
  /** A path on the site. */
  link: string;
  at: Instant;
}

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
  return found.map(toOutgoing).sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function toOutgoing({ _id, at, deadline, ...message }: MessageDocument): OutgoingMessage {
  const { personId, kind, text, workItemId, title, link } = message;
  return {
    id: _id,
    personId,
    kind,
    text,
    workItemId,
    title,
    deadline: deadline === null ? null : fromMillis(deadline.getTime()),
    link,
    at: fromMillis(at.getTime()),
  };
}
