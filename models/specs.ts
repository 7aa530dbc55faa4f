import { trusted } from 'mongoose';
import type { DirectorySpec } from '#domain/directory.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { SpecDocument } from './schemas/spec.ts';

/** A canonical spec of the registry (process.md 2). */
export type CanonicalSpec = DirectorySpec;

/** The registry, sorted by path. */
export async function listSpecs(): Promise<CanonicalSpec[]> {
  return (await collection('specs').find().sort({ path: 1 }).lean()).map(toSpec);
}

/** Those of the given specs that exist, in no particular order. */
export async function findSpecs(ids: readonly string[]): Promise<CanonicalSpec[]> {
  const found = await collection('specs')
    .find({ _id: trusted({ $in: [...new Set(ids)] }) })
    .lean();
  return found.map(toSpec);
}

/**
 * Adds a spec. Says whether it did: an id or path that is there already, or a second one of the two kinds that have one
 * spec at most, changes nothing.
 */
export async function insertSpec({ id, ...spec }: CanonicalSpec): Promise<boolean> {
  const sole = spec.kind === 'OTHER' ? {} : { soleKind: spec.kind };
  try {
    await collection('specs').insertOne({ _id: id, ...spec, ...sole, raisedBy: [] });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/**
 * Sets the version that a passed FS.2 confirmed. `eventKey` names the event: its effect comes once, however often the
 * record is repeated, and never undoes a later one. Says whether the version was set now.
 */
export async function raiseSpecVersion(specId: string, version: string, eventKey: string): Promise<boolean> {
  const { modifiedCount } = await collection('specs').updateOne(
    { _id: specId, raisedBy: trusted({ $ne: eventKey }) },
    { $set: { version }, $push: { raisedBy: eventKey } },
  );
  return modifiedCount === 1;
}

function toSpec({ _id, path, title, version, kind, ownerId }: SpecDocument): CanonicalSpec {
  return { id: _id, path, title, version, kind, ownerId };
}
