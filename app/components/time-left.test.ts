import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const HOUR = 3_600_000;

describe('time left of a span of four hours', () => {
  it.each([
    [0, 'running', 1, '4 h'],
    [HOUR, 'running', 0.75, '3 h'],
    [3 * HOUR - 1, 'running', (HOUR + 1) / (4 * HOUR), '1 h'],
    [3 * HOUR, 'warned', 0.25, '1 h'],
    [4 * HOUR - 1, 'warned', 1 / (4 * HOUR), 'under 1 m'],
    [4 * HOUR, 'over', 0, 'under 1 m'],
    [6 * HOUR, 'over', 0, '2 h'],
  ] as const)('after %d ms is %s (TM-3)', (gone, phase, share, amount) =>
    expect(timeLeft(0, 4 * HOUR, gone)).toEqual({ phase, share, amount }),
  );
});

it('is whole before the span began', () => expect(timeLeft(HOUR, 2 * HOUR, 0).share).toBe(1));

it('is drawn whole where the span has no length yet', () =>
  expect(timeLeft(2 * HOUR, 2 * HOUR, HOUR)).toEqual({ phase: 'running', share: 1, amount: '1 h' }));

it.each([
  [90_000, 'warned', '30 s'],
  [60_000, 'running', '1 m'],
  [125_000, 'over', '5 s'],
] as const)('of a limit of two minutes is told to the second after %d ms', (gone, phase, amount) =>
  expect(timeLeft(0, 120_000, gone, true)).toMatchObject({ phase, amount }),
);
