import { ActivityFailure, condition, log, proxyActivities } from '@temporalio/workflow';
import type { Run } from './run.ts';

/** The activity that writes a work item's read model again. */
export interface WriteAgainActivities {
  /** Writes what the chain says, if the chain holds this event at this version. */
  writeAgain(known: { workItemId: string; version: number; head: string }): Promise<void>;
}

const { writeAgain } = proxyActivities<WriteAgainActivities>({
  startToCloseTimeout: '20s',
  scheduleToCloseTimeout: '1 minute',
  retry: { maximumAttempts: 3 },
});

/** Writes again when asked (decision 14). What fails is not tried for long: whoever asked looks again, and asks again. */
export async function writeAgainLoop(run: Run): Promise<never> {
  for (;;) {
    await condition(() => run.writeAgainAsked);
    const known = run.takeWriteAgain();
    if (known === null) continue;
    try {
      await writeAgain(known);
    } catch (error) {
      if (!(error instanceof ActivityFailure)) throw error;
      log.warn('The read model could not be written again.', { reason: error.cause?.message });
    }
  }
}
