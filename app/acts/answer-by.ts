const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * By when an answer may sensibly be asked for: in a day, to the full hour, but while the present state may still last: an
 * open question keeps its gate closed.
 *
 * @param now milliseconds of the epoch
 * @param limit RFC 3339: when the state's limit is reached; null where it has none
 * @returns RFC 3339
 */
export function proposedAnswerBy(now: number, limit: string | null): string {
  const inADay = Math.ceil((now + DAY_MS) / HOUR_MS) * HOUR_MS;
  const latest = limit === null ? inADay : Date.parse(limit);
  // A limit that is reached within the hour, or was, leaves nobody time to answer.
  const by = latest - now < HOUR_MS ? inADay : Math.min(inADay, latest);
  return new Date(by).toISOString();
}
