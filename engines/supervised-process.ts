import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createBackOff } from './back-off.ts';
import { findOnPath } from './find-on-path.ts';
import { formatElapsed, type Log, reportProgress } from './log.ts';
import { logSize, rotateLog, tailLog } from './log-file.ts';
import { processIdentity } from './process-identity.ts';
import type { ProcessRecords } from './process-records.ts';
import { messageOf } from './remedy-error.ts';
import { CommandError } from './run-command.ts';
import type { RunUser } from './run-user.ts';

/** Everything that is needed to start a process, see that it works, and stop it. */
export interface ProcessSpec {
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd?: string;
  user?: RunUser;
  logFile: string;
  /** Called before each start, also after a crash: makes room for the new process. */
  beforeStart?: () => void;
  /** Resolves when the process does its work; called again and again until it does. */
  check?: () => Promise<void>;
  readyTimeoutMs: number;
  /** Asked for in turn until the process has ended; then it is killed. */
  stop: readonly { signal: NodeJS.Signals; graceMs: number }[];
}

/** A process that is started again whenever it ends by itself. */
export interface SupervisedProcess {
  readonly name: string;
  /** Undefined while it does not run. */
  readonly pid: number | undefined;
  /** How often it was started again since it was started on purpose. */
  readonly restarts: number;
  /** Starts it and waits until it does its work; `signal` gives up the waiting. */
  start(signal?: AbortSignal): Promise<void>;
  /** Stops it for good, or until `start` is called. */
  stop(): Promise<void>;
  /** Sends it a signal without telling the supervision, as a crash would. */
  kill(signal: NodeJS.Signals): void;
  /** Resolves once it does its work, also after a crash. */
  ready(): Promise<void>;
}

interface Surroundings {
  log: Log;
  records: ProcessRecords;
}

type Stage = 'stopped' | 'starting' | 'running' | 'waiting' | 'stopping';

/** Supervises one process; nothing runs until `start` is called. */
export function superviseProcess(spec: ProcessSpec, { log, records }: Surroundings): SupervisedProcess {
  let child: ChildProcess | undefined;
  let stage: Stage = 'stopped';
  let logStart = 0;
  let backOff = createBackOff();
  let restart: NodeJS.Timeout | undefined;
  let told = '';
  let restarts = 0;
  let doomed: number | undefined;

  const isIn = (wanted: Stage): boolean => stage === wanted;

  /** Starts the process once and resolves when it does its work. */
  async function launch(signal?: AbortSignal): Promise<void> {
    stage = 'starting';
    logStart = logSize(spec.logFile);
    const launched = Date.now();
    spec.beforeStart?.();
    const started = spawnTied(spec);
    child = started;
    if (started.pid !== undefined) records.add(spec.name, started.pid, firstSignal(spec));
    let ended: string | undefined;
    const exit = new Promise<void>((resolve) => {
      const onEnd = (how: string): void => {
        ended = how;
        if (child === started) child = undefined;
        records.remove(spec.name);
        if (stage === 'running')
          recover(new CommandError(how, tailLog(spec.logFile, logStart, 5)), Date.now() - launched);
        resolve();
      };
      started.once('error', (error) => onEnd(`could not be started (${error.message})`));
      started.once('exit', (code, by) => onEnd(by ? `was ended by ${by}` : `ended with code ${code}`));
    });
    await Promise.race([exit, untilReady(() => ended !== undefined, signal)]);
    if (ended !== undefined) throw new CommandError(`${spec.name} ${ended}`, tailLog(spec.logFile, logStart));
    // Stopped while it was being waited for.
    if (!isIn('starting')) throw new Error(`${spec.name} was stopped.`);
    stage = 'running';
  }

  /** Asks the check again and again until it passes, the process has ended, or the time is up. */
  async function untilReady(hasEnded: () => boolean, signal?: AbortSignal): Promise<void> {
    const started = Date.now();
    const endProgress = reportProgress(log, 'starting');
    try {
      for (;;) {
        signal?.throwIfAborted();
        const failure = await attempt(spec.check);
        if (failure === undefined || hasEnded()) return;
        if (Date.now() - started > spec.readyTimeoutMs) {
          const reason = `${spec.name} did not get ready within ${formatElapsed(spec.readyTimeoutMs)} (${failure})`;
          throw new CommandError(reason, tailLog(spec.logFile, logStart));
        }
        await delay(50, undefined, { signal });
      }
    } finally {
      endProgress();
    }
  }

  /** After an end that nobody asked for: says so, waits, starts it again, for ever. */
  function recover(failure: Error, ranForMs: number): void {
    stage = 'waiting';
    const waitMs = backOff.next(ranForMs);
    const [what = '', ...details] = failure.message.split('\n');
    log(`${what.replace(/:$/, '')}; starting it again in ${formatElapsed(waitMs)}`);
    // The same words each time would bury everything else.
    if (details.join('\n') !== told) for (const line of details) log(line);
    if (details.length > 0) told = details.join('\n');
    restart = setTimeout(() => {
      restarts += 1;
      const since = Date.now();
      launch().then(
        () => log(spec.check ? `works again after ${formatElapsed(Date.now() - since)}` : 'was started again'),
        (error: unknown) => {
          if (stage !== 'starting') return;
          const failure = error instanceof Error ? error : new Error(messageOf(error));
          void endChild().then(() => recover(failure, 0));
        },
      );
    }, waitMs);
  }

  async function endChild(): Promise<void> {
    const ending = child;
    if (ending?.pid === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const exit = new Promise<boolean>((resolve) => ending.once('exit', () => resolve(true)));
    for (const { signal: name, graceMs } of spec.stop) {
      ending.kill(name);
      if (await Promise.race([exit, delay(graceMs, false, { ref: false })])) return;
      log(`has not ended ${formatElapsed(graceMs)} after ${name}`);
    }
    ending.kill('SIGKILL');
    await exit;
  }

  return {
    name: spec.name,
    get pid() {
      return child?.pid;
    },
    get restarts() {
      return restarts;
    },
    async start(signal) {
      if (stage !== 'stopped') throw new Error(`${spec.name} is ${stage}, so it can't be started.`);
      rotateLog(spec.logFile);
      backOff = createBackOff();
      restarts = 0;
      try {
        await launch(signal);
      } catch (error) {
        stage = 'stopping';
        await endChild();
        stage = 'stopped';
        throw error;
      }
    },
    async stop() {
      clearTimeout(restart);
      stage = 'stopping';
      await endChild();
      stage = 'stopped';
    },
    kill(name) {
      if (name === 'SIGKILL') doomed = child?.pid;
      child?.kill(name);
    },
    async ready() {
      // A death that was caused, or that the system knows of, counts before we are told of it.
      while (!isIn('running') || child?.pid === doomed || processIdentity(child?.pid ?? 0) === undefined) {
        if (isIn('stopped')) throw new Error(`${spec.name} is stopped.`);
        await delay(20);
      }
    },
  };
}

async function attempt(check: (() => Promise<void>) | undefined): Promise<string | undefined> {
  try {
    await check?.();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function firstSignal(spec: ProcessSpec): NodeJS.Signals {
  return spec.stop[0]?.signal ?? 'SIGTERM';
}

/**
 * Starts the process in a session of its own, so that Ctrl-C in the terminal reaches only us, and, where the system can
 * do it, tied to our life: when we are killed, the kernel asks it to stop.
 */
function spawnTied(spec: ProcessSpec): ChildProcess {
  const tie = process.platform === 'linux' ? findOnPath('setpriv', spec.env.PATH) : undefined;
  const [command, args] = tie
    ? [tie, ['--pdeathsig', firstSignal(spec).replace('SIG', ''), spec.command, ...spec.args]]
    : [spec.command, [...spec.args]];
  const output = openSync(spec.logFile, 'a', 0o600);
  try {
    return spawn(command, args, {
      cwd: spec.cwd,
      env: spec.env,
      uid: spec.user?.uid,
      gid: spec.user?.gid,
      stdio: ['ignore', output, output],
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}
