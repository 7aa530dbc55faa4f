import { randomBytes } from 'node:crypto';
import { trusted } from 'mongoose';
import { collection } from './database.ts';
import { readTogether } from './read-together.ts';
import type { SessionDocument } from './schemas/session.ts';

/** Milliseconds after sign-in when a session ends, whatever happens. */
export const SESSION_LIFE = 12 * 60 * 60 * 1000;
/** Milliseconds without any request after which a session ends. */
export const SESSION_IDLE = 30 * 60 * 1000;
/** Milliseconds between two notes of having been seen: one write a minute, not one a request. */
const TOUCH_INTERVAL = 60 * 1000;

export interface Session {
  id: string;
  personId: string;
  sessionVersion: number;
  startedAt: Date;
  lastSeenAt: Date;
  /** When the person last proved the password: at sign-in, or when a signature asked for it again (G-4). */
  provenAt: Date;
  expiresAt: Date;
}

/** Opens a session for somebody who has just proven who they are. The id can't be guessed. */
export async function openSession(person: { id: string; sessionVersion: number }, now: Date): Promise<Session> {
  const id = randomBytes(32).toString('base64url');
  const session = {
    personId: person.id,
    sessionVersion: person.sessionVersion,
    startedAt: now,
    lastSeenAt: now,
    provenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_LIFE),
  };
  await collection('sessions').insertOne({ _id: id, ...session });
  return { id, ...session };
}

/** The session, unless it has ended, has run out or was idle for too long. */
export async function findSession(id: string, now: Date): Promise<Session | null> {
  const [found] = await readSessions([id]);
  return found === undefined ? null : toOpenSession(found, now);
}

/** Those of the given sessions that have not ended, run out or been idle for too long, in no particular order. */
export async function findSessions(ids: readonly string[], now: Date): Promise<Session[]> {
  const found = await readSessions(ids);
  return found.flatMap((session) => toOpenSession(session, now) ?? []);
}

/** Every request begins with this. */
const readSessions = readTogether<SessionDocument>(
  (ids) =>
    collection('sessions')
      .find({ _id: trusted({ $in: [...ids] }) })
      .lean(),
  ({ _id }) => _id,
);

function toOpenSession({ _id, ...session }: SessionDocument, now: Date): Session | null {
  if (session.expiresAt <= now) return null;
  if (now.getTime() - session.lastSeenAt.getTime() >= SESSION_IDLE) return null;
  // Before there was a field for it, the only proof was the sign-in.
  return { id: _id, ...session, provenAt: session.provenAt ?? session.startedAt };
}

/** Notes that the person of a session has just proven the password. Never goes back, never brings an ended one back. */
export async function noteProof(id: string, now: Date): Promise<void> {
  await collection('sessions').updateOne(
    { _id: id, $nor: [{ provenAt: trusted({ $gt: now }) }] },
    { $set: { provenAt: now } },
  );
}

/** Notes that a session is in use, at most once a minute. Never brings an ended one back. */
export async function touchSession(session: Session, now: Date): Promise<void> {
  const stale = new Date(now.getTime() - TOUCH_INTERVAL);
  if (session.lastSeenAt > stale) return;
  await collection('sessions').updateOne(
    { _id: session.id, lastSeenAt: trusted({ $lte: stale }) },
    { $set: { lastSeenAt: now } },
  );
}

/** Ends a session at once. */
export async function endSession(id: string): Promise<void> {
  await collection('sessions').deleteOne({ _id: id });
}

/** Ends every session of a person at once; says how many there were. */
export async function endSessionsOf(personId: string): Promise<number> {
  return (await collection('sessions').deleteMany({ personId })).deletedCount;
}
