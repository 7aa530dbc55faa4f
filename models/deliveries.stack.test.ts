import { describe, expect, test } from 'vitest';
import { collection } from './database.ts';
import {
  addDelivery,
  addToDigest,
  countDeliveries,
  DIGEST_MESSAGES,
  findDeliveries,
  listDeadLetters,
  listDue,
  listLeased,
  reviveDeliveries,
  settleDelivery,
  takeDelivery,
} from './deliveries.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

const NOW = new Date('2026-03-02T10:00:00.000Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const seenFresh = (id: string) => ({ id, attempts: 0, lease: '' });
const one = async (id: string) => (await findDeliveries([id]))[0]!;

describe('a delivery', () => {
  test('is there once however often it is added, and due in the order of its instants', async () => {
    const message = { messageId: '1:1:ada', personId: 'ada', channel: 'chat' } as const;
    await Promise.all([1, 2, 3, 4].map(() => addDelivery(message, later(2))));
    await addDelivery({ ...message, messageId: '1:2:ada' }, later(1));
    await addDelivery({ ...message, messageId: '1:3:ada' }, later(60));
    expect((await listDue('chat', later(2), 10)).map(({ id }) => id)).toEqual(['1:2:ada:chat', '1:1:ada:chat']);
    expect(await listDue('email', later(60), 10)).toEqual([]);
    expect((await listDue('chat', later(60), 1)).map(({ id }) => id)).toEqual(['1:2:ada:chat']);
  });

  test('is taken by one of all who try, and by nobody who saw it before', async () => {
    await addDelivery({ messageId: '2:1:ada', personId: 'ada', channel: 'email' }, NOW);
    const seen = seenFresh('2:1:ada:email');
    const taken = await Promise.all(['a', 'b', 'c', 'd'].map((lease) => takeDelivery(seen, lease)));
    expect(taken.filter((delivery) => delivery !== null)).toHaveLength(1);
    expect(await listDue('email', NOW, 10)).toEqual([]);
    const [leased] = await listLeased('email', 10);
    const holder = leased!.lease;
    expect(await settleDelivery(seen.id, holder, { kind: 'failed', error: 'away', nextAt: NOW }, NOW)).toBe(true);
    // Seen before that attempt: what came of it is not known to whoever did.
    expect(await takeDelivery(seen, 'late')).toBeNull();
    expect(await listDue('email', NOW, 10)).toEqual([{ id: seen.id, attempts: 1, lease: '' }]);
  });

  test('is settled by whoever holds it at present, and no more by whom it was taken over from', async () => {
    await addDelivery({ messageId: '3:1:ada', personId: 'ada', channel: 'email' }, NOW);
    const id = '3:1:ada:email';
    await takeDelivery(seenFresh(id), 'first');
    expect(await takeDelivery({ id, attempts: 1, lease: 'first' }, 'second')).toMatchObject({ attempts: 2 });
    expect(await settleDelivery(id, 'first', { kind: 'sent' }, NOW)).toBe(false);
    expect((await one(id)).state).toBe('WAITING');
    expect(await settleDelivery(id, 'second', { kind: 'sent' }, NOW)).toBe(true);
    expect((await one(id)).state).toBe('SENT');
    expect(await takeDelivery({ id, attempts: 2, lease: '' }, 'third')).toBeNull();
    const stored = await collection('deliveries').findById(id).lean();
    expect(stored?.expiresAt?.getTime()).toBeGreaterThan(NOW.getTime());
  });
});

describe('a digest', () => {
  const dueAt = later(3600);
  const add = (messageId: string) => addToDigest({ messageId, personId: 'ben', channel: 'email' }, dueAt, NOW);
  const part = (number: number) => `digest:ben:email:${dueAt.toISOString()}~${number}`;

  test('collects messages, each once; what comes while it is sent is in another part, and stays there', async () => {
    for (const message of ['a', 'b', 'a']) await add(message);
    expect((await one(part(1))).messageIds).toEqual(['a', 'b']);
    await takeDelivery(seenFresh(part(1)), 'sending');
    for (const message of ['b', 'c', 'c']) await add(message);
    await settleDelivery(part(1), 'sending', { kind: 'sent' }, dueAt);
    for (const message of ['a', 'b', 'c']) await add(message);
    expect((await one(part(1))).messageIds).toEqual(['a', 'b']);
    expect((await one(part(2))).messageIds).toEqual(['c']);
    expect(await findDeliveries([part(3)])).toEqual([]);
  });

  test('has parts of bounded length', async () => {
    const at = later(7200);
    for (let number = 0; number <= DIGEST_MESSAGES; number += 1) {
      await addToDigest({ messageId: `m${number}`, personId: 'ben', channel: 'email' }, at, NOW);
    }
    const parts = [1, 2].map((number) => `digest:ben:email:${at.toISOString()}~${number}`);
    const lengths = await Promise.all(parts.map(async (id) => (await one(id)).messageIds.length));
    expect(lengths).toEqual([DIGEST_MESSAGES, 1]);
  });
});

describe('dead letters', () => {
  test('are listed page by page, the newest first, and can be sent again; nothing else can', async () => {
    const ids = ['5:1:cy', '5:2:cy', '5:3:cy', '5:4:cy'].map((messageId) => `${messageId}:chat`);
    for (const [place, id] of ids.entries()) {
      await addDelivery({ messageId: id.slice(0, -5), personId: 'cy', channel: 'chat' }, NOW);
      await takeDelivery(seenFresh(id), 'x');
      const outcome =
        place === 3 ? ({ kind: 'sent' } as const) : ({ kind: 'dead', error: `no ${place}\r\n\0x` } as const);
      await settleDelivery(id, 'x', outcome, later(place));
    }
    const first = await listDeadLetters({ first: 2, after: null });
    expect(first.nodes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(first.nodes[0]).toMatchObject({ lastError: 'no 2 x', at: later(2).toISOString(), attempts: 1 });
    expect(first.hasNextPage).toBe(true);
    const second = await listDeadLetters({ first: 2, after: first.endCursor });
    expect(second).toMatchObject({ nodes: [{ id: ids[0] }], hasNextPage: false });
    expect(await countDeliveries('chat', 'DEAD', 100)).toBe(3);
    expect(await countDeliveries('chat', 'DEAD', 2)).toBe(2);

    await reviveDeliveries([ids[0]!, ids[3]!], later(10));
    expect(await one(ids[0]!)).toMatchObject({ state: 'WAITING', attempts: 0, nextAt: later(10).toISOString() });
    expect(await one(ids[3]!)).toMatchObject({ state: 'SENT', attempts: 1 });
    expect((await listDeadLetters({ first: 10, after: null })).nodes).toHaveLength(2);
  });
});
