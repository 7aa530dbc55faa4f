import type { QueryFilter } from 'mongoose';
import { trusted } from 'mongoose';
import { type Instant, parseInstant } from '#domain/instant.ts';
import type { Role } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import { type CardOrder, findFirst, indexOfFew } from './find-first.ts';
import { type ListedWorkItem, toListed } from './listed-work-item.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import { type CardDocument, NEVER } from './schemas/work-item-card.ts';
import { CARD_INDEX, type CardIndex, toCardFilter, toConditions, type WorkItemFilter } from './work-item-filter.ts';

/** `SEVERITY_ASC`: the most severe first, as the vocabulary lists them, then the earliest deadline. */
export type WorkItemOrder = 'UPDATED_DESC' | 'CREATED_DESC' | 'DEADLINE_ASC' | 'SEVERITY_ASC';

export interface WorkItemPage {
  nodes: ListedWorkItem[];
  endCursor: string | null;
  hasNextPage: boolean;
  /** How many there are on all pages, `most` at most where that is given; counted when it is asked for. */
  countAll: (most?: number) => Promise<number>;
}

interface PageRequest {
  filter?: WorkItemFilter | null;
  /** How many at most, at least 1. */
  first: number;
  /** `endCursor` of the page before. */
  after?: string | null;
  /** The instant that "overdue" and "recently closed" are measured at. */
  now: Instant;
}

const ORDERS: Record<WorkItemOrder, CardOrder> = {
  UPDATED_DESC: { key: 'byUpdated', direction: -1 },
  CREATED_DESC: { key: 'byCreated', direction: -1 },
  DEADLINE_ASC: { key: 'byDeadline', direction: 1 },
  SEVERITY_ASC: { key: 'bySeverity', direction: 1 },
};

/** What the sort keys of cards look like: an instant or none, and the work item's number. */
const isDated = (key: string): boolean => {
  const [instant = '', number = '', ...more] = key.split('|');
  return more.length === 0 && (instant === NEVER || parseInstant(instant) === instant) && /^\d{12,}$/.test(number);
};
const SHAPES: Record<CardOrder['key'], (key: string) => boolean> = {
  byUpdated: isDated,
  byCreated: isDated,
  byDeadline: isDated,
  bySeverity: (key) => /^\d\|/.test(key) && isDated(key.slice(2)),
};

/**
 * A page of work items. A search by text is ordered like any other list, never by likeness (decision 18).
 *
 * @throws InvalidCursorError when `after` comes from elsewhere, or from a list in another order
 */
export async function listWorkItems(request: PageRequest & { orderBy?: WorkItemOrder | null }): Promise<WorkItemPage> {
  const order = request.orderBy ?? 'UPDATED_DESC';
  const { filter, narrowing, ranges } = await toConditions(request.filter ?? {}, request.now);
  const index = await indexOfFew(narrowing);
  const range = ranges[ORDERS[order].key];
  return readPage(index !== null || range === undefined ? filter : { $and: [filter, range] }, index, order, request);
}

export interface ColumnRequest extends PageRequest {
  state: string;
  /** Narrows to items in which one of the roles takes part at present. */
  roles?: readonly Role[] | null;
}

/**
 * A page of one column of a board: items that are worked on, and recently closed ones (decision 20), the earliest
 * deadline first.
 *
 * @throws InvalidCursorError as {@link listWorkItems} does
 */
export async function listBoardColumn(request: ColumnRequest): Promise<WorkItemPage> {
  // What a column shows is worked on, or was until lately: never very much, and sorted.
  return readPage(await columnFilter(request), CARD_INDEX.state, 'DEADLINE_ASC', request);
}

/** How many items a column of a board has. */
export async function countBoardColumn(request: Omit<ColumnRequest, 'first' | 'after'>): Promise<number> {
  return count(await columnFilter(request), CARD_INDEX.state);
}

/** Since when the item of a column that is longest in its state is there; null for an empty column. */
export async function oldestOfBoardColumn(request: Omit<ColumnRequest, 'first' | 'after'>): Promise<Instant | null> {
  const oldest = await collection('workItemCards')
    .findOne(await columnFilter(request))
    .sort({ visitEnteredAt: 1 })
    .hint(CARD_INDEX.state)
    .lean();
  return oldest?.visitEnteredAt ?? null;
}

async function columnFilter(request: Omit<ColumnRequest, 'first' | 'after'>): Promise<QueryFilter<CardDocument>> {
  const { state, roles, filter, now } = request;
  const column = { state, boardUntil: trusted({ $gt: now }) };
  const narrowed = await toCardFilter(filter ?? {}, now);
  const everybody = roles === null || roles === undefined;
  return { $and: [everybody ? column : { ...column, participants: trusted({ $in: [...roles] }) }, narrowed] };
}

/** @param index by which all that matches is found; null where so much matches that the order's own is better */
async function readPage(
  filter: QueryFilter<CardDocument>,
  index: CardIndex | null,
  order: WorkItemOrder,
  { first, after }: PageRequest,
): Promise<WorkItemPage> {
  const sort = ORDERS[order];
  const beyond = after === null || after === undefined ? null : readCursor(order, after, SHAPES[sort.key]);
  const found = await findFirst(index, { ...sort, filter, beyond, most: first + 1 });
  const page = found.slice(0, first);
  const last = page.at(-1);
  return {
    nodes: page.map(toListed),
    endCursor: last === undefined ? null : writeCursor(order, last[sort.key]),
    hasNextPage: found.length > first,
    countAll: (most) => count(filter, index, most),
  };
}

function count(filter: QueryFilter<CardDocument>, index: CardIndex | null, most?: number): Promise<number> {
  let counted = collection('workItemCards').countDocuments(filter);
  if (index !== null) counted = counted.hint(index);
  if (most !== undefined) counted = counted.limit(most);
  return counted.exec();
}
