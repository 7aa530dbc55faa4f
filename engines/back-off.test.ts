import { expect, test } from 'vitest';
import { createBackOff } from './back-off.ts';

test('waits double with each failure, up to ten seconds', () => {
  const backOff = createBackOff();
  const waits = Array.from({ length: 8 }, () => backOff.next(100));
  expect(waits).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
});

test('starts from the beginning after a minute of running', () => {
  const backOff = createBackOff();
  for (let failure = 0; failure < 5; failure += 1) backOff.next(100);
  expect(backOff.next(60_000)).toBe(200);
  expect(backOff.next(100)).toBe(400);
});
