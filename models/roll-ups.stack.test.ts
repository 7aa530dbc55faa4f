import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addSeconds, type Instant } from '#domain/instant.ts';
import type { FactRecord } from '#domain/reports/facts.ts';
import { flowOf, sumOf, tallyOf } from '#domain/reports/tally.ts';
import { collection } from './database.ts';
import { daysWithFacts, freshDays, insertFacts, readDay, settleFacts } from './report-facts.ts';
import { differsFrom, findRollUps, firstRolledUpDay, rollUpDay, rollUpEndedMonths } from './roll-ups.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

const TEMPLATE = 'defect-run';
const NOW: Instant = '2026-03-15T12:00:00.000Z';
const REASONS = ['Not specific.', 'No reference.', ''];

let number = 0;

beforeEach(async () => {
  await collection('reportFacts').deleteMany({});
  await collection('rollUps').deleteMany({});
});

/** Facts of an event at an instant: different ones from one to the next. */
function factsAt(at: Instant): FactRecord {
  number += 1;
  const place = {
    state: number % 3 === 0 ? 'TRIAGE' : 'FIX_SCOPE',
    severity: number % 2 === 0 ? 'HIGH' : 'LOW',
  } as const;
  const reason = REASONS[number % 3] ?? '';
  return {
    id: `${number}:2`,
    workItemId: String(number),
    template: TEMPLATE,
    at,
    facts: [
      { kind: 'ENTERED', ...place },
      { kind: 'LEFT', ...place, millis: (number * 7919) % 400_000_000, outcome: 'DECLARED' },
      { kind: 'REJECTED', ...place, item: 'T.1', by: 'NO', reason },
    ],
  };
}

const severalAt = (at: Instant, count: number) => Array.from({ length: count }, () => factsAt(at));

const rollUp = async (unit: 'DAY' | 'MONTH', span: string) =>
  (await findRollUps({ template: TEMPLATE, unit, from: span, to: span }))[0]?.tally ?? null;

async function rollUpAll(now = NOW): Promise<void> {
  for (const day of await freshDays()) expect(await rollUpDay(day, now)).toBe(true);
}

describe('roll-ups', () => {
  test('are the tallies of their days, and repeating changes nothing but the revision', async () => {
    const [first, second] = [severalAt('2026-03-14T23:59:59.999Z', 4), severalAt('2026-03-15T00:00:00.000Z', 5)];
    await insertFacts([...first, ...second]);
    expect((await freshDays()).map(({ day }) => day).sort()).toEqual(['2026-03-14', '2026-03-15']);
    await rollUpAll();
    expect(await freshDays()).toEqual([]);
    expect(await rollUp('DAY', '2026-03-14')).toEqual(tallyOf(first));
    expect(await rollUp('DAY', '2026-03-15')).toEqual(tallyOf(second));
    const range = { template: TEMPLATE, unit: 'DAY', from: '2026-03-01', to: '2026-03-31' } as const;
    expect((await findRollUps(range, 'flow')).map(({ tally }) => tally)).toEqual(
      [first, second].map((one) => flowOf(tallyOf(one))),
    );
    expect(await firstRolledUpDay(TEMPLATE)).toBe('2026-03-14');
    expect(await firstRolledUpDay('other')).toBeNull();

    await insertFacts([...first, ...second]);
    expect(await freshDays()).toEqual([]);
    expect(await rollUpDay({ template: TEMPLATE, day: '2026-03-14' }, NOW)).toBe(true);
    expect(await rollUp('DAY', '2026-03-14')).toEqual(tallyOf(first));
    const tally = tallyOf(first);
    expect(await differsFrom({ template: TEMPLATE, unit: 'DAY', span: '2026-03-14', tally })).toBe(false);
    expect(await differsFrom({ template: TEMPLATE, unit: 'DAY', span: '2026-03-15', tally })).toBe(true);
  });

  test('of months come ten minutes after their end, whether anything happens then or not', async () => {
    const facts = [...severalAt('2026-01-05T08:00:00.000Z', 3), ...severalAt('2026-02-28T23:00:00.000Z', 2)];
    await insertFacts(facts);
    await rollUpAll('2026-02-28T23:30:00.000Z');
    expect(await rollUp('MONTH', '2026-01')).toEqual(tallyOf(facts.slice(0, 3)));
    const after = await rollUpEndedMonths(TEMPLATE, '', '2026-03-01T00:09:59.000Z');
    expect([after, await rollUp('MONTH', '2026-02')]).toEqual(['2026-01', null]);
    expect(await rollUpEndedMonths(TEMPLATE, after, '2026-03-01T00:10:00.000Z')).toBe('2026-02');
    expect(await rollUp('MONTH', '2026-02')).toEqual(tallyOf(facts.slice(3)));
    expect(await rollUpEndedMonths(TEMPLATE, '2026-02', NOW)).toBe('2026-02');
  });

  test('take in what comes late, into a past day and into its month', async () => {
    const early = [...severalAt('2026-01-05T08:00:00.000Z', 3), ...severalAt('2026-01-31T08:00:00.000Z', 3)];
    await insertFacts(early);
    await rollUpAll();
    const late = severalAt('2026-01-05T23:00:00.000Z', 2);
    const alone = severalAt('2025-11-30T23:00:00.000Z', 1);
    await insertFacts([...late, ...alone]);
    expect(await rollUp('MONTH', '2026-01')).toEqual(tallyOf(early));
    await rollUpAll();
    expect(await rollUp('DAY', '2026-01-05')).toEqual(tallyOf([...early.slice(0, 3), ...late]));
    expect(await rollUp('MONTH', '2026-01')).toEqual(tallyOf([...early, ...late]));
    expect(await rollUp('MONTH', '2025-11')).toEqual(tallyOf(alone));
  });

  test('a month that is there before its end, by a clock that is ahead, goes on with its days', async () => {
    await insertFacts(severalAt('2026-03-14T08:00:00.000Z', 3));
    await rollUpAll('2026-04-02T00:00:00.000Z');
    await insertFacts(severalAt('2026-03-14T09:00:00.000Z', 3));
    await rollUpAll(NOW);
    expect((await rollUp('MONTH', '2026-03'))?.records).toBe(6);
  });

  test('after a crash between roll-up and note the facts are counted again, once each', async () => {
    const facts = severalAt('2026-01-05T08:00:00.000Z', 3);
    await insertFacts(facts);
    await rollUpAll();
    await collection('reportFacts').updateMany({}, { $set: { fresh: true } });
    await rollUpAll();
    expect(await rollUp('DAY', '2026-01-05')).toEqual(tallyOf(facts));
    expect(await rollUp('MONTH', '2026-01')).toEqual(tallyOf(facts));
  });

  test.each([
    ['day', 1],
    ['month', 2],
  ])('who was overtaken before writing the %s never writes less than is there', async (_what, place) => {
    const day = { template: TEMPLATE, day: '2026-01-20' };
    const [early, late] = [severalAt('2026-01-20T08:00:00.000Z', 3), severalAt('2026-01-20T09:00:00.000Z', 2)];
    await insertFacts([...early, ...severalAt('2026-01-21T08:00:00.000Z', 1)]);
    await rollUpAll();
    const rollUps = collection('rollUps').collection;
    const replaceOne = rollUps.replaceOne.bind(rollUps);
    const held = vi.spyOn(rollUps, 'replaceOne');
    for (let call = 1; call < place; call += 1) held.mockImplementationOnce(replaceOne);
    held.mockImplementationOnce(async (...written) => {
      await insertFacts(late);
      expect(await rollUpDay(day, NOW)).toBe(true);
      return replaceOne(...written);
    });
    expect(await rollUpDay(day, NOW)).toBe(true);
    held.mockRestore();
    expect(await freshDays()).toEqual([]);
    expect(await rollUp('DAY', '2026-01-20')).toEqual(tallyOf([...early, ...late]));
    expect((await rollUp('MONTH', '2026-01'))?.records).toBe(6);
  });

  test('three that roll up at once, beside those who enter: what is noted to be in a roll-up is in it, at any moment', async () => {
    const day = { template: TEMPLATE, day: '2026-01-20' };
    const facts = severalAt('2026-01-20T08:00:00.000Z', 900);
    let isOver = false;
    const enter = async (share: number) => {
      for (let from = share * 300; from < (share + 1) * 300; from += 6) await insertFacts(facts.slice(from, from + 6));
    };
    const roll = async () => {
      while (!isOver) await rollUpDay(day, NOW);
    };
    let looks = 0;
    const watch = async () => {
      while (!isOver) {
        const settled = await collection('reportFacts').countDocuments({ fresh: false });
        const [daily, monthly] = await Promise.all([rollUp('DAY', '2026-01-20'), rollUp('MONTH', '2026-01')]);
        expect(daily?.records ?? 0).toBeGreaterThanOrEqual(settled);
        expect(monthly?.records ?? 0).toBeGreaterThanOrEqual(settled);
        if (settled > 0 && settled < facts.length) looks += 1;
      }
    };
    const rollers = [roll(), roll(), roll(), watch()];
    try {
      await Promise.all([enter(0), enter(1), enter(2)]);
    } finally {
      isOver = true;
      await Promise.all(rollers);
    }
    expect(looks).toBeGreaterThan(0);
    await rollUpAll();
    expect(await rollUp('DAY', '2026-01-20')).toEqual(tallyOf(facts));
    expect(await rollUp('MONTH', '2026-01')).toEqual(tallyOf(facts));
  }, 120_000);

  test('a day of more facts than come at once is read as of one moment, also while it is being noted', async () => {
    const facts = severalAt('2026-02-02T08:00:00.000Z', 5_000);
    for (let from = 0; from < facts.length; from += 1_000) await insertFacts(facts.slice(from, from + 1_000));
    const day = { template: TEMPLATE, day: '2026-02-02' };
    const { fresh } = await readDay(day);
    expect(fresh).toHaveLength(5_000);
    const [read, again] = await Promise.all([readDay(day), readDay(day), settleFacts(fresh)]);
    expect(read.tally).toEqual(tallyOf(facts));
    expect(again.tally).toEqual(tallyOf(facts));
    expect(await freshDays()).toEqual([]);
    expect(await daysWithFacts()).toEqual([day]);
  }, 120_000);

  test('sums of tallies of parts are the tally of the whole', () => {
    const facts = severalAt(addSeconds(NOW, 1), 50);
    expect(sumOf([tallyOf(facts.slice(0, 17)), tallyOf(facts.slice(17))])).toEqual(tallyOf(facts));
  });
});
