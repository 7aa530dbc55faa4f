import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { listenForNotices } from '#realtime/notice-listener.ts';
import { filerActivities } from '#workers/activities/file-documents.ts';
import type { TemporalOptions } from '#workers/client/connection.ts';
import { documentsQueue, startDocumentFiler } from '#workers/client/document-filer.ts';
import { untilDone } from '#workers/retry.ts';
import { keepFiling } from './filer.ts';
import { PendingItems } from './pending-items.ts';
import { servesDocuments } from './repository.ts';
import { type DocumentsSettings, repositoryFolder } from './settings.ts';

export interface FilerService {
  temporal: TemporalOptions;
  documents: DocumentsSettings;
  log: Pick<Logger, 'info' | 'warn'>;
  stop: AbortSignal;
}

const LOOK_EVERY_MS = 5_000;
/** A Temporal server that was replaced knows nothing of the filer. */
const START_EVERY_MS = 60_000;

/** Lets this worker be the one filer of documents when it is asked to, as long as the documents repository is here. */
export async function keepServingFiler(service: FilerService): Promise<void> {
  const { documents, log, stop } = service;
  if (!servesDocuments(documents)) {
    log.info({ folder: repositoryFolder(documents) }, 'There is no documents repository here; other workers file.');
  }
  while (!stop.aborted && !servesDocuments(documents)) {
    await pause(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
  while (!stop.aborted) {
    await untilDone(
      () => serveOnce(service),
      (error) => log.warn({ reason: reasonOf(error) }, 'Filing can’t be served; trying again each second.'),
      stop,
    );
  }
}

async function serveOnce({ temporal, documents, log, stop }: FilerService): Promise<void> {
  const { address, namespace, tls, apiKey } = temporal;
  const connection = await NativeConnection.connect({ address, tls, ...(apiKey === null ? {} : { apiKey }) });
  const over = new AbortController();
  try {
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue: documentsQueue(temporal.taskQueue),
      activities: filerActivities((asked) => file(documents, log, AbortSignal.any([asked, stop]))),
      maxConcurrentActivityTaskExecutions: 1,
      shutdownGraceTime: '1s',
      shutdownForceTime: '3s',
    });
    const shutDown = () => worker.shutdown();
    if (stop.aborted) return;
    stop.addEventListener('abort', shutDown);
    const started = keepStarted(temporal, log, AbortSignal.any([stop, over.signal]));
    try {
      await worker.run();
    } finally {
      stop.removeEventListener('abort', shutDown);
      over.abort();
      await started;
    }
  } finally {
    await connection.close();
  }
}

async function keepStarted(temporal: TemporalOptions, log: FilerService['log'], stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await untilDone(
      () => startDocumentFiler(temporal),
      (error) => log.warn({ reason: reasonOf(error) }, 'The filer of documents can’t be started; trying again.'),
      stop,
    );
    await pause(START_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Files until it is asked to stop, woken by what the processes of this machine say they recorded. */
async function file(settings: DocumentsSettings, log: FilerService['log'], stop: AbortSignal): Promise<void> {
  const pending = new PendingItems();
  const notices = await listenForNotices(settings.dataFolder, ({ workItemId }) => pending.add(workItemId)).catch(
    (error: unknown) => {
      log.warn({ reason: reasonOf(error) }, 'The filer is not told of changes; it finds them within a second.');
      return null;
    },
  );
  try {
    await keepFiling({ settings, log, stop, pending });
  } finally {
    await notices?.close();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
