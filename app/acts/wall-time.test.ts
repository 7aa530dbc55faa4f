import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, readingOf, wallTimeOf } from './wall-time.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];

describe('a wall time', () => {
  it('is an instant in the zone of who typed it', () => {
    expect(instantOf('2026-03-01T14:00', 'Europe/Berlin')).toBe('2026-03-01T13:00:00.000Z');
    expect(instantOf('2026-07-01T14:00', 'Europe/Berlin')).toBe('2026-07-01T12:00:00.000Z');
    expect(instantOf('2026-03-01T14:00', 'Asia/Kolkata')).toBe('2026-03-01T08:30:00.000Z');
  });

  it('that comes twice is the first', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('that the clock leaves out is read by the offset before', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each([
    ['New York puts its clocks on', 'America/New_York', '2026-03-08T01:59', 'once', '2026-03-08T06:59:00.000Z'],
    ['New York puts its clocks on', 'America/New_York', '2026-03-08T02:30', 'skipped', '2026-03-08T07:30:00.000Z'],
    ['New York puts its clocks on', 'America/New_York', '2026-03-08T03:00', 'once', '2026-03-08T07:00:00.000Z'],
    ['New York puts them back', 'America/New_York', '2026-11-01T00:59', 'once', '2026-11-01T04:59:00.000Z'],
    ['New York puts them back', 'America/New_York', '2026-11-01T01:30', 'twice', '2026-11-01T05:30:00.000Z'],
    ['New York puts them back', 'America/New_York', '2026-11-01T02:00', 'once', '2026-11-01T07:00:00.000Z'],
    ['Lord Howe puts its clocks on', 'Australia/Lord_Howe', '2026-10-04T01:59', 'once', '2026-10-03T15:29:00.000Z'],
    ['Lord Howe puts its clocks on', 'Australia/Lord_Howe', '2026-10-04T02:15', 'skipped', '2026-10-03T15:45:00.000Z'],
    ['Lord Howe puts its clocks on', 'Australia/Lord_Howe', '2026-10-04T02:30', 'once', '2026-10-03T15:30:00.000Z'],
    ['Lord Howe puts them back', 'Australia/Lord_Howe', '2026-04-05T01:29', 'once', '2026-04-04T14:29:00.000Z'],
    ['Lord Howe puts them back', 'Australia/Lord_Howe', '2026-04-05T01:45', 'twice', '2026-04-04T14:45:00.000Z'],
    ['Lord Howe puts them back', 'Australia/Lord_Howe', '2026-04-05T02:00', 'once', '2026-04-04T15:30:00.000Z'],
    ['Kathmandu never does', 'Asia/Kathmandu', '2026-03-29T02:30', 'once', '2026-03-28T20:45:00.000Z'],
  ])('when %s: %s %s comes %s', (_when, zone, wall, reading, instant) => {
    expect(readingOf(wall, zone)).toBe(reading);
    expect(instantOf(wall, zone)).toBe(instant);
  });

  it('that is none has no instant', () => {
    for (const text of ['', 'tomorrow', '2026-02-30T10:00', '2026-03-01'])
      expect([instantOf(text, 'UTC'), readingOf(text, 'UTC')]).toEqual([null, null]);
    expect(wallTimeOf('no instant', 'UTC')).toBe('');
  });

  it('of an instant leads back to it, but for an hour that comes twice', () => {
    const seconds = fc.integer({ min: 1_577_836_800, max: 2_160_000_000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
        const instant = new Date(second * 1_000).toISOString();
        const wall = wallTimeOf(instant, zone);
        const back = instantOf(wall, zone);
        expect(wallTimeOf(back ?? '', zone)).toBe(wall);
        expect(Date.parse(instant) - Date.parse(back ?? '')).toBeOneOf([0, 1_800_000, 3_600_000]);
      }),
    );
  });
});
