import { mongo } from 'mongoose';
import { DUPLICATE_KEY } from './duplicate-key.ts';

/** Inserts those of these documents that are not there; the others stay as they are. */
export async function insertMissing<Document extends { _id: string }>(
  stored: mongo.Collection<Document>,
  documents: readonly Document[],
): Promise<void> {
  if (documents.length === 0) return;
  try {
    await stored.insertMany(documents as mongo.OptionalUnlessRequiredId<Document>[], { ordered: false });
  } catch (error) {
    if (!isAllThere(error)) throw error;
  }
}

/** Whether all that failed of several writes is that some were there already; the others were written. */
function isAllThere(error: unknown): boolean {
  if (!(error instanceof mongo.MongoBulkWriteError) || error.result.getWriteConcernError() !== undefined) return false;
  const failed = [error.writeErrors].flat();
  return failed.length > 0 && failed.every(({ code }) => code === DUPLICATE_KEY);
}
