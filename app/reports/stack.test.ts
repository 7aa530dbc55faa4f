import { expect, it } from 'vitest';
import { greatestSum, stackedBands } from './stack.ts';

const SERIES = [
  { name: 'VERIFICATION', counts: [1, 2] },
  { name: 'TRIAGE', counts: [3, 0] },
];

it('puts each band on top of those before it', () =>
  expect(stackedBands(SERIES, [0, 1], 4)).toEqual([
    { name: 'VERIFICATION', path: 'M0 750L1000 500L1000 1000L0 1000Z' },
    { name: 'TRIAGE', path: 'M0 0L1000 500L1000 500L0 750Z' },
  ]));

it('finds the height of the whole', () => {
  expect(greatestSum(SERIES)).toBe(4);
  expect(greatestSum([])).toBe(0);
});
