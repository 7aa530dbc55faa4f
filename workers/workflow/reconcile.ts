import { ActivityFailure, log, proxyActivities } from '@temporalio/workflow';

/** What one look of the reconciler found and did. */
export interface Reconciled {
  /** Work items compared: marked ones, and those of this minute's slice. */
  marked: number;
  slice: number;
  /** Work items with a difference that was not there before; it is looked at again in the next minutes. */
  noticed: string[];
  askedToWrite: string[];
  takenUp: string[];
  alarmed: string[];
}

export interface ReconcileActivities {
  reconcile(): Promise<Reconciled>;
}

/** One attempt: the next minute brings another look. */
const { reconcile: look } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '55s',
  scheduleToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 1 },
});

/** What the reconciler's schedule starts each minute. A look that failed is no failure of anything else. */
export async function reconcile(): Promise<Reconciled | null> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('The reconciler could not look; it does so again in a minute.', { reason: error.cause?.message });
    return null;
  }
}
