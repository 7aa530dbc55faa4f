import { expect, it } from 'vitest';
import { changedWays } from './changed-ways.ts';
import type { MessageWays } from './settings-document.ts';
import { timeZones, zoneWords } from './time-zones.ts';

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
