import { describe, expect, it } from 'vitest';
import { snoozeChoices } from './snooze-choices.ts';

const choices = (now: string, timeZone: string) =>
  snoozeChoices(Date.parse(now), timeZone).map(({ label, until }) => `${label}: ${until}`);

describe('a message can be put off', () => {
  it('until the hours of the reader’s own day', () => {
    // Thursday, 13:45 in Kathmandu.
    expect(choices('2026-07-02T08:00:00.000Z', 'Asia/Kathmandu')).toEqual([
      'In an hour: 2026-07-02T09:00:00.000Z',
      'This evening, 18:00: 2026-07-02T12:15:00.000Z',
      'Tomorrow, 08:00: 2026-07-03T02:15:00.000Z',
      'Monday, 08:00: 2026-07-06T02:15:00.000Z',
    ]);
  });

  it('until tomorrow morning by the clock, over the night in which clocks change', () => {
    // Saturday evening: 18 hours before 08:00 on the wall, 17 of them pass.
    expect(choices('2026-03-07T23:30:00.000Z', 'America/New_York')).toEqual([
      'In an hour: 2026-03-08T00:30:00.000Z',
      'Tomorrow, 08:00: 2026-03-08T12:00:00.000Z',
      'Monday, 08:00: 2026-03-09T12:00:00.000Z',
    ]);
    expect(choices('2026-04-04T09:00:00.000Z', 'Australia/Lord_Howe')).toContain(
      'Tomorrow, 08:00: 2026-04-04T21:30:00.000Z',
    );
  });

  it('on a Sunday until Monday once, and on a Monday until the next', () => {
    expect(choices('2026-07-05T20:00:00.000Z', 'UTC')).toEqual([
      'In an hour: 2026-07-05T21:00:00.000Z',
      'Tomorrow, 08:00: 2026-07-06T08:00:00.000Z',
    ]);
    expect(choices('2026-07-06T20:00:00.000Z', 'UTC').at(-1)).toBe('Monday, 08:00: 2026-07-13T08:00:00.000Z');
  });
});
