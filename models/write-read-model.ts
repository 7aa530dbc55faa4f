import type { Model, mongo } from 'mongoose';
import { canonicalJson } from '#domain/canonical.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import type { StateDocument } from './schemas/work-item-state.ts';
import { toCard } from './work-item-card.ts';

const ATTEMPTS = 5;

interface Versioned {
  _id: string;
  version: number;
}

/**
 * Writes state and card of a work item, each unless a newer version is there. A card is never there without a state;
 * otherwise neither is left out for the other.
 */
export async function writeReadModel(state: WorkItemState): Promise<void> {
  const { stored, card } = toReadModel(state);
  const stateWritten = writeIfNewer(collection('workItemStates'), stored);
  const written = await Promise.allSettled([
    stateWritten,
    // Who finds a card in a list finds its state.
    writeIfNewer(collection('workItemCards'), card, () => stateWritten),
  ]);
  for (const result of written) if (result.status === 'rejected') throw result.reason;
}

/** What is stored of a state: a function of it alone. */
export function toReadModel(state: WorkItemState): { stored: StateDocument; card: CardDocument } {
  const { id, version, head } = state;
  const stored = { _id: id, version, head, json: canonicalJson(state) };
  return { stored, card: toCard(findTemplate(state.template), state) };
}

/**
 * Inserts once, then replaces where the stored version is not higher (decision 12); the same version has the same
 * content, so writing it again only heals. No upserts: on the embedded database concurrent ones lose writes.
 *
 * Through the driver itself: these are the writes of every command, and casting what is typed already would cost as
 * much processor time as the write.
 */
async function writeIfNewer<Document extends Versioned>(
  model: Model<Document>,
  document: Document,
  beforeInserting: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const collection = model.collection as unknown as mongo.Collection<Versioned>;
  const { _id, version } = document;
  const insert = async () => {
    await beforeInserting();
    return insertUnlessThere(collection, document);
  };
  if (version === 1 && (await insert())) return;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { matchedCount } = await collection.replaceOne({ _id, version: { $lte: version } }, document);
    if (matchedCount === 1) return;
    // Asked by version: an older one may have come between the two questions.
    const newer = await collection.findOne({ _id, version: { $gt: version } }, { projection: { _id: 1 } });
    if (newer !== null || (await insert())) return;
  }
  throw new Error(`Version ${version} of work item ${_id} could not be written.`);
}

async function insertUnlessThere(collection: mongo.Collection<Versioned>, document: Versioned): Promise<boolean> {
  try {
    await collection.insertOne(document);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
