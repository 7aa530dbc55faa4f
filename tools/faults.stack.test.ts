import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Stack, startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { collection } from '#models/database.ts';
import { checkAll, type Installation } from './faults/check.ts';
import { Ledger } from './faults/ledger.ts';
import { runFaults, tellResult } from './faults/run.ts';

/** Small enough for every test run; `npm run faults` has the whole one, and any seed. */
const SETTINGS = { seed: 20_261_121, defects: 12, commands: 100, kills: 6, outageSeconds: 1 };

const folder = temporaryFolder('faults-test');
let stack: Stack;

beforeAll(async () => {
  const { MONGODB_URI: _uri, TEMPORAL_ADDRESS: _address, PORT: _port, ...env } = processEnvironment();
  stack = await startStack({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
});
afterAll(async () => {
  await stack.stop();
  folder.remove();
});

test('killed and taken away part by part under commands: nothing is lost, doubled, stuck or untold; and the checker sees what would be', {
  timeout: 600_000,
}, async () => {
  const said: string[] = [];
  let planted: string[] = [];
  const run = await runFaults(
    stack,
    folder.path,
    SETTINGS,
    (line) => void said.push(line),
    async (place, ledger, { problems }) => {
      if (problems.length === 0) planted = await plantEach(place, ledger);
    },
  );
  expect(run.problems, [...said, ...tellResult(run, SETTINGS)].join('\n')).toEqual([]);
  expect([run.kills, run.outages]).toEqual([6, 5]);
  expect(run.ledger.count('accepted')).toBeGreaterThan(SETTINGS.commands / 2);
  expect(planted).toEqual([]);
});

/** What a bug would leave behind, one after the other; those that the checker did not see as what they are. */
async function plantEach(place: Installation, ledger: Ledger): Promise<string[]> {
  const accepted = ledger.entries.filter(({ ending }) => ending.kind === 'accepted');
  const longest = accepted.toSorted((one, other) => versionOf(other) - versionOf(one))[0];
  const id = longest?.workItemId ?? '';
  const elsewhere = accepted.find(({ workItemId }) => workItemId !== id)?.workItemId ?? '';
  const events = collection('events');
  const states = collection('workItemStates');
  const heads = collection('filingHeads');
  const [event, state, head, last] = [
    await events.findById(`${id}:2`).orFail().lean(),
    await states.findById(id).orFail().lean(),
    await heads.findById(id).orFail().lean(),
    await events.findOne({ workItemId: elsewhere }).sort({ seq: -1 }).orFail().lean(),
  ];
  const report = await events.findById(`${id}:1`).orFail().lean();
  const doubled = { ...event, _id: `${elsewhere}:${last.seq + 1}`, workItemId: elsewhere, seq: last.seq + 1 };
  const bugs: [name: string, seen: RegExp, plant: () => Promise<unknown>, undo: () => Promise<unknown>][] = [
    [
      'a skipped event',
      /acknowledged and is not recorded/,
      () => events.deleteOne({ _id: event._id }),
      () => events.insertOne(event),
    ],
    [
      'a doubled command',
      /is recorded 2 times/,
      () => events.insertOne(doubled),
      () => events.deleteOne({ _id: doubled._id }),
    ],
    [
      'a missing version guard',
      /the read model is at 1 of/,
      () => states.updateOne({ _id: id }, { $set: { version: 1, head: report.hash } }),
      () => states.updateOne({ _id: id }, { $set: { version: state.version, head: state.head } }),
    ],
    [
      'a fold that differs',
      /not the fold of its events/,
      () => states.updateOne({ _id: id }, { $set: { json: state.json.replace('named twice', 'named once') } }),
      () => states.updateOne({ _id: id }, { $set: { json: state.json } }),
    ],
    ['a lost filing', /no document is filed/, () => heads.deleteOne({ _id: id }), () => heads.insertOne(head)],
    [
      'a filing that lags',
      /filed at version 1 of/,
      () => heads.updateOne({ _id: id }, { $set: { version: 1 } }),
      () => heads.updateOne({ _id: id }, { $set: { version: head.version } }),
    ],
  ];
  const unseen: string[] = [];
  for (const [name, seen, plant, undo] of bugs) {
    await plant();
    const { problems } = await checkAll(place, ledger);
    await undo();
    if (!problems.some((problem) => seen.test(problem)))
      unseen.push(`${name}: ${problems.join('; ') || 'nothing seen'}`);
  }
  const refused = new Ledger();
  refused.entries.push(
    ...ledger.entries.map((entry) =>
      entry === longest ? { ...entry, ending: { kind: 'refused' as const, code: '' } } : entry,
    ),
  );
  const { problems } = await checkAll(place, refused);
  if (!problems.some((problem) => problem.includes('was refused and is recorded')))
    unseen.push('a refused command that happened');
  return unseen;
}

function versionOf({ ending }: Ledger['entries'][number]): number {
  return ending.kind === 'accepted' ? ending.version : 0;
}
