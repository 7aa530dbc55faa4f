import { log, sleep } from '@temporalio/workflow';
import { clockLoop } from './clock-loop.ts';
import { documentWatchLoop } from './document-watch-loop.ts';
import { emptyRunLoop } from './empty-run-loop.ts';
import { recordLoop } from './record-loop.ts';
import type { Run } from './run.ts';
import { writeAgainLoop } from './write-again-loop.ts';

/**
 * What a run does besides answering commands. Loops know nothing of each other, so that an outage of what one needs
 * never stops another (decision 3).
 */
const LOOPS: Readonly<Record<string, (run: Run) => Promise<void>>> = {
  record: recordLoop,
  clock: clockLoop,
  documentWatch: documentWatchLoop,
  emptyRun: emptyRunLoop,
  writeAgain: writeAgainLoop,
};

/** Starts all loops; they live as long as the execution. */
export function startLoops(run: Run): void {
  for (const [name, loop] of Object.entries(LOOPS)) void keepRunning(run, name, loop);
}

/** An unexpected error would block the whole run until a fixed release; here it stops one loop for a while, and is told. */
async function keepRunning(run: Run, name: string, loop: (run: Run) => Promise<void>): Promise<void> {
  for (;;) {
    try {
      run.loopStarted(name);
      await loop(run);
      return;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      log.error('A loop of the run failed; it starts again in a minute.', { loop: name, reason: message });
      run.loopFailed(name, message);
      await sleep('1 minute');
    }
  }
}
