import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the process that runs Git is asked for. */
export interface GitOrder {
  id: number;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  input: string | Uint8Array;
  /** Milliseconds after which Git is killed. */
  longestMs: number;
}

/** How Git ended: with a code or by a signal. */
export interface GitEnd {
  ended: number | string;
  out: Uint8Array;
  err: Uint8Array;
}

/** What it answers. */
export type GitAnswer = { id: number } & (GitEnd | { problem: { code: string; message: string } });

interface Waiting {
  resolve: (end: GitEnd) => void;
  reject: (error: Error) => void;
}

let runner: Runner | null = null;

/**
 * Runs Git in a small process beside this one. Each start of a process copies the page tables of the one that starts it:
 * a worker that keeps hundreds of runs would stand still for 20 to 40 milliseconds, eight times for each commit.
 *
 * @throws Error with the code of the system when Git can't be started, or when the process beside is gone
 */
export function runGit(order: Omit<GitOrder, 'id'>): Promise<GitEnd> {
  if (runner === null || runner.isGone) runner = new Runner();
  return runner.ask(order);
}

class Runner {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  isGone = false;

  constructor() {
    const built = fileURLToPath(new URL('./git-runner.mjs', import.meta.url));
    const source = fileURLToPath(new URL('./git-runner.ts', import.meta.url));
    const [file, execArgv] = existsSync(built) ? [built, []] : [source, ['--import', 'tsx']];
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
    this.#child = fork(file, {
      execArgv,
      env: { NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: [...stdio],
    });
    this.#child.on('message', (answer) => this.#answered(answer as GitAnswer));
    this.#child.once('exit', () => this.#gone('The process that runs Git ended.'));
    this.#child.once('error', (error) => this.#gone(error.message));
    // A process that has nothing else to do may end.
    this.#child.unref();
    this.#child.channel?.unref();
  }

  ask(order: Omit<GitOrder, 'id'>): Promise<GitEnd> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.channel?.ref();
      this.#child.send({ ...order, id } satisfies GitOrder, (error) => {
        if (error !== null) this.#gone(error.message);
      });
    });
  }

  #answered(answer: GitAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#child.channel?.unref();
    if ('problem' in answer) {
      const { code, message } = answer.problem;
      waiting?.reject(Object.assign(new Error(message), { code }));
    } else waiting?.resolve(answer);
  }

  #gone(why: string): void {
    this.isGone = true;
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}
