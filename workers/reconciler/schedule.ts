import { setTimeout as pause } from 'node:timers/promises';
import {
  Client,
  ScheduleAlreadyRunning,
  type ScheduleHandle,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import type { Logger } from 'pino';
import { canonicalJson } from '#domain/canonical.ts';
import { connectLazily, type TemporalOptions } from '#workers/client/connection.ts';
import { untilDone } from '#workers/retry.ts';
import { RECONCILE } from '#workers/workflow/contract.ts';

/** Raised with every change of what {@link scheduleOptions} says, so that an upgrade brings it to where a schedule is. */
const DEFINITION = 1;

/** How often a worker sees to it that the schedule is there: Temporal may have been replaced by an empty one. */
const ENSURE_MILLIS = 5 * 60_000;
const CALL_MILLIS = 8_000;

/** One schedule for all workers of a task queue: whoever comes first makes it. */
export const scheduleIdOf = (taskQueue: string): string => `${taskQueue}-reconciler`;

function scheduleOptions(taskQueue: string, everySeconds: number) {
  return {
    scheduleId: scheduleIdOf(taskQueue),
    spec: { intervals: [{ every: everySeconds * 1000 }] },
    // A look that takes longer than a minute is not joined by another; one that could not begin is not made up for.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10s' },
    action: {
      type: 'startWorkflow' as const,
      workflowType: RECONCILE,
      workflowId: `${taskQueue}-reconcile`,
      taskQueue,
      args: [{ definition: DEFINITION, everySeconds }],
    },
  } satisfies ScheduleOptions;
}

/**
 * Makes the reconciler's schedule, or brings one of another release to what this one wants; a pause of an operator stays.
 *
 * @throws when Temporal is away
 */
export async function ensureSchedule(
  client: Pick<Client, 'schedule'>,
  taskQueue: string,
  everySeconds = 60,
): Promise<'created' | 'updated' | 'kept'> {
  const options = scheduleOptions(taskQueue, everySeconds);
  try {
    await client.schedule.create(options);
    return 'created';
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
  const handle: ScheduleHandle = client.schedule.getHandle(options.scheduleId);
  const { action } = await handle.describe();
  if (canonicalJson(action.args ?? []) === canonicalJson(options.action.args)) return 'kept';
  await handle.update(({ state }) => ({ ...options, state }));
  return 'updated';
}

/** Sees to it until asked to stop. */
export async function keepSchedule(
  options: TemporalOptions,
  log: Pick<Logger, 'info' | 'warn'>,
  stop: AbortSignal,
): Promise<void> {
  const connection = connectLazily(options);
  const client = new Client({ connection, namespace: options.namespace });
  const stopping = (): boolean => stop.aborted;
  const ensure = () =>
    connection.withDeadline(Date.now() + CALL_MILLIS, () => ensureSchedule(client, options.taskQueue));
  const failed = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    if (!stopping()) log.warn({ reason }, 'The reconciler’s schedule can’t be seen to; trying again.');
  };
  while (!stopping()) {
    const outcome = await untilDone(ensure, failed, stop);
    if (outcome === 'created' || outcome === 'updated') {
      log.info({ outcome }, 'The reconciler’s schedule is in place.');
    }
    await pause(ENSURE_MILLIS, undefined, { signal: stop }).catch(() => undefined);
  }
  await connection.close();
}
