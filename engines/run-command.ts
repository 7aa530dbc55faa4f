import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { type Log, reportProgress } from './log.ts';
import type { RunUser } from './run-user.ts';

export interface CommandOptions {
  cwd?: string;
  env: NodeJS.ProcessEnv;
  /** Written to the command's standard input, which is then closed. */
  input?: string;
  /** The account to run as; only root can choose one. */
  user?: RunUser;
  /** Ends the command (its whole process group) when aborted. */
  signal?: AbortSignal;
  /** A copy of everything the command prints. */
  logFile?: string;
  /** Says at intervals that the command still runs. */
  progress?: { log: Log; doing: string };
  /** Called with each line the command prints on its standard output, which a failure then does not repeat. */
  onLine?: (line: string) => void;
  timeoutMs?: number;
}

/** A command that could not be started or ended with an error; `lastLines` is the end of what it printed. */
export class CommandError extends Error {
  readonly lastLines: string[];
  constructor(message: string, lastLines: string[]) {
    super(lastLines.length > 0 ? `${message}:\n${lastLines.map((line) => `    ${line}`).join('\n')}` : message);
    this.name = 'CommandError';
    this.lastLines = lastLines;
  }
}

const KEPT_OUTPUT = 1_000_000;

/**
 * Runs a command to its end and returns its standard output.
 *
 * @throws {CommandError} when it can't be started, ends with an error, takes too long, or is aborted
 */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
  options.signal?.throwIfAborted();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    uid: options.user?.uid,
    gid: options.user?.gid,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdin?.on('error', () => child.stdin?.destroy());
  child.stdin?.end(options.input);
  const endProgress = options.progress
    ? reportProgress(options.progress.log, options.progress.doing)
    : (): void => undefined;
  try {
    return await collect(child, command, options);
  } finally {
    endProgress();
  }
}

function collect(child: ChildProcess, command: string, options: CommandOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let both = '';
    let why = '';
    let partial = '';
    const file = options.logFile ? createWriteStream(options.logFile, { flags: 'a', mode: 0o600 }) : undefined;
    const keep = (chunk: Buffer): void => {
      both = (both + chunk.toString()).slice(-KEPT_OUTPUT);
      file?.write(chunk);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      if (options.onLine) file?.write(chunk);
      else keep(chunk);
      stdout = (stdout + chunk.toString()).slice(-KEPT_OUTPUT);
      if (!options.onLine) return;
      const lines = (partial + chunk.toString()).split('\n');
      partial = lines.pop() ?? '';
      for (const line of lines) options.onLine(line);
    });
    child.stderr?.on('data', keep);
    const end = (reason: string): void => {
      why = reason;
      signalGroup(child, 'SIGTERM');
      setTimeout(() => signalGroup(child, 'SIGKILL'), 5000).unref();
    };
    const onAbort = (): void => end('was stopped');
    options.signal?.addEventListener('abort', onAbort, { once: true });
    const timer = options.timeoutMs ? setTimeout(() => end('took too long'), options.timeoutMs) : undefined;
    const finish = (): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      file?.end();
    };
    child.on('error', (error) => {
      finish();
      reject(new CommandError(`${command} could not be started (${error.message})`, []));
    });
    child.on('close', (code, signal) => {
      finish();
      if (code === 0 && why === '') {
        resolve(stdout);
        return;
      }
      const outcome = why || (signal ? `was ended by ${signal}` : `ended with code ${code}`);
      reject(new CommandError(`${command} ${outcome}`, lastLines(both, 12)));
    });
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The last non-empty lines of a text. */
export function lastLines(text: string, count: number): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(-count);
}
