import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { bundleOf, RUN_WORKFLOWS } from './laboratory.ts';
import { skewedClock } from './skewed-clock.ts';

/** The worker as it is shipped, in a folder of its own. */
export interface BuiltWorker {
  file: string;
  remove(): void;
}

/** Builds the worker as `npm run build` does. Inside `node_modules`, where its packages are found. */
export async function buildWorker(): Promise<BuiltWorker> {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'phasegate-worker-'));
  await build({
    entryPoints: { worker: resolve('workers/main.ts'), 'git-runner': resolve('workers/documents/git-runner.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'workflow-bundle.js'), (await bundleOf(RUN_WORKFLOWS)).code);
  return { file: join(folder, 'worker.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface WorkerSurroundings {
  mongodbUri: string;
  temporalAddress: string;
  taskQueue: string;
  /** One that is not there, unless given. */
  dataFolder?: string;
  /** How far its clock is ahead of the machine's, in milliseconds. */
  skewMillis?: number;
}

/** A worker in a process of its own, which can be killed. */
export class WorkerProcess {
  readonly lines: string[] = [];
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(
    worker: BuiltWorker,
    { mongodbUri, temporalAddress, taskQueue, dataFolder = '/nonexistent', skewMillis = 0 }: WorkerSurroundings,
  ) {
    const clock = skewMillis === 0 ? [] : ['--import', skewedClock(skewMillis)];
    this.#child = spawn(process.execPath, [...clock, worker.file], {
      env: {
        NODE_ENV: 'production',
        MONGODB_URI: mongodbUri,
        TEMPORAL_ADDRESS: temporalAddress,
        PHASEGATE_TASK_QUEUE: taskQueue,
        PHASEGATE_DATA: dataFolder,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#child, 'exit');
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream !== null) createInterface(stream).on('line', (line) => this.lines.push(line));
    }
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get exitCode(): number | null {
    return this.#child.exitCode;
  }

  /** Resolves once the worker has said this. */
  async said(text: string, millis = 20_000): Promise<void> {
    const end = Date.now() + millis;
    while (!this.lines.some((line) => line.includes(text))) {
      if (Date.now() > end || !this.running)
        throw new Error(`The worker did not say “${text}”:\n${this.lines.join('\n')}`);
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  async serving(): Promise<void> {
    await this.said('The worker serves.');
  }

  /** Ends the process and waits for its end; says how many milliseconds it took. */
  async end(signal: NodeJS.Signals): Promise<number> {
    const start = performance.now();
    if (this.running) this.#child.kill(signal);
    await this.#ended;
    return performance.now() - start;
  }
}
