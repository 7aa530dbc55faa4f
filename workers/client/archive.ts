import type { WorkItemEvent } from '#domain/events.ts';
import { eventsOf, findCommand } from '#models/events.ts';
import { reserveNumber } from '#models/numbers.ts';
import { sinceLastBeat } from '#models/processes.ts';
import { recordIfNext } from '#models/record.ts';
import { markRecord } from '#models/record-marks.ts';
import { isVersionReadable } from '#models/work-items.ts';

/** What the client of runs needs of the record. */
export interface Archive {
  /** The event that a command became, or null. */
  findCommand(commandId: string): Promise<{ workItemId: string; seq: number; fingerprint: string | null } | null>;
  /** Records events that a run has accepted; false when what comes before them is not recorded yet. */
  recordIfNext(events: readonly WorkItemEvent[]): Promise<boolean>;
  /** Whether everybody can read the work item at this version or a later one. */
  isVersionReadable(workItemId: string, version: number): Promise<boolean>;
  /** The number of the work item that this report becomes; the same for the same command id. */
  reserveNumber(commandId: string): Promise<number>;
  /** Marks a work item of which something was accepted and can't be read, for the reconciler. */
  markUnrecorded(workItemId: string, version: number): Promise<void>;
  eventsOf(workItemId: string): AsyncIterable<WorkItemEvent>;
  /** How many milliseconds ago a worker of this task queue was heard of last, or null. */
  sinceLastBeat(taskQueue: string): Promise<number | null>;
}

/** The record in the database. */
export const storedArchive: Archive = {
  findCommand,
  recordIfNext,
  isVersionReadable,
  reserveNumber,
  markUnrecorded: (workItemId, version) =>
    markRecord(workItemId, `version ${version} was accepted and could not be read`, new Date()),
  eventsOf,
  sinceLastBeat,
};

/** The same, which tells of what it recorded. */
export function publishingArchive(publish: (events: readonly WorkItemEvent[]) => void): Archive {
  return {
    ...storedArchive,
    recordIfNext: async (events) => {
      const recorded = await recordIfNext(events);
      if (recorded) publish(events);
      return recorded;
    },
  };
}
