import { describe, expect, it } from 'vitest';
import { duration, fineDuration, relative, roughDuration } from './duration.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a length of time', () => {
  it.each([
    [0, 'under 1 m', 'under 1 m'],
    [MINUTE - 1, 'under 1 m', 'under 1 m'],
    [MINUTE, '1 m', '1 m'],
    [HOUR - 1, '59 m', '59 m'],
    [HOUR, '1 h', '1 h'],
    [HOUR + 12 * MINUTE, '1 h 12 m', '1 h'],
    [DAY - 1, '23 h 59 m', '23 h'],
    [DAY, '1 d', '1 d'],
    [2 * DAY + 4 * HOUR + 59 * MINUTE, '2 d 4 h', '2 d'],
    [7 * DAY, '7 d', '7 d'],
  ])('%d ms is %s, roughly %s', (milliseconds, exact, rough) => {
    expect(duration(milliseconds)).toBe(exact);
    expect(roughDuration(milliseconds)).toBe(rough);
  });
});

it.each([
  [0, '0 s'],
  [999, '0 s'],
  [59_999, '59 s'],
  [MINUTE, '1 m'],
  [9 * MINUTE + 59_999, '9 m 59 s'],
  [10 * MINUTE + 59_999, '10 m'],
  [2 * HOUR, '2 h'],
])('%d ms is %s to the second', (milliseconds, fine) => expect(fineDuration(milliseconds)).toBe(fine));

describe('an instant seen from now', () => {
  it.each([
    [3 * HOUR, 'in 3 h'],
    [3 * HOUR - 1, 'in 2 h 59 m'],
    [1, 'in under 1 m'],
    [0, 'just now'],
    [-MINUTE + 1, 'just now'],
    [-MINUTE, '1 m ago'],
    [-(2 * DAY + 5 * HOUR), '2 d ago'],
  ])('%d ms from now is %s', (distance, shown) => expect(relative(1_000 * DAY + distance, 1_000 * DAY)).toBe(shown));
});
