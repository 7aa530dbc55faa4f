import { trusted } from 'mongoose';
import { earliest, type Instant } from '#domain/instant.ts';
import { addDays, type DayRange, type PlannedSlice, planSlices, type ReportPeriod } from '#domain/reports/period.ts';
import type { Narrowing, ReportGround } from '#domain/reports/reports.ts';
import { NO_TALLY, sumOf, Tallier } from '#domain/reports/tally.ts';
import type { ProcessTemplate } from '#domain/template.ts';
import { RELEASED_TEMPLATES } from '#domain/templates/index.ts';
import { collection } from './database.ts';
import { findMatching, needsWorkItems } from './matching-work-items.ts';
import { toFactRecord } from './report-facts.ts';
import { openReportSources, type ReportSource, readSpans, type SpanTally } from './report-spans.ts';
import type { WorkItemFilter } from './work-item-filter.ts';

/** What a report is asked about. */
export interface ReportQuestion {
  period: ReportPeriod;
  filter: WorkItemFilter;
  now: Instant;
}

/** Work items whose facts are read at once. */
const ITEMS_AT_ONCE = 200;

/** The templates that a filter leaves. */
export function templatesOf({ template }: WorkItemFilter): ProcessTemplate[] {
  return RELEASED_TEMPLATES.filter(({ key }) => template === null || template === undefined || key === template);
}

/** What of a filter is about what happened, and not about the work items as they are. */
export function narrowingOf({ states, severities }: WorkItemFilter): Narrowing {
  return { states: states ?? null, severities: severities ?? null };
}

/**
 * What reports of a period are made from: roll-ups, and facts where a roll-up may lack some, or where the filter asks for
 * what only the work items know. Everything that is recorded when it is asked for is in it.
 *
 * @throws TooManyMatchesError as `findMatching` does
 */
export async function readReportGround({ period, filter, now }: ReportQuestion): Promise<ReportGround> {
  const templates = templatesOf(filter);
  const keys = [...new Set(templates.map(({ key }) => key))];
  const matching = needsWorkItems(filter) ? await findMatching(filter, now) : null;
  const sources = await openReportSources(keys);
  const slices = planSlices(period, earliest(sources.flatMap(({ oldest }) => oldest ?? [])));
  const counted =
    matching === null ? await fromRollUps(sources, period, slices) : await fromFacts(keys, matching, period, slices);
  return {
    ...counted,
    states: unique(templates.flatMap(({ states }) => states.map(({ key }) => key))),
    items: unique(templates.flatMap(({ gates }) => gates.flatMap(({ items }) => items.map(({ key }) => key)))),
    narrowing: narrowingOf(filter),
  };
}

type Counted = Pick<ReportGround, 'before' | 'slices'>;

async function fromRollUps(
  sources: readonly ReportSource[],
  period: ReportPeriod,
  slices: readonly PlannedSlice[],
): Promise<Counted> {
  const start = slices[0]?.first ?? period.first;
  const months = slices.some(({ first, last }) => first !== last);
  const spansOf = async (source: ReportSource) => {
    const { oldest } = source;
    const [before, within] = await Promise.all([
      oldest === null || oldest >= start
        ? []
        : readSpans(source, { first: oldest, last: addDays(start, -1) }, { part: 'flow', months: true }),
      slices.length === 0 ? [] : readSpans(source, { first: start, last: period.last }, { part: 'tally', months }),
    ]);
    return { before, within };
  };
  const read = await Promise.all(sources.map(spansOf));
  return {
    before: sumOf(read.flatMap(({ before }) => before.map(({ tally }) => tally))),
    slices: sortInto(
      slices,
      read.flatMap(({ within }) => within),
    ),
  };
}

function sortInto(slices: readonly PlannedSlice[], spans: readonly SpanTally[]): Counted['slices'] {
  const within = placesIn(slices);
  const talliers = slices.map(() => new Tallier());
  for (const { first, tally } of spans) talliers[within(first) ?? -1]?.addTally(tally);
  return slices.map(({ until }, index) => ({ until, tally: talliers[index]?.tally() ?? NO_TALLY }));
}

/** Of these work items alone, fact by fact. */
async function fromFacts(
  templates: readonly string[],
  workItemIds: readonly string[],
  period: ReportPeriod,
  slices: readonly PlannedSlice[],
): Promise<Counted> {
  const start = slices[0]?.first ?? period.first;
  const within = placesIn(slices);
  const before = new Tallier();
  const talliers = slices.map(() => new Tallier());
  for (let index = 0; index < workItemIds.length; index += ITEMS_AT_ONCE) {
    const facts = collection('reportFacts').find({
      workItemId: trusted({ $in: workItemIds.slice(index, index + ITEMS_AT_ONCE) }),
      template: trusted({ $in: [...templates] }),
    });
    // Sorted, so that the database reads them as of one moment: none is left out because it is updated meanwhile.
    for await (const fact of facts.hint({ workItemId: 1 }).sort({ at: 1 }).lean().cursor({ batchSize: 1000 })) {
      const place = within(fact.day);
      const tallier = fact.day < start ? before : place === null ? undefined : talliers[place];
      tallier?.add(toFactRecord(fact));
    }
  }
  return {
    before: before.tally(),
    slices: slices.map(({ until }, index) => ({ until, tally: talliers[index]?.tally() ?? NO_TALLY })),
  };
}

/** Finds the slice that a day is in; null outside. */
function placesIn(slices: readonly DayRange[]): (day: string) => number | null {
  return (day) => {
    let [low, high] = [0, slices.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const slice = slices[middle];
      if (slice === undefined) return null;
      if (day < slice.first) high = middle - 1;
      else if (day > slice.last) low = middle + 1;
      else return middle;
    }
    return null;
  };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
