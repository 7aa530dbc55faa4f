import { notFound } from '#graphql/errors.ts';
import { findPeople } from '#models/people.ts';
import { findSpecs } from '#models/specs.ts';

/** An id in an argument, and where it stands there. */
interface GivenId {
  id: string;
  path: string;
}

/** @throws GraphQLError `NOT_FOUND` for the first id that is nobody's */
export async function requirePeople(given: readonly GivenId[]): Promise<void> {
  await requireAll(given, findPeople, 'person');
}

/** @throws GraphQLError `NOT_FOUND` for the first id that is no spec's */
export async function requireSpecs(given: readonly GivenId[]): Promise<void> {
  await requireAll(given, findSpecs, 'canonical spec');
}

async function requireAll(
  given: readonly GivenId[],
  find: (ids: readonly string[]) => Promise<{ id: string }[]>,
  what: string,
): Promise<void> {
  if (given.length === 0) return;
  const known = new Set((await find(given.map(({ id }) => id))).map(({ id }) => id));
  const foreign = given.find(({ id }) => !known.has(id));
  if (foreign !== undefined) throw notFound(what, foreign.path);
}
