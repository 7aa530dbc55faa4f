import { type Day, dayOf, fromMillis, type Instant, toMillis } from '../instant.ts';

/** What is reported about: whole UTC days, the last of them as far as it has come. */
export interface ReportPeriod {
  /** Beginning of the first day. */
  from: Instant;
  /** The first instant that is not reported about any more: the end of the last day, or the present. */
  to: Instant;
  first: Day;
  /** Before `first` where all of the period is still to come. */
  last: Day;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Longest period that is shown by days; longer ones are shown by months. */
const MOST_DAYS = 190;

/** The UTC days that `from` to `to` touches, as far as they have begun; `to` itself belongs to the period no more. */
export function periodOf(from: Instant, to: Instant, now: Instant): ReportPeriod {
  const first = Math.floor(toMillis(from) / DAY_MS) * DAY_MS;
  const end = Math.max(first, Math.min(Math.ceil(toMillis(to) / DAY_MS) * DAY_MS, toMillis(now)));
  return { from: fromMillis(first), to: fromMillis(end), first: dayOf(fromMillis(first)), last: dayBefore(end) };
}

export const startOf = (day: Day): Instant => `${day}T00:00:00.000Z`;

export const addDays = (day: Day, days: number): Day => dayOf(fromMillis(toMillis(startOf(day)) + days * DAY_MS));

/** A month as `YYYY-MM`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

export const firstOfMonth = (month: string): Day => `${month}-01`;

/** The month's last day. */
export function lastOfMonth(month: string): Day {
  const [year = '', number = ''] = month.split('-');
  const next =
    number === '12'
      ? `${String(Number(year) + 1).padStart(4, '0')}-01`
      : `${year}-${String(Number(number) + 1).padStart(2, '0')}`;
  return addDays(firstOfMonth(next), -1);
}

/** Days in a row, both ends with them. */
export interface DayRange {
  first: Day;
  last: Day;
}

/** A part of a period that is shown as one: a day, a month, or what of a month the period has. */
export interface PlannedSlice extends DayRange {
  until: Instant;
}

/** The parts of a period: days, or months where there are many; of a long period none before `oldest`, the first with anything to count. */
export function planSlices({ to, first, last }: ReportPeriod, oldest: Day | null): PlannedSlice[] {
  const start = countDays(first, last) <= MOST_DAYS ? first : later(first, oldest ?? last);
  const endOf = countDays(start, last) <= MOST_DAYS ? (day: Day) => day : (day: Day) => lastOfMonth(monthOf(day));
  const slices: PlannedSlice[] = [];
  for (let day = start; day <= last; ) {
    const end = earlier(endOf(day), last);
    const next = addDays(end, 1);
    slices.push({ first: day, last: end, until: earlier(startOf(next), to) });
    day = next;
  }
  return slices;
}

const countDays = (first: Day, last: Day): number => (toMillis(startOf(last)) - toMillis(startOf(first))) / DAY_MS + 1;
const dayBefore = (millis: number): Day => dayOf(fromMillis(millis - 1));
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
