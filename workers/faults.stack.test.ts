import { Client, Connection } from '@temporalio/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { verifyChain } from '#domain/chain.ts';
import type { CommandEnvelope } from '#domain/commands.ts';
import { fold } from '#domain/evolve.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Engines, startEngines } from '#engines/start-engines.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { findWorkItem } from '#models/work-items.ts';
import { RunUnavailableError } from './client/errors.ts';
import type { AcceptedOutcome } from './client/outcome.ts';
import { createRunClient, type RunClient } from './client/run-client.ts';
import { commentEnvelope, reportEnvelope } from './testing/commands.ts';
import { RunDriver } from './testing/run-driver.ts';
import { chainOf, openTestRecord, type TestRecord } from './testing/stack.ts';
import { type BuiltWorker, buildWorker, WorkerProcess } from './testing/worker-process.ts';

/** Single faults, with exact outcomes. Many at random, over the whole program: `tools/faults.stack.test.ts`. */

const folder = temporaryFolder('faults');
const taskQueue = 'faults';

let engines: Engines;
let record: TestRecord;
let built: BuiltWorker;
let worker: WorkerProcess;
let connection: Connection;
let temporal: Client;
let runs: RunClient;

beforeAll(async () => {
  const { MONGODB_URI: _uri, TEMPORAL_ADDRESS: _address, ...env } = processEnvironment();
  engines = await startEngines({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
  record = await openTestRecord(engines.mongodbUri, 'web');
  built = await buildWorker();
  const { temporalAddress: address, temporalNamespace: namespace } = engines;
  connection = await Connection.connect({ address });
  temporal = new Client({ connection, namespace });
  runs = createRunClient({ address, namespace, taskQueue, tls: false, apiKey: null });
});

afterAll(async () => {
  await runs.close();
  await connection.close();
  built.remove();
  await record.close();
  await engines.stop();
  folder.remove();
});

beforeEach(async () => {
  worker = startWorker();
  await worker.serving();
});

afterEach(async () => {
  await worker.end('SIGTERM');
  expect(worker.lines.filter((line) => line.includes('nobody listened'))).toEqual([]);
});

function startWorker(): WorkerProcess {
  return new WorkerProcess(built, {
    mongodbUri: record.mongodbUri,
    temporalAddress: engines.temporalAddress,
    taskQueue,
  });
}

async function reported(): Promise<RunDriver> {
  const outcome = await runs.report({ envelope: reportEnvelope() });
  if (outcome.kind !== 'accepted') throw new Error(`The report was answered ${outcome.kind}.`);
  return new RunDriver(temporal, taskQueue, Number(outcome.workItemId));
}

/** As the page does: while the outcome is unknown, the same command again. */
async function acknowledged(workItemId: string, envelope: CommandEnvelope): Promise<AcceptedOutcome> {
  for (;;) {
    try {
      const outcome = await runs.command({ workItemId, envelope });
      if (outcome.kind !== 'accepted') throw new Error(`A comment was answered ${outcome.kind}.`);
      return outcome;
    } catch (error) {
      if (!(error instanceof RunUnavailableError)) throw error;
    }
  }
}

async function unavailable(call: Promise<unknown>): Promise<void> {
  const start = performance.now();
  await expect(call).rejects.toBeInstanceOf(RunUnavailableError);
  expect(performance.now() - start).toBeLessThan(20_000);
}

/** The chain is unbroken and the read model is its fold. */
async function soundChainOf(workItemId: string) {
  const chain = await chainOf(workItemId);
  const state = (await findWorkItem(workItemId))?.state;
  expect(verifyChain(workItemId, chain, { version: chain.length, hash: state?.head ?? '' })).toBeNull();
  expect(canonicalJson(state)).toBe(canonicalJson(fold(DEFECT_RUN, chain)));
  return chain;
}

describe('the database goes away', () => {
  test('stopped, three updates sent straight to a run, worker killed, all restored: three events, once, in order', async () => {
    const run = await reported();
    await expect.poll(() => run.status(), { timeout: 60_000 }).toMatchObject({ pending: 0 });
    await engines.stopEngine('mongodb');
    for (const version of [2, 3]) {
      expect(await run.sendOnly(commentEnvelope(`Version ${version}`))).toMatchObject({ version, recorded: false });
    }
    expect(await run.send(commentEnvelope('Version 4'))).toMatchObject({ version: 4, recorded: false });
    await worker.end('SIGKILL');
    worker = startWorker();
    await worker.said('MongoDB can’t be reached');
    await worker.serving();
    expect(await run.status()).toMatchObject({ version: 4, pending: 3, fallback: true });
    await engines.startEngine('mongodb');
    await expect
      .poll(() => run.status(), { timeout: 60_000, interval: 500 })
      .toMatchObject({ pending: 0, fallback: false });
    const chain = await soundChainOf(run.workItemId);
    expect(chain.slice(1).map(({ payload }) => payload)).toEqual(
      [2, 3, 4].map((version) => ({ text: `Version ${version}` })),
    );
  });

  test('for a while: commands are unavailable within ten seconds, then the same ones are answered, once', async () => {
    const { workItemId } = await reported();
    await engines.stopEngine('mongodb');
    const envelopes = Array.from({ length: 20 }, (_, index) => commentEnvelope(`During the outage ${index}`));
    await Promise.all(envelopes.map((envelope) => unavailable(runs.command({ workItemId, envelope }))));
    await engines.startEngine('mongodb');
    const outcomes = await Promise.all(envelopes.map((envelope) => acknowledged(workItemId, envelope)));
    expect(new Set(outcomes.map(({ version }) => version)).size).toBe(envelopes.length);
    expect(await soundChainOf(workItemId)).toHaveLength(1 + envelopes.length);
  });

  test('without a word (its process is stopped): answers come, and nothing is lost', async () => {
    const run = await reported();
    engines.kill('ferretdb', 'SIGSTOP');
    try {
      for (const version of [2, 3]) {
        expect(await run.send(commentEnvelope(`Version ${version}`))).toMatchObject({ version, recorded: false });
      }
    } finally {
      engines.kill('ferretdb', 'SIGCONT');
    }
    await expect
      .poll(() => run.status(), { timeout: 60_000, interval: 500 })
      .toMatchObject({ pending: 0, fallback: false });
    expect(await soundChainOf(run.workItemId)).toHaveLength(3);
  });
});

describe('Temporal goes away', () => {
  test('for a while: commands are unavailable within ten seconds, reading goes on, then everything continues by itself', async () => {
    const { workItemId } = await reported();
    await engines.stopEngine('temporal');
    const envelope = commentEnvelope('During the outage');
    await Promise.all([
      unavailable(runs.command({ workItemId, envelope })),
      unavailable(runs.report({ envelope: reportEnvelope() })),
      unavailable(runs.status(workItemId)),
    ]);
    expect((await findWorkItem(workItemId))?.state.version).toBe(1);
    await engines.startEngine('temporal');
    expect(await acknowledged(workItemId, envelope)).toMatchObject({ version: 2 });
    expect(await acknowledged(workItemId, commentEnvelope('Afterwards'))).toMatchObject({ version: 3 });
    expect(await soundChainOf(workItemId)).toHaveLength(3);
    expect(worker.running).toBe(true);
  });
});

describe('the worker stops in order, before anybody would kill it', () => {
  test('with everything there, and takes itself out of the living', async () => {
    await expect.poll(() => runs.workerAlive()).toBe(true);
    expect(await worker.end('SIGTERM')).toBeLessThan(20_000);
    expect(worker.exitCode).toBe(0);
    expect(await runs.workerAlive()).toBe(false);
  });

  test.each(['mongodb', 'temporal'] as const)('with %s away', async (engine) => {
    const run = await reported();
    await engines.stopEngine(engine);
    if (engine === 'mongodb') await run.send(commentEnvelope('Waits to be recorded'));
    expect(await worker.end('SIGINT')).toBeLessThan(20_000);
    expect(worker.exitCode).toBe(0);
    await engines.startEngine(engine);
  });

  test('while it still waits for both', async () => {
    await worker.end('SIGTERM');
    await engines.stopEngine('temporal');
    await engines.stopEngine('mongodb');
    worker = startWorker();
    await worker.said('MongoDB can’t be reached');
    await worker.said('Temporal can’t be served');
    expect(await worker.end('SIGTERM')).toBeLessThan(20_000);
    expect(worker.exitCode).toBe(0);
    await Promise.all([engines.startEngine('temporal'), engines.startEngine('mongodb')]);
  });
});
