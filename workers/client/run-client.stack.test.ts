import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { verifyChain } from '#domain/chain.ts';
import type { CommandEnvelope } from '#domain/commands.ts';
import { fold } from '#domain/evolve.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { collection } from '#models/database.ts';
import { reserveNumber } from '#models/numbers.ts';
import { findWorkItem, isVersionReadable } from '#models/work-items.ts';
import {
  commentEnvelope,
  numberedReport,
  REPORT_BODY,
  refusedEnvelope,
  reportEnvelope,
} from '#workers/testing/commands.ts';
import { ORGANISATION_CHANGED } from '#workers/testing/organisation.ts';
import { freshInput, RunDriver } from '#workers/testing/run-driver.ts';
import { chainOf, openTestRecord, type TestRecord, unusedNumber } from '#workers/testing/stack.ts';
import { type BuiltWorker, buildWorker, WorkerProcess } from '#workers/testing/worker-process.ts';
import type { RunInput } from '#workers/workflow/run-input.ts';
import { RunNotFoundError, RunUnavailableError } from './errors.ts';
import type { CommandOutcome } from './outcome.ts';
import type { ReportEnvelope } from './report.ts';
import { createRunClient, type RunClient } from './run-client.ts';
import { toWorkflowId } from './workflow-id.ts';

const taskQueue = randomUUID();
const address = inject('engines').temporalAddress;
const namespace = inject('engines').temporalNamespace;

let record: TestRecord;
let built: BuiltWorker;
let worker: WorkerProcess;
let connection: Connection;
let temporal: Client;
let runs: RunClient;

const startWorker = () =>
  new WorkerProcess(built, { mongodbUri: record.mongodbUri, temporalAddress: address, taskQueue });
const clientOf = (changes: Partial<Parameters<typeof createRunClient>[0]> = {}) =>
  createRunClient({ address, namespace, taskQueue, tls: false, apiKey: null, ...changes });

beforeAll(async () => {
  record = await openTestRecord(inject('engines').mongodbUri);
  built = await buildWorker();
  worker = startWorker();
  await worker.serving();
  connection = await Connection.connect({ address });
  temporal = new Client({ connection, namespace });
  runs = clientOf();
});

afterAll(async () => {
  await runs.close();
  await worker.end('SIGTERM');
  await connection.close();
  built.remove();
  await record.close();
});

async function reported(envelope: ReportEnvelope = reportEnvelope()): Promise<string> {
  const outcome = await runs.report({ envelope });
  if (outcome.kind !== 'accepted') throw new Error(`The report was answered ${outcome.kind}.`);
  return outcome.workItemId;
}

const send = (workItemId: string, envelope: CommandEnvelope) => runs.command({ workItemId, envelope });

const versionOf = (outcome: CommandOutcome) => (outcome.kind === 'accepted' ? outcome.version : outcome.kind);

async function errorOf(call: Promise<unknown>): Promise<{ error: unknown; millis: number }> {
  const start = performance.now();
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return { error, millis: performance.now() - start };
}

const terminate = (workItemId: string) => temporal.workflow.getHandle(toWorkflowId(workItemId)).terminate('by a test');
const statusNameOf = async (workItemId: string) =>
  (await temporal.workflow.getHandle(toWorkflowId(workItemId)).describe()).status.name;

describe('AU-2: an answer comes when its version is readable and in the chain', () => {
  test('for a report and for a command', async () => {
    const workItemId = await reported();
    expect(await isVersionReadable(workItemId, 1)).toBe(true);
    const outcome = await send(workItemId, commentEnvelope('A comment'));
    expect(outcome).toMatchObject({ kind: 'accepted', version: 2, recorded: true });
    expect(await isVersionReadable(workItemId, 2)).toBe(true);
    expect((await chainOf(workItemId)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('a refusal changes nothing', async () => {
    const workItemId = await reported();
    expect(await send(workItemId, refusedEnvelope())).toMatchObject({ kind: 'refused', refusal: { rule: 'M-2' } });
    expect(await chainOf(workItemId)).toHaveLength(1);
  });
});

describe('decision 4: any number of commands at once', () => {
  test('a hundred on one item: all accepted, in one unbroken chain, fold = read model', async () => {
    const workItemId = await reported();
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => send(workItemId, commentEnvelope(`Comment ${index}`))),
    );
    const versions = outcomes.map(versionOf).sort((one, other) => Number(one) - Number(other));
    expect(versions).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
    const chain = await chainOf(workItemId);
    const record = await findWorkItem(workItemId);
    expect(verifyChain(workItemId, chain, { version: 101, hash: record?.state.head ?? '' })).toBeNull();
    expect(canonicalJson(record?.state)).toBe(canonicalJson(fold(DEFECT_RUN, chain)));
  });
});

describe('decision 5: one report is one work item', () => {
  test('the same report five times at once opens one', async () => {
    const envelope = reportEnvelope();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => runs.report({ envelope })));
    expect(new Set(outcomes.map((outcome) => canonicalJson(outcome))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ kind: 'accepted', version: 1 });
  });

  test('another report under the same id is a conflict', async () => {
    const workItemId = await reported(reportEnvelope('a'.repeat(8) + randomUUID()));
    const [event] = await chainOf(workItemId);
    const other = reportEnvelope(event?.commandId ?? '', 'Another title');
    expect(await runs.report({ envelope: other })).toMatchObject({ kind: 'conflict' });
  });

  test('a refused report takes no number and starts nothing', async () => {
    const before = await unusedNumber();
    expect(await runs.report({ envelope: { ...reportEnvelope(), actorId: 'nobody' } })).toMatchObject({
      kind: 'refused',
      refusal: { rule: 'A-6' },
    });
    expect(await unusedNumber()).toBe(before + 1);
  });

  test('a run that ended empty may begin again with the same report', async () => {
    const envelope = reportEnvelope();
    const number = await reserveNumber(envelope.commandId);
    const driver = new RunDriver(temporal, taskQueue, number);
    await driver.report({ ...numberedReport(number), actorId: 'nobody' });
    await expect(driver.handle.result()).rejects.toThrow();
    expect(await runs.report({ envelope })).toMatchObject({ kind: 'accepted', workItemId: String(number), version: 1 });
  });

  test('the run of a reported item is never begun a second time', async () => {
    const envelope = reportEnvelope();
    const workItemId = await reported(envelope);
    await terminate(workItemId);
    expect(await runs.report({ envelope })).toMatchObject({ kind: 'accepted', workItemId, version: 1 });
    expect(await statusNameOf(workItemId)).toBe('TERMINATED');
  });

  test('a report whose run was ended before anything was recorded says who can help', async () => {
    const envelope = reportEnvelope();
    const number = await reserveNumber(envelope.commandId);
    const workflowId = toWorkflowId(String(number));
    await temporal.workflow.start('workItemRun', { workflowId, taskQueue: randomUUID(), args: [{}] });
    await terminate(String(number));
    const { error } = await errorOf(runs.report({ envelope }));
    expect(error).toBeInstanceOf(RunUnavailableError);
    expect((error as Error).message).toContain('operator');
  });
});

describe('decision 6: command ids over continue-as-new and beyond what the run remembers', () => {
  test('the first of 900 comments, sent again, gets its answer and has no second effect', async () => {
    const workItemId = await reported();
    const execution = async () => (await temporal.workflow.getHandle(toWorkflowId(workItemId)).describe()).runId;
    const before = await execution();
    const first = commentEnvelope('The first');
    const answer = await send(workItemId, first);
    let left = 900;
    const write = async () => {
      while (left > 0) await send(workItemId, commentEnvelope(`Comment ${left--}`));
    };
    await Promise.all(Array.from({ length: 8 }, write));
    expect(await execution()).not.toBe(before);
    expect(await send(workItemId, first)).toEqual(answer);
    expect(await send(workItemId, commentEnvelope('Not the first', first.commandId))).toMatchObject({
      kind: 'conflict',
      fingerprint: first.fingerprint,
    });
    expect(versionOf(await send(workItemId, commentEnvelope('The last')))).toBe(903);
    expect(await chainOf(workItemId)).toHaveLength(903);
  });
});

describe('decision 7: every call has an end', () => {
  test('without a worker a report and a command are unavailable within ten seconds', async () => {
    const alone = clientOf({ taskQueue: randomUUID() });
    const envelope = reportEnvelope();
    const { error, millis } = await errorOf(alone.report({ envelope }));
    expect(error).toBeInstanceOf(RunUnavailableError);
    expect(millis).toBeLessThan(20_000);
    expect(await alone.workerAlive()).toBe(false);
    await terminate(String(await reserveNumber(envelope.commandId)));
    await alone.close();
  });

  test('without Temporal each call is unavailable within ten seconds', async () => {
    const nowhere = clientOf({ address: '127.0.0.1:1' });
    const calls = [
      nowhere.command({ workItemId: '1', envelope: commentEnvelope('Lost') }),
      nowhere.report({ envelope: reportEnvelope() }),
      nowhere.status('1'),
      nowhere.takeUp(await reported()),
      nowhere.signalDirectoryChanged('1', ORGANISATION_CHANGED),
    ];
    for (const { error, millis } of await Promise.all(calls.map(errorOf))) {
      expect(error).toBeInstanceOf(RunUnavailableError);
      expect(millis).toBeLessThan(20_000);
    }
    await nowhere.close();
  });

  test('an unknown work item is not found at once', async () => {
    const workItemId = String(await unusedNumber());
    await expect(send(workItemId, commentEnvelope('Nowhere'))).rejects.toBeInstanceOf(RunNotFoundError);
    await expect(runs.status(workItemId)).rejects.toBeInstanceOf(RunNotFoundError);
  });

  test('after a kill -9 the first command waits for a new worker, not for the dead one’s cache', async () => {
    const workItemId = await reported();
    expect(await runs.workerAlive()).toBe(true);
    await worker.end('SIGKILL');
    const before = send(workItemId, commentEnvelope('Sent while nobody serves'));
    worker = startWorker();
    await worker.serving();
    expect(versionOf(await before)).toBe(2);
    // The server's own instants: the default would be ten seconds.
    const waits = await waitsForCache(workItemId);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeLessThan(5_000);
    await expect.poll(() => runs.workerAlive()).toBe(true);
  });
});

describe('decision 8: facts from outside enter with the command or by signal', () => {
  test('a change of people reaches an open run and is recorded once', async () => {
    const workItemId = await reported();
    await runs.signalDirectoryChanged(workItemId, ORGANISATION_CHANGED);
    await runs.signalDirectoryChanged(workItemId, ORGANISATION_CHANGED);
    await expect.poll(async () => (await findWorkItem(workItemId))?.state.directory).toEqual(ORGANISATION_CHANGED);
    expect((await chainOf(workItemId)).map(({ type }) => type)).toEqual(['DEFECT_REPORTED', 'DIRECTORY_CHANGED']);
  });
});

describe('decision 9: bodies stay out of histories', () => {
  test('a run knows the report’s body by its hash only', async () => {
    const workItemId = await reported();
    const history = await temporal.workflow.getHandle(toWorkflowId(workItemId)).fetchHistory();
    const text = (history.events ?? [])
      .flatMap(
        (event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.args?.payloads ?? [],
      )
      .map(({ data }) => Buffer.from(data ?? []).toString())
      .join('\n');
    expect(text).toContain('bodySha256');
    for (const body of Object.values(REPORT_BODY)) expect(text).not.toContain(body);
  });
});

describe('decision 13: take-up starts a run again from its events', () => {
  test('after Temporal lost it, with the same state, and old command ids still known', async () => {
    const workItemId = await reported();
    const comment = commentEnvelope('Before the loss');
    const answer = await send(workItemId, comment);
    await expect.poll(() => runs.status(workItemId)).toMatchObject({ pending: 0 });
    const before = await runs.status(workItemId);
    await terminate(workItemId);
    expect(await runs.takeUp(workItemId)).toEqual({ kind: 'started', version: 2 });
    await expect.poll(() => runs.status(workItemId)).toEqual(before);
    expect(await send(workItemId, comment)).toEqual(answer);
    expect(versionOf(await send(workItemId, commentEnvelope('After the loss')))).toBe(3);
    expect(verifyChain(workItemId, await chainOf(workItemId), null)).toBeNull();
  });

  test('twice has the effect of once, and a healthy run is left alone', async () => {
    const workItemId = await reported();
    await terminate(workItemId);
    const both = await Promise.all([runs.takeUp(workItemId), runs.takeUp(workItemId)]);
    expect(both.map(({ kind }) => kind)).toContain('started');
    const run = await temporal.workflow.getHandle(toWorkflowId(workItemId)).describe();
    expect(await runs.takeUp(workItemId)).toEqual({ kind: 'running', version: 1 });
    expect((await temporal.workflow.getHandle(toWorkflowId(workItemId)).describe()).runId).toBe(run.runId);
  });

  test('a lost read model is written again', async () => {
    const workItemId = await reported();
    await terminate(workItemId);
    await collection('workItemStates').deleteOne({ _id: workItemId });
    await collection('workItemCards').deleteOne({ _id: workItemId });
    await worker.end('SIGKILL');
    worker = startWorker();
    await worker.serving();
    await runs.takeUp(workItemId);
    await expect.poll(() => isVersionReadable(workItemId, 1)).toBe(true);
  });

  test('a run restored from an old copy is replaced; a frozen one only on request', async () => {
    const workItemId = await reported();
    const old = await storedInputOf(workItemId);
    await send(workItemId, commentEnvelope('After the copy was made'));
    await terminate(workItemId);
    const restored = new RunDriver(temporal, taskQueue, Number(workItemId));
    await restored.start(old);
    await expect.poll(() => runs.status(workItemId)).toMatchObject({ version: 1 });

    expect(await send(workItemId, commentEnvelope('Forks the chain'))).toEqual({ kind: 'frozen' });
    expect(await runs.takeUp(workItemId)).toMatchObject({ kind: 'frozen' });
    expect(await runs.takeUp(workItemId, { replaceFrozen: true })).toEqual({ kind: 'replaced', version: 2 });
    expect(versionOf(await send(workItemId, commentEnvelope('Goes on')))).toBe(3);

    await terminate(workItemId);
    await restored.start(old);
    await expect.poll(() => runs.status(workItemId)).toMatchObject({ version: 1, frozen: null });
    expect(await runs.takeUp(workItemId)).toEqual({ kind: 'replaced', version: 3 });
  });

  test('nothing is started from no events or from a broken chain', async () => {
    expect(await runs.takeUp(String(await unusedNumber()))).toEqual({ kind: 'no-events' });
    const workItemId = await reported();
    await terminate(workItemId);
    const [event] = await chainOf(workItemId);
    await collection('events').updateOne(
      { _id: `${workItemId}:1` },
      { $set: { json: canonicalJson({ ...event, actorId: 'somebody else' }) } },
    );
    expect(await runs.takeUp(workItemId)).toMatchObject({ kind: 'broken-chain', link: { seq: 1 } });
    expect(await statusNameOf(workItemId)).toBe('TERMINATED');
  });
});

/** Milliseconds that tasks of a run waited in vain for the worker that had it in memory. */
async function waitsForCache(workItemId: string): Promise<number[]> {
  const { events } = await temporal.workflow.getHandle(toWorkflowId(workItemId)).fetchHistory();
  const at = (time: { seconds?: unknown; nanos?: number | null } | null | undefined) =>
    Number(time?.seconds ?? 0) * 1000 + (time?.nanos ?? 0) / 1e6;
  return (events ?? []).flatMap(({ workflowTaskTimedOutEventAttributes: timedOut, eventTime }) => {
    const scheduled = events?.find(({ eventId }) => String(eventId) === String(timedOut?.scheduledEventId));
    return scheduled === undefined ? [] : [at(eventTime) - at(scheduled.eventTime)];
  });
}

/** What the run of this item would hand over now. */
async function storedInputOf(workItemId: string): Promise<RunInput> {
  const events = await chainOf(workItemId);
  const state = fold(DEFECT_RUN, events);
  return { ...freshInput(), state };
}
