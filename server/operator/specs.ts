import { randomUUID } from 'node:crypto';
import { findPeople, findPersonByEmail } from '#models/people.ts';
import {
  type CanonicalSpec,
  changeSpec,
  findSpecByPath,
  findSpecOfKind,
  insertSpec,
  listSpecs,
} from '#models/specs.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { SpecRequest } from './organisation-arguments.ts';

type Say = (line: string) => void;

/** Something on record keeps the change from being made; the message says what, for people. */
class ObstacleError extends Error {}

/** Makes, changes or lists canonical specs (process.md 2). */
export async function manageSpecs(request: SpecRequest, say: Say): Promise<ExitCode> {
  try {
    if (request.act === 'list') await list(say);
    else if (request.act === 'add') await add(request, say);
    else await change(request, say);
    return EXIT.DONE;
  } catch (error) {
    if (!(error instanceof ObstacleError)) throw error;
    say(`${error.message} Nothing was changed.`);
    return EXIT.FOUND;
  }
}

async function add(request: Extract<SpecRequest, { act: 'add' }>, say: Say): Promise<void> {
  const { path, title, kind, version } = request;
  await requireFree(null, request);
  const ownerId = await ownerBy(request.owner);
  if (!(await insertSpec({ id: randomUUID(), path, title, kind, version, ownerId }))) await requireFree(null, request);
  say(`${path} is registered at version ${version}; active work items that this concerns are told within seconds.`);
}

async function change({ path, change: fields }: Extract<SpecRequest, { act: 'change' }>, say: Say): Promise<void> {
  const spec = await findSpecByPath(path);
  if (spec === null) throw new ObstacleError(`No spec is registered at ${path}.`);
  await requireFree(spec, fields);
  const { owner, ...rest } = fields;
  const outcome = await changeSpec(spec.id, owner === undefined ? rest : { ...rest, ownerId: await ownerBy(owner) });
  if (outcome === 'absent') throw new ObstacleError(`No spec is registered at ${path}.`);
  if (outcome === 'taken') throw new ObstacleError('Another spec has this path, or is the one of this kind.');
  say(`${fields.path ?? path} was changed; active work items that this concerns are told within seconds.`);
}

async function list(say: Say): Promise<void> {
  const specs = await listSpecs();
  const owners = new Map((await findPeople(specs.map(({ ownerId }) => ownerId))).map((one) => [one.id, one.email]));
  for (const { path, title, version, kind, ownerId } of specs) {
    say(
      `${path.padEnd(40)}  ${version.padEnd(8)}  ${kind.padEnd(20)}  ${(owners.get(ownerId) ?? 'nobody').padEnd(32)}  ${title}`,
    );
  }
}

async function requireFree(
  own: CanonicalSpec | null,
  wanted: Partial<Pick<CanonicalSpec, 'path' | 'kind'>>,
): Promise<void> {
  const atPath = wanted.path === undefined ? null : await findSpecByPath(wanted.path);
  if (atPath !== null && atPath.id !== own?.id)
    throw new ObstacleError(`A spec is registered at ${atPath.path} already.`);
  if (wanted.kind === undefined || wanted.kind === 'OTHER') return;
  const ofKind = await findSpecOfKind(wanted.kind);
  if (ofKind !== null && ofKind.id !== own?.id) {
    throw new ObstacleError(`${ofKind.path} is the one spec of kind ${wanted.kind} already.`);
  }
}

async function ownerBy(email: string): Promise<string> {
  const person = await findPersonByEmail(email);
  if (person === null) throw new ObstacleError(`Nobody here has the e-mail address ${email}.`);
  if (!person.roles.includes('SPEC_OWNER')) {
    throw new ObstacleError(`${person.name} is no canonical spec owner; give them the role SPEC_OWNER first.`);
  }
  return person.id;
}
