import { Client, Connection } from '@temporalio/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { clearAlarms, listAlarms } from '#models/alarms.ts';
import { collection } from '#models/database.ts';
import { rebuildWorkItem } from '#models/rebuild.ts';
import { markRecord } from '#models/record-marks.ts';
import { activities as recording } from '#workers/activities/record.ts';
import { createRunClient, type RunClient } from '#workers/client/run-client.ts';
import { toWorkflowId } from '#workers/client/workflow-id.ts';
import { commentEnvelope, reportEnvelope } from '#workers/testing/commands.ts';
import { type LaboratoryWorker, startWorker } from '#workers/testing/laboratory.ts';
import { chainOf, openTestRecord, type TestRecord } from '#workers/testing/stack.ts';
import { RECONCILE, RECORDED_UPDATE } from '#workers/workflow/contract.ts';
import { reconcilerActivities } from './activities.ts';
import { reconcileRecord } from './reconcile.ts';
import { ensureSchedule, scheduleIdOf } from './schedule.ts';

const taskQueue = `reconciler-${Math.random().toString(36).slice(2)}`;
const NOTHING = { marked: 0, noticed: [], askedToWrite: [], takenUp: [], alarmed: [] };

let record: TestRecord;
let connection: Connection;
let temporal: Client;
let runs: RunClient;
let worker: LaboratoryWorker;
let id: string;
let other: string;
/** Minutes that pass in the reconciler's eyes; nothing waits for them. */
let minutes = 0;

beforeAll(async () => {
  const { mongodbUri, temporalAddress: address, temporalNamespace: namespace } = inject('engines');
  record = await openTestRecord(mongodbUri);
  connection = await Connection.connect({ address });
  temporal = new Client({ connection, namespace });
  runs = createRunClient({ address, namespace, taskQueue, tls: false, apiKey: null });
  worker = await startWorker({ address, namespace, taskQueue }, { ...recording, ...reconcilerActivities(runs) });
});

afterAll(async () => {
  await worker.stop();
  await runs.close();
  await connection.close();
  await record.close();
});

beforeEach(async () => {
  [id, other] = await Promise.all([openItem(), openItem()]);
});

/** Nothing of one test is left for the reconciler to find in the next. */
afterEach(async () => {
  await temporal.schedule
    .getHandle(scheduleIdOf(taskQueue))
    .delete()
    .catch(() => undefined);
  for (const one of [id, other]) {
    await temporal.workflow
      .getHandle(toWorkflowId(one))
      .terminate()
      .catch(() => undefined);
    await clearAlarms(one);
  }
  for (const name of ['events', 'workItemStates', 'workItemCards', 'recordMarks', 'reconcilerNotes'] as const)
    await collection(name).deleteMany({});
});

async function openItem(): Promise<string> {
  const outcome = await runs.report({ envelope: reportEnvelope() });
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
  const { workItemId } = outcome;
  for (const text of ['two', 'three']) await runs.command({ workItemId, envelope: commentEnvelope(text) });
  // Asked, the run finds out at once that all is recorded, and will not record it once more.
  await temporal.workflow.getHandle(toWorkflowId(workItemId)).executeUpdate(RECORDED_UPDATE, { args: [3] });
  return workItemId;
}

/** The look of the next minute. */
function look() {
  minutes += 1;
  const later = new Date(Date.now() + minutes * 60_000);
  return reconcileRecord(runs, () => later);
}

const states = () => collection('workItemStates');
const cards = () => collection('workItemCards');
const events = () => collection('events');

async function readModel() {
  const all = [await states().find().sort({ _id: 1 }).lean(), await cards().find().sort({ _id: 1 }).lean()];
  return canonicalJson(all);
}

const alarms = async () => (await listAlarms()).map(({ kind, workItemId }) => [kind, workItemId]);

/** A run writes again in its own time. */
async function writtenAgain(before: string): Promise<void> {
  await expect.poll(readModel, { timeout: 15_000 }).toBe(before);
}

describe('the reconciler (decision 14)', () => {
  test('where all is right it does nothing', async () => {
    const before = await readModel();
    for (let minute = 0; minute < 3; minute += 1) expect(await look()).toMatchObject({ ...NOTHING, slice: 2 });
    expect(await readModel()).toBe(before);
    expect(await alarms()).toEqual([]);
    expect(await collection('recordMarks').countDocuments()).toBe(0);
    for (const one of [id, other]) {
      const { history } = await temporal.workflow
        .getHandle(toWorkflowId(one))
        .fetchHistory()
        .then((it) => ({ history: it }));
      expect((history.events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes)).toEqual([]);
    }
  });

  test.each([
    ['a deleted card', async () => await cards().deleteOne({ _id: id })],
    ['an altered card', async () => await cards().updateOne({ _id: id }, { $set: { severity: 'LOW' } })],
    ['a deleted state', async () => await states().deleteOne({ _id: id })],
    ['an altered state', async () => alterState()],
    ['an altered head', async () => await states().updateOne({ _id: id }, { $set: { head: 'e'.repeat(64) } })],
    [
      'state and card gone',
      async () => await Promise.all([states().deleteOne({ _id: id }), cards().deleteOne({ _id: id })]),
    ],
  ])('%s: noticed, seen again, then written by the run', async (_what, damage) => {
    const before = await readModel();
    await damage();
    const damaged = await readModel();
    expect(await look()).toMatchObject({ noticed: [id], askedToWrite: [], alarmed: [] });
    expect(await readModel()).toBe(damaged);
    expect(await look()).toMatchObject({ marked: 1, askedToWrite: [id], alarmed: [] });
    await writtenAgain(before);
    expect(await look()).toMatchObject({ marked: 1, askedToWrite: [], alarmed: [] });
    expect(await look()).toMatchObject(NOTHING);
    expect(await alarms()).toEqual([]);
  });

  test.each([
    ['a cut tail', async () => await events().deleteOne({ _id: `${id}:3` }), 'CHAIN_BROKEN'],
    ['an altered event', async () => alterEvent(), 'CHAIN_BROKEN'],
    ['chain and read model cut alike', async () => cutAll(), 'CHAIN_BROKEN'],
  ])('%s: an alarm, and nothing is written', async (_what, damage, kind) => {
    await damage();
    const damaged = await readModel();
    const chain = canonicalJson(await events().find().sort({ _id: 1 }).lean());
    expect(await look()).toMatchObject({ noticed: [id], alarmed: [] });
    expect(await look()).toMatchObject({ askedToWrite: [], takenUp: [], alarmed: [id] });
    expect(await look()).toMatchObject({ askedToWrite: [], takenUp: [], alarmed: [] });
    expect(await alarms()).toEqual([[kind, id]]);
    expect(await readModel()).toBe(damaged);
    expect(canonicalJson(await events().find().sort({ _id: 1 }).lean())).toBe(chain);
  });

  test('restored from a copy, the alarm ends', async () => {
    const lost = await events().findById(`${id}:3`).orFail().lean();
    await events().deleteOne({ _id: `${id}:3` });
    await look();
    expect(await look()).toMatchObject({ alarmed: [id] });
    await events().insertOne(lost);
    expect(await look()).toMatchObject({ marked: 1, alarmed: [] });
    expect(await alarms()).toEqual([]);
  });

  test('a run that ended from outside: taken up when seen twice, and it goes on', async () => {
    await temporal.workflow.getHandle(toWorkflowId(id)).terminate('by accident');
    expect(await look()).toMatchObject({ noticed: [id], takenUp: [] });
    expect(await look()).toMatchObject({ takenUp: [id], alarmed: [] });
    expect(await look()).toMatchObject({ marked: 1, takenUp: [] });
    const outcome = await runs.command({ workItemId: id, envelope: commentEnvelope('four') });
    expect(outcome).toMatchObject({ kind: 'accepted', version: 4 });
    expect(await alarms()).toEqual([]);
  });

  test('no run and a broken chain: an alarm, never a take-up', async () => {
    await temporal.workflow.getHandle(toWorkflowId(id)).terminate('by accident');
    await alterEvent();
    await look();
    expect(await look()).toMatchObject({ takenUp: [], alarmed: [id] });
    expect(await runs.isOpen(id)).toBe(false);
  });

  test('what is marked is looked at without its slice being due, but not at once', async () => {
    await cards().deleteOne({ _id: id });
    await markRecord(id, 'recording failed', new Date());
    expect(await reconcileRecord(runs)).toMatchObject({ marked: 0, askedToWrite: [] });
    expect(await look()).toMatchObject({ marked: 1, askedToWrite: [id] });
  });
});

describe('who marks', () => {
  test('a record that fails although the database is there: its reason, once', async () => {
    const [report, second, third] = await chainOf(id);
    if (report === undefined || second === undefined || third === undefined) throw new Error('There are three events.');
    const forged = { ...third, previousHash: 'e'.repeat(64), hash: 'f'.repeat(64) };
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(recording.recordEvents([forged])).rejects.toThrow('frozen until an operator');
    expect(await collection('recordMarks').find().lean()).toMatchObject([
      { _id: id, reason: expect.stringContaining('recording version 3 failed'), asked: 0 },
    ]);
  });
});

describe('its schedule', () => {
  test('one for any number of workers, kept over restarts, brought up to date by a new release, paused by an operator', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => ensureSchedule(temporal, taskQueue)));
    expect(outcomes.sort()).toEqual(['created', 'kept', 'kept']);
    const handle = temporal.schedule.getHandle(scheduleIdOf(taskQueue));
    await handle.pause('while we look');
    expect(await ensureSchedule(temporal, taskQueue)).toBe('kept');
    expect(await ensureSchedule(temporal, taskQueue, 3600)).toBe('updated');
    const { spec, state } = await handle.describe();
    expect(spec.intervals).toMatchObject([{ every: 3_600_000 }]);
    expect(state).toMatchObject({ paused: true });
  });

  test('lets a worker look, which heals by itself', async () => {
    const before = await readModel();
    await cards().deleteOne({ _id: id });
    await markRecord(id, 'recording failed', new Date(Date.now() - 60_000));
    await ensureSchedule(temporal, taskQueue, 2);
    await writtenAgain(before);
    const started = temporal.workflow.list({ query: `WorkflowType = '${RECONCILE}' AND TaskQueue = '${taskQueue}'` });
    for await (const { status } of started) expect(['RUNNING', 'COMPLETED']).toContain(status.name);
  });
});

async function alterState(): Promise<void> {
  const { json } = await states().findById(id).orFail().lean();
  await states().updateOne({ _id: id }, { $set: { json: json.replace('cent short', 'cent long') } });
}

async function alterEvent(): Promise<void> {
  const { json } = await events().findById(`${id}:2`).orFail().lean();
  await events().updateOne({ _id: `${id}:2` }, { $set: { json: json.replace('two', 'too') } });
}

/** As a database restored from an old copy looks. */
async function cutAll(): Promise<void> {
  await events().deleteOne({ _id: `${id}:3` });
  await states().deleteOne({ _id: id });
  await cards().deleteOne({ _id: id });
  await rebuildWorkItem(id);
}
