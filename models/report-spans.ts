import type { Day } from '#domain/instant.ts';
import { addDays, type DayRange, firstOfMonth, lastOfMonth, monthOf } from '#domain/reports/period.ts';
import type { Tally } from '#domain/reports/tally.ts';
import { freshDays, readDay } from './report-facts.ts';
import { findRollUps, firstRolledUpDay } from './roll-ups.ts';

/** What some days in a row amount to. */
export interface SpanTally extends DayRange {
  tally: Tally;
}

/** How much of a roll-up is asked for: all, or only what moved work items between states and severities. */
type RollUpPart = 'tally' | 'flow';

/** What one answer reads of one template. */
export interface ReportSource {
  template: string;
  /** Days whose roll-ups may lack facts. */
  fresh: ReadonlySet<Day>;
  /** The first day with anything to count; null while there is nothing. */
  oldest: Day | null;
}

/**
 * Looks which days have facts that their roll-ups may lack. To be asked before any roll-up is read: then whatever is
 * entered by now is counted, from the facts or from the roll-up, and nothing is counted twice.
 */
export async function openReportSources(templates: readonly string[]): Promise<ReportSource[]> {
  const days = await freshDays();
  return Promise.all(
    templates.map(async (template) => {
      const fresh = days.filter((one) => one.template === template).map(({ day }) => day);
      const rolledUp = await firstRolledUpDay(template);
      const [oldest] = [...fresh, ...(rolledUp === null ? [] : [rolledUp])].sort();
      return { template, fresh: new Set(fresh), oldest: oldest ?? null };
    }),
  );
}

/**
 * What happened on the days of a range, in spans that do not overlap: days, or whole months where `months` allows. Days
 * with facts that no roll-up is known to have are counted from their facts.
 */
export async function readSpans(
  source: ReportSource,
  range: DayRange,
  { part, months }: { part: RollUpPart; months: boolean },
): Promise<SpanTally[]> {
  const { template, fresh } = source;
  const whole = months ? await readMonths(source, range, part) : [];
  const fromFacts = [...fresh]
    .filter((day) => day >= range.first && day <= range.last)
    .map(async (day) => ({ first: day, last: day, tally: (await readDay({ template, day })).tally }));
  const days = gapsBetween(range, whole).map((gap) => readDays(source, gap, part));
  return [...whole, ...(await Promise.all(days)).flat(), ...(await Promise.all(fromFacts))];
}

/** The months that are in the range from first day to last, and have a roll-up that lacks nothing. */
async function readMonths(
  { template, fresh }: ReportSource,
  { first, last }: DayRange,
  part: RollUpPart,
): Promise<SpanTally[]> {
  const from = first === firstOfMonth(monthOf(first)) ? first : addDays(lastOfMonth(monthOf(first)), 1);
  const to = last === lastOfMonth(monthOf(last)) ? last : addDays(firstOfMonth(monthOf(last)), -1);
  if (from > to) return [];
  const lacking = new Set([...fresh].map(monthOf));
  const found = await findRollUps({ template, unit: 'MONTH', from: monthOf(from), to: monthOf(to) }, part);
  return found
    .filter(({ span }) => !lacking.has(span))
    .map(({ span, tally }) => ({ first: firstOfMonth(span), last: lastOfMonth(span), tally }));
}

async function readDays({ template, fresh }: ReportSource, { first, last }: DayRange, part: RollUpPart) {
  const found = await findRollUps({ template, unit: 'DAY', from: first, to: last }, part);
  return found
    .filter(({ span }) => !fresh.has(span))
    .map(({ span, tally }): SpanTally => ({ first: span, last: span, tally }));
}

/** The days of a range that none of the spans, which come in order, has. */
function gapsBetween({ first, last }: DayRange, spans: readonly DayRange[]): DayRange[] {
  const gaps: DayRange[] = [];
  let day = first;
  for (const span of spans) {
    if (span.first > day) gaps.push({ first: day, last: addDays(span.first, -1) });
    day = addDays(span.last, 1);
  }
  return day <= last ? [...gaps, { first: day, last }] : gaps;
}
