import { Client } from '@temporalio/client';
import type { CommandEnvelope } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import {
  DIRECTORY_CHANGED_SIGNAL,
  type RunStatus,
  STATUS_QUERY,
  WRITE_AGAIN_SIGNAL,
} from '#workers/workflow/contract.ts';
import { type Archive, storedArchive } from './archive.ts';
import { exchange } from './command-channel.ts';
import { connectLazily, type TemporalOptions } from './connection.ts';
import { CALL_MILLIS, Deadline } from './deadline.ts';
import { RunNotFoundError, RunUnavailableError } from './errors.ts';
import { failureOf } from './failure.ts';
import type { CommandOutcome } from './outcome.ts';
import { type ReportEnvelope, report } from './report.ts';
import { channelTo, RunTraffic } from './run-channel.ts';
import { isOpen, openRun, type TakeUpOptions, type TakeUpResult, takeUp } from './take-up.ts';
import { toWorkflowId } from './workflow-id.ts';

/**
 * How long after its last beat a worker counts as alive; it beats every two seconds. (Temporal itself names a worker
 * that was killed among its pollers for another five minutes.)
 */
const ALIVE_MILLIS = 7_000;

/** A Temporal that takes longer than this for a small question counts as away. */
const READY_MILLIS = 1_000;

/**
 * The one way to runs. Every call ends within ten seconds (decision 7): with its result, `RunNotFoundError`, or
 * `RunUnavailableError`, after which the same call can be made again.
 */
export interface RunClient {
  /** Sends a command to an open run; the same command id has one effect and one answer. */
  command(call: { workItemId: string; envelope: CommandEnvelope }): Promise<CommandOutcome>;
  /** Opens a work item. The outcome names it. */
  report(call: { envelope: ReportEnvelope }): Promise<CommandOutcome>;
  status(workItemId: string): Promise<RunStatus>;
  /** What the open run knows; null when none is open. (A run that has ended still answers {@link status}.) */
  openStatus(workItemId: string): Promise<RunStatus | null>;
  /** Whether a run is open, without asking it anything. */
  isOpen(workItemId: string): Promise<boolean>;
  /** Asks an open run to write its read model once more. */
  writeAgain(workItemId: string): Promise<void>;
  /** Starts a run again from its events. */
  takeUp(workItemId: string, options?: TakeUpOptions): Promise<TakeUpResult>;
  /** Tells a run that people or specs changed. */
  signalDirectoryChanged(workItemId: string, directory: Directory): Promise<void>;
  /** Whether a worker of the task queue was heard of within the last seconds; false when the database can’t say. */
  workerAlive(): Promise<boolean>;
  /** Whether Temporal answers for our namespace at this moment. Never throws. */
  temporalReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Connects on first use; `archive` is the record in the database unless given. */
export function createRunClient(options: TemporalOptions, archive: Archive = storedArchive): RunClient {
  const connection = connectLazily(options);
  const client = new Client({ connection, namespace: options.namespace });
  const traffic = new RunTraffic(archive);

  /** Gives the step, and every call to Temporal in it, one common end. */
  async function withinDeadline<Result>(step: (deadline: Deadline) => Promise<Result>): Promise<Result> {
    const deadline = new Deadline(CALL_MILLIS);
    const calls = connection.withDeadline(deadline.at, () => step(deadline));
    return deadline.within(calls, 'The run did not answer in time. Send the same command again.');
  }

  /** For calls without an outcome of their own; what does not get through is tried until the deadline. */
  async function asking<Result>(workItemId: string, call: () => Promise<Result>): Promise<Result> {
    return withinDeadline(async (deadline) => {
      for (;;) {
        try {
          return await call();
        } catch (error) {
          const failure = failureOf(error);
          if (failure === 'not-found') throw new RunNotFoundError(workItemId);
          if (failure !== 'again' || deadline.passed) {
            throw new RunUnavailableError('The run can’t be asked at the moment. Try again.', { cause: error });
          }
        }
        await deadline.pause();
      }
    });
  }

  return {
    command: ({ workItemId, envelope }) =>
      withinDeadline((deadline) =>
        exchange(
          channelTo(workItemId, client.workflow.getHandle(toWorkflowId(workItemId)), envelope, traffic),
          archive,
          workItemId,
          envelope,
          deadline,
        ),
      ),
    report: ({ envelope }) =>
      withinDeadline((deadline) => report(client, options.taskQueue, traffic, archive, envelope, deadline)),
    status: (workItemId) =>
      asking(workItemId, () => client.workflow.getHandle(toWorkflowId(workItemId)).query<RunStatus>(STATUS_QUERY)),
    openStatus: (workItemId) => asking(workItemId, () => openRun(client, workItemId)),
    isOpen: (workItemId) => asking(workItemId, () => isOpen(client, workItemId)),
    writeAgain: (workItemId) =>
      asking(workItemId, () => client.workflow.getHandle(toWorkflowId(workItemId)).signal(WRITE_AGAIN_SIGNAL)),
    takeUp: (workItemId, takeUpOptions = {}) =>
      asking(workItemId, () => takeUp(client, options.taskQueue, archive, workItemId, takeUpOptions)),
    signalDirectoryChanged: (workItemId, directory) =>
      asking(workItemId, () =>
        client.workflow.getHandle(toWorkflowId(workItemId)).signal(DIRECTORY_CHANGED_SIGNAL, directory),
      ),
    workerAlive: async () => {
      try {
        const silent = await archive.sinceLastBeat(options.taskQueue);
        return silent !== null && silent < ALIVE_MILLIS;
      } catch {
        // Without the database nobody can say.
        return false;
      }
    },
    temporalReady: async () => {
      try {
        const { namespace } = options;
        await connection.withDeadline(Date.now() + READY_MILLIS, () =>
          connection.workflowService.describeNamespace({ namespace }),
        );
        return true;
      } catch {
        return false;
      }
    },
    close: () => connection.close(),
  };
}
