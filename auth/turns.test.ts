import { expect, test } from 'vitest';
import { CrowdedError, createTurns } from './turns.ts';

/** Work that lasts until the test ends it. */
function pending() {
  const ends: (() => void)[] = [];
  let served = 0;
  const serve = () =>
    new Promise<void>((resolve) => {
      served += 1;
      ends.push(resolve);
    });
  const endAll = () => {
    for (const end of ends.splice(0)) end();
  };
  return { serve, served: () => served, endAll };
}

test('only so many are served at once; the others wait', async () => {
  const takeTurn = createTurns({ atOnce: 2, inAll: 10, fromOneAddress: 10 });
  const { serve, served, endAll } = pending();
  const all = Array.from({ length: 5 }, () => takeTurn('a', serve));
  for (const expected of [2, 4, 5]) {
    await new Promise(setImmediate);
    expect(served()).toBe(expected);
    endAll();
  }
  await Promise.all(all);
});

test('who comes when too many wait is refused at once: of all, or of one address', async () => {
  const takeTurn = createTurns({ atOnce: 1, inAll: 4, fromOneAddress: 3 });
  const { serve, endAll } = pending();
  const waiting = ['a', 'a', 'a'].map((address) => takeTurn(address, serve));
  await expect(takeTurn('a', serve)).rejects.toBeInstanceOf(CrowdedError);
  waiting.push(takeTurn('b', serve));
  await expect(takeTurn('c', serve)).rejects.toBeInstanceOf(CrowdedError);
  while (waiting.length > 0) {
    await new Promise(setImmediate);
    endAll();
    await waiting.shift();
  }
  const again = takeTurn('a', () => Promise.resolve('served'));
  expect(await again).toBe('served');
});

test('a failure is the caller’s own, and makes room', async () => {
  const takeTurn = createTurns({ atOnce: 1, inAll: 1, fromOneAddress: 1 });
  await expect(takeTurn('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await takeTurn('a', () => Promise.resolve(7))).toBe(7);
});
