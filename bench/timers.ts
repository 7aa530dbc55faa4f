import { randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { trusted } from 'mongoose';
import { type Directory, type DirectorySpec, holdersOf } from '#domain/directory.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { toMillis } from '#domain/instant.ts';
import type { Role } from '#domain/vocabulary.ts';
import { storeBody } from '#models/bodies.ts';
import { collection, connectDatabase, disconnectDatabase } from '#models/database.ts';
import { readDirectory } from '#models/directory.ts';
import { RunUnavailableError } from '#workers/client/errors.ts';
import type { CommandOutcome } from '#workers/client/outcome.ts';
import { createRunClient, type RunClient } from '#workers/client/run-client.ts';
import { commentEnvelope, REPORT_BODY, reportEnvelope } from '#workers/testing/commands.ts';
import { rawBegin, rawTimer } from './baseline-timer.ts';
import { residentMegabytes } from './footprint.ts';
import type { Report } from './report.ts';
import { type EngineAddresses, startRawWorker } from './run-engine.ts';
import { ms, percentile, perSecond, timed } from './statistics.ts';

/** The product, running, with its own worker. */
export interface Running {
  readonly engines: EngineAddresses;
  readonly processes: readonly { name: string; pid: number | undefined }[];
}

/** How much is measured. */
export interface TimerSizes {
  /** Open runs. */
  open: number;
  /** Of which so many have all timers due within a minute. */
  due: number;
  /**
   * Seconds from the last start to the first of these: a quarter of an hour after each report the run's watchdog looks
   * after the document, and what was reported as fast as the machine could would be looked after as fast.
   */
  settle: number;
}

const AT_ONCE = 8;
const WRITERS = 4;
const MINUTE = 60_000;
const WEEK = 7 * 24 * 3600 * 1000;
/** The first timers are due so many milliseconds after the starting begins, and more the more there are to start. */
const LEAST = 180_000;
const PER_RUN = 100;
/** Hours of the process until a critical TRIAGE is warned of. */
const WARNED_AFTER = 1.5;
const LONGEST_WAIT = 600_000;

/**
 * Many open runs, each with its timers, and of some of them all timers due within one minute: against workflows that do
 * nothing but take an update and sleep, on the same server.
 */
export async function benchTimers(stack: Running, report: Report, sizes: TimerSizes): Promise<void> {
  const { open, due } = sizes;
  const { mongodbUri, temporalAddress: address, temporalNamespace: namespace } = stack.engines;
  await connectDatabase({ uri: mongodbUri, profile: 'tool' });
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const runs = createRunClient({ address, namespace, taskQueue: 'phasegate', apiKey: null, tls: false });
  const raw = await startRawWorker({ address, namespace }, new URL('./baseline-timer.ts', import.meta.url).pathname);
  try {
    report.heading(`${open} open runs, each with its timers, started ${AT_ONCE} at once`);
    report.row('', 'per second', 'p50', 'p99');
    const before = memoryOf(stack);
    const baseline = await benchRaw(client, report, open, due);
    const between = memoryOf(stack);
    const ours = await benchOurs(await desksOf(runs), report, sizes);
    const after = memoryOf(stack);
    tellMemory(report, before, between, after);
    report.heading(`${due} timers due within one minute: how late after the instant`);
    report.row('', 'fired', 'p50', 'p99', 'latest');
    tellLags(report, 'baseline: workflows that sleep', baseline);
    tellLags(report, 'warnings (goal: p99 at most 1,000 ms)', ours.warned);
    tellLags(report, 'breaches with their escalations', ours.breached);
    report.heading(`Commands, ${WRITERS} writers, recorded and readable`);
    report.row('', 'per second', 'p50', 'p99');
    tellCommands(report, 'for a minute with no timer due', ours.quiet);
    tellCommands(report, 'for the minute in which the timers are due', ours.meanwhile);
  } finally {
    await runs.close();
    await raw.stop();
    await connection.close();
    await disconnectDatabase();
  }
}

type Memory = ReadonlyMap<string, number>;

function memoryOf({ processes }: Running): Memory {
  return new Map(processes.flatMap(({ name, pid }) => (pid === undefined ? [] : [[name, residentMegabytes(pid)]])));
}

function tellMemory(report: Report, before: Memory, between: Memory, after: Memory): void {
  report.heading('Memory, resident (of postgres the main process), in MB');
  report.row('', 'before', 'with baseline', 'with ours too');
  for (const [name, megabytes] of after) {
    const cells = [before.get(name), between.get(name), megabytes].map((value) => value?.toFixed(0) ?? '');
    report.row(name, ...cells);
  }
}

function tellLags(report: Report, label: string, lags: readonly number[]): void {
  const cells = [percentile(lags, 0.5), percentile(lags, 0.99), Math.max(...lags)].map(ms);
  report.row(label, String(lags.length), ...cells);
}

function tellCommands(report: Report, label: string, { each, wholeMs }: Awaited<ReturnType<typeof timed>>): void {
  const rate = perSecond(each.length, wholeMs).toFixed(0);
  report.row(label, rate, ms(percentile(each, 0.5)), ms(percentile(each, 0.99)));
}

/** When each of `due` timers is due: evenly over one minute that begins once all are started and settled. */
function instants(due: number, settle = 0): (index: number) => number {
  const from = Date.now() + Math.max(LEAST, due * PER_RUN * 2, settle * 1000);
  return (index) => from + (index * MINUTE) / due;
}

async function benchRaw(client: Client, report: Report, open: number, due: number): Promise<number[]> {
  const begin = async (at: number): Promise<string> => {
    const workflowId = `raw-timer-${randomUUID()}`;
    const start = {
      workflowId,
      taskQueue: 'bench-raw',
      args: [at] as [number],
      workflowIdConflictPolicy: 'FAIL' as const,
    };
    const startWorkflowOperation = new WithStartWorkflowOperation(rawTimer, start);
    await client.workflow.executeUpdateWithStart(rawBegin, { startWorkflowOperation });
    return workflowId;
  };
  const far = Date.now() + WEEK;
  const idle: string[] = [];
  const started = await timed(open - due, AT_ONCE, async () => void idle.push(await begin(far)));
  tellCommands(report, 'baseline: update with start of a workflow that sleeps', started);
  const at = instants(due);
  const timers: string[] = [];
  await timed(due, AT_ONCE, async (index) => void timers.push(await begin(at(index))));
  requirePunctual(at(0));
  return Promise.all(timers.map((id) => client.workflow.getHandle<typeof rawTimer>(id).result()));
}

interface Ours {
  warned: number[];
  breached: number[];
  quiet: Awaited<ReturnType<typeof timed>>;
  meanwhile: Awaited<ReturnType<typeof timed>>;
}

/** From where people of the installation command: their messages are delivered, and their documents can be made. */
interface Desks {
  runs: RunClient;
  directory: Directory;
  reporterId: string;
  commentatorId: string;
  spec: DirectorySpec;
}

async function desksOf(runs: RunClient): Promise<Desks> {
  await storeBody(REPORT_BODY);
  const directory = await readDirectory();
  const one = (role: Role): string => {
    const [holder] = holdersOf(directory, role);
    if (holder === undefined) throw new Error(`Nobody is ${role}.`);
    return holder.id;
  };
  const [spec] = directory.specs;
  if (spec === undefined) throw new Error('There is no canonical spec.');
  return { runs, directory, reporterId: one('QA_LEAD'), commentatorId: one('ENGINEER'), spec };
}

async function benchOurs(desks: Desks, report: Report, { open, due, settle }: TimerSizes): Promise<Ours> {
  const idle: string[] = [];
  const started = await timed(open - due, AT_ONCE, async () => {
    idle.push(await reported(desks, 'LOW', 3600));
  });
  tellCommands(report, 'reported defect: decided, recorded, its timers set', started);
  const at = instants(due, settle);
  const timers: string[] = [];
  await timed(due, AT_ONCE, async (index) => {
    timers.push(await reported(desks, 'CRITICAL', (at(index) - Date.now()) / 1000 / WARNED_AFTER));
  });
  const quiet = await commandsUntil(desks, idle, Math.min(Date.now() + MINUTE, at(0)));
  requirePunctual(at(0));
  await until(at(0));
  const meanwhile = await commandsUntil(desks, idle, at(due));
  const warned = await lagsOf(timers, 'LIMIT_WARNED');
  const breached = await lagsOf(timers, 'LIMIT_BREACHED');
  return { warned, breached, quiet, meanwhile };
}

/** Timers that were due while others were still being started would tell of something else. */
function requirePunctual(first: number): void {
  if (Date.now() > first) throw new Error('Starting the runs took longer than until their timers were due.');
}

async function until(instant: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - Date.now())));
}

async function reported(desks: Desks, severity: 'LOW' | 'CRITICAL', timeScale: number): Promise<string> {
  const { runs, directory, reporterId, spec } = desks;
  const { command, ...envelope } = reportEnvelope();
  const sent = {
    ...envelope,
    actorId: reporterId,
    directory,
    command: {
      ...command,
      timeScale,
      proposedSeverity: severity,
      specReference: { specId: spec.id, section: '3.2', version: spec.version },
    },
  };
  const outcome = await insisted(() => runs.report({ envelope: sent }));
  if (outcome.kind !== 'accepted') throw new Error(`The report was ${outcome.kind}.`);
  return outcome.workItemId;
}

/** As a page does: the same command again while its outcome is open. */
async function insisted(send: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof RunUnavailableError)) throw error;
    }
  }
}

async function commandsUntil({ runs, directory, commentatorId }: Desks, ids: readonly string[], end: number) {
  const each: number[] = [];
  const begun = performance.now();
  const write = async (writer: number): Promise<void> => {
    for (let index = writer; Date.now() < end; index += WRITERS) {
      const since = performance.now();
      const workItemId = ids[index % ids.length] ?? '';
      const envelope = { ...commentEnvelope('Seen.'), actorId: commentatorId, directory };
      const { kind } = await insisted(() => runs.command({ workItemId, envelope }));
      if (kind !== 'accepted') throw new Error(`The command was ${kind}.`);
      each.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  return { each, wholeMs: performance.now() - begun };
}

/** Once all have fired and are recorded: how many milliseconds after it was due each fired. Each fires once. */
async function lagsOf(ids: readonly string[], type: 'LIMIT_WARNED' | 'LIMIT_BREACHED'): Promise<number[]> {
  const end = Date.now() + LONGEST_WAIT;
  for (;;) {
    const stored = await collection('events')
      .find({ workItemId: trusted({ $in: [...ids] }) })
      .lean();
    const fired = stored.map(({ json }) => JSON.parse(json) as WorkItemEvent).filter((event) => event.type === type);
    if (fired.length > ids.length) throw new Error(`${fired.length} of ${ids.length} timers fired.`);
    if (fired.length === ids.length) {
      return fired.map(({ at, payload }) => toMillis(at) - toMillis('dueAt' in payload ? payload.dueAt : at));
    }
    if (Date.now() > end) throw new Error(`Only ${fired.length} of ${ids.length} timers fired.`);
    await until(Date.now() + 2_000);
  }
}
