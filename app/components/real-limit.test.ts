import { describe, expect, it } from 'vitest';
import { realLimitWords } from './real-limit.ts';

const startedAt = '2026-10-21T09:00:00.000Z';

describe('a limit in words (TM-1)', () => {
  it('is what the process says where an hour takes an hour', () =>
    expect(realLimitWords({ limitSeconds: 7200, startedAt, dueAt: '2026-10-21T11:00:00.000Z' })).toBe('2 hours'));

  it('tells beside it how long it takes where time runs faster', () =>
    expect(realLimitWords({ limitSeconds: 7200, startedAt, dueAt: '2026-10-21T09:02:00.000Z' })).toBe(
      '2 hours, here 2 m',
    ));

  it.each([
    [604_800, '2026-10-28T09:00:00.000Z', '1 week'],
    [172_800, '2026-10-23T09:00:00.000Z', '48 hours'],
  ])('of %i s ends at %s and is %s', (limitSeconds, dueAt, words) =>
    expect(realLimitWords({ limitSeconds, startedAt, dueAt })).toBe(words),
  );
});
