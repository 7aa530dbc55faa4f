import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { activities } from '#workers/activities/record.ts';
import { createRunClient, type RunClient } from '#workers/client/run-client.ts';
import { commentEnvelope, reportEnvelope } from '#workers/testing/commands.ts';
import { bundleOf, startWorker } from '#workers/testing/laboratory.ts';
import { rawRun, rawUpdate } from './baseline-workflow.ts';
import type { Report } from './report.ts';
import { median, ms, percentile, perSecond, ratio, timed } from './statistics.ts';

const BASELINE = new URL('./baseline-workflow.ts', import.meta.url).pathname;

export interface EngineAddresses {
  mongodbUri: string;
  temporalAddress: string;
  temporalNamespace: string;
}

/**
 * Accepted commands against updates with an empty local activity: the same server, client, number of writers and runs,
 * in turns, so that both see the same machine.
 */
export async function benchRunEngine(engines: EngineAddresses, report: Report, rounds: number): Promise<void> {
  const place = { address: engines.temporalAddress, namespace: engines.temporalNamespace };
  await connectDatabase({ uri: engines.mongodbUri, profile: 'worker' });
  await ensureIndexes();
  const ours = await startWorker({ ...place, taskQueue: 'bench' }, activities);
  const raw = await startRawWorker(place);
  const connection = await Connection.connect({ address: place.address });
  const client = new Client({ connection, namespace: place.namespace });
  const runs = createRunClient({ ...place, taskQueue: 'bench', apiKey: null, tls: false });
  try {
    for (const writers of [1, 8]) await compare(client, runs, report, writers, rounds);
  } finally {
    await runs.close();
    await connection.close();
    await ours.stop();
    await raw.stop();
    await disconnectDatabase();
  }
}

async function compare(
  client: Client,
  runs: RunClient,
  report: Report,
  writers: number,
  rounds: number,
): Promise<void> {
  const count = writers * 50;
  const handles = await Promise.all(Array.from({ length: writers }, () => startRaw(client)));
  const items = await Promise.all(Array.from({ length: writers }, () => open(runs)));
  const sendRaw = (index: number, writer: number) => update(handles[writer], index);
  const sendOurs = async (_index: number, writer: number) => {
    const outcome = await runs.command({ workItemId: items[writer] ?? '', envelope: commentEnvelope('Seen.') });
    if (outcome.kind !== 'accepted') throw new Error(`The command was ${outcome.kind}.`);
  };
  await timed(count, writers, sendRaw);
  await timed(count, writers, sendOurs);
  const ratios: number[] = [];
  const each = { raw: [] as number[], ours: [] as number[] };
  const rates = { raw: [] as number[], ours: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const baseline = await timed(count, writers, sendRaw);
    const commands = await timed(count, writers, sendOurs);
    each.raw.push(...baseline.each);
    each.ours.push(...commands.each);
    rates.raw.push(perSecond(count, baseline.wholeMs));
    rates.ours.push(perSecond(count, commands.wholeMs));
    ratios.push(baseline.wholeMs / commands.wholeMs);
  }
  report.heading(
    `Commands directly, ${writers} ${writers === 1 ? 'writer' : 'writers'}, ${rounds} rounds of ${count} in turns`,
  );
  report.row('', 'per second', 'p50', 'p99');
  const line = (label: string, kind: 'raw' | 'ours') =>
    report.row(
      label,
      median(rates[kind]).toFixed(0),
      ms(percentile(each[kind], 0.5)),
      ms(percentile(each[kind], 0.99)),
    );
  line('baseline: update with an empty local activity', 'raw');
  line('accepted command, decided, recorded, readable', 'ours');
  report.row(
    'ratio (goal at least 0.80): median, least, most',
    ratio(median(ratios)),
    ratio(Math.min(...ratios)),
    ratio(Math.max(...ratios)),
  );
}

/** One update with an empty local activity: what every command is measured by. */
export function update(handle: WorkflowHandle | undefined, value: number): Promise<void> {
  if (handle === undefined) throw new Error('There are fewer runs than writers.');
  return handle.executeUpdate(rawUpdate, { args: [value] }).then(() => undefined);
}

/** A run that does nothing but take updates. */
export function startRaw(client: Client): Promise<WorkflowHandle> {
  return client.workflow.start(rawRun, { workflowId: `raw-${randomUUID()}`, taskQueue: 'bench-raw' });
}

async function open(runs: RunClient): Promise<string> {
  const outcome = await runs.report({ envelope: reportEnvelope() });
  if (outcome.kind !== 'accepted') throw new Error(`The report was ${outcome.kind}.`);
  return outcome.workItemId;
}

export async function startRawWorker(
  place: { address: string; namespace: string },
  workflows: string = BASELINE,
): Promise<{ stop(): Promise<void> }> {
  const workflowBundle = await bundleOf(workflows);
  const connection = await NativeConnection.connect({ address: place.address });
  const worker = await Worker.create({
    connection,
    namespace: place.namespace,
    taskQueue: 'bench-raw',
    workflowBundle,
    activities: { nothing: async () => undefined },
  });
  const ended = worker.run();
  return {
    stop: async () => {
      worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}
