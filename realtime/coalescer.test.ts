import { expect, test } from 'vitest';
import { Coalescer } from './coalescer.ts';

test('works on a key at once, and on what comes meanwhile together, each key once with its newest value', async () => {
  const batches: [string, number][][] = [];
  const ends: (() => void)[] = [];
  const coalescer = new Coalescer<number>((batch) => {
    batches.push([...batch]);
    return new Promise((resolve) => ends.push(resolve));
  });
  coalescer.add('a', 1);
  expect(batches).toEqual([[['a', 1]]]);
  for (const value of [2, 3]) coalescer.add('a', value);
  coalescer.add('b', 1);
  expect(batches).toHaveLength(1);
  let settled = false;
  const all = coalescer.settled().then(() => (settled = true));
  ends.shift()?.();
  await expect
    .poll(() => batches)
    .toEqual([
      [['a', 1]],
      [
        ['a', 3],
        ['b', 1],
      ],
    ]);
  expect(settled).toBe(false);
  ends.shift()?.();
  await all;
  coalescer.add('c', 1);
  expect(batches.at(-1)).toEqual([['c', 1]]);
});
