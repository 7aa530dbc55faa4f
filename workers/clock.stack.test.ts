import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '#domain/chain.ts';
import type { CommandEnvelope } from '#domain/commands.ts';
import { documentDueAt } from '#domain/due.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { itemTemplate } from '#domain/gates.ts';
import { addSeconds, type Instant, toMillis } from '#domain/instant.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { stateTimer } from '#domain/timer.ts';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Engines, startEngines } from '#engines/start-engines.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { storeBody } from '#models/bodies.ts';
import { findNewestFilings } from '#models/filings.ts';
import { findWorkItem } from '#models/work-items.ts';
import { RunUnavailableError } from './client/errors.ts';
import { createRunClient, type RunClient } from './client/run-client.ts';
import { makeRepository } from './documents/repository.ts';
import { commentEnvelope, REPORT_BODY, reportEnvelope } from './testing/commands.ts';
import { dataFolderOfTest, recordedDefect } from './testing/documents.ts';
import { envelopeOf } from './testing/organisation.ts';
import { chainOf, openTestRecord, type TestRecord, unusedNumber } from './testing/stack.ts';
import { type BuiltWorker, buildWorker, WorkerProcess } from './testing/worker-process.ts';

/**
 * TM-5 and GI-4 on real engines, in real time: what the clock does while parts are away, and when their clocks are wrong.
 * Every cell of the severity table, on a server that skips time: `workers/workflow`.
 */

const taskQueue = 'clock';
/** Seconds that an hour takes here: the two hours of a critical TRIAGE take sixteen seconds. */
const SCALE = 8;
const WARNING = 1.5 * SCALE;
const LIMIT = 2 * SCALE;
/** A quarter of the limit, and a quarter of an hour at least, to respond in (TM-3). */
const RESPONSE = 0.5 * SCALE;
/** How late a timer may fire on a busy machine. */
const LATE_MILLIS = 5_000;
const TEN_MINUTES = 10 * 60_000;

const folder = temporaryFolder('clock');
let engines: Engines;
let record: TestRecord;
let built: BuiltWorker;
let runs: RunClient;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  const { MONGODB_URI: _uri, TEMPORAL_ADDRESS: _address, ...env } = processEnvironment();
  engines = await startEngines({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
  record = await openTestRecord(engines.mongodbUri, 'web');
  await storeBody(REPORT_BODY);
  built = await buildWorker();
  const { temporalAddress: address, temporalNamespace: namespace } = engines;
  runs = createRunClient({ address, namespace, taskQueue, tls: false, apiKey: null });
});

afterAll(async () => {
  await runs.close();
  built.remove();
  await record.close();
  await engines.stop();
  folder.remove();
});

afterEach(async () => {
  await endWorkers('SIGTERM');
});

async function startWorker(more: { skewMillis?: number; dataFolder?: string } = {}): Promise<void> {
  const { temporalAddress } = engines;
  const worker = new WorkerProcess(built, { mongodbUri: record.mongodbUri, temporalAddress, taskQueue, ...more });
  workers.push(worker);
  await worker.serving();
}

async function endWorkers(signal: NodeJS.Signals): Promise<void> {
  await Promise.all(workers.map((worker) => worker.end(signal)));
  workers = [];
}

/** A critical defect, reported just now. */
async function reported(): Promise<{ workItemId: string; reportedAt: Instant }> {
  const { command, ...envelope } = reportEnvelope();
  const outcome = await runs.report({
    envelope: { ...envelope, command: { ...command, timeScale: SCALE, proposedSeverity: 'CRITICAL' } },
  });
  if (outcome.kind !== 'accepted') throw new Error(`The report was answered ${outcome.kind}.`);
  const [report] = await chainOf(outcome.workItemId);
  return { workItemId: outcome.workItemId, reportedAt: report?.at ?? '' };
}

/** As the page does: while the outcome is unknown, the same command again. */
async function acknowledged(workItemId: string, envelope: CommandEnvelope): Promise<void> {
  for (;;) {
    try {
      const { kind } = await runs.command({ workItemId, envelope });
      if (kind !== 'accepted') throw new Error(`${envelope.command.type} was answered ${kind}.`);
      return;
    } catch (error) {
      if (!(error instanceof RunUnavailableError)) throw error;
    }
  }
}

async function typesOf(workItemId: string): Promise<string[]> {
  return (await chainOf(workItemId)).map(({ type }) => type);
}

async function happened(workItemId: string, types: readonly string[]): Promise<WorkItemEvent[]> {
  await expect.poll(() => typesOf(workItemId), { timeout: 60_000, interval: 200 }).toEqual(types);
  const chain = await chainOf(workItemId);
  expect(verifyChain(workItemId, chain, { version: chain.length, hash: chain.at(-1)?.hash ?? '' })).toBeNull();
  return chain;
}

/** The machine's clock has come past an instant. */
async function past(instant: Instant): Promise<void> {
  await expect.poll(() => Date.now(), { timeout: 120_000 }).toBeGreaterThan(toMillis(instant));
}

/** The filing of the newest version, once it is there. */
async function newestFiling(workItemId: string) {
  const version = (await findWorkItem(workItemId))?.version;
  const found = async () => (await findNewestFilings([workItemId])).get(workItemId);
  await expect.poll(async () => (await found())?.version, { timeout: 60_000 }).toBe(version);
  const filing = await found();
  if (filing === undefined) throw new Error('It is not filed.');
  return filing;
}

const dueOf = (event: WorkItemEvent | undefined): Instant | null =>
  event !== undefined && 'dueAt' in event.payload ? event.payload.dueAt : null;

/** Warning and breach of a run that nobody touched were due when they should have been. */
function expectDue([, warned, breached]: readonly WorkItemEvent[], reportedAt: Instant): void {
  expect([dueOf(warned), dueOf(breached)]).toEqual([addSeconds(reportedAt, WARNING), addSeconds(reportedAt, LIMIT)]);
}

const UNTOUCHED = ['DEFECT_REPORTED', 'LIMIT_WARNED', 'LIMIT_BREACHED'];

describe.each(['worker', 'temporal'] as const)('TM-5: %s is stopped across a deadline', (part) => {
  const takeAway = () => (part === 'worker' ? endWorkers('SIGKILL') : engines.stopEngine('temporal'));
  const bringBack = () => (part === 'worker' ? startWorker() : engines.startEngine('temporal'));

  test('warning and breach fire once each when it is back, with both instants; more restarts fire nothing again', async () => {
    await startWorker();
    const { workItemId, reportedAt } = await reported();
    await takeAway();
    await past(addSeconds(reportedAt, LIMIT));
    expect(await typesOf(workItemId)).toEqual(['DEFECT_REPORTED']);
    const back = Date.now();
    await bringBack();
    const chain = await happened(workItemId, UNTOUCHED);
    expectDue(chain, reportedAt);
    for (const { at } of chain.slice(1)) expect(toMillis(at)).toBeGreaterThanOrEqual(back);
    const [, , breached] = chain;
    expect(breached?.payload).toMatchObject({
      escalations: [
        { needsResponse: true, respondBy: addSeconds(breached?.at ?? '', RESPONSE) },
        { needsResponse: false },
      ],
    });
    for (let restart = 0; restart < 2; restart += 1) {
      await takeAway();
      await bringBack();
      await acknowledged(workItemId, commentEnvelope('Still there.'));
    }
    await happened(workItemId, [...UNTOUCHED, 'COMMENTED', 'COMMENTED']);
  });

  test('a late command does not undo what was due before it, and is decided after it', async () => {
    await startWorker();
    const { workItemId, reportedAt } = await reported();
    const item = itemTemplate(DEFECT_RUN, 'T.2');
    if (item === null) throw new Error('There is no T.2.');
    const evidence = distilEvidence(item, { severity: 'LOW', rationale: 'A way around is known.' });
    const send = (actor: string, command: CommandEnvelope['command']) =>
      acknowledged(workItemId, envelopeOf(actor, randomUUID(), command));
    await send('product', { type: 'SUBMIT_EVIDENCE', item: 'T.2', evidence });
    await send('product', { type: 'CONFIRM_GATE_ITEM', item: 'T.2', revision: 1, answer: 'YES', reason: null });
    await takeAway();
    await past(addSeconds(reportedAt, LIMIT));
    const before = ['DEFECT_REPORTED', 'EVIDENCE_SUBMITTED', 'GATE_ITEM_CONFIRMED'];
    expect(await typesOf(workItemId)).toEqual(before);
    // Had it come in time, the limit would have been a week.
    const late = send('pmo', { type: 'VALIDATE_GATE_ITEM', item: 'T.2', revision: 1, verdict: 'PASS', reason: null });
    await bringBack();
    await late;
    await happened(workItemId, [...before, 'LIMIT_WARNED', 'LIMIT_BREACHED', 'GATE_ITEM_VALIDATED']);
    const state = (await findWorkItem(workItemId))?.state;
    if (state === undefined) throw new Error('It is not in the read model.');
    expect(state.severity).toBe('LOW');
    expect(stateTimer(DEFECT_RUN, state).status).toBe('BREACHED');
    expect(state.visits[0]?.breach).toMatchObject({ dueAt: addSeconds(reportedAt, LIMIT) });
  });
});

describe('a wrong clock changes no deadline', () => {
  test.each([
    ['ten minutes ahead', [TEN_MINUTES]],
    ['ten minutes behind', [-TEN_MINUTES]],
    ['one ahead and one behind, taking turns', [TEN_MINUTES, -TEN_MINUTES]],
  ])('on the worker: %s', async (_, skews) => {
    const data = dataFolderOfTest();
    await makeRepository(data.settings);
    for (const skewMillis of skews) await startWorker({ skewMillis, dataFolder: data.folder });
    await expect.poll(() => runs.workerAlive()).toBe(true);
    const since = Date.now();
    const { workItemId, reportedAt } = await reported();
    expect(toMillis(reportedAt)).toBeGreaterThanOrEqual(since - 1);
    expect(toMillis(reportedAt)).toBeLessThanOrEqual(Date.now());
    const chain = await happened(workItemId, UNTOUCHED);
    expectDue(chain, reportedAt);
    for (const event of chain.slice(1)) {
      const lag = toMillis(event.at) - toMillis(dueOf(event) ?? '');
      expect(lag).toBeGreaterThan(0);
      expect(lag).toBeLessThan(LATE_MILLIS);
    }
    // Nor does it make a document late that was not, or hide one that was (GI-4).
    const { lags, filedAt } = await newestFiling(workItemId);
    expect(lags[0]).toBeLessThan(60);
    expect(toMillis(filedAt)).toBeGreaterThanOrEqual(toMillis(chain.at(-1)?.at ?? '') - 1_000);
    expect(toMillis(filedAt)).toBeLessThanOrEqual(Date.now() + 1_000);
    await endWorkers('SIGKILL');
    await expect.poll(() => runs.workerAlive()).toBe(false);
    data.remove();
  });
});

describe('GI-4: the documents repository is away', () => {
  /** A defect that was reported so many seconds ago, its run taken up. */
  async function reportedBefore(seconds: number): Promise<{ workItemId: string; reportedAt: Instant }> {
    // The helper's clock goes on by a minute with each command, the report included.
    const at = addSeconds(new Date().toISOString(), -seconds - 60);
    const { id, run } = await recordedDefect(await unusedNumber(), { at });
    const reportedAt = run.events[0]?.at ?? '';
    expect(reportedAt).toBe(addSeconds(at, 60));
    expect(await runs.takeUp(id, { leaveOpen: true })).toMatchObject({ kind: 'started' });
    return { workItemId: id, reportedAt };
  }

  async function filedLag(workItemId: string, reportedAt: Instant): Promise<number> {
    const { lags, filedAt } = await newestFiling(workItemId);
    const [lag = Number.NaN] = lags;
    expect(toMillis(addSeconds(reportedAt, lag))).toBeLessThanOrEqual(toMillis(filedAt));
    return lag;
  }

  const LATE = ['DEFECT_REPORTED', 'DOCUMENT_LATE'];

  test('beyond a quarter of an hour it is escalated, once; then it is filed late, with the true lag', async () => {
    const data = dataFolderOfTest();
    await startWorker({ dataFolder: data.folder });
    // One whose deadline comes while the repository is away, and one whose deadline was before the worker started.
    const coming = await reportedBefore(15 * 60 - 5);
    const gone = await reportedBefore(20 * 60);
    const [, late] = await happened(coming.workItemId, LATE);
    expect(dueOf(late)).toBe(documentDueAt(coming.reportedAt));
    expect(toMillis(late?.at ?? '') - toMillis(documentDueAt(coming.reportedAt))).toBeGreaterThan(0);
    expect(toMillis(late?.at ?? '') - toMillis(documentDueAt(coming.reportedAt))).toBeLessThan(LATE_MILLIS);
    expect(late?.payload).toMatchObject({ escalations: [{ kind: 'DOCUMENT_LATE', to: { role: 'PMO_LEAD' } }] });
    const [, later] = await happened(gone.workItemId, LATE);
    expect(dueOf(later)).toBe(documentDueAt(gone.reportedAt));

    const back = Date.now();
    await makeRepository(data.settings);
    for (const { workItemId, reportedAt } of [coming, gone]) {
      const lag = await filedLag(workItemId, reportedAt);
      expect(toMillis(reportedAt) + lag * 1000).toBeGreaterThanOrEqual(back - 1);
    }
    for (let restart = 0; restart < 2; restart += 1) {
      await endWorkers('SIGKILL');
      await startWorker({ dataFolder: data.folder });
      await acknowledged(gone.workItemId, commentEnvelope('Filed at last.'));
    }
    await happened(gone.workItemId, [...LATE, 'COMMENTED', 'COMMENTED']);
    await happened(coming.workItemId, LATE);
    data.remove();
  });

  test('for less than that nothing is escalated, and the lag is true all the same', async () => {
    const data = dataFolderOfTest();
    await startWorker({ dataFolder: data.folder });
    const { workItemId, reportedAt } = await reportedBefore(15 * 60 - 30);
    const back = Date.now();
    await makeRepository(data.settings);
    const lag = await filedLag(workItemId, reportedAt);
    expect(toMillis(reportedAt) + lag * 1000).toBeGreaterThanOrEqual(back - 1);
    expect(lag).toBeGreaterThan(14 * 60);
    expect(lag).toBeLessThan(15 * 60);
    await past(addSeconds(documentDueAt(reportedAt), 2));
    await acknowledged(workItemId, commentEnvelope('It was in time.'));
    await happened(workItemId, ['DEFECT_REPORTED', 'COMMENTED']);
    data.remove();
  });
});
