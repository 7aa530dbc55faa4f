import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
} from '@temporalio/workflow';
import type { WorkItemEvent } from '#domain/events.ts';
import { AUDIT_FORK } from './contract.ts';
import type { Run } from './run.ts';

/** The activity that makes events readable; any number of attempts has the effect of one. */
export interface RecordActivities {
  recordEvents(events: WorkItemEvent[]): Promise<void>;
}

/** Fast, and cheap in history. One attempt: an outage must not hold up the answers to commands (decision 2). */
const local = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '1s',
  scheduleToCloseTimeout: '1s',
  retry: { maximumAttempts: 1 },
});

/** Endless. After an outage of any length the record is at most this interval behind (GI-4). */
const patient = proxyActivities<RecordActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '15s', nonRetryableErrorTypes: [AUDIT_FORK] },
});

/** Records what was decided, in order, a batch at a time: locally; after a failure patiently, then locally again. */
export async function recordLoop(run: Run): Promise<void> {
  while (run.frozen === null) {
    await condition(() => run.pending > 0);
    const batch = run.batch();
    try {
      await (run.fallback ? patient : local).recordEvents(batch);
      run.batchRecorded(batch);
    } catch (failure) {
      const fork = forkOf(failure);
      if (fork !== null) run.freeze(fork);
      else if (failure instanceof TemporalFailure) run.batchFailed();
      else throw failure;
    }
  }
}

/** A local activity's failure comes as it is, an ordinary one's wrapped. */
function forkOf(failure: unknown): string | null {
  const cause = failure instanceof ActivityFailure ? failure.cause : failure;
  return cause instanceof ApplicationFailure && cause.type === AUDIT_FORK ? cause.message : null;
}
