import { trusted } from 'mongoose';
import type { DirectorySpec } from '#domain/directory.ts';
import { interestsOfSpec } from '#domain/directory-interests.ts';
import type { SpecKind } from '#domain/vocabulary.ts';
import { announcementsOf } from './announcements.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { readTogether } from './read-together.ts';
import type { SpecDocument } from './schemas/spec.ts';

/** A canonical spec of the registry (process.md 2). */
export type CanonicalSpec = DirectorySpec;

/** The registry, sorted by path. */
export async function listSpecs(): Promise<CanonicalSpec[]> {
  return (await collection('specs').find().sort({ path: 1 }).lean()).map(toSpec);
}

/** Those of the given specs that exist, in no particular order. */
export async function findSpecs(ids: readonly string[]): Promise<CanonicalSpec[]> {
  return (await readSpecs(ids)).map(toSpec);
}

const readSpecs = readTogether<SpecDocument>(
  (ids) =>
    collection('specs')
      .find({ _id: trusted({ $in: [...ids] }) })
      .lean(),
  ({ _id }) => _id,
);

/**
 * Adds a spec. Says whether it did: an id or path that is there already, or a second one of the two kinds that have one
 * spec at most, changes nothing.
 */
export async function insertSpec({ id, ...spec }: CanonicalSpec): Promise<boolean> {
  const sole = spec.kind === 'OTHER' ? {} : { soleKind: spec.kind };
  try {
    const announcements = announcementsOf(interestsOfSpec(null, { id, ...spec }));
    await collection('specs').insertOne({ _id: id, ...spec, ...sole, raisedBy: [], announcements });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** The spec at that path of the repository; null when there is none. */
export async function findSpecByPath(path: string): Promise<CanonicalSpec | null> {
  const found = await collection('specs').findOne({ path }).lean();
  return found === null ? null : toSpec(found);
}

/** What can be changed of a spec; what is left out stays. */
export type SpecChange = Partial<Omit<CanonicalSpec, 'id'>>;

/**
 * Changes a spec and announces it to the work items concerned. `taken`: another spec has the path, or is the one of its
 * kind; nothing changed.
 */
export async function changeSpec(id: string, change: SpecChange): Promise<'changed' | 'absent' | 'taken'> {
  for (;;) {
    const stored = await collection('specs').findById(id).lean();
    if (stored === null) return 'absent';
    const before = toSpec(stored);
    const after = { ...before, ...change };
    const { id: _id, ...fields } = after;
    const touches = interestsOfSpec(before, after);
    try {
      const { matchedCount } = await collection('specs').updateOne(
        {
          _id: id,
          path: before.path,
          title: before.title,
          version: before.version,
          kind: before.kind,
          ownerId: before.ownerId,
        },
        {
          $set: { ...fields, ...(after.kind === 'OTHER' ? {} : { soleKind: after.kind }) },
          ...(after.kind === 'OTHER' ? { $unset: { soleKind: 1 } } : {}),
          $push: { announcements: { $each: announcementsOf(touches) } },
        },
      );
      // Otherwise somebody else changed it meanwhile: what is touched is told from what is there now.
      if (matchedCount === 1) return 'changed';
    } catch (error) {
      if (isDuplicateKey(error)) return 'taken';
      throw error;
    }
  }
}

/** The one spec of a kind that has one at most; null when there is none. */
export async function findSpecOfKind(kind: Exclude<SpecKind, 'OTHER'>): Promise<CanonicalSpec | null> {
  const found = await collection('specs').findOne({ soleKind: kind }).lean();
  return found === null ? null : toSpec(found);
}

/**
 * Sets the version that a passed FS.2 confirmed. `eventKey` names the event: its effect comes once, however often the
 * record is repeated, and never undoes a later one; other work items that name the spec are to be told. Says whether the
 * version was set now.
 */
export async function raiseSpecVersion(specId: string, version: string, eventKey: string): Promise<boolean> {
  const [workItemId = null] = eventKey.split(':');
  const announcement = { id: eventKey, touches: [`spec:${specId}`], except: workItemId };
  const { modifiedCount } = await collection('specs').updateOne(
    { _id: specId, raisedBy: trusted({ $ne: eventKey }) },
    { $set: { version }, $push: { raisedBy: eventKey, announcements: announcement } },
  );
  return modifiedCount === 1;
}

/**
 * Sets the version that a passed FS.2 of a played past confirmed, as {@link raiseSpecVersion} does, but announces nothing:
 * whoever had to be told has been told in that past.
 */
export async function enterRaisedVersion(specId: string, version: string, eventKey: string): Promise<void> {
  await collection('specs').updateOne(
    { _id: specId, raisedBy: trusted({ $ne: eventKey }) },
    { $set: { version }, $push: { raisedBy: eventKey } },
  );
}

function toSpec({ _id, path, title, version, kind, ownerId }: SpecDocument): CanonicalSpec {
  return { id: _id, path, title, version, kind, ownerId };
}
