import type { mongo } from 'mongoose';
import { canonicalJson } from '#domain/canonical.ts';
import { addSeconds, type Day, type Instant } from '#domain/instant.ts';
import { monthOf } from '#domain/reports/period.ts';
import { flowOf, NO_TALLY, sumOf, type Tally } from '#domain/reports/tally.ts';
import { collection } from './database.ts';
import { insertMissing } from './insert-missing.ts';
import { type DayOfTemplate, readDay, settleFacts } from './report-facts.ts';
import type { RollUpDocument, RollUpUnit } from './schemas/roll-up.ts';

/** Counted facts of a UTC day or month of one template. */
export interface RollUp {
  template: string;
  unit: RollUpUnit;
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  span: string;
  tally: Tally;
}

/** Of one template the roll-ups from a span up to another, both included. */
export interface RollUpRange {
  template: string;
  unit: RollUpUnit;
  from: string;
  to: string;
}

/** How often a write is tried that others come before. */
const ATTEMPTS = 5;
/** A month is counted by itself once it has been over for so long; until then its days are. */
const MONTH_RESTS_SECONDS = 10 * 60;

/** The roll-ups of a range that have something in them, in order; of their tallies only what moved work items if so wished. */
export async function findRollUps(range: RollUpRange, part: 'tally' | 'flow' = 'tally'): Promise<RollUp[]> {
  const { template, unit, from, to } = range;
  const found = await stored()
    .find(
      { unit, span: { $gte: from, $lte: to }, template, records: { $gt: 0 } },
      { projection: { span: 1, [part]: 1 } },
    )
    .sort({ span: 1 })
    .toArray();
  return found.map(({ span, [part]: json }) => ({ template, unit, span, tally: JSON.parse(json) as Tally }));
}

/** The first day of the template that has a roll-up; null where there is none. */
export async function firstRolledUpDay(template: string): Promise<Day | null> {
  const [first] = await stored()
    .find({ unit: 'DAY', template, records: { $gt: 0 } }, { projection: { span: 1 } })
    .sort({ span: 1 })
    .limit(1)
    .toArray();
  return first?.span ?? null;
}

/** Every day that has a roll-up, in order. */
export async function rolledUpDays(): Promise<DayOfTemplate[]> {
  const found = await stored()
    .find({ unit: 'DAY' }, { projection: { template: 1, span: 1 } })
    .sort({ span: 1 })
    .toArray();
  return found.map(({ template, span }) => ({ template, day: span }));
}

/**
 * Counts a day again from its facts, then its month if that is over, then notes that these facts are in both. What others
 * write meanwhile is never written over with less: whoever finds that somebody else wrote counts again.
 *
 * @returns false when others wrote again and again; the facts stay fresh then
 */
export async function rollUpDay({ template, day }: DayOfTemplate, now: Instant): Promise<boolean> {
  let fresh: readonly string[] = [];
  const isWritten = await writeRollUp({ template, unit: 'DAY', span: day }, async () => {
    const read = await readDay({ template, day });
    fresh = read.fresh;
    return read.tally;
  });
  if (!isWritten || !(await rollUpMonthOf({ template, day }, now))) return false;
  await settleFacts(fresh);
  return true;
}

/**
 * Counts months that are over and have no roll-up yet, such as the last at the turn of a month, from their days.
 *
 * @param after a month up to which all have one; empty for none
 * @returns the month up to which all have one now
 */
export async function rollUpEndedMonths(template: string, after: string, now: Instant): Promise<string> {
  for (let done = after; ; ) {
    // Behind every day of the month.
    const [next] = await stored()
      .find({ unit: 'DAY', template, span: { $gt: `${done}-99` } }, { projection: { span: 1 } })
      .sort({ span: 1 })
      .limit(1)
      .toArray();
    if (next === undefined) return done;
    const month = monthOf(next.span);
    if (!isOver(month, now)) return done;
    const isWritten = (await isThere(template, month)) || (await rollUpMonthOf({ template, day: next.span }, now));
    if (!isWritten) return done;
    done = month;
  }
}

/** The roll-up as it must be, and what is stored instead where that is something else. */
export async function differsFrom({ template, unit, span, tally }: RollUp): Promise<boolean> {
  const found = await stored().findOne({ _id: idOf(template, span) });
  if (found === null) return tally.records > 0;
  const { revision, ...content } = found;
  return canonicalJson(content) !== canonicalJson(contentOf({ template, unit, span }, tally));
}

/** The month's tally as its days say. */
export async function sumOfMonth(template: string, month: string): Promise<Tally> {
  const days = await findRollUps({ template, unit: 'DAY', from: `${month}-01`, to: `${month}-31` });
  return sumOf(days.map(({ tally }) => tally));
}

/** A month that is there is kept as its days are, whether it is over or not: who reads it does not look at its days. */
async function rollUpMonthOf({ template, day }: DayOfTemplate, now: Instant): Promise<boolean> {
  const month = monthOf(day);
  if (!isOver(month, now) && !(await isThere(template, month))) return true;
  return writeRollUp({ template, unit: 'MONTH', span: month }, () => sumOfMonth(template, month));
}

function isOver(month: string, now: Instant): boolean {
  return monthOf(addSeconds(now, -MONTH_RESTS_SECONDS)) > month;
}

async function isThere(template: string, span: string): Promise<boolean> {
  return (await stored().findOne({ _id: idOf(template, span) }, { projection: { _id: 1 } })) !== null;
}

/**
 * Writes what `count` counts, if nobody wrote since before it counted: so whatever is in the present roll-up was there to
 * be counted, and a later one never lacks it. An empty one goes before the first: from then on everybody who counts a day
 * sees that its month is there.
 */
async function writeRollUp(key: Omit<RollUp, 'tally'>, count: () => Promise<Tally>): Promise<boolean> {
  const _id = idOf(key.template, key.span);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await stored().findOne({ _id }, { projection: { revision: 1 } });
    if (before === null) {
      await insertMissing(stored(), [{ ...contentOf(key, NO_TALLY), revision: 0 }]);
      continue;
    }
    const { revision } = before;
    const next = { ...contentOf(key, await count()), revision: revision + 1 };
    const { matchedCount } = await stored().replaceOne({ _id, revision }, next);
    if (matchedCount === 1) return true;
  }
  return false;
}

function contentOf({ template, unit, span }: Omit<RollUp, 'tally'>, tally: Tally): Omit<RollUpDocument, 'revision'> {
  const { records } = tally;
  return {
    _id: idOf(template, span),
    template,
    unit,
    span,
    records,
    tally: JSON.stringify(tally),
    flow: JSON.stringify(flowOf(tally)),
  };
}

const idOf = (template: string, span: string): string => `${template}:${span}`;

/** Through the driver itself: nothing in it is anybody's input. */
const stored = () => collection('rollUps').collection as unknown as mongo.Collection<RollUpDocument>;
