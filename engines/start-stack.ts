import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder, openDataFolder, writeWhole } from './data-folder.ts';
import { readStackSettings, type StackSettings } from './environment.ts';
import { indented, type Log } from './log.ts';
import { tailLog } from './log-file.ts';
import { superviseMailbox } from './mailbox.ts';
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
export type PartName = EngineName | 'mailbox' | 'worker' | 'web';

/** The whole program, running. */
export interface Stack {
  url: string;
  mode: StackSettings['mode'];
  /** The page on which mail is read that is sent; null where it goes to a mail server of somebody's own, or nowhere. */
  mailboxUrl: string | null;
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

const STEPS = ['environment', 'engines', 'mailbox', 'build', 'setup', 'worker', 'web'] as const;
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
    const programs: SupervisedProcess[] = [];
    const mailbox = await step('mailbox', `see ${join(data.logs, 'mailbox.log')}`, async () => {
      if (settings.smtpUrl !== undefined || settings.mode === 'production') {
        indented(log)(settings.smtpUrl === undefined ? 'no mail: SMTP_URL is not set' : 'mail goes to SMTP_URL');
        return null;
      }
      const made = await superviseMailbox(around, env);
      undo.push(() => made.process.stop());
      programs.push(made.process);
      await made.process.start(signal);
      return made;
    });
    const smtpUrl = mailbox?.smtpUrl;
    const programEnv = programEnvironment(env, { settings, data, engines, port: claim.port, url, smtpUrl });
    await step('build', `see ${join(data.logs, 'build.log')}`, () => build(around, programEnv));
    await step('setup', `see ${join(data.logs, 'setup.log')}`, () => setUp(around, programEnv));
    await step('worker', `see ${join(data.logs, 'worker.log')}`, async () => {
      const made = superviseProgram('worker', around, programEnv);
      undo.push(() => made.stop());
      programs.push(made);
      await made.start(signal);
    });
    await step('web', `see ${join(data.logs, 'web.log')} and ${join(data.logs, 'worker.log')}`, async () => {
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
    });
    announce(data, programEnv);
    undo.push(() => rmSync(join(data.path, RUNNING), { force: true }));
    return stackOf({ url, settings, mailboxUrl: mailbox?.url ?? null, engines, programs, stop: undoAll });
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
  mailboxUrl: string | null;
  engines: Engines;
  programs: SupervisedProcess[];
  stop: () => Promise<void>;
}): Stack {
  const { url, settings, mailboxUrl, engines, programs } = parts;
  const programCalled = (name: string): SupervisedProcess | undefined =>
    programs.find((program) => program.name === name);
  const isEngine = (name: PartName): name is EngineName => programCalled(name) === undefined;
  return {
    url,
    mode: settings.mode,
    mailboxUrl,
    engines,
    get processes() {
      return [...engines.processes, ...programs.map(({ name, pid }) => ({ name, pid }))];
    },
    kill(name, signal = 'SIGKILL') {
      const program = programCalled(name);
      if (program === undefined) engines.kill(name, signal);
      else program.kill(signal);
    },
    async stopPart(name) {
      await (isEngine(name) ? engines.stopEngine(name) : programCalled(name)?.stop());
    },
    async startPart(name) {
      await (isEngine(name) ? engines.startEngine(name) : programCalled(name)?.start());
    },
    async ready() {
      await Promise.all([engines.ready(), ...programs.map((program) => program.ready())]);
      await waitUntilReady(url, { log: () => undefined, timeoutMs: READY_TIMEOUT_MS, giveUp: () => undefined });
    },
    stop: parts.stop,
  };
}
