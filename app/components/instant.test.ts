import { describe, expect, it } from 'vitest';
import { formatInstant } from './instant.tsx';

describe('an instant in the reader’s time zone', () => {
  it.each([
    ['2026-02-21T23:30:00.000Z', 'UTC', 'Sat 21 Feb 2026, 23:30 UTC'],
    ['2026-02-21T23:30:00.000Z', 'Europe/Berlin', 'Sun 22 Feb 2026, 00:30 CET'],
    ['2026-07-01T12:00:00.000Z', 'Europe/London', 'Wed 1 Jul 2026, 13:00 BST'],
    ['2026-02-21T12:00:00.000Z', 'Asia/Kathmandu', 'Sat 21 Feb 2026, 17:45 GMT+5:45'],
  ])('%s in %s is %s', (at, timeZone, shown) => expect(formatInstant(at, timeZone)).toBe(shown));
});
