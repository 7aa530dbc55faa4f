import { setTimeout as elapsed } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Denial } from './security-log.ts';
import { createSecurityLog, type LossReason, ROOM_PER_MINUTE } from './security-log-writer.ts';

const DENIAL: Denial = {
  at: new Date(0),
  person: { id: 'ada', name: 'Ada', roles: ['ENGINEER'] },
  command: 'comment',
  commandId: null,
  workItemId: '7',
  item: null,
  code: 'FORBIDDEN',
  rule: null,
  message: 'No.',
  address: null,
};

/** A security log with what it said and counted. */
function logWith(write: (denial: Denial) => Promise<void>, clock = () => 0) {
  const lines: { facts: object; words: string }[] = [];
  const lost: LossReason[] = [];
  const keep = (facts: object, words: string) => void lines.push({ facts, words });
  const securityLog = createSecurityLog({
    log: { warn: keep, error: keep },
    lost: (reason) => void lost.push(reason),
    write,
    clock,
  });
  return { securityLog, lines, lost };
}

describe('a denial', () => {
  it('is written before it is answered', async () => {
    const written: Denial[] = [];
    const { securityLog } = logWith(async (denial) => {
      await elapsed(10);
      written.push(denial);
    });
    await securityLog.note(DENIAL);
    expect(written).toEqual([DENIAL]);
  });

  it('that the database does not take is counted, and stands in the log instead', async () => {
    const { securityLog, lines, lost } = logWith(() => Promise.reject(new Error('away')));
    await securityLog.note(DENIAL);
    expect(lost).toEqual(['failed']);
    expect(lines).toEqual([{ facts: { err: new Error('away'), denial: DENIAL }, words: expect.any(String) as string }]);
  });

  it('does not hold up its answer when writing hangs, and is counted when that fails later', async () => {
    let fail: (error: Error) => void = () => undefined;
    const { securityLog, lost } = logWith(() => new Promise((_resolve, reject) => (fail = reject)));
    await securityLog.note(DENIAL);
    expect(lost).toEqual([]);
    fail(new Error('given up'));
    await expect.poll(() => lost).toEqual(['failed']);
  });
});

describe('room for strangers', () => {
  it('is bounded for each of them in each minute, and what is left out is counted and said once', () => {
    let now = 0;
    const { securityLog, lines, lost } = logWith(
      () => Promise.resolve(),
      () => now,
    );
    const room = (who: string, times: number) =>
      Array.from({ length: times }, () => securityLog.hasRoom(who)).filter(Boolean).length;
    expect(room('198.51.100.1', ROOM_PER_MINUTE + 5)).toBe(ROOM_PER_MINUTE);
    expect(room('198.51.100.2', 5)).toBe(5);
    expect(lost).toEqual(Array.from({ length: 5 }, () => 'flood'));
    expect(lines).toHaveLength(1);
    now = 60_000;
    expect(room('198.51.100.1', 5)).toBe(5);
  });
});
