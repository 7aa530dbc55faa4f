import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { fromMillis } from '#domain/instant.ts';
import { enterFactsOfChain } from '#models/chain-facts.ts';
import { collection } from '#models/database.ts';
import { appendEvents } from '#models/events.ts';
import { rebuildWorkItem } from '#models/rebuild.ts';
import { rebuildFacts } from '#models/rebuild-facts.ts';
import { recordEvents } from '#models/record.ts';
import { insertFacts } from '#models/report-facts.ts';
import { DefectRun } from '#models/testing/defect.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import { enterFilings } from '#workers/documents/enter-filings.ts';
import { RollUpRounds } from '#workers/roll-ups/keep-rolling-up.ts';
import { rebuildReports } from './rebuild-reports.ts';

useTestDatabase();

const going = new AbortController().signal;
const EVIDENCE = {
  specId: 'spec-ui',
  section: '3.2',
  version: '1.0',
  expectedBehaviour: 'The total is the sum of the rounded lines.',
};
let runs: DefectRun[] = [];

beforeEach(async () => {
  const names = [
    'events',
    'workItemStates',
    'workItemCards',
    'filings',
    'filingHeads',
    'reportFacts',
    'rollUps',
  ] as const;
  for (const name of names) await collection(name).deleteMany({});
  runs = [];
  for (const number of [1, 2, 3]) {
    const run = new DefectRun({ number, at: `2026-0${number}-02T08:00:00.000Z` });
    run.pass('T.1', 'qa-owner', EVIDENCE);
    await recordEvents(run.events);
    runs.push(run);
    const { state } = run;
    const filing = { state, path: `docs/${number}.md`, markdown: 'A document.', lags: [] };
    await enterFilings([filing], fromMillis(Date.parse(state.createdAt) + number * 1_000), 'c0');
  }
  await rollUp();
});

const rollUp = () => new RollUpRounds().next(fromMillis(Date.now()), going);

async function ask(compareOnly = false, after: string | null = null, stop = going) {
  const lines: string[] = [];
  const code = await rebuildReports({ after, compareOnly }, stop, (line) => void lines.push(line));
  return { code, output: lines.join('\n') };
}

/** All that reports are made of, apart from how often it was written. */
async function ground(): Promise<string> {
  const facts = await collection('reportFacts').find().sort({ _id: 1 }).lean();
  const rollUps = await collection('rollUps').find({}, { revision: 0 }).sort({ _id: 1 }).lean();
  return canonicalJson({ facts: facts.map((one) => ({ ...one, at: one.at.toISOString() })), rollUps });
}

const facts = () => collection('reportFacts');
const rollUps = () => collection('rollUps');

describe('counting what reports tell of again', () => {
  test('finds what was recorded and filed as it is, from the facts of events and filings', async () => {
    expect((await facts().find().lean()).map(({ _id }) => _id).sort()).toEqual(
      ['1', '2', '3'].flatMap((id) => [`${id}:1`, `${id}:4`, `${id}:filed:0`]),
    );
    const before = await ground();
    for (const compareOnly of [true, false]) {
      const { code, output } = await ask(compareOnly);
      expect([code, output]).toEqual([0, expect.stringContaining('3 as their events say, 0')]);
      expect(output).toContain('The roll-ups of 3 days and 3 months compared');
      expect(await ground()).toBe(before);
    }
  });

  test.each([
    ['facts 1 missing (2:4)', () => facts().deleteOne({ _id: '2:4' })],
    ['facts 1 missing (2:filed:0)', () => facts().deleteOne({ _id: '2:filed:0' })],
    ['facts 1 other than the events say (2:4)', () => facts().updateOne({ _id: '2:4' }, { $set: { facts: '[]' } })],
    ['facts 1 of no event (2:9)', () => invent('2:9')],
    ['facts 1 of no event (2:filed:7)', () => invent('2:filed:7')],
    ['2026-02-02: the roll-up is not what its facts say', () => alter('defect-run:2026-02-02')],
    ['2026-02: the roll-up is not what its days say', () => alter('defect-run:2026-02')],
    ['2026-02-02: the roll-up is not what its facts say', () => rollUps().deleteOne({ _id: 'defect-run:2026-02-02' })],
  ])('%s: found, and as before afterwards', async (what, damage) => {
    const before = await ground();
    await damage();
    const damaged = await ground();
    expect(damaged).not.toBe(before);
    expect(await ask(true)).toEqual({ code: 1, output: expect.stringContaining(what) });
    expect(await ground()).toBe(damaged);
    expect(await ask()).toEqual({ code: 0, output: expect.stringContaining(`${what}; mended.`) });
    expect(await ground()).toBe(before);
    expect((await ask(true)).code).toBe(0);
  });

  test('makes everything from nothing, as live', async () => {
    const before = await ground();
    await facts().deleteMany({});
    await rollUps().deleteMany({});
    expect((await ask()).code).toBe(0);
    expect(await ground()).toBe(before);
  });

  test('counts nothing from a broken chain, and the rest all the same', async () => {
    await collection('events').deleteOne({ _id: '2:2' });
    await facts().deleteOne({ _id: '3:4' });
    const { code, output } = await ask();
    expect([code, output]).toEqual([1, expect.stringContaining('2: not counted: its chain is broken at event 3.')]);
    expect(output).toContain('1 as their events say, 1 mended, 1 need a look');
    expect(await facts().countDocuments({ workItemId: '2' })).toBe(3);
  });

  test('what a worker has yet to count is no difference; facts of a filing that is not entered yet stay', async () => {
    await facts().updateOne({ _id: '2:4' }, { $set: { fresh: true } });
    await alter('defect-run:2026-02-02');
    expect(await ask(true)).toEqual({ code: 0, output: expect.stringContaining('1 wait for a worker to count') });
    await rollUp();
    expect((await ask(true)).output).not.toContain('wait');
    await collection('filings').deleteOne({ _id: '2:4' });
    expect(await rebuildFacts('2')).toEqual({ kind: 'same' });
  });

  test('says how to go on when it is stopped, and goes on after a work item', async () => {
    const stopped = await ask(false, '1', AbortSignal.abort());
    expect(stopped).toEqual({ code: 130, output: expect.stringContaining('rebuild-reports --after 1') });
    expect((await ask(true, '2')).output).toContain('The facts of 1 work items');
  });
});

describe('facts come with what they are about', () => {
  test('recorded and filed again they are the same, once', async () => {
    const before = await ground();
    for (const run of runs) {
      await recordEvents(run.events);
      await enterFactsOfChain(run.state.id);
    }
    expect(await ground()).toBe(before);
  });

  test('a crash between facts and read model, or between facts and filing, leaves none out and none twice', async () => {
    const before = await ground();
    await collection('workItemCards').deleteMany({});
    await collection('workItemStates').deleteMany({});
    await collection('filings').deleteMany({});
    await collection('filingHeads').deleteMany({});
    for (const { events, state } of runs) {
      await recordEvents(events.slice(0, 2));
      await recordEvents(events.slice(2));
      const filedAt = fromMillis(Date.parse(state.createdAt) + Number(state.id) * 1_000);
      await enterFilings([{ state, path: 'docs/a.md', markdown: 'A document.', lags: [] }], filedAt, 'c0');
    }
    expect(await ground()).toBe(before);
  });

  test('a read model that is rebuilt has its facts too', async () => {
    const before = await ground();
    await facts().deleteMany({ workItemId: '2' });
    await collection('workItemStates').deleteOne({ _id: '2' });
    expect(await rebuildWorkItem('2')).toMatchObject({ written: true });
    await rollUp();
    expect(await ground()).toBe(before);
  });

  test('events that were appended by a worker that died are counted by whoever records them', async () => {
    const run = new DefectRun({ number: 9, at: '2026-03-02T08:00:00.000Z' });
    await appendEvents(run.events, null);
    expect(await facts().countDocuments({ workItemId: '9' })).toBe(0);
    await recordEvents(run.events);
    expect(await facts().countDocuments({ workItemId: '9' })).toBe(1);
  });

  test('a later filing counts only the changes of state that it is the first to show', async () => {
    const { state } = runs[0]!;
    const [first] = state.transitions;
    const twice = { ...state, version: 5, transitions: [first!, { ...first!, at: '2026-01-03T00:00:00.000Z' }] };
    const filing = { state: twice, path: 'docs/a.md', markdown: 'Another.', lags: [1] };
    await enterFilings([filing], '2026-01-03T00:20:00.000Z', 'c1');
    const filed = await facts()
      .find({ workItemId: '1', _id: /filed/ } as object)
      .sort({ _id: 1 })
      .lean();
    expect(filed.map(({ _id, day, facts: json }) => [_id, day, JSON.parse(json) as unknown])).toMatchObject([
      ['1:filed:0', '2026-01-02', [{ millis: 1_000 }]],
      ['1:filed:1', '2026-01-03', [{ millis: 1_200_000 }]],
    ]);
  });
});

async function invent(id: string): Promise<void> {
  const at = '2026-02-02T09:00:00.000Z';
  const place = { state: 'TRIAGE', severity: 'LOW' } as const;
  await insertFacts([{ id, workItemId: '2', template: 'defect-run', at, facts: [{ kind: 'ENTERED', ...place }] }]);
  await facts().updateOne({ _id: id }, { $set: { fresh: false } });
}

async function alter(id: string): Promise<void> {
  const { modifiedCount } = await rollUps().updateOne({ _id: id }, { $set: { records: 77 } });
  expect(modifiedCount).toBe(1);
}
