import type { WorkItemFilter } from '#models/work-items.ts';
import { filterInput } from './lists.ts';
import { parseInput } from './parse-input.ts';
import { requirePeople, requireSpecs } from './require-ids.ts';

/**
 * A filter of work items, checked.
 *
 * @throws GraphQLError `BAD_USER_INPUT`, or `NOT_FOUND` for a person or spec that is not there
 */
export async function parseFilter(given: unknown): Promise<WorkItemFilter> {
  const filter = parseInput(filterInput, given);
  const { ownerId, specId } = filter;
  await requirePeople(ownerId === undefined || ownerId === null ? [] : [{ id: ownerId, path: 'filter.ownerId' }]);
  await requireSpecs(specId === undefined || specId === null ? [] : [{ id: specId, path: 'filter.specId' }]);
  return filter;
}
