import { addSeconds, type Instant, toMillis } from '#domain/instant.ts';
import { RELEASED_TEMPLATES } from '#domain/templates/index.ts';
import { SEVERITIES, type Severity } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import { toCardFilter, type WorkItemFilter } from './work-item-filter.ts';

/** Work items that are open in one state under one severity. */
export interface OpenItems {
  state: string;
  /** Null while none was proposed or passed (TM-0). */
  severity: Severity | null;
  count: number;
  /** How long the one that is longest in the state has been there. */
  oldestSeconds: number;
  ages: AgeCount[];
}

/** How many have been in the state for `fromSeconds` up to, but not with, `toSeconds`. */
export interface AgeCount {
  fromSeconds: number;
  toSeconds: number | null;
  count: number;
}

const DAY = 24 * 60 * 60;

/** Where one age ends and the next begins, in seconds. */
const AGES = [0, DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY];

interface Group {
  _id: { state: string; severity: Severity; unrated: boolean; age: number };
  count: number;
  oldest: Instant;
}

/** The open work items of a filter by state and severity, in the process's order; counted by the database. */
export async function countOpenItems(filter: WorkItemFilter, now: Instant): Promise<OpenItems[]> {
  const groups = await collection('workItemCards').aggregate<Group>([
    { $match: { $and: [{ disposition: 'ACTIVE' }, await toCardFilter(filter, now)] } },
    {
      $group: {
        _id: {
          state: '$state',
          severity: '$severity',
          unrated: { $eq: ['$rated', false] },
          age: ageOf('$visitEnteredAt', now),
        },
        count: { $sum: 1 },
        oldest: { $min: '$visitEnteredAt' },
      },
    },
  ]);
  const states = [...new Set(RELEASED_TEMPLATES.flatMap((template) => template.states.map(({ key }) => key)))];
  return states.flatMap((state) =>
    [...SEVERITIES, null].flatMap((severity) => {
      const own = groups.filter(({ _id }) => _id.state === state && (_id.unrated ? null : _id.severity) === severity);
      return own.length === 0 ? [] : [toOpenItems(state, severity, own, now)];
    }),
  );
}

function toOpenItems(state: string, severity: Severity | null, groups: readonly Group[], now: Instant): OpenItems {
  const oldest = Math.min(...groups.map((group) => toMillis(group.oldest)));
  const countOf = (age: number): number =>
    groups.filter(({ _id }) => _id.age === age).reduce((sum, { count }) => sum + count, 0);
  return {
    state,
    severity,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    oldestSeconds: Math.max(0, toMillis(now) - oldest) / 1000,
    ages: AGES.map((fromSeconds, index) => ({
      fromSeconds,
      toSeconds: AGES[index + 1] ?? null,
      count: countOf(index),
    })),
  };
}

/** The database's expression for the place in {@link AGES} of something that began then. */
function ageOf(field: string, now: Instant): object {
  const branches = AGES.slice(1).map((seconds, index) => ({
    case: { $gt: [field, addSeconds(now, -seconds)] },
    then: index,
  }));
  return { $switch: { branches, default: AGES.length - 1 } };
}
