import { spawn } from 'node:child_process';

/** One part of a check or a build. */
export interface Step {
  readonly name: string;
  /** Resolves with what a person needs to see, if anything; rejects with a {@link StepFailure} or any other error. */
  readonly run: () => Promise<string | undefined>;
}

/** A part that failed, with everything it had to say. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
}

const STILL_RUNNING_EVERY_MS = 10_000;

/** The output of a part is kept until it failed, so it cannot see the terminal itself. */
const COLOR: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** A part that is a Node program with arguments: run directly, as npx leaves children behind when it is stopped. */
export function nodeStep(name: string, args: readonly string[], environment: Record<string, string> = {}): Step {
  return {
    name,
    run: () =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, args, {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, ...COLOR, NEXT_TELEMETRY_DISABLED: '1', ...environment },
        });
        const output: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
        child.on('error', reject);
        child.on('close', (code, signal) => {
          if (code === 0) resolve(undefined);
          else {
            const end = signal === null ? `exit code ${code ?? 'unknown'}` : `ended by ${signal}`;
            reject(new StepFailure(`${Buffer.concat(output).toString().trim()}\n(${end})`));
          }
        });
      }),
  };
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function runStep(step: Step): Promise<boolean> {
  const started = performance.now();
  const stillRunning = setInterval(() => {
    console.log(`  ...     ${step.name} (${seconds(started)} so far)`);
  }, STILL_RUNNING_EVERY_MS);
  try {
    const note = await step.run();
    console.log(
      `  ok      ${step.name.padEnd(28)} ${seconds(started).padStart(8)}${note === undefined ? '' : `  ${note}`}`,
    );
    return true;
  } catch (error) {
    console.log(`  FAILED  ${step.name.padEnd(28)} ${seconds(started).padStart(8)}`);
    console.log(error instanceof StepFailure ? error.message : error);
    return false;
  } finally {
    clearInterval(stillRunning);
  }
}

/**
 * Runs all steps, a failing one stopping none of the others, and prints a line for each.
 *
 * @param atOnce how many may run beside each other
 * @returns the names of those that failed
 */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<string[]> {
  const waiting = [...steps];
  const failed: string[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runStep(step))) failed.push(step.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return failed;
}
