import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { nextDueInstant } from '#domain/due.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { listAnnouncements } from '#models/announcements.ts';
import { readBodies } from '#models/bodies.ts';
import { collection } from '#models/database.ts';
import { findDemoHistory } from '#models/demo-history.ts';
import { findNewestFilings, listFilings } from '#models/filings.ts';
import { reserveNumber } from '#models/numbers.ts';
import { compareFacts } from '#models/rebuild-facts.ts';
import { compareDay, compareMonth, daysToCompare } from '#models/rebuild-roll-ups.ts';
import { freshDays } from '#models/report-facts.ts';
import { listSpecs } from '#models/specs.ts';
import { createRunClient, type RunClient } from '#workers/client/run-client.ts';
import { toWorkflowId } from '#workers/client/workflow-id.ts';
import { makeRepository } from '#workers/documents/repository.ts';
import { commentEnvelope } from '#workers/testing/commands.ts';
import { dataFolderOfTest, gitIn } from '#workers/testing/documents.ts';
import { chainOf, openTestRecord, type TestRecord } from '#workers/testing/stack.ts';
import { type BuiltWorker, buildWorker, WorkerProcess } from '#workers/testing/worker-process.ts';
import { makeDemoOrganisation } from '../demo-organisation.ts';
import { DemoPeopleError } from '../demo-people.ts';
import { takeUpRuns } from '../operator/take-up.ts';
import { firstDirectory } from './cast.ts';
import { type History, historyOf } from './history.ts';
import { makeDemoHistory } from './make.ts';
import { STORIES } from './stories/index.ts';

const DEFECTS = 8;
const MINUTE = 60_000;
/** The runs are there for the present, so the history is too; of its moments one after which nothing is due for a while. */
const NOW = quietMoment(20 * MINUTE);
const LATER = new Date(NOW.getTime() + 5 * MINUTE);

const taskQueue = randomUUID();
const { temporalAddress: address, temporalNamespace: namespace, mongodbUri } = inject('engines');
const documents = dataFolderOfTest();
const absent = dataFolderOfTest();
let record: TestRecord;
let built: BuiltWorker;
let worker: WorkerProcess;
let connection: Connection;
let runs: RunClient;
let expected: History;
const said: string[] = [];

const make = (change: Partial<Parameters<typeof makeDemoHistory>[0]> = {}) =>
  makeDemoHistory({
    mode: 'demo',
    defects: DEFECTS,
    now: LATER,
    documents: documents.settings,
    runs,
    say: (line) => said.push(line),
    ...change,
  });

/** All that everybody reads, in the bytes in which it is stored. */
async function readModel(): Promise<string> {
  const stored = await Promise.all([
    collection('workItemStates').find().sort({ _id: 1 }).lean(),
    collection('workItemCards').find().sort({ _id: 1 }).lean(),
  ]);
  return JSON.stringify(stored);
}

function quietMoment(millis: number): Date {
  const present = Date.now();
  for (let back = 0; back < 120; back += 1) {
    const now = new Date(present - back * MINUTE);
    const { workItems } = historyOf({
      seed: 'phasegate',
      now: now.toISOString(),
      stories: STORIES.slice(0, DEFECTS),
      firstNumber: 1,
    });
    const dues = workItems.map(({ state }) => nextDueInstant(DEFECT_RUN, state));
    if (dues.every((due) => due === null || Date.parse(due) > present + millis)) return now;
  }
  throw new Error('Something of the demo history is due soon, whenever it ends.');
}

const ids = () => expected.workItems.map(({ workItemId }) => workItemId);

async function settledRuns(): Promise<void> {
  for (const { workItemId, state } of expected.workItems) {
    await expect
      .poll(() => runs.status(workItemId), { timeout: 30_000 })
      .toMatchObject({ version: state.version, head: state.head, pending: 0, frozen: null, faults: {} });
  }
}

async function expectRecorded(): Promise<void> {
  for (const { workItemId, events } of expected.workItems) {
    expect(canonicalJson(await chainOf(workItemId))).toBe(canonicalJson(events));
  }
  const states = await collection('workItemStates').find().lean();
  expect(new Map(states.map(({ _id, json }) => [_id, json]))).toEqual(
    new Map(expected.workItems.map(({ workItemId, state }) => [workItemId, canonicalJson(state)])),
  );
}

beforeAll(async () => {
  record = await openTestRecord(mongodbUri);
  await makeDemoOrganisation('demo');
  await makeRepository(documents.settings);
  built = await buildWorker();
  connection = await Connection.connect({ address });
  runs = createRunClient({ address, namespace, taskQueue, tls: false, apiKey: null });
});

afterAll(async () => {
  await runs.close();
  await worker.end('SIGTERM');
  await connection.close();
  built.remove();
  documents.remove();
  absent.remove();
  await record.close();
});

test('production mode refuses it, and 0 makes none', async () => {
  await expect(make({ mode: 'production' })).rejects.toBeInstanceOf(DemoPeopleError);
  await make({ defects: 0 });
  expect(await findDemoHistory()).toBeNull();
});

test('a set-up that is cut short again and again is completed: the same to the byte, nothing twice', async () => {
  let begun = 0;
  const breaking = {
    takeUp: (...call: Parameters<RunClient['takeUp']>) => {
      begun += 1;
      return begun > 5 ? Promise.reject(new Error('Cut short.')) : runs.takeUp(...call);
    },
  };
  await expect(make({ now: NOW, documents: absent.settings })).rejects.toThrow();
  await expect(make({ runs: breaking, defects: 3 })).rejects.toThrow('Cut short.');
  await make({ defects: 0 });
  const plan = await findDemoHistory();
  expect(plan).toMatchObject({ now: NOW.toISOString(), defects: DEFECTS, done: true });
  expected = historyOf({
    seed: 'phasegate',
    now: NOW.toISOString(),
    stories: STORIES.slice(0, DEFECTS),
    firstNumber: plan?.firstNumber ?? 0,
  });
  await expectRecorded();
  // Whoever had to be told of a new version was told in the past.
  expect(await listAnnouncements()).toEqual([]);
  expect((await readBodies([...expected.bodies.keys()])).size).toBe(expected.bodies.size);
  expect(said.at(-1)).toContain(`the demo history was made: ${DEFECTS} defects`);
});

test('a worker takes its runs over, and neither the past nor the registry gives them anything to do', async () => {
  worker = new WorkerProcess(built, { mongodbUri: record.mongodbUri, temporalAddress: address, taskQueue });
  await worker.serving();
  await settledRuns();
  expect(await listAnnouncements()).toEqual([]);
  await expectRecorded();
  expect(await collection('alarms').countDocuments()).toBe(0);
});

test('people and specs are those that the last command of each defect saw', async () => {
  const { people } = firstDirectory();
  const raised = expected.workItems
    .flatMap(({ events }) => events)
    .sort((one, other) => one.at.localeCompare(other.at))
    .flatMap((event) => (event.type === 'GATE_ITEM_VALIDATED' ? (event.payload.settled.specVersions ?? []) : []));
  const versions = Object.fromEntries((await listSpecs()).map(({ id, version }) => [id, version]));
  expect(raised.length).toBeGreaterThan(0);
  expect(versions).toMatchObject(Object.fromEntries(raised.map(({ specId, version }) => [specId, version])));
  for (const { state } of expected.workItems) expect(state.directory.people).toEqual(people);
});

test('reports count all of it, as events and filings say, and the worker brings it into roll-ups', async () => {
  for (const workItemId of ids())
    expect([workItemId, await compareFacts(workItemId)]).toEqual([workItemId, { kind: 'same' }]);
  await expect.poll(() => freshDays(), { timeout: 60_000 }).toEqual([]);
  const days = await daysToCompare();
  expect(days.length).toBeGreaterThan(10);
  for (const day of days) {
    expect([day, await compareDay(day), await compareMonth(day)]).toEqual([day, 'same', 'same']);
  }
}, 120_000);

test('every change is filed, with its lag, in commits of that time', async () => {
  const newest = await findNewestFilings(ids());
  for (const { workItemId, state } of expected.workItems) {
    const filing = newest.get(workItemId);
    expect(filing).toMatchObject({ version: state.version, head: state.head });
    expect(filing?.lags).toHaveLength(state.transitions.length);
    const shown = gitIn(`${documents.folder}/documents`, 'show', `${filing?.commit}:${filing?.path}`);
    expect(shown).toContain(`**Version:** ${state.version}`);
    const dated = gitIn(`${documents.folder}/documents`, 'show', '-s', '--format=%ct', filing?.commit ?? '');
    expect(Number(dated)).toBe(Math.floor(Date.parse(filing?.filedAt ?? '') / 1000));
  }
  const [first] = expected.workItems;
  expect((await listFilings(first?.workItemId ?? '')).length).toBeGreaterThan((first?.state.version ?? 0) * 0.9);
});

describe('decision 13', () => {
  test('with runs and read models gone, take-up brings every item back, byte for byte', async () => {
    const before = await readModel();
    const client = new Client({ connection, namespace });
    for (const id of ids()) await client.workflow.getHandle(toWorkflowId(id)).terminate('by a test');
    await collection('workItemStates').deleteMany({});
    await collection('workItemCards').deleteMany({});
    await worker.end('SIGKILL');
    worker = new WorkerProcess(built, { mongodbUri: record.mongodbUri, temporalAddress: address, taskQueue });
    await worker.serving();
    await takeUpRuns(
      { workItemId: null, replaceFrozen: false, after: null },
      runs,
      new AbortController().signal,
      () => undefined,
    );
    await expect.poll(readModel, { timeout: 30_000 }).toBe(before);
    await settledRuns();
    await expectRecorded();
  });
});

test('it goes on as any other: old command ids are known, new commands follow, numbers go on', async () => {
  const active = expected.workItems.find(({ state }) => state.disposition === 'ACTIVE');
  const { workItemId = '', state, events = [] } = active ?? {};
  const last = expected.commands.findLast((command) => command.workItemId === workItemId);
  if (last === undefined) throw new Error('No defect is active.');
  expect(await runs.command({ workItemId, envelope: last.envelope })).toMatchObject({
    kind: 'accepted',
    version: last.seq,
  });
  const directory = {
    ...firstDirectory(),
    specs: (await listSpecs()).sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
  const comment = { ...commentEnvelope('And on it goes.'), actorId: 'demo-eng', directory };
  expect(await runs.command({ workItemId, envelope: comment })).toMatchObject({
    kind: 'accepted',
    version: (state?.version ?? 0) + 1,
  });
  expect(await chainOf(workItemId)).toHaveLength(events.length + 1);
  const highest = Math.max(...expected.workItems.map(({ number }) => number));
  expect(await reserveNumber(randomUUID())).toBe(highest + 1);
});

test('it is made once: where work items are, nothing is added', async () => {
  const before = await collection('events').countDocuments();
  await make({ defects: 40 });
  expect(said.at(-1)).toBe(`the demo history is there: ${DEFECTS} defects`);
  await collection('demoHistories').deleteMany({});
  await make({ defects: 40 });
  expect(await findDemoHistory()).toBeNull();
  expect(await collection('events').countDocuments()).toBe(before);
});
