import { expect, it } from 'vitest';
import { wordsOf } from './typed-instant.tsx';

const ada = {
  role: 'ENGINEER' as const,
  person: { id: 'ada', name: 'Ada Okafor' },
  timeZones: ['Asia/Kathmandu'],
};

it.each([
  ['2026-03-08T02:30', 'America/New_York', 'Clocks skip this time; it is taken as Sun 8 Mar 2026, 03:30 GMT-4.'],
  [
    '2026-11-01T01:30',
    'America/New_York',
    'Clocks show this time twice; the first is meant, Sun 1 Nov 2026, 01:30 GMT-4.',
  ],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', 'Clocks skip this time; it is taken as Sun 4 Oct 2026, 02:45 GMT+11.'],
  [
    '2026-04-05T01:45',
    'Australia/Lord_Howe',
    'Clocks show this time twice; the first is meant, Sun 5 Apr 2026, 01:45 GMT+11.',
  ],
])('says what %s means in %s when clocks change', (wall, zone, words) => expect(wordsOf(wall, zone)).toEqual([words]));

it('says what the owner’s clock will show', () =>
  expect(wordsOf('2026-07-01T14:00', 'Europe/Berlin', ada)).toEqual([
    'for Ada Okafor: Wed 1 Jul 2026, 17:45 GMT+5:45',
  ]));

it('says nothing of a time that is plain to all, or of none', () => {
  expect(wordsOf('2026-07-01T14:00', 'Asia/Kathmandu', ada)).toEqual([]);
  expect(wordsOf('', 'Asia/Kathmandu', ada)).toEqual([]);
});
