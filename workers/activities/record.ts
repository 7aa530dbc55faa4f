import { ApplicationFailure } from '@temporalio/activity';
import type { WorkItemEvent } from '#domain/events.ts';
import { AuditForkError } from '#models/events.ts';
import { isRecorded, recordEvents as record } from '#models/record.ts';
import type { Publish } from '#realtime/publisher.ts';
import { AUDIT_FORK } from '#workers/workflow/contract.ts';
import type { RecordActivities } from '#workers/workflow/record-loop.ts';

/** Makes events part of the chain and readable; any number of attempts has the effect of one (decision 12). */
async function recordEvents(events: WorkItemEvent[], publish: Publish): Promise<void> {
  try {
    if (await isRecorded(events)) return;
    await record(events);
    publish(events);
  } catch (error) {
    // No attempt can heal a fork: the run freezes until a human has looked.
    if (error instanceof AuditForkError) throw ApplicationFailure.nonRetryable(error.message, AUDIT_FORK);
    throw error;
  }
}

/**
 * What a worker serves.
 *
 * @param publish told of what was recorded; never throws
 */
export function recordActivities(publish: Publish): RecordActivities {
  return { recordEvents: (events) => recordEvents(events, publish) };
}

/** The same without anybody who is told. */
export const activities: RecordActivities = recordActivities(() => undefined);
