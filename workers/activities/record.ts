import { ApplicationFailure } from '@temporalio/activity';
import type { WorkItemEvent } from '#domain/events.ts';
import { AuditForkError } from '#models/events.ts';
import { isRecorded, recordEvents as record } from '#models/record.ts';
import { markRecord } from '#models/record-marks.ts';
import { isUnavailable } from '#models/unavailable.ts';
import type { Publish } from '#realtime/publisher.ts';
import { AUDIT_FORK } from '#workers/workflow/contract.ts';
import type { RecordActivities } from '#workers/workflow/record-loop.ts';

const LONGEST_REASON = 500;

/** Makes events part of the chain and readable; any number of attempts has the effect of one (decision 12). */
async function recordEvents(events: WorkItemEvent[], publish: Publish): Promise<void> {
  try {
    if (await isRecorded(events)) return;
    await record(events);
    publish(events);
  } catch (error) {
    if (!isUnavailable(error)) await markFailure(events, error);
    // No attempt can heal a fork: the run freezes until a human has looked.
    if (error instanceof AuditForkError) throw ApplicationFailure.nonRetryable(error.message, AUDIT_FORK);
    throw error;
  }
}

/** With the database there, a failure is no outage that passes: the reconciler looks whether it heals by itself. */
async function markFailure([first]: readonly WorkItemEvent[], error: unknown): Promise<void> {
  if (first === undefined) return;
  const reason = `recording version ${first.seq} failed: ${error instanceof Error ? error.message : String(error)}`;
  await markRecord(first.workItemId, reason.slice(0, LONGEST_REASON), new Date()).catch(() => undefined);
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
