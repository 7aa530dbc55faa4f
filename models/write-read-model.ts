import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
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

/** Writes state and card of a work item, each unless a newer version is there. One is never left out for the other. */
export async function writeReadModel(state: WorkItemState): Promise<void> {
  const { id, version, head } = state;
  const stored: StateDocument = { _id: id, version, head, json: canonicalJson(state) };
  const card: CardDocument = toCard(findTemplate(state.template), state);
  const written = await Promise.allSettled([
    writeIfNewer(collection('workItemStates'), stored),
    writeIfNewer(collection('workItemCards'), card),
  ]);
  for (const result of written) if (result.status === 'rejected') throw result.reason;
}

/**
 * Inserts once, then replaces where the stored version is not higher (decision 12); the same version has the same
 * content, so writing it again only heals. No upserts: on the embedded database concurrent ones lose writes.
 */
async function writeIfNewer<Document extends Versioned>(model: Model<Document>, document: Document): Promise<void> {
  const { _id, version } = document;
  if (version === 1 && (await insertUnlessThere(model, document))) return;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const notNewer = { _id, version: trusted({ $lte: version }) };
    const { matchedCount } = await model.replaceOne(notNewer as never, document);
    if (matchedCount === 1) return;
    // Asked by version: an older one may have come between the two questions.
    const newer = { _id, version: trusted({ $gt: version }) };
    if ((await model.exists(newer as never)) !== null) return;
    if (await insertUnlessThere(model, document)) return;
  }
  throw new Error(`Version ${version} of work item ${_id} could not be written.`);
}

async function insertUnlessThere<Document extends Versioned>(
  model: Model<Document>,
  document: Document,
): Promise<boolean> {
  try {
    await model.insertOne(document as never);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
