import { createHash } from 'node:crypto';
import { trusted } from 'mongoose';
import { canonicalJson } from '#domain/canonical.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';

const BATCH = 200;

/** A stored body is not what its hash promises: somebody changed it behind the program. */
export class BodyTamperedError extends Error {
  override readonly name = 'BodyTamperedError';

  constructor(readonly sha256: string) {
    super(`The stored body ${sha256} was changed; restore it from a copy.`);
  }
}

/**
 * Stores a body under the SHA-256 of its canonical JSON (decision 9) and returns that; the same body again changes
 * nothing. Never deleted, so a hash in an event stays readable.
 */
export async function storeBody(value: Record<string, unknown>): Promise<string> {
  const json = canonicalJson(value);
  const sha256 = sha256OfBytes(json);
  try {
    await collection('bodies').insertOne({ _id: sha256, json });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return sha256;
}

/** Stores many bodies, each as {@link storeBody} does. */
export async function storeBodies(values: Iterable<Record<string, unknown>>): Promise<void> {
  const documents = [...values].map((value) => {
    const json = canonicalJson(value);
    return { _id: sha256OfBytes(json), json };
  });
  const known = await collection('bodies')
    .find({ _id: trusted({ $in: documents.map(({ _id }) => _id) }) }, { _id: 1 })
    .lean();
  const there = new Set(known.map(({ _id }) => _id));
  const missing = documents.filter(({ _id }) => !there.has(_id));
  for (let from = 0; from < missing.length; from += BATCH) {
    try {
      await collection('bodies').insertMany(missing.slice(from, from + BATCH));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Somebody stored one of them meanwhile.
      for (const { json } of missing.slice(from, from + BATCH)) {
        await storeBody(JSON.parse(json) as Record<string, unknown>);
      }
    }
  }
}

/**
 * The bodies that are there, by hash.
 *
 * @throws BodyTamperedError when one does not fit its hash
 */
export async function readBodies(hashes: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const found = await collection('bodies')
    .find({ _id: trusted({ $in: [...new Set(hashes)] }) })
    .lean();
  return new Map(
    found.map((body) => {
      if (sha256OfBytes(body.json) !== body._id) throw new BodyTamperedError(body._id);
      return [body._id, JSON.parse(body.json) as Record<string, unknown>];
    }),
  );
}

function sha256OfBytes(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
