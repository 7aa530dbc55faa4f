import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The programs as `npm run build` made them, for tests on real engines. */

const CHECKOUT = path.resolve(import.meta.dirname, '../..');
const LONGEST_START_MS = 60_000;

type Environment = Record<string, string>;
type ProgramName = 'web' | 'worker' | 'setup' | 'operator';

export interface EndedProgram {
  code: number | null;
  /** What it wrote, to both streams. */
  output: string;
}

export interface RunningProgram {
  /** Everything it wrote so far. */
  readonly output: string;
  /** Resolves with the first line that the text is part of. */
  said: (text: string) => Promise<string>;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<EndedProgram>;
  /** Stops it in order, as the supervisor does. */
  stop: () => Promise<EndedProgram>;
}

export interface RunningWeb extends RunningProgram {
  url: string;
}

/**
 * Starts a program with nothing of this process's environment but what every program has.
 *
 * @param folder of the checkout, where the program was built
 * @param input what it is given to read
 */
export function startProgram(
  name: ProgramName,
  environment: Environment,
  words: readonly string[] = [],
  folder = 'dist',
  input = '',
): RunningProgram {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [path.join(CHECKOUT, folder, `${name}.mjs`), ...words], {
    cwd: CHECKOUT,
    env: { PATH, HOME, NODE_ENV: 'test', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Whoever does not read it may have ended before it is written.
  child.stdin.on('error', () => undefined).end(input);
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener(line);
    });
  }
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output: lines.join('\n') }));
  const said = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => reject(failure(`did not say “${text}” in time`)), LONGEST_START_MS);
      const failure = (why: string) => new Error(`${name} ${why}:\n${lines.join('\n')}`);
      const settle = (line: string): void => {
        if (!line.includes(text)) return;
        clearTimeout(tooLate);
        listeners.delete(settle);
        resolve(line);
      };
      listeners.add(settle);
      for (const line of lines) settle(line);
      void ended.then(() => reject(failure(`ended before it said “${text}”`)));
    });
  return {
    get output() {
      return lines.join('\n');
    },
    said,
    ended,
    kill: (signal) => child.kill(signal),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Runs a program to its end. */
export function runProgram(
  name: ProgramName,
  environment: Environment,
  words: readonly string[] = [],
  input?: string,
): Promise<EndedProgram> {
  return startProgram(name, environment, words, undefined, input).ended;
}

/** Starts the web process on a free port, unless the environment names one, and waits until it serves. */
export async function startWebProcess(environment: Environment, folder?: string): Promise<RunningWeb> {
  const program = startProgram('web', { PORT: '0', ...environment }, [], folder);
  const { url } = JSON.parse(await program.said('"msg":"serving"')) as { url: string };
  return Object.assign(program, { url });
}
