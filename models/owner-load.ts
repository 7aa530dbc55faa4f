import type { Instant } from '#domain/instant.ts';
import { ownerKeys } from '#domain/owner.ts';
import { collection } from './database.ts';
import { listPeople, type Person } from './people.ts';
import { toCardFilter, type WorkItemFilter } from './work-item-filter.ts';

/** In how many work items a person owes something at present, in person or through a role. */
export interface OwnerLoad {
  owner: Person;
  open: number;
  /** Of those, how many are overdue. */
  overdue: number;
}

interface Group {
  _id: { owners: string[]; overdue: boolean };
  count: number;
}

/**
 * What everybody owes who owes anything, the most overdue first; of a filter's owner alone where it has one. Counted by
 * the database for each set of owners that occurs.
 */
export async function measureOwnerLoad(filter: WorkItemFilter, now: Instant): Promise<OwnerLoad[]> {
  const [people, groups] = await Promise.all([
    listPeople(),
    collection('workItemCards').aggregate<Group>([
      { $match: { $and: [{ owners: { $gt: '' } }, await toCardFilter(filter, now)] } },
      { $group: { _id: { owners: '$owners', overdue: { $lt: ['$byDeadline', now] } }, count: { $sum: 1 } } },
    ]),
  ]);
  const { ownerId } = filter;
  return people
    .filter(({ id }) => ownerId === null || ownerId === undefined || id === ownerId)
    .map((owner) => {
      const keys = new Set(ownerKeys(owner.id, owner.roles));
      const own = groups.filter(({ _id }) => _id.owners.some((key) => keys.has(key)));
      return { owner, open: sum(own), overdue: sum(own.filter(({ _id }) => _id.overdue)) };
    })
    .filter(({ open }) => open > 0)
    .sort(
      (one, other) =>
        other.overdue - one.overdue || other.open - one.open || (one.owner.name < other.owner.name ? -1 : 1),
    );
}

const sum = (groups: readonly Group[]): number => groups.reduce((total, { count }) => total + count, 0);
