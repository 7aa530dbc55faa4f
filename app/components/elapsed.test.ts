import { describe, expect, it } from 'vitest';
import { instantOf } from '../acts/wall-time.ts';
import { relative } from './duration.ts';
import { formatInstant } from './instant.tsx';
import { timeLeft } from './time-left.ts';

const HOURS_2_MS = 7_200_000;

/** Two hours around each change of the clocks: what is typed on the wall there is more or less than two hours apart. */
describe('elapsed time depends on no time zone: 2 h is 7,200,000 ms', () => {
  it.each([
    ['America/New_York', '2026-03-08T06:00:00.000Z', '01:00', '04:00'],
    ['America/New_York', '2026-11-01T05:00:00.000Z', '01:00', '02:00'],
    ['Australia/Lord_Howe', '2026-10-03T14:30:00.000Z', '01:00', '03:30'],
    ['Australia/Lord_Howe', '2026-04-04T14:00:00.000Z', '01:00', '02:30'],
    ['Asia/Kathmandu', '2026-03-28T19:15:00.000Z', '01:00', '03:00'],
  ])('%s from %s, where the wall goes from %s to %s', (zone, startedAt, from, to) => {
    const start = Date.parse(startedAt);
    const due = start + HOURS_2_MS;
    expect(formatInstant(startedAt, zone)).toContain(`, ${from} `);
    expect(formatInstant(new Date(due).toISOString(), zone)).toContain(`, ${to} `);
    expect(timeLeft(start, due, start)).toEqual({ phase: 'running', share: 1, amount: '2 h' });
    expect(timeLeft(start, due, start + HOURS_2_MS * 0.75)).toEqual({ phase: 'warned', share: 0.25, amount: '30 m' });
    expect(timeLeft(start, due, due)).toMatchObject({ phase: 'over', share: 0 });
    expect(relative(due, start)).toBe('in 2 h');
    expect(relative(start, due)).toBe('2 h ago');
  });

  it('a deadline that is typed counts from the instant, not from the figures', () => {
    const typed = Date.parse(instantOf('2026-03-08T04:00', 'America/New_York') ?? '');
    expect(typed - Date.parse('2026-03-08T06:00:00.000Z')).toBe(HOURS_2_MS);
  });
});
