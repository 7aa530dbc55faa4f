const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds from each failed attempt to the next, a day and a bit in all; who fails once more is given up. */
const WAITS = [
  10 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  40 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
] as const;

/** Milliseconds to wait after the given number of failed attempts, at least 1; null when it is given up. */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null;
}

/** Milliseconds for which a channel that is down is left alone, after it was found so a number of times in a row. */
export function pauseAfter(failures: number): number {
  return Math.min(MINUTE, 2 * SECOND * 2 ** (failures - 1));
}
