import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallTimeOf } from './wall-time.ts';

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

  it('that is none has no instant', () => {
    for (const text of ['', 'tomorrow', '2026-02-30T10:00', '2026-03-01']) expect(instantOf(text, 'UTC')).toBeNull();
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
