import { describe, expect, it } from 'vitest';
import { ownersTimes, ownerTimes } from './owner-times.ts';

const ada = (timeZone: string) => ({
  role: 'QA_LEAD' as const,
  person: { id: 'ada', name: 'Ada Okafor' },
  timeZones: [timeZone],
});
const leads = (...timeZones: string[]) => ({ role: 'QA_LEAD' as const, person: null, timeZones });

describe('a deadline on its owner’s own clock', () => {
  it.each([
    [
      'before New York puts its clocks on',
      '2026-03-08T06:30:00.000Z',
      'America/New_York',
      'Sun 8 Mar 2026, 01:30 GMT-5',
    ],
    ['after New York put its clocks on', '2026-03-08T07:30:00.000Z', 'America/New_York', 'Sun 8 Mar 2026, 03:30 GMT-4'],
    [
      'the first half past one when New York puts them back',
      '2026-11-01T05:30:00.000Z',
      'America/New_York',
      'Sun 1 Nov 2026, 01:30 GMT-4',
    ],
    ['the second one, an hour later', '2026-11-01T06:30:00.000Z', 'America/New_York', 'Sun 1 Nov 2026, 01:30 GMT-5'],
    [
      'before Lord Howe puts its clocks on by half an hour',
      '2026-10-03T15:15:00.000Z',
      'Australia/Lord_Howe',
      'Sun 4 Oct 2026, 01:45 GMT+10:30',
    ],
    ['after Lord Howe did', '2026-10-03T15:45:00.000Z', 'Australia/Lord_Howe', 'Sun 4 Oct 2026, 02:45 GMT+11'],
    [
      'a quarter to two when Lord Howe puts them back',
      '2026-04-04T14:45:00.000Z',
      'Australia/Lord_Howe',
      'Sun 5 Apr 2026, 01:45 GMT+11',
    ],
    [
      'the second one, half an hour later',
      '2026-04-04T15:15:00.000Z',
      'Australia/Lord_Howe',
      'Sun 5 Apr 2026, 01:45 GMT+10:30',
    ],
    [
      'in Kathmandu, three quarters off the hour',
      '2026-07-01T20:00:00.000Z',
      'Asia/Kathmandu',
      'Thu 2 Jul 2026, 01:45 GMT+5:45',
    ],
  ])('%s', (_when, at, timeZone, shown) =>
    expect(ownerTimes(at, ada(timeZone), 'UTC')).toEqual([`for Ada Okafor: ${shown}`]),
  );

  it('is said only where it shows another time than the reader’s', () => {
    const winter = '2026-01-15T12:00:00.000Z';
    const between = '2026-03-15T12:00:00.000Z';
    expect(ownerTimes(winter, ada('Europe/Paris'), 'Europe/Berlin')).toEqual([]);
    expect(ownerTimes(winter, ada('America/New_York'), 'America/Jamaica')).toEqual([]);
    expect(ownerTimes(between, ada('America/New_York'), 'America/Jamaica')).toEqual([
      'for Ada Okafor: Sun 15 Mar 2026, 08:00 GMT-4',
    ]);
  });

  it('has a line for each time that the holders of a role read, the earliest on the wall first', () => {
    const at = '2026-07-01T12:00:00.000Z';
    expect(
      ownerTimes(at, leads('Asia/Kathmandu', 'Europe/Berlin', 'Europe/Paris', 'America/New_York'), 'Europe/Rome'),
    ).toEqual(['for QA Lead: Wed 1 Jul 2026, 08:00 GMT-4', 'for QA Lead: Wed 1 Jul 2026, 17:45 GMT+5:45']);
    expect(ownerTimes(at, leads(), 'UTC')).toEqual([]);
  });

  it('counts what would be too many lines', () => {
    const many = ['America/New_York', 'America/Chicago', 'America/Denver', 'Asia/Kathmandu', 'Asia/Tokyo'];
    expect(ownerTimes('2026-07-01T12:00:00.000Z', leads(...many), 'UTC').at(-1)).toBe('and in 2 more time zones');
  });
});

describe('a deadline on the clocks of several', () => {
  const owner = (name: string, timeZone: string) => ({
    role: 'QA_LEAD' as const,
    person: { id: name, name },
    timeZones: [timeZone],
  });

  it('has a line for each time that is read, with all who read it, the earliest first', () => {
    const owners = [
      owner('Ada', 'Europe/Oslo'),
      owner('Bo', 'America/New_York'),
      owner('Cy', 'Europe/Madrid'),
      owner('Di', 'Africa/Lagos'),
      owner('Ed', 'UTC'),
    ];
    expect(ownersTimes('2026-11-22T02:31:00.000Z', owners, 'UTC')).toEqual([
      'for Bo: Sat 21 Nov 2026, 21:31 GMT-5',
      'for Ada, Cy and Di: Sun 22 Nov 2026, 03:31 CET',
    ]);
  });
});
