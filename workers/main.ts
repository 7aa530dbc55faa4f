import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { openHubSockets, publisherTo } from '#realtime/publisher.ts';
import { documentWatchActivities } from './activities/document-lags.ts';
import { recordActivities } from './activities/record.ts';
import { createRunClient } from './client/run-client.ts';
import { createRunWorker } from './create-worker.ts';
import { couriersOf, keepDelivering } from './delivery/keep-delivering.ts';
import { keepTellingDirectoryChanges } from './directory-changes.ts';
import { keepServingFiler } from './documents/serve-filer.ts';
import { type WorkerEnvironment, WorkerEnvironmentError, workerEnvironment } from './environment.ts';
import { keepBeating } from './heartbeat.ts';
import { createLog, logTemporalTo } from './log.ts';
import { reconcilerActivities } from './reconciler/activities.ts';
import { keepSchedule } from './reconciler/schedule.ts';
import { untilDone } from './retry.ts';
import { keepRollingUp } from './roll-ups/keep-rolling-up.ts';

/** How long an orderly stop may take before the process ends anyway; what it had in hand is done again elsewhere. */
const STOP_MILLIS = 5_000;

const environment = readEnvironment();
const log = createLog(environment.logLevel);
const stop = new AbortController();
const hubs = openHubSockets(environment.dataFolder);
const runs = createRunClient(environment.temporal);
const activities = {
  ...recordActivities(publisherTo(hubs.send)),
  ...reconcilerActivities(runs),
  ...documentWatchActivities,
};

logTemporalTo(log);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => beginStop(signal));
process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'A promise failed and nobody listened.'));

log.info({ taskQueue: environment.temporal.taskQueue }, 'The worker starts.');
// Without the database commands are decided and timers fire all the same; only recording waits for it.
const database = openDatabase();
await Promise.all([database.then(keepDatabaseWork), serve(), serveFiler()]);
hubs.close();
await Promise.race([runs.close(), pause(1_000)]);
await Promise.race([disconnectDatabase(), pause(1_000)]);
log.info('The worker has stopped.');
process.exit(0);

async function openDatabase(): Promise<void> {
  await untilDone(
    () => connectDatabase({ uri: environment.mongodbUri, profile: 'worker' }),
    (error) => log.warn({ reason: reasonOf(error) }, 'MongoDB can’t be reached; trying again each second.'),
    stop.signal,
  );
  if (!stop.signal.aborted) log.info('MongoDB is connected.');
}

/** What a worker does besides its tasks, as long as it lives. */
async function keepDatabaseWork(): Promise<void> {
  // Not waited for at the stop: a signal to a Temporal that is away takes longer than that, and is sent again.
  void keepTellingDirectoryChanges(runs, log, stop.signal);
  void keepSchedule(environment.temporal, log, stop.signal);
  const beating = keepBeating(environment.temporal.taskQueue, stop.signal);
  // What is in hand at the stop is finished, so that it is not sent again by another worker.
  const rollingUp = keepRollingUp(log, stop.signal);
  await Promise.all([beating, rollingUp, keepDelivering(couriersOf(environment.delivery), log, stop.signal)]);
}

/** Serves until asked to stop, and begins again after anything that ends a worker. */
async function serve(): Promise<void> {
  while (!stop.signal.aborted) {
    await untilDone(
      serveOnce,
      (error) => log.warn({ reason: reasonOf(error) }, 'Temporal can’t be served; trying again each second.'),
      stop.signal,
    );
  }
}

/** Not before the database was there once: a document is made from the record. */
async function serveFiler(): Promise<void> {
  await database;
  const { temporal, documents } = environment;
  if (!stop.signal.aborted) await keepServingFiler({ temporal, documents, log, stop: stop.signal });
}

async function serveOnce(): Promise<void> {
  const { address, namespace, taskQueue, tls, apiKey } = environment.temporal;
  const connection = await NativeConnection.connect({ address, tls, ...(apiKey === null ? {} : { apiKey }) });
  try {
    const worker = await createRunWorker({ connection, namespace, taskQueue, activities });
    const shutDown = () => worker.shutdown();
    if (stop.signal.aborted) return;
    stop.signal.addEventListener('abort', shutDown);
    log.info({ address, namespace, taskQueue }, 'The worker serves.');
    try {
      await worker.run();
    } finally {
      stop.signal.removeEventListener('abort', shutDown);
    }
  } finally {
    await connection.close();
  }
}

function beginStop(signal: NodeJS.Signals): void {
  if (stop.signal.aborted) return;
  log.info({ signal }, 'The worker stops.');
  stop.abort();
  setTimeout(() => {
    log.warn('The worker ends without waiting longer; what it had in hand is done again by another.');
    process.exit(0);
  }, STOP_MILLIS).unref();
}

function readEnvironment(): WorkerEnvironment {
  try {
    return workerEnvironment();
  } catch (error) {
    if (!(error instanceof WorkerEnvironmentError)) throw error;
    process.stderr.write(`The worker does not start with this environment:\n${error.message}\n`);
    process.exit(1);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
