import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder, openDataFolder, writeWhole } from './data-folder.ts';
import { readStackSettings, type StackSettings } from './environment.ts';
import { indented, type Log } from './log.ts';
import { tailLog } from './log-file.ts';
import { processRecords } from './process-records.ts';
import { build, loopbackOf, programEnvironment, setUp, superviseProgram } from './programs.ts';
import { waitUntilReady } from './readiness.ts';
import { CommandError } from './run-command.ts';
import { type EngineName, type Engines, startEngines } from './start-engines.ts';
import { createSteps } from './steps.ts';
import type { SupervisedProcess } from './supervised-process.ts';
import { claimWebPort } from './web-port.ts';

export interface StartStackOptions {
  dataDir: string;
  cacheDir: string;
  /** What the person set; every program gets all of it. */
  env: NodeJS.ProcessEnv;
  log: Log;
  /** Gives up a start that is under way. */
  signal?: AbortSignal;
  /** Engines that run already, with a data folder of their own; they are left running by `stop`. */
  engines?: Engines;
}

/** A part that can be taken away and brought back. */
export type PartName = EngineName | 'worker' | 'web';

/** The whole program, running. */
export interface Stack {
  url: string;
  mode: StackSettings['mode'];
  engines: Engines;
  readonly processes: { name: string; pid: number | undefined }[];
  /** Sends a signal to one process, as a crash would; it comes back by itself. */
  kill(process: string, signal?: NodeJS.Signals): void;
  stopPart(name: PartName): Promise<void>;
  startPart(name: PartName): Promise<void>;
  /** Resolves once every process runs and the web address says that it is ready. */
  ready(): Promise<void>;
  /** Stops web, worker and engines in this order; the data stays. */
  stop(): Promise<void>;
}

const STEPS = ['environment', 'engines', 'build', 'setup', 'worker', 'web'] as const;
const RUNNING = 'running.json';
const ANNOUNCED = [
  'PHASEGATE_MODE',
  'PORT',
  'NEXTAUTH_URL',
  'MONGODB_URI',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_TLS',
  'TEMPORAL_API_KEY',
];
const READY_TIMEOUT_MS = 300_000;
/** The worker may need a few attempts while Temporal gets ready; more means that it can't work. */
const WORKER_ATTEMPTS = 5;

/**
 * Starts everything that `npm start` starts, step by step.
 *
 * @throws {RemedyError} when the data folder is in use; {StepError} naming the step that failed and the remedy. What had
 * been started by then is stopped.
 */
export async function startStack(options: StartStackOptions): Promise<Stack> {
  const { log, env, signal } = options;
  const step = createSteps(STEPS, log);
  const undo: (() => void | Promise<void>)[] = [];
  const undoAll = async (): Promise<void> => {
    for (const action of undo.splice(0).reverse()) await action();
  };
  try {
    const { data, settings, claim } = await step('environment', 'correct it and start again', async () => {
      const settings = readStackSettings(env);
      const data = openDataFolder(options.dataDir);
      undo.push(() => data.release());
      const claim = await claimWebPort(settings.port, { ...settings, cacheDir: options.cacheDir, log: indented(log) });
      undo.push(() => claim.release());
      return { data, settings, claim };
    });
    const url = `http://${loopbackOf(settings.host)}:${claim.port}`;
    data.describe(settings.url ?? url);
    const records = processRecords(data.path);
    await records.endLeftovers(indented(log));
    const around = { ...options, data, records };

    const engines = await step('engines', 'see the messages above', async () => {
      if (options.engines) return options.engines;
      const started = await startEngines({ ...options, data });
      undo.push(() => started.stop());
      return started;
    });
    const programEnv = programEnvironment(env, { settings, data, engines, port: claim.port, url });
    await step('build', `see ${join(data.logs, 'build.log')}`, () => build(around, programEnv));
    await step('setup', `see ${join(data.logs, 'setup.log')}`, () => setUp(around, programEnv));
    const programs: SupervisedProcess[] = [];
    const worker = await step('worker', `see ${join(data.logs, 'worker.log')}`, async () => {
      const made = superviseProgram('worker', around, programEnv);
      undo.push(() => made.stop());
      programs.push(made);
      await made.start(signal);
      return made;
    });
    const web = await step(
      'web',
      `see ${join(data.logs, 'web.log')} and ${join(data.logs, 'worker.log')}`,
      async () => {
        const made = superviseProgram('web', around, programEnv);
        undo.push(() => made.stop());
        programs.push(made);
        await made.start(signal);
        await waitUntilReady(url, {
          log: indented(log),
          timeoutMs: READY_TIMEOUT_MS,
          giveUp: () => hopeless(programs, data),
          signal,
        });
        return made;
      },
    );
    announce(data, programEnv);
    undo.push(() => rmSync(join(data.path, RUNNING), { force: true }));
    return stackOf({ url, settings, engines, worker, web, stop: undoAll });
  } catch (error) {
    await undoAll();
    throw error;
  }
}

/** Leaves the addresses to commands that work on this installation, readable by its owner only. */
function announce(data: DataFolder, env: NodeJS.ProcessEnv): void {
  const environment = Object.fromEntries(ANNOUNCED.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  writeWhole(join(data.path, RUNNING), `${JSON.stringify({ environment })}\n`);
}

/** Why waiting any longer makes no sense, if it doesn't. */
function hopeless(programs: SupervisedProcess[], data: DataFolder): Error | undefined {
  const failing = programs.find(({ restarts }) => restarts >= WORKER_ATTEMPTS);
  if (!failing) return undefined;
  return new CommandError(`${failing.name} ends again and again`, tailLog(join(data.logs, `${failing.name}.log`), 0));
}

function stackOf(parts: {
  url: string;
  settings: StackSettings;
  engines: Engines;
  worker: SupervisedProcess;
  web: SupervisedProcess;
  stop: () => Promise<void>;
}): Stack {
  const { url, settings, engines, worker, web } = parts;
  const programs = { worker, web };
  const isProgram = (name: string): name is 'worker' | 'web' => name === 'worker' || name === 'web';
  return {
    url,
    mode: settings.mode,
    engines,
    get processes() {
      return [...engines.processes, ...[worker, web].map(({ name, pid }) => ({ name, pid }))];
    },
    kill(name, signal = 'SIGKILL') {
      if (isProgram(name)) programs[name].kill(signal);
      else engines.kill(name, signal);
    },
    stopPart: (name) => (isProgram(name) ? programs[name].stop() : engines.stopEngine(name)),
    startPart: (name) => (isProgram(name) ? programs[name].start() : engines.startEngine(name)),
    async ready() {
      await Promise.all([engines.ready(), worker.ready(), web.ready()]);
      await waitUntilReady(url, { log: () => undefined, timeoutMs: READY_TIMEOUT_MS, giveUp: () => undefined });
    },
    stop: parts.stop,
  };
}
