import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { DocumentWatchActivities } from './workflow/document-watch-loop.ts';
import type { ReconcileActivities } from './workflow/reconcile.ts';
import type { RecordActivities } from './workflow/record-loop.ts';
import type { WriteAgainActivities } from './workflow/write-again-loop.ts';

/** What a worker serves. A test's needs no reconciler and no documents. */
export type RunActivities = RecordActivities &
  Partial<DocumentWatchActivities & ReconcileActivities & WriteAgainActivities>;

export interface RunWorkerOptions {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  activities: RunActivities;
  /** Workflow code that was bundled before; the one beside a built worker, or the source's, unless given. */
  workflows?: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'>;
  /** How many runs are kept in memory between their tasks; 0 replays each from its history. */
  maxCachedWorkflows?: number;
}

/**
 * How many runs a worker keeps in memory between their tasks: each takes about a megabyte, and the library's own bound
 * (2,000 and more) fills a small machine. A run that is not kept is replayed, which takes it some milliseconds.
 */
const KEPT_RUNS = 500;

/** A worker that serves the runs of work items. */
export function createRunWorker({ workflows = shippedWorkflows(), ...options }: RunWorkerOptions): Promise<Worker> {
  return Worker.create({
    maxCachedWorkflows: KEPT_RUNS,
    ...options,
    ...workflows,
    // After a crash the first command waits this long for the dead worker's cache (10 s by default; decision 7).
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '1s',
    shutdownForceTime: '3s',
  });
}

/** All workers of a release run the bundle that was built with it; only a checkout bundles at each start. */
function shippedWorkflows(): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  const codePath = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));
  if (existsSync(codePath)) return { workflowBundle: { codePath } };
  return { workflowsPath: fileURLToPath(new URL('./workflow/index.ts', import.meta.url)) };
}
