import { trusted } from 'mongoose';
import { fromMillis } from '#domain/instant.ts';
import { keysOf, type ReportFigure } from '#domain/reports/drill-down.ts';
import { addDays, type DayRange, startOf } from '#domain/reports/period.ts';
import { collection } from './database.ts';
import { type ListedWorkItem, toListed } from './listed-work-item.ts';
import { findMatching, needsWorkItems } from './matching-work-items.ts';
import { isPlace, readCursor, writeCursor } from './page-cursor.ts';
import { narrowingOf, type ReportQuestion, templatesOf } from './report-ground.ts';
import type { ReportFactDocument } from './schemas/report-fact.ts';
import type { WorkItemPage } from './work-item-lists.ts';

interface ReportedRequest extends ReportQuestion {
  figure: ReportFigure;
  /** How many at most, at least 1. */
  first: number;
  /** `endCursor` of the page before. */
  after: string | null;
}

/** The fact by which a work item has its place in the list: the latest of those that the figure counts. */
interface Place {
  workItemId: string;
  /** Instant and id of the fact, so that order of text is order of time, and no two are the same. */
  key: string;
}

const ORDER = 'reported';
/**
 * Days that are looked through in one go, the latest first; null is all the rest, where by then little can be left. A
 * figure is counted under several keys, and of several keys together no index has the order: all of a window is sorted.
 */
const WINDOWS = [1, 6, 30, 90, null];
/** Work items whose later facts are looked for in one go. */
const CHECKED_AT_ONCE = 100;
const ITEMS_AT_ONCE = 200;
/** Of some work items there are few facts, however many there are of a figure or of a day. */
const BY_WORK_ITEM = { workItemId: 1 } as const;

/**
 * A page of the work items of which a figure of a report counts facts, each once, the one with the latest such fact first.
 *
 * @throws InvalidCursorError when `after` comes from elsewhere
 * @throws TooManyMatchesError as `findMatching` does
 */
export async function listReportedWorkItems(request: ReportedRequest): Promise<WorkItemPage> {
  const { figure, filter, period, first, after, now } = request;
  const start = after === null ? null : readCursor(ORDER, after, isPlace);
  const keys = keysOf(figure, narrowingOf(filter), templatesOf(filter));
  const sought: Sought = { keys, first: period.first, last: period.last };
  const matching = needsWorkItems(filter) ? await findMatching(filter, now) : null;
  const places =
    keys.length === 0
      ? []
      : matching === null
        ? await placesFrom(sought, start, first + 1)
        : (await placesAmong(sought, matching)).filter(({ key }) => start === null || key < start).slice(0, first + 1);
  const page = places.slice(0, first);
  const last = page.at(-1);
  return {
    nodes: await readListed(page.map(({ workItemId }) => workItemId)),
    endCursor: last === undefined ? null : writeCursor(ORDER, last.key),
    hasNextPage: places.length > first,
    countAll: async (most) => {
      if (keys.length === 0) return 0;
      const count = matching === null ? await countAll(sought) : (await placesAmong(sought, matching)).length;
      return most === undefined ? count : Math.min(count, most);
    },
  };
}

/** Facts that are looked for: of the figures, on the days. */
interface Sought extends DayRange {
  keys: readonly string[];
}

/** The next places from one on, exclusively, or from the latest on. */
async function placesFrom(sought: Sought, start: string | null, count: number): Promise<Place[]> {
  const places = new Map<string, Place>();
  let candidates = new Map<string, Place>();
  const settle = async () => {
    const taken = start === null ? new Set<string>() : await withPlaceFrom(sought, [...candidates.keys()], start);
    for (const place of candidates.values()) if (!taken.has(place.workItemId)) places.set(place.workItemId, place);
    candidates = new Map();
  };
  const passed = new Set<string>();
  for await (const place of factsBackwards(sought, start)) {
    if (passed.has(place.workItemId)) continue;
    passed.add(place.workItemId);
    candidates.set(place.workItemId, place);
    if (places.size + candidates.size >= count || candidates.size === CHECKED_AT_ONCE) await settle();
    if (places.size >= count) break;
  }
  await settle();
  return [...places.values()].slice(0, count);
}

/** Every fact that is looked for, the latest first, from a place on, exclusively. */
async function* factsBackwards({ keys, first, last }: Sought, start: string | null): AsyncGenerator<Place> {
  let end = start === null ? last : earlier(start.slice(0, 10), last);
  for (const days of WINDOWS) {
    if (end < first) return;
    const begin = days === null ? first : later(addDays(end, 1 - days), first);
    const window = collection('reportFacts')
      .find({
        figures: trusted({ $in: [...keys] }),
        at: trusted({ $gte: instantOf(begin), $lt: instantOf(addDays(end, 1)) }),
      })
      .sort({ at: -1, _id: -1 })
      .lean()
      .cursor({ batchSize: 200 });
    for await (const fact of window) {
      const place = placeOf(fact);
      if (start === null || place.key < start) yield place;
    }
    end = addDays(begin, -1);
  }
}

/** Those of the work items that have a place at this one or before it in the list: an earlier page showed them. */
async function withPlaceFrom(
  { keys, last }: Sought,
  workItemIds: readonly string[],
  start: string,
): Promise<Set<string>> {
  if (workItemIds.length === 0) return new Set();
  const at = trusted({ $gte: new Date(start.slice(0, start.indexOf('~'))), $lt: instantOf(addDays(last, 1)) });
  const found = await collection('reportFacts')
    .find({ workItemId: trusted({ $in: [...workItemIds] }), figures: trusted({ $in: [...keys] }), at })
    .hint(BY_WORK_ITEM)
    .lean();
  return new Set(
    found
      .map(placeOf)
      .filter(({ key }) => key >= start)
      .map(({ workItemId }) => workItemId),
  );
}

/** All places that some work items have, in order. */
async function placesAmong({ keys, first, last }: Sought, workItemIds: readonly string[]): Promise<Place[]> {
  const latest = new Map<string, Place>();
  for (let index = 0; index < workItemIds.length; index += ITEMS_AT_ONCE) {
    const found = await collection('reportFacts')
      .find({
        workItemId: trusted({ $in: workItemIds.slice(index, index + ITEMS_AT_ONCE) }),
        figures: trusted({ $in: [...keys] }),
        day: trusted({ $gte: first, $lte: last }),
      })
      .hint(BY_WORK_ITEM)
      .lean();
    for (const place of found.map(placeOf)) {
      if (place.key > (latest.get(place.workItemId)?.key ?? '')) latest.set(place.workItemId, place);
    }
  }
  return [...latest.values()].sort((one, other) => (one.key > other.key ? -1 : 1));
}

async function countAll({ keys, first, last }: Sought): Promise<number> {
  const at = { $gte: instantOf(first), $lt: instantOf(addDays(last, 1)) };
  const [counted] = await collection('reportFacts').aggregate<{ count: number }>([
    { $match: { figures: { $in: [...keys] }, at } },
    { $group: { _id: '$workItemId' } },
    { $count: 'count' },
  ]);
  return counted?.count ?? 0;
}

/** In the order of the ids; those that lists do not have yet are left out. */
async function readListed(ids: readonly string[]): Promise<ListedWorkItem[]> {
  if (ids.length === 0) return [];
  const found = await collection('workItemCards')
    .find({ _id: trusted({ $in: [...ids] }) })
    .lean();
  const cards = new Map(found.map((card) => [card._id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []).map(toListed);
}

const placeOf = ({ _id, workItemId, at }: ReportFactDocument): Place => ({
  workItemId,
  key: `${fromMillis(at.getTime())}~${_id}`,
});

const instantOf = (day: string): Date => new Date(startOf(day));
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
