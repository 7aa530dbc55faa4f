import { type Instant, toMillis } from './instant.ts';
import type { WorkItemState } from './state.ts';

/**
 * Seconds from each change of state to the filing of the first document that shows it (GI-4), in the order of
 * `WorkItemState.transitions`; changes that no filed document shows yet have none.
 */
export type DocumentLags = readonly number[];

/** The lags once a document of this state is filed: those that were there stay, changes filed for the first time get theirs. */
export function lagsOnceFiled(
  { transitions }: Pick<WorkItemState, 'transitions'>,
  before: DocumentLags,
  filedAt: Instant,
): number[] {
  // A clock that was set back must not make a document older than what it shows.
  const lagOf = (at: Instant): number => Math.max(0, toMillis(filedAt) - toMillis(at)) / 1000;
  return transitions.map(({ at }, index) => before[index] ?? lagOf(at));
}

/** A lag as people read it: `0.4 s`, `12 min 3 s`, `2 h 5 min`, `3 d 4 h`. */
export function lagText(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  const hours = Math.round(minutes / 60);
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}
