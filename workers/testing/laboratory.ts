import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import { createRunWorker, type RunActivities } from '#workers/create-worker.ts';

/** Where a test's worker serves. */
export interface Place {
  address: string;
  namespace: string;
  taskQueue: string;
}

/** A worker inside this process. */
export interface LaboratoryWorker {
  stop(): Promise<void>;
}

const bundles = new Map<string, Promise<{ code: string }>>();
let quiet = false;

/** Tests provoke failures on purpose; what the library says of them would bury the test's own words. Before any server. */
export function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { forward: {}, filter: { core: 'ERROR', other: 'ERROR' } } },
  });
}

/** The workflow code of a module, bundled once per process. */
export function bundleOf(workflowsPath: string): Promise<{ code: string }> {
  quietRuntime();
  const made = bundles.get(workflowsPath) ?? bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  bundles.set(workflowsPath, made);
  return made;
}

export const RUN_WORKFLOWS = new URL('../workflow/index.ts', import.meta.url).pathname;

/** Starts the worker that production uses, with these activities; one that forgets replays every run at each of its tasks. */
export async function startWorker(
  place: Place,
  activities: RunActivities,
  workflowsPath: string = RUN_WORKFLOWS,
  forgets = false,
): Promise<LaboratoryWorker> {
  const workflowBundle = await bundleOf(workflowsPath);
  const connection = await NativeConnection.connect({ address: place.address });
  const worker = await createRunWorker({
    connection,
    namespace: place.namespace,
    taskQueue: place.taskQueue,
    activities,
    workflows: { workflowBundle },
    ...(forgets ? { maxCachedWorkflows: 0 } : {}),
  });
  const ended = worker.run();
  return { stop: () => stopWorker(worker, ended, connection) };
}

async function stopWorker(worker: Worker, ended: Promise<void>, connection: NativeConnection): Promise<void> {
  worker.shutdown();
  await ended;
  await connection.close();
}
