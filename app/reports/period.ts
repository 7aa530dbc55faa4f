import { type Day, dayOf, fromMillis, isDay, toMillis } from '#domain/instant.ts';
import type { SearchParameters } from '../filters/filters.ts';

/** The UTC days that are reported about, both included. */
export interface Period {
  /** The preset that stands for the days; null where they were chosen one by one. */
  preset: Preset | null;
  from: Day;
  to: Day;
}

/** Periods to choose from, each up to and including the present day. */
export const PRESETS = [
  { key: '7d', name: '7 days', days: 7 },
  { key: '30d', name: '30 days', days: 30 },
  { key: '90d', name: '90 days', days: 90 },
  { key: 'year', name: 'A year', days: 365 },
  { key: 'all', name: 'All', days: null },
] as const;
export type Preset = (typeof PRESETS)[number]['key'];

/** Without a word about it. */
const USUAL: Preset = '30d';
/** Nothing was reported before, or will be after. */
export const FIRST_DAY: Day = '2000-01-01';
const LAST_DAY: Day = '2099-12-31';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What an address asks for. Days that are no period are not reported about: `problem` then says why, for people. */
export function readPeriod(parameters: SearchParameters, today: Day): { period: Period; problem: string | null } {
  const one = (name: string): string => [parameters[name] ?? []].flat()[0] ?? '';
  const [from, to] = [one('from'), one('to')];
  const preset = PRESETS.find(({ key }) => key === one('period'))?.key ?? USUAL;
  if (from === '' && to === '') return { period: presetPeriod(preset, today), problem: null };
  const chosen = { preset: null, from: from === '' ? FIRST_DAY : from, to: to === '' ? today : to };
  const problem = problemOf(chosen);
  return problem === null
    ? { period: chosen, problem }
    : { period: presetPeriod(preset, today), problem: `${problem} Shown instead: ${nameOf(preset)}.` };
}

function problemOf({ from, to }: Period): string | null {
  if (![from, to].every(isReportable)) return 'A period is two days of the years 2000 to 2099.';
  return from <= to ? null : 'The first day of a period is not after its last.';
}

/** Whether it is a day that can be reported about. */
export const isReportable = (day: string): boolean => isDay(day) && day >= FIRST_DAY && day <= LAST_DAY;

const nameOf = (preset: Preset): string => PRESETS.find(({ key }) => key === preset)?.name ?? preset;

export function presetPeriod(preset: Preset, today: Day): Period {
  const days = PRESETS.find(({ key }) => key === preset)?.days ?? null;
  return { preset, from: days === null ? FIRST_DAY : addDays(today, 1 - days), to: today };
}

/** The same in an address; nothing for what is shown without a word. */
export function writePeriod({ preset, from, to }: Period): URLSearchParams {
  if (preset === null) return new URLSearchParams({ from, to });
  return new URLSearchParams(preset === USUAL ? {} : { period: preset });
}

/** The instants that the API is asked for: the first of the period, and the first after it. */
export function instantsOf({ from, to }: Pick<Period, 'from' | 'to'>): { from: string; to: string } {
  return { from: `${from}T00:00:00.000Z`, to: `${addDays(to, 1)}T00:00:00.000Z` };
}

/** The last day of a stretch that ends with an instant which is not in it any more. */
export function lastDayOf(end: string): Day {
  return dayOf(fromMillis(toMillis(end) - 1));
}

export function addDays(day: Day, days: number): Day {
  return dayOf(fromMillis(toMillis(`${day}T00:00:00.000Z`) + days * DAY_MS));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A calendar day in words: "22 Nov 2026". */
export function dayWords(day: Day): string {
  return `${shortDay(day)} ${day.slice(0, 4)}`;
}

/** The same without the year: "22 Nov". */
export function shortDay(day: Day): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)}`;
}

/** "Nov 2026". */
export function monthWords(day: Day): string {
  return `${monthOf(day)} ${day.slice(0, 4)}`;
}

const monthOf = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
