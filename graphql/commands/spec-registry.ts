import { canonicalJson } from '#domain/canonical.ts';
import type { GraphQLContext } from '#graphql/context.ts';
import { badInput, conflict, forbidden, notFound } from '#graphql/errors.ts';
import { requirePeople } from '#graphql/inputs/require-ids.ts';
import { findPerson } from '#models/people.ts';
import {
  type CanonicalSpec,
  changeSpec,
  findSpecByPath,
  findSpecOfKind,
  findSpecs,
  insertSpec,
  type SpecChange,
} from '#models/specs.ts';

/** @throws GraphQLError `FORBIDDEN` unless the person keeps the registry (process.md 2) */
export function requireRegistryKeeper({ person }: GraphQLContext): void {
  if (person.roles.includes('HEAD_OF_SPECS') || person.roles.includes('ADMIN')) return;
  throw forbidden('The registry of specs is kept by the Head of Specs Team and administrators. Ask one of them.');
}

/**
 * Registers a spec. Its id is that of the command, so that the same command sent again finds it there.
 *
 * @throws GraphQLError `BAD_USER_INPUT` that names what stands in the way, `NOT_FOUND` for the owner, `CONFLICT` when the
 * command's id is another's
 */
export async function registerSpec(context: GraphQLContext, spec: CanonicalSpec): Promise<CanonicalSpec> {
  const before = await findSpec(spec.id);
  if (before === null) {
    await requireOwner(spec.ownerId);
    await requireFree(null, spec);
    if (await insertSpec(spec)) {
      noteChange(context, 'a spec was registered', spec);
      return spec;
    }
    // Somebody else was faster: with the path, with the kind, or with this very command.
    await requireFree(await findSpec(spec.id), spec);
  }
  const there = before ?? (await findSpec(spec.id));
  if (there === null || canonicalJson(there) !== canonicalJson(spec)) throw conflict();
  return there;
}

/**
 * Changes a spec and announces it to the work items concerned. To what it is already it can be changed any number of times.
 *
 * @throws GraphQLError as {@link registerSpec} does, `NOT_FOUND` for the spec
 */
export async function reviseSpec(context: GraphQLContext, id: string, change: SpecChange): Promise<CanonicalSpec> {
  const before = await findSpec(id);
  if (before === null) throw notFound('canonical spec', 'specId');
  if (change.ownerId !== undefined) await requireOwner(change.ownerId);
  await requireFree(before, change);
  const outcome = await changeSpec(id, change);
  if (outcome === 'taken') await requireFree(before, change);
  const after = await findSpec(id);
  if (after === null) throw notFound('canonical spec', 'specId');
  if (outcome === 'changed') noteChange(context, 'a spec was changed', after);
  return after;
}

async function findSpec(id: string): Promise<CanonicalSpec | null> {
  return (await findSpecs([id]))[0] ?? null;
}

async function requireOwner(ownerId: string): Promise<void> {
  const path = 'ownerId';
  await requirePeople([{ id: ownerId, path }]);
  const person = await findPerson(ownerId);
  if (person === null || person.roles.includes('SPEC_OWNER')) return;
  throw badInput([{ path, message: `${person.name} is no canonical spec owner; choose somebody with that role.` }]);
}

async function requireFree(own: CanonicalSpec | null, { path, kind }: SpecChange): Promise<void> {
  const atPath = path === undefined ? null : await findSpecByPath(path);
  if (atPath !== null && atPath.id !== own?.id) {
    throw badInput([{ path: 'path', message: `“${atPath.title}” is registered at ${atPath.path} already.` }]);
  }
  const ofKind = kind === undefined || kind === 'OTHER' ? null : await findSpecOfKind(kind);
  if (ofKind !== null && ofKind.id !== own?.id) {
    throw badInput([{ path: 'kind', message: `“${ofKind.title}” is the one spec of this kind already.` }]);
  }
}

/** Who changed what is kept in the process's log: the registry is no work item and has no chain. */
function noteChange({ log, person }: GraphQLContext, words: string, spec: CanonicalSpec): void {
  log.info({ personId: person.personId, spec }, words);
}
