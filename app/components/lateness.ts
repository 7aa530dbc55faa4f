import { duration, fineDuration } from './duration.ts';

/** Shorter than this is the clock's own pace, and not worth a word. */
const WORTH_TELLING_MS = 1_000;
const MINUTE = 60_000;

/** How long after it was due something was noticed: "2 h 10 m", "12 s"; null where it was noticed at once (TM-5). */
export function lateness(dueAt: string, at: string): string | null {
  const late = Date.parse(at) - Date.parse(dueAt);
  if (late <= WORTH_TELLING_MS) return null;
  return late < MINUTE ? fineDuration(late) : duration(late);
}
