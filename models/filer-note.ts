import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { FilerNoteDocument } from './schemas/filing.ts';

/** What the one filer of documents says of itself, for readiness and operators. */
export type FilerNote = Omit<FilerNoteDocument, '_id'>;

const ID = 'documents';

/** Null before the first filer of this installation. */
export async function readFilerNote(): Promise<FilerNote | null> {
  const found = await collection('filerNotes').findById(ID).lean();
  if (found === null) return null;
  const { tip, problem, problemSince, waiting, beatAt } = found;
  return { tip, problem, problemSince, waiting, beatAt };
}

/** A filer that was not heard of for so many milliseconds is gone; its successor needs some seconds. */
const LONGEST_SILENCE_MS = 15_000;

/** What is wrong with filing, in a sentence for operators; null when documents are filed. */
export function filingProblem(note: FilerNote | null, now: Date): string | null {
  if (note === null) return 'No worker has filed documents yet.';
  if (now.getTime() - note.beatAt.getTime() > LONGEST_SILENCE_MS) {
    return `No worker files documents; one did until ${note.beatAt.toISOString()}.`;
  }
  if (note.problem === null) return null;
  return `Documents can’t be filed since ${(note.problemSince ?? note.beatAt).toISOString()}: ${note.problem}`;
}

/** Changes what is given of the note, and makes it when there is none. */
export async function writeFilerNote(change: Partial<FilerNote> & Pick<FilerNote, 'beatAt'>): Promise<void> {
  const write = () => collection('filerNotes').updateOne({ _id: ID }, { $set: change });
  if ((await write()).matchedCount === 1) return;
  try {
    await collection('filerNotes').insertOne({
      _id: ID,
      tip: null,
      problem: null,
      problemSince: null,
      waiting: 0,
      ...change,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await write();
  }
}
