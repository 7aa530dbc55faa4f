import { type QueryFilter, trusted } from 'mongoose';
import { collection } from './database.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import type { CardIndex, NarrowingCondition } from './work-item-filter.ts';

/** What cards are sorted by: each has an index of its own. */
export interface CardOrder {
  key: 'byUpdated' | 'byCreated' | 'byDeadline' | 'bySeverity';
  direction: 1 | -1;
}

interface Wanted extends CardOrder {
  filter: QueryFilter<CardDocument>;
  /** The sort key behind which is looked, exclusively; null for the beginning. */
  beyond: string | null;
  most: number;
}

/** So many cards are fetched and sorted in some milliseconds. */
const FEW = 1_000;

/** The index of the condition that the fewest of all cards meet, if they are few; null where each is met by many. */
export async function indexOfFew(narrowing: readonly NarrowingCondition[]): Promise<CardIndex | null> {
  const counted = await Promise.all(
    narrowing.map(async ({ condition, index }) => {
      const count = await collection('workItemCards')
        .countDocuments(condition)
        .limit(FEW + 1);
      return { index, count };
    }),
  );
  const [fewest] = counted.sort((one, other) => one.count - other.count);
  return fewest === undefined || fewest.count > FEW ? null : fewest.index;
}

/**
 * The first cards of an order that match: those that an index leaves, sorted, or else along the order's own index, where
 * many match and the first are soon met (decision 24). The database is told which, as it can't know.
 */
export async function findFirst(
  index: CardIndex | null,
  { filter, key, direction, beyond, most }: Wanted,
): Promise<CardDocument[]> {
  const bound = beyond === null ? {} : { [key]: trusted(direction === 1 ? { $gt: beyond } : { $lt: beyond }) };
  const given = [filter, bound].filter((one) => Object.keys(one).length > 0);
  return collection('workItemCards')
    .find(given.length === 0 ? {} : { $and: given })
    .sort({ [key]: direction })
    .limit(most)
    .hint(index ?? { [key]: direction })
    .lean();
}
