import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
  workflowInfo,
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

/** How long the run leaves an event to whoever sent its command, before it records it unasked. */
const LONGEST_WAIT = '3s';

/** A timer whose firing makes a task of its own. (One of a millisecond never fired on the time-skipping server.) */
const NEXT_TASK = '50ms';

/** Records what was decided, in order, a batch at a time: locally; after a failure patiently, then locally again. */
export async function recordLoop(run: Run): Promise<void> {
  while (run.frozen === null) {
    await condition(() => run.pending > 0);
    try {
      if (run.fallback) await recordPatiently(run);
      else await recordLocally(run);
    } catch (failure) {
      const fork = forkOf(failure);
      if (fork !== null) run.freeze(fork);
      else if (failure instanceof TemporalFailure) run.batchFailed();
      else throw failure;
    }
  }
}

/**
 * A local activity runs before its task is complete, so it takes only what earlier tasks decided. In the ordinary case
 * those who sent the commands have recorded their events meanwhile, and the attempt only finds that out.
 */
async function recordLocally(run: Run): Promise<void> {
  const durable = () => run.batch(workflowInfo().historyLength);
  await condition(() => run.recordUrgent, LONGEST_WAIT);
  if (durable().length === 0) await condition(() => durable().length > 0, NEXT_TASK);
  const batch = durable();
  if (batch.length === 0) return;
  await local.recordEvents(batch);
  run.batchRecorded(batch);
}

/** An ordinary activity starts when its task is complete, so it takes everything. */
async function recordPatiently(run: Run): Promise<void> {
  const batch = run.batch(Number.POSITIVE_INFINITY);
  await patient.recordEvents(batch);
  run.batchRecorded(batch);
}

/** A local activity's failure comes as it is, an ordinary one's wrapped. */
function forkOf(failure: unknown): string | null {
  const cause = failure instanceof ActivityFailure ? failure.cause : failure;
  return cause instanceof ApplicationFailure && cause.type === AUDIT_FORK ? cause.message : null;
}
