import { expect, it } from 'vitest';
import { changedWays } from './changed-ways.ts';
import type { MessageWays } from './settings-document.ts';
import { nameOfToday, timeZones, zoneWords } from './time-zones.ts';

const held: MessageWays[] = [
  { kind: 'ESCALATION', email: 'IMMEDIATE', chat: 'IMMEDIATE', fixed: true },
  { kind: 'NEXT_ACTION', email: 'IMMEDIATE', chat: 'NONE', fixed: false },
  { kind: 'ANSWER', email: 'DIGEST', chat: 'NONE', fixed: false },
];

it('sends what differs alone, and never what is fixed', () => {
  const chosen = held.map((one) => ({ ...one, email: 'DIGEST' as const }));
  expect(changedWays(held, chosen)).toEqual([{ kind: 'NEXT_ACTION', email: 'DIGEST' }]);
  expect(changedWays(held, held)).toEqual([]);
});

it('offers every time zone once, the present one and UTC among them', () => {
  const offered = timeZones('Etc/GMT+3');
  expect(offered).toEqual(
    expect.arrayContaining(['UTC', 'Etc/GMT+3', 'America/New_York', 'Australia/Lord_Howe', 'Europe/Berlin']),
  );
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered).toEqual([...offered].sort());
  expect(zoneWords('Australia/Lord_Howe')).toBe('Australia/Lord Howe');
});

it('names zones as they are named today, each one that the server can reckon with', () => {
  const offered = timeZones('UTC');
  expect(offered).toEqual(expect.arrayContaining(['Asia/Kathmandu', 'Asia/Kolkata', 'Europe/Kyiv']));
  expect(offered).not.toContain('Asia/Katmandu');
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const format = (zone: string) => new Date(1_790_000_000_000).toLocaleString('en', { timeZone: zone });
    expect(format(nameOfToday(timeZone))).toBe(format(timeZone));
  }
});
