import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { EngineContext, EnginePlan, PlannedProcess } from './engine-plan.ts';
import { formatElapsed, type Log, prefixed } from './log.ts';
import { planMongodb } from './mongodb-engine.ts';
import { type ProcessRecords, processRecords } from './process-records.ts';
import { type SupervisedProcess, superviseProcess } from './supervised-process.ts';
import { planTemporal, temporalNamespace } from './temporal-engine.ts';

/** `mongodb` and `temporal` are whole engines, the others are their single processes. */
export type EngineName = 'mongodb' | 'temporal';

export interface StartEnginesOptions {
  dataDir: string;
  cacheDir: string;
  /** What the person set: addresses, PATH, proxies; passed on to every engine. */
  env: NodeJS.ProcessEnv;
  log: Log;
  /** Gives up a start that is under way. */
  signal?: AbortSignal;
  /** A data folder that the caller has opened already, and closes itself. */
  data?: DataFolder;
}

/** Running engines. Processes that end by themselves are started again on the same ports, with their data. */
export interface Engines {
  mongodbUri: string;
  temporalAddress: string;
  temporalNamespace: string;
  readonly processes: { name: string; pid: number | undefined }[];
  /** Sends a signal to one process, as a crash would; it comes back by itself. */
  kill(process: string, signal: NodeJS.Signals): void;
  /** Takes an engine away, and brings it back on the same port with the same data. */
  stopEngine(name: EngineName): Promise<void>;
  startEngine(name: EngineName): Promise<void>;
  /** Resolves once every process does its work, also after crashes. */
  ready(): Promise<void>;
  /** Stops everything in order; the data stays. */
  stop(): Promise<void>;
}

interface RunningProcess extends PlannedProcess {
  process: SupervisedProcess;
}

/**
 * Finds or builds MongoDB and Temporal, and starts them on a data folder.
 *
 * @throws {RemedyError} when the folder is in use, or an engine can be neither found nor built
 */
export async function startEngines(options: StartEnginesOptions): Promise<Engines> {
  const data = options.data ?? openDataFolder(options.dataDir);
  const records = processRecords(data.path);
  const started: RunningProcess[] = [];
  const release = (): void => {
    if (!options.data) data.release();
  };
  try {
    await records.endLeftovers(options.log);
    const plans = await planBoth(options, data);
    const running = {
      mongodb: supervise(plans.mongodb, options.log, records),
      temporal: supervise(plans.temporal, options.log, records),
    };
    await settleAll([startAll(running.mongodb, options, started), startAll(running.temporal, options, started)]);
    return enginesOf(plans, running, options, release);
  } catch (error) {
    await stopAll(started);
    release();
    throw error;
  }
}

/** Both are prepared at once, since each may take minutes on the first start; when one fails, the other is given up. */
async function planBoth(options: StartEnginesOptions, data: DataFolder): Promise<Record<EngineName, EnginePlan>> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const prepare = async (
    name: EngineName,
    title: string,
    plan: (context: EngineContext) => Promise<EnginePlan>,
  ): Promise<[EngineName, EnginePlan]> => {
    const log = prefixed(options.log, title);
    const { cacheDir, env } = options;
    try {
      const made = await plan({ cacheDir, env, log, signal, data });
      log(`using ${made.choice}`);
      return [name, made];
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  };
  const plans = await settleAll([
    prepare('mongodb', 'MongoDB', planMongodb),
    prepare('temporal', 'Temporal', planTemporal),
  ]);
  return Object.fromEntries(plans) as Record<EngineName, EnginePlan>;
}

function supervise(plan: EnginePlan, log: Log, records: ProcessRecords): RunningProcess[] {
  return plan.processes.map((planned) => ({
    ...planned,
    process: superviseProcess(planned.spec, { log: prefixed(log, planned.spec.name), records }),
  }));
}

async function startAll(
  processes: RunningProcess[],
  { log, signal }: Pick<StartEnginesOptions, 'log' | 'signal'>,
  started: RunningProcess[],
): Promise<void> {
  for (const running of processes) {
    const since = Date.now();
    started.push(running);
    await running.process.start(signal);
    await running.prepare?.();
    prefixed(log, running.spec.name)(`ready after ${formatElapsed(Date.now() - since)}`);
  }
}

async function stopAll(processes: RunningProcess[]): Promise<void> {
  for (const { process } of [...processes].reverse()) await process.stop();
}

function enginesOf(
  plans: Record<EngineName, EnginePlan>,
  running: Record<EngineName, RunningProcess[]>,
  options: StartEnginesOptions,
  release: () => void,
): Engines {
  const all = [...running.mongodb, ...running.temporal];
  return {
    mongodbUri: plans.mongodb.address,
    temporalAddress: plans.temporal.address,
    temporalNamespace: temporalNamespace(options.env),
    get processes() {
      return all.map(({ process: { name, pid } }) => ({ name, pid }));
    },
    kill(name, signal) {
      const found = all.find(({ process }) => process.name === name);
      if (!found) throw new Error(`No engine process is called ${name}.`);
      found.process.kill(signal);
    },
    stopEngine: (name) => stopAll(running[name]),
    startEngine: (name) => startAll(running[name], { log: options.log }, []),
    async ready() {
      await Promise.all(all.map(({ process }) => process.ready()));
    },
    async stop() {
      await stopAll(all);
      release();
    },
  };
}

/** Waits for all, then throws the first failure that is not merely the consequence of another. */
async function settleAll<T>(promises: Promise<T>[]): Promise<T[]> {
  let first: { error: unknown } | undefined;
  const noted = promises.map((promise) =>
    promise.catch((error: unknown) => {
      first ??= { error };
      throw error;
    }),
  );
  const outcomes = await Promise.allSettled(noted);
  if (first) throw first.error;
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
