import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '#domain/instant.ts';
import { monthOf } from '#domain/reports/period.ts';
import { type DayOfTemplate, daysWithFacts, readDay } from './report-facts.ts';
import { differsFrom, findRollUps, rolledUpDays, rollUpDay, sumOfMonth } from './roll-ups.ts';

/** Between two looks, in case something was written between what one look compares. */
const GAP_MILLIS = 100;
const LOOKS = 3;

/**
 * - `same`: what the facts say
 * - `differs`
 * - `fresh`: there are facts that have yet to be counted, as reports know
 */
export type RollUpComparison = 'same' | 'differs' | 'fresh';

/** Days that have facts or a roll-up, in order. */
export async function daysToCompare(): Promise<DayOfTemplate[]> {
  const days = new Map<string, DayOfTemplate>();
  for (const one of [...(await daysWithFacts()), ...(await rolledUpDays())])
    days.set(`${one.day} ${one.template}`, one);
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day);
}

/** Compares a day's roll-up with its facts. */
export async function compareDay(day: DayOfTemplate): Promise<RollUpComparison> {
  for (let looks = 1; ; looks += 1) {
    const { tally, fresh } = await readDay(day);
    const isSame = !(await differsFrom({ template: day.template, unit: 'DAY', span: day.day, tally }));
    if (fresh.length > 0) return 'fresh';
    if (isSame) return 'same';
    if (looks === LOOKS) return 'differs';
    await pause(GAP_MILLIS);
  }
}

/** Compares a month's roll-up, if there is one, with its days. */
export async function compareMonth({ template, day }: DayOfTemplate): Promise<Exclude<RollUpComparison, 'fresh'>> {
  const month = monthOf(day);
  for (let looks = 1; ; looks += 1) {
    const [stored] = await findRollUps({ template, unit: 'MONTH', from: month, to: month });
    if (stored === undefined) return 'same';
    const tally = await sumOfMonth(template, month);
    if (!(await differsFrom({ template, unit: 'MONTH', span: month, tally }))) return 'same';
    if (looks === LOOKS) return 'differs';
    await pause(GAP_MILLIS);
  }
}

/** Counts days again, with their months: of facts that were entered without being told to a worker, or that were mended. */
export async function rollUpDays(days: readonly DayOfTemplate[], now: Instant): Promise<void> {
  for (const day of days) {
    if (!(await rollUpDay(day, now))) throw new Error(`The roll-up of ${day.day} is being written by others.`);
  }
}
