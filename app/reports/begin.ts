import { toMillis } from '#domain/instant.ts';
import { lastDayOf } from './period.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_MONTH_MS = 31 * DAY_MS;

/**
 * Where the first stretch of the period begins: the server leaves out days and months before anything happened.
 *
 * @param from first instant of the period
 * @param ends of the stretches, days or months, in order
 */
export function beginOf(from: string, ends: readonly string[]): string {
  const [first, second] = ends;
  if (first === undefined) return from;
  const length = toMillis(second ?? first) - toMillis(second === undefined ? from : first);
  const areMonths = second === undefined ? length > LONGEST_MONTH_MS : length > 1.5 * DAY_MS;
  const day = lastDayOf(first);
  const begin = `${areMonths ? `${day.slice(0, 7)}-01` : day}T00:00:00.000Z`;
  return begin > from ? begin : from;
}
