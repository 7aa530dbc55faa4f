import { trusted } from 'mongoose';
import type { Directory } from '#domain/directory.ts';
import { PROCESS_ROLES, ROLES } from '#domain/vocabulary.ts';
import { collection } from './database.ts';

/**
 * The facts from outside that a decision reads (decision 8), as they are now: everybody with a process role, and the
 * registry. Sorted, so that the same content is the same JSON.
 */
export async function readDirectory(): Promise<Directory> {
  const [people, specs] = await Promise.all([
    collection('people')
      .find({ roles: trusted({ $in: [...PROCESS_ROLES] }) })
      .lean(),
    collection('specs').find().lean(),
  ]);
  return {
    people: people
      .map(({ _id, name, roles }) => ({ id: _id, name, roles: ROLES.filter((role) => roles.includes(role)) }))
      .sort(byId),
    specs: specs
      .map(({ _id, path, title, version, kind, ownerId }) => ({ id: _id, path, title, version, kind, ownerId }))
      .sort(byId),
  };
}

/** By code unit: the same on every machine. */
function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
