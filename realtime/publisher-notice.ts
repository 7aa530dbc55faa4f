import { z } from 'zod';
import type { WorkItemEvent } from '#domain/events.ts';

/** That a work item is recorded at a version, and what led there. */
export interface Notice {
  workItemId: string;
  version: number;
  change: WorkItemEvent['type'];
  /** Id of the person; null for the clock and for changes of people and specs. */
  actorId: string | null;
}

export function noticeOf({ workItemId, seq, type, actorId }: WorkItemEvent): Notice {
  return { workItemId, version: seq, change: type, actorId };
}

const TEXT = z.string().min(1).max(200);
const SCHEMA = z.strictObject({
  workItemId: TEXT,
  version: z.int().positive(),
  change: TEXT.transform((type) => type as WorkItemEvent['type']),
  actorId: TEXT.nullable(),
});

/** Longer lines are not notices. */
export const LONGEST_LINE = 2_000;

/** One line. */
export function writeNotice(notice: Notice): string {
  return `${JSON.stringify(notice)}\n`;
}

/** Null when the line is none. */
export function readNotice(line: string): Notice | null {
  try {
    return SCHEMA.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
