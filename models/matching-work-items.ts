import type { Instant } from '#domain/instant.ts';
import { collection } from './database.ts';
import { toCardFilter, type WorkItemFilter } from './work-item-filter.ts';

/** Work items that reports count one by one at most. */
const MOST_COUNTED_ONE_BY_ONE = 2_000;

/** A filter of a report matches more work items than are counted one by one. */
export class TooManyMatchesError extends Error {
  override readonly name = 'TooManyMatchesError';

  constructor() {
    super(
      `It matches more than ${MOST_COUNTED_ONE_BY_ONE} work items, too many to count one by one. Narrow it further, or to states, severities and template only.`,
    );
  }
}

/** Whether roll-ups can't tell what the filter asks for, but the work items that match it can. */
export function needsWorkItems({ rated, dispositions, ownerId, specId, overdue, text }: WorkItemFilter): boolean {
  const given = [rated, dispositions, ownerId, specId, overdue].some((one) => one !== null && one !== undefined);
  return given || (text ?? '').trim() !== '';
}

/**
 * Ids of the work items which match at present what roll-ups do not know. States and severities are left to the facts:
 * those that held when it happened.
 *
 * @throws TooManyMatchesError when there are more than {@link MOST_COUNTED_ONE_BY_ONE}
 */
export async function findMatching(filter: WorkItemFilter, now: Instant): Promise<string[]> {
  const matching = await toCardFilter({ ...filter, states: null, severities: null }, now);
  const found = await collection('workItemCards')
    .find(matching, { _id: 1 })
    .limit(MOST_COUNTED_ONE_BY_ONE + 1)
    .lean();
  if (found.length > MOST_COUNTED_ONE_BY_ONE) throw new TooManyMatchesError();
  return found.map(({ _id }) => _id);
}
