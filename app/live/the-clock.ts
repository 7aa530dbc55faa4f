import type { WorkItemEvent } from '#domain/events.ts';

const OF_THE_CLOCK: readonly string[] = [
  'LIMIT_WARNED',
  'LIMIT_BREACHED',
  'ACTION_OVERDUE',
  'DOCUMENT_LATE',
] satisfies WorkItemEvent['type'][];

/** Who acted where nobody did: the clock, if time alone brought the event about; else null. */
export const theClock = (type: string): string | null => (OF_THE_CLOCK.includes(type) ? 'The clock' : null);
