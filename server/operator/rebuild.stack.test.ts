import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { collection } from '#models/database.ts';
import { insertFilings } from '#models/filings.ts';
import { recordEvents } from '#models/record.ts';
import { DefectRun } from '#models/testing/defect.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import { rebuild } from './rebuild.ts';
import { verifyChains } from './verify.ts';

useTestDatabase();

type OpenStatus = RunClient['openStatus'];

const noRun: OpenStatus = () => Promise.resolve(null);
const going = new AbortController().signal;
let runs: DefectRun[] = [];

beforeEach(async () => {
  for (const name of ['events', 'workItemStates', 'workItemCards', 'filings', 'filingHeads'] as const)
    await collection(name).deleteMany({});
  runs = [];
  for (const number of [1, 2, 3, 10]) {
    const run = new DefectRun({ number, at: '2026-03-02T08:00:00.000Z' });
    for (const text of ['one', 'two', 'three']) run.comment(text);
    await recordEvents(run.events);
    runs.push(run);
  }
});

async function readModel() {
  const states = await collection('workItemStates').find().sort({ _id: 1 }).lean();
  const cards = await collection('workItemCards').find().sort({ _id: 1 }).lean();
  return canonicalJson({ states, cards });
}

async function ask(request: { workItemId?: string; compareOnly?: boolean; after?: string } = {}, openStatus = noRun) {
  const lines: string[] = [];
  const { workItemId = null, compareOnly = false, after = null } = request;
  const say = (line: string) => void lines.push(line);
  const code = await rebuild({ workItemId, compareOnly, after }, { openStatus }, going, say);
  return { code, output: lines.join('\n') };
}

/** The open run of a work item, as it would answer. */
const runOf =
  (version: number, head: string): OpenStatus =>
  () =>
    Promise.resolve({
      version,
      head,
      pending: 0,
      fallback: false,
      frozen: null,
      templateRef: { key: 'defect-run', version: '1.0', sha256: '' },
      faults: {},
    });

const states = () => collection('workItemStates');
const cards = () => collection('workItemCards');

describe('rebuilding the read model from events', () => {
  test('where all is right it writes nothing and says so', async () => {
    const before = await readModel();
    const { code, output } = await ask();
    expect(code).toBe(0);
    expect(output).toMatch(/^4 work items .*: 4 as their chains say, 0 written again, 0 need a look\.$/);
    expect(await readModel()).toBe(before);
    expect((await ask({ workItemId: '2' })).output).toBe('2: state and card are what the chain says.');
  });

  test.each([
    ['the state is missing', () => states().deleteOne({ _id: '2' })],
    ['the card is missing', () => cards().deleteOne({ _id: '2' })],
    ['the state is missing, the card is missing', () => removeBoth('2')],
    ['the card has other content', () => cards().updateOne({ _id: '2' }, { $set: { severity: 'LOW' } })],
    ['the card has other content', () => cards().updateOne({ _id: '2' }, { $unset: { interests: 1 } })],
    ['the state has other content', () => alterState('2')],
    ['the state is at version 2 of 4', () => rollBack('2')],
  ])('%s: found, and byte for byte as before afterwards', async (what, damage) => {
    const before = await readModel();
    await damage();
    const damaged = await readModel();
    expect(damaged).not.toBe(before);

    const compared = await ask({ compareOnly: true });
    expect([compared.code, compared.output]).toEqual([1, expect.stringContaining(`2: ${what}.`)]);
    expect(compared.output).toContain('3 as their chains say, 1 differ, 0 need a look');
    expect(await readModel()).toBe(damaged);

    const rebuilt = await ask();
    expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringContaining(`2: ${what}; written again.`)]);
    expect(await readModel()).toBe(before);
    expect((await ask()).output).toContain('4 as their chains say');
  });

  test.each([
    ['a changed event', () => changeEvent('2:3'), 'event 3'],
    ['a cut tail', () => collection('events').deleteOne({ _id: '2:4' }), 'event 4'],
    ['no events at all', () => collection('events').deleteMany({ workItemId: '2' }), 'event 1'],
  ])('%s: nothing is written from it, and verify names the same place', async (_what, damage, place) => {
    await damage();
    await alterState('2');
    const damaged = await readModel();
    const { code, output } = await ask();
    expect([code, output]).toEqual([1, expect.stringContaining(`2: not rebuilt: its chain is broken at ${place}`)]);
    expect(output).toContain('3 as their chains say, 0 written again, 1 need a look');
    expect(await readModel()).toBe(damaged);
    const lines: string[] = [];
    const request = { workItemId: null, after: null };
    expect(await verifyChains(request, going, (line) => void lines.push(line))).toBe(1);
    expect(lines.join('\n')).toContain(`2: broken at ${place}`);
  });

  test('a read model that names another head is left to the open run to decide', async () => {
    const before = await readModel();
    await states().updateOne({ _id: '2' }, { $set: { head: 'e'.repeat(64) } });
    expect(await ask({ workItemId: '2' })).toMatchObject({ code: 1, output: expect.stringContaining('no open run') });
    expect(await ask({ workItemId: '2' }, runOf(4, 'e'.repeat(64)))).toMatchObject({ code: 1 });
    expect(await readModel()).not.toBe(before);
    const head = runs[1]?.state.head ?? '';
    expect(await ask({ workItemId: '2' }, runOf(4, head))).toMatchObject({ code: 0 });
    expect(await readModel()).toBe(before);
  });

  test.each([
    ['names another event than the chain', { head: 'e'.repeat(64) }, {}],
    ['version 9 is filed, the chain has 4', { version: 9 }, { version: 9 }],
    ['version 4 is filed, but 2 is named as the newest', { version: 2 }, {}],
  ])('a filing that does not fit: %s', async (what, ofHead, ofFiling) => {
    const head = runs[1]?.state.head ?? '';
    const filed = {
      workItemId: '2',
      version: 4,
      head,
      path: 'docs/a.md',
      sha256: '0',
      commit: '0',
      filedAt: '2026-03-02T09:00:00.000Z',
      lags: [],
      markdown: 'A document.',
    };
    await insertFilings([filed]);
    expect(await ask({ workItemId: '2' })).toMatchObject({ code: 0 });
    await collection('filingHeads').updateOne({ _id: '2' }, { $set: ofHead });
    await collection('filings').updateOne({ _id: '2:4' }, { $set: ofFiling });
    const before = canonicalJson(await collection('filingHeads').find().lean());
    expect(await ask()).toMatchObject({ code: 1, output: expect.stringContaining(what) });
    expect((await ask()).output).toContain('3 as their chains say, 0 written again, 1 need a look');
    expect(canonicalJson(await collection('filingHeads').find().lean())).toBe(before);
  });

  test('beside writers: what comes meanwhile stays', async () => {
    await Promise.all(runs.map((run) => states().deleteOne({ _id: run.state.id })));
    const writing = (async () => {
      for (let round = 0; round < 20; round += 1)
        await Promise.all(runs.map((run) => recordEvents([run.comment(`Round ${round}`)])));
    })();
    const rebuilding = (async () => {
      for (let round = 0; round < 5; round += 1) await ask();
    })();
    await Promise.all([writing, rebuilding]);
    for (const { state } of runs) {
      expect((await states().findById(state.id).lean())?.json).toBe(canonicalJson(state));
      expect((await cards().findById(state.id).lean())?.version).toBe(24);
    }
  });

  test('what does not exist', async () => {
    expect(await ask({ workItemId: '99' })).toEqual({ code: 1, output: '99: there is no such work item.' });
    expect((await ask({ after: '3' })).output).toMatch(/^1 work items/);
  });
});

async function removeBoth(id: string): Promise<void> {
  await states().deleteOne({ _id: id });
  await cards().deleteOne({ _id: id });
}

async function alterState(id: string): Promise<void> {
  const { json } = await states().findById(id).orFail().lean();
  await states().updateOne({ _id: id }, { $set: { json: json.replace('cents short', 'cents long') } });
}

async function rollBack(id: string): Promise<void> {
  const event = await collection('events').findById(`${id}:2`).orFail().lean();
  await states().updateOne({ _id: id }, { $set: { version: 2, head: event.hash } });
}

async function changeEvent(id: string): Promise<void> {
  const { json } = await collection('events').findById(id).orFail().lean();
  await collection('events').updateOne({ _id: id }, { $set: { json: json.replace('two', 'too') } });
}
