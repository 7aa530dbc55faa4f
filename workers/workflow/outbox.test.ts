import { describe, expect, test } from 'vitest';
import type { WorkItemEvent } from '#domain/events.ts';
import { BATCH_LIMITS, OUTBOX_LIMITS, Outbox } from './outbox.ts';

function event(seq: number, text = ''): WorkItemEvent {
  return {
    schema: 1,
    workItemId: '7',
    seq,
    at: '2026-01-05T09:00:00.000Z',
    commandId: `id-${seq}`,
    fingerprint: 'print',
    actorId: 'qa',
    role: 'QA_LEAD',
    directory: null,
    previousHash: '0'.repeat(64),
    hash: 'f'.repeat(64),
    type: 'COMMENTED',
    payload: { text },
  };
}

const events = (count: number, text = '') => Array.from({ length: count }, (_, index) => event(index + 1, text));

describe('decision 1: the outbox keeps the order and is bounded', () => {
  test('what is recorded leaves, oldest first', () => {
    const outbox = new Outbox(events(3));
    expect(outbox.batch(1).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    outbox.push(event(4), 7);
    outbox.drop(3);
    expect(outbox.events.map(({ seq }) => seq)).toEqual([4]);
    expect(outbox.oldestSeq).toBe(4);
    outbox.drop(1);
    expect(outbox.oldestSeq).toBeNull();
  });

  test('what a task decided is recorded by a later one only: before, a crash would decide it anew', () => {
    const outbox = new Outbox(events(1));
    outbox.push(event(2), 7);
    outbox.push(event(3), 12);
    expect(outbox.batch(7).map(({ seq }) => seq)).toEqual([1]);
    expect(outbox.batch(12).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(outbox.batch(13).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('a batch holds at most so many events', () => {
    expect(new Outbox(events(BATCH_LIMITS.events + 20)).batch(1)).toHaveLength(BATCH_LIMITS.events);
  });

  test('a batch holds at most so many bytes, but one event however large', () => {
    const large = 'x'.repeat(BATCH_LIMITS.bytes / 2);
    expect(new Outbox(events(5, large)).batch(1)).toHaveLength(1);
    expect(new Outbox(events(2, 'x'.repeat(BATCH_LIMITS.bytes + 1))).batch(1)).toHaveLength(1);
  });

  test('it is full by events or by bytes, and has room again', () => {
    expect(new Outbox(events(OUTBOX_LIMITS.events - 1)).full).toBe(false);
    const byEvents = new Outbox(events(OUTBOX_LIMITS.events));
    expect(byEvents.full).toBe(true);
    byEvents.drop(1);
    expect(byEvents.full).toBe(false);
    const byBytes = new Outbox(events(10, 'x'.repeat(OUTBOX_LIMITS.bytes / 10)));
    expect(byBytes.full).toBe(true);
    byBytes.drop(1);
    expect(byBytes.full).toBe(false);
  });
});
