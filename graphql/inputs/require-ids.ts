import type { NamedDeadline } from '#domain/state.ts';
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

/** @throws GraphQLError `NOT_FOUND` for the first deadline whose owner is nobody */
export async function requireOwners(deadlines: readonly NamedDeadline[]): Promise<void> {
  await requirePeople(
    deadlines.flatMap(({ ownerId: id }, index) => (id === null ? [] : [{ id, path: `deadlines[${index}].ownerId` }])),
  );
}

/** @throws GraphQLError `NOT_FOUND` where none of a work item's own, such as its questions, has the id */
export function requireOwn(own: readonly { id: string }[], id: string, what: string): void {
  if (!own.some((one) => one.id === id)) throw notFound(what, 'id');
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
