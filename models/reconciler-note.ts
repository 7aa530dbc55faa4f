import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { ReconcilerNoteDocument } from './schemas/reconciler-note.ts';

/** How far the reconciler's round over all work items is. */
export type ReconcilerNote = Omit<ReconcilerNoteDocument, '_id'>;

const ID = 'record';

/** Null before the reconciler ran for the first time. */
export async function readReconcilerNote(): Promise<ReconcilerNote | null> {
  const found = await collection('reconcilerNotes').findById(ID).lean();
  if (found === null) return null;
  const { _id, ...note } = found;
  return note;
}

export async function writeReconcilerNote(note: ReconcilerNote): Promise<void> {
  const { matchedCount } = await collection('reconcilerNotes').updateOne({ _id: ID }, { $set: note });
  if (matchedCount === 1) return;
  try {
    await collection('reconcilerNotes').insertOne({ _id: ID, ...note });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
