import { describe, expect, test } from 'vitest';
import { CHAIN_START, sealEvent, verifyChain } from './chain.ts';
import type { WorkItemEvent } from './events.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';

const { events, state } = Play.in('ROOT_CAUSE', PLAIN_STORY);
const head = { version: state.version, hash: state.head };

function verify(changed: readonly WorkItemEvent[]): number | null {
  return verifyChain('42', changed, head)?.seq ?? null;
}

/** Every place in a value that holds something, as a path of keys. */
function paths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, entry]) => paths(entry, [...path, key]));
}

function altered(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}x` : 'x';
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = altered(copy[key], rest);
  return copy;
}

describe('the chain of events (process.md 9)', () => {
  test('as it was made, it verifies: alone and against the head', () => {
    expect(verifyChain('42', events, head)).toBeNull();
    expect(verifyChain('42', events, null)).toBeNull();
    expect(events[0]?.previousHash).toBe(CHAIN_START);
    events.slice(1).forEach((event, index) => {
      expect(event.previousHash).toBe(events[index]?.hash);
    });
  });

  test('an altered field, whichever it is, breaks it at that event', () => {
    const seen = new Set<string>();
    for (const at of [0, 1, 2, 3, events.length - 1]) {
      const event = events[at];
      for (const path of paths(event)) {
        const changed = events.map((one, index) => (index === at ? (altered(one, path) as WorkItemEvent) : one));
        expect([path, verify(changed)]).toEqual([path, at + 1]);
        seen.add(path[0] ?? '');
      }
    }
    const fields = ['schema', 'workItemId', 'seq', 'at', 'commandId', 'fingerprint', 'actorId', 'role', 'directory'];
    expect(seen).toEqual(new Set([...fields, 'previousHash', 'hash', 'type', 'payload']));
  });

  test('a field added or taken away breaks it', () => {
    const [first, second, ...rest] = events as [WorkItemEvent, WorkItemEvent, ...WorkItemEvent[]];
    expect(verify([first, { ...second, note: 'x' } as unknown as WorkItemEvent, ...rest])).toBe(2);
    const { fingerprint: _fingerprint, ...poorer } = second;
    expect(verify([first, poorer as WorkItemEvent, ...rest])).toBe(2);
  });

  test('an event altered and sealed again breaks the link after it', () => {
    const { hash: _hash, ...content } = events[1] as WorkItemEvent;
    const forged = sealEvent({ ...content, actorId: 'p-pmo' });
    expect(verify(events.with(1, forged))).toBe(3);
  });

  test('the newest event altered and sealed again is caught by the head', () => {
    const last = events.length - 1;
    const { hash: _hash, ...content } = events[last] as WorkItemEvent;
    const forged = events.with(last, sealEvent({ ...content, actorId: 'p-product' }));
    expect(verifyChain('42', forged, null)).toBeNull();
    expect(verify(forged)).toBe(events.length);
  });

  test.each([1, 2, 5])('a tail cut off by %d is missed at the head', (cut) => {
    const shorter = events.slice(0, -cut);
    expect(verifyChain('42', shorter, null)).toBeNull();
    expect(verifyChain('42', shorter, head)).toEqual({
      workItemId: '42',
      seq: shorter.length + 1,
      reason: expect.stringContaining('missing'),
    });
  });

  test('an event left out, two swapped, one inserted or doubled: the first place that does not fit', () => {
    expect(verify(events.toSpliced(3, 1))).toBe(4);
    expect(verify(events.with(3, events[4] as WorkItemEvent).with(4, events[3] as WorkItemEvent))).toBe(4);
    expect(verify(events.toSpliced(3, 0, events[2] as WorkItemEvent))).toBe(4);
    const { hash: _hash, ...content } = events[3] as WorkItemEvent;
    const inserted = sealEvent({ ...content, commandId: 'c-forged' });
    expect(verify(events.toSpliced(3, 0, inserted))).toBe(5);
    expect(verify([])).toBe(1);
  });

  test("another work item's events are not this one's", () => {
    expect(verifyChain('43', events, null)).toMatchObject({ seq: 1, reason: expect.stringContaining('42') });
  });

  test('events newer than the head are no fault: the read model follows', () => {
    const earlier = events[3] as WorkItemEvent;
    expect(verifyChain('42', events, { version: 4, hash: earlier.hash })).toBeNull();
    expect(verifyChain('42', events, { version: 4, hash: head.hash })?.seq).toBe(4);
    expect(verifyChain('42', events, { version: 0, hash: CHAIN_START })?.seq).toBe(0);
  });

  test('the order of keys does not matter, as stores may change it', () => {
    const turned = events.map(
      (event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as WorkItemEvent,
    );
    expect(verify(turned)).toBeNull();
  });
});
