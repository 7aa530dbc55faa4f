import { describe, expect, test } from 'vitest';
import { waitAfter } from './attempts.ts';
import { ForeignLeases } from './foreign-leases.ts';
import { morningAfter } from './morning.ts';
import { oneLine, pageOf, timeFor } from './words.ts';

describe('the morning at which a digest is due', () => {
  test.each([
    // Before and after both changes of the clocks, in the night between the two instants.
    ['America/New_York', '2026-03-07T20:00:00.000Z', '2026-03-08T12:00:00.000Z'],
    ['America/New_York', '2026-03-07T12:59:59.999Z', '2026-03-07T13:00:00.000Z'],
    ['America/New_York', '2026-10-31T20:00:00.000Z', '2026-11-01T13:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-04T10:00:00.000Z', '2026-04-04T21:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-03T10:00:00.000Z', '2026-10-03T21:00:00.000Z'],
    ['Asia/Kathmandu', '2026-03-01T12:00:00.000Z', '2026-03-02T02:15:00.000Z'],
    // What happens at eight sharp is news of the next morning.
    ['UTC', '2026-12-31T08:00:00.000Z', '2027-01-01T08:00:00.000Z'],
  ])('in %s after %s is %s', (zone, at, morning) => {
    expect(morningAfter(new Date(at), zone).toISOString()).toBe(morning);
  });
});

describe('words', () => {
  test('name a deadline in the reader’s zone, and the zone', () => {
    const at = '2026-07-01T21:30:00.000Z';
    expect(timeFor(at, 'Australia/Lord_Howe')).toMatch(
      /^Thursday,? 2 July 2026, 08:00 \(Australia\/Lord_Howe, GMT\+10:30\)$/,
    );
    expect(timeFor(at, 'America/New_York')).toMatch(/^Wednesday,? 1 July 2026, 17:30 \(America\/New_York, GMT-4\)$/);
  });

  test('of others fit into one line of visible characters', () => {
    expect(oneLine(' a\r\nBcc:\u2028b\u202ec\0\td ')).toBe('a Bcc: b c d');
  });

  test('lead to this site, whatever a link says', () => {
    const site = new URL('https://gate.example.org');
    expect(pageOf({ link: '/work-items/7?tab=gate#T.1' }, site)).toBe(
      'https://gate.example.org/work-items/7?tab=gate#T.1',
    );
    for (const link of ['//evil.example/x', 'https://evil.example/', 'javascript:alert(1)', '/\\evil.example']) {
      expect(new URL(pageOf({ link }, site)).origin).toBe('https://gate.example.org');
    }
  });
});

test('attempts go on for more than a day, ever more rarely, and end', () => {
  const waits: number[] = [];
  for (let attempts = 1, wait = waitAfter(1); wait !== null; attempts += 1, wait = waitAfter(attempts))
    waits.push(wait);
  expect(waits).toHaveLength(13);
  expect(waits).toEqual([...waits].sort((one, other) => one - other));
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * 3600 * 1000);
});

describe('a lease of somebody else', () => {
  const seen = { id: 'd', attempts: 1, lease: 'a' };

  test('is left behind once it was seen unchanged for its life, look by look', () => {
    const foreign = new ForeignLeases(100, 20);
    for (let now = 0; now < 100; now += 10) expect(foreign.look([seen], now)).toEqual([]);
    expect(foreign.look([seen], 100)).toEqual([seen]);
  });

  test('is not, where nobody looked for a while: its holder may have been shut out, too', () => {
    const foreign = new ForeignLeases(100, 20);
    foreign.look([seen], 0);
    expect(foreign.look([seen], 1_000)).toEqual([]);
    for (let now = 1_010; now < 1_100; now += 10) expect(foreign.look([seen], now)).toEqual([]);
    expect(foreign.look([seen], 1_100)).toEqual([seen]);
  });

  test('begins anew with another holder, another attempt, and after it was gone', () => {
    const foreign = new ForeignLeases(100, 1_000);
    foreign.look([seen], 0);
    expect(foreign.look([{ ...seen, lease: 'b' }], 100)).toEqual([]);
    expect(foreign.look([{ ...seen, lease: 'b', attempts: 2 }], 200)).toEqual([]);
    foreign.look([], 250);
    expect(foreign.look([{ ...seen, lease: 'b', attempts: 2 }], 300)).toEqual([]);
  });
});
