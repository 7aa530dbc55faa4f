import { describe, expect, test } from 'vitest';
import { collection } from './database.ts';
import {
  endSession,
  endSessionsOf,
  findSession,
  noteProof,
  openSession,
  SESSION_IDLE,
  SESSION_LIFE,
  touchSession,
} from './sessions.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

const MINUTE = 60_000;
// The database itself removes sessions that are over, by its own clock.
const START = new Date();
const after = (millis: number) => new Date(START.getTime() + millis);
const open = () => openSession({ id: 'ada', sessionVersion: 3 }, START);

async function lastSeen(id: string): Promise<number | undefined> {
  return (await collection('sessions').findById(id).lean())?.lastSeenAt.getTime();
}

describe('sessions', () => {
  test('have ids that nobody can guess, and know whose they are', async () => {
    const sessions = await Promise.all(Array.from({ length: 20 }, open));
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(20);
    expect(sessions[0]!.id).toMatch(/^[\w-]{43}$/);
    expect(await findSession(sessions[0]!.id, START)).toEqual(sessions[0]);
    expect(sessions[0]).toMatchObject({ personId: 'ada', sessionVersion: 3, expiresAt: after(SESSION_LIFE) });
  });

  test('end after 30 minutes without a request', async () => {
    const { id } = await open();
    expect(await findSession(id, after(SESSION_IDLE - 1))).not.toBeNull();
    expect(await findSession(id, after(SESSION_IDLE))).toBeNull();
  });

  test('end after twelve hours, however busy', async () => {
    const { id } = await open();
    await collection('sessions').updateOne({ _id: id }, { $set: { lastSeenAt: after(SESSION_LIFE) } });
    expect(await findSession(id, after(SESSION_LIFE - 1))).not.toBeNull();
    expect(await findSession(id, after(SESSION_LIFE))).toBeNull();
  });

  test('are noted as seen at most once a minute', async () => {
    const session = await open();
    await touchSession(session, after(MINUTE - 1));
    expect(await lastSeen(session.id)).toBe(START.getTime());
    await touchSession(session, after(MINUTE));
    expect(await lastSeen(session.id)).toBe(after(MINUTE).getTime());
    await touchSession(session, after(MINUTE + 10));
    expect(await lastSeen(session.id)).toBe(after(MINUTE).getTime());
  });

  test('know when the password was last proven: at sign-in, or later, never earlier', async () => {
    const session = await open();
    expect(session.provenAt).toEqual(START);
    await noteProof(session.id, after(MINUTE));
    await noteProof(session.id, after(MINUTE - 1));
    expect((await findSession(session.id, after(MINUTE)))?.provenAt).toEqual(after(MINUTE));
  });

  test('of an older release were proven when they began', async () => {
    const session = await open();
    await collection('sessions').updateOne({ _id: session.id }, { $unset: { provenAt: 1 } });
    expect((await findSession(session.id, START))?.provenAt).toEqual(START);
    await noteProof(session.id, after(MINUTE));
    expect((await findSession(session.id, START))?.provenAt).toEqual(after(MINUTE));
  });

  test('that were ended stay ended', async () => {
    const session = await open();
    await endSession(session.id);
    await touchSession(session, after(5 * MINUTE));
    await noteProof(session.id, after(5 * MINUTE));
    expect(await findSession(session.id, after(5 * MINUTE))).toBeNull();
    const others = [await open(), await open()];
    expect(await endSessionsOf('ada')).toBeGreaterThanOrEqual(2);
    for (const { id } of others) expect(await findSession(id, START)).toBeNull();
    expect(await findSession('no such session', START)).toBeNull();
  });
});
