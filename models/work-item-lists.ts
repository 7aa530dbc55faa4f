import type { QueryFilter } from 'mongoose';
import { trusted } from 'mongoose';
import { addSeconds, type Instant, parseInstant } from '#domain/instant.ts';
import type { Role } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import { type ListedWorkItem, toListed } from './listed-work-item.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import { type CardDocument, NEVER } from './schemas/work-item-card.ts';
import type { WorkItemFilter } from './work-item-filter.ts';
import { toCardFilter } from './work-item-filter.ts';

/** `SEVERITY_ASC`: the most severe first, as the vocabulary lists them, then the earliest deadline. */
export type WorkItemOrder = 'UPDATED_DESC' | 'CREATED_DESC' | 'DEADLINE_ASC' | 'SEVERITY_ASC';

export interface WorkItemPage {
  nodes: ListedWorkItem[];
  endCursor: string | null;
  hasNextPage: boolean;
  /** How many there are on all pages; counted when it is asked for. */
  countAll: () => Promise<number>;
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

type SortKey = 'byUpdated' | 'byCreated' | 'byDeadline' | 'bySeverity';

const ORDERS: Record<WorkItemOrder, { key: SortKey; direction: 1 | -1 }> = {
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
const SHAPES: Record<SortKey, (key: string) => boolean> = {
  byUpdated: isDated,
  byCreated: isDated,
  byDeadline: isDated,
  bySeverity: (key) => /^\d\|/.test(key) && isDated(key.slice(2)),
};

const DAY = 24 * 3600;
/** How many days back a list that begins with the newest is looked for, one after the other, before all are. */
const WINDOWS = [2, 30];

/**
 * A page of work items. A search by text is ordered like any other list, never by likeness (decision 18).
 *
 * @throws InvalidCursorError when `after` comes from elsewhere, or from a list in another order
 */
export async function listWorkItems(request: PageRequest & { orderBy?: WorkItemOrder | null }): Promise<WorkItemPage> {
  const filter = await toCardFilter(request.filter ?? {}, request.now);
  return readPage(filter, request.orderBy ?? 'UPDATED_DESC', request);
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
  return readPage(await columnFilter(request), 'DEADLINE_ASC', request);
}

/** How many items a column of a board has. */
export async function countBoardColumn(request: Omit<ColumnRequest, 'first' | 'after'>): Promise<number> {
  return collection('workItemCards').countDocuments(await columnFilter(request));
}

/** Since when the item of a column that is longest in its state is there; null for an empty column. */
export async function oldestOfBoardColumn(request: Omit<ColumnRequest, 'first' | 'after'>): Promise<Instant | null> {
  const oldest = await collection('workItemCards')
    .findOne(await columnFilter(request))
    .sort({ visitEnteredAt: 1 })
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

async function readPage(
  filter: QueryFilter<CardDocument>,
  order: WorkItemOrder,
  { first, after, now }: PageRequest,
): Promise<WorkItemPage> {
  const { key, direction } = ORDERS[order];
  const start = after === null || after === undefined ? null : readCursor(order, after, SHAPES[key]);
  const beyond = start === null ? {} : { [key]: trusted(direction === 1 ? { $gt: start } : { $lt: start }) };
  const found = await findFirst({ $and: [filter, beyond] }, order, { most: first + 1, newest: start ?? now });
  const page = found.slice(0, first);
  const last = page.at(-1);
  return {
    nodes: page.map(toListed),
    endCursor: last === undefined ? null : writeCursor(order, last[key]),
    hasNextPage: found.length > first,
    countAll: () => collection('workItemCards').countDocuments(filter).exec(),
  };
}

/**
 * The first cards of an order. The embedded database never reads an index in its order: it would sort all that match, all
 * there are. So what is ordered from the newest on is looked for in the last days first, and further back only where
 * there was not enough.
 */
async function findFirst(
  filter: QueryFilter<CardDocument>,
  order: WorkItemOrder,
  { most, newest }: { most: number; newest: string },
): Promise<CardDocument[]> {
  const { key, direction } = ORDERS[order];
  const read = (condition: QueryFilter<CardDocument>) =>
    // No projection: the embedded database would apply it to every card before it sorts.
    collection('workItemCards')
      .find(condition)
      .sort({ [key]: direction })
      .limit(most)
      .lean();
  if (order === 'UPDATED_DESC' || order === 'CREATED_DESC') {
    const [instant = newest] = newest.split('|');
    for (const days of WINDOWS) {
      const since = addSeconds(instant, -days * DAY);
      const found = await read({ $and: [filter, { [key]: trusted({ $gte: since }) }] });
      if (found.length === most) return found;
    }
  }
  return read(filter);
}
