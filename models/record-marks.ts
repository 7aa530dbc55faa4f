import { trusted } from 'mongoose';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';

/** A work item whose record is to be compared, because somebody saw something. */
export interface RecordMark {
  workItemId: string;
  since: Date;
  reason: string;
  /** How often its run was asked to write again. */
  asked: number;
}

/** Marks a work item for the reconciler; a mark that is there stays as it is. */
export async function markRecord(workItemId: string, reason: string, at: Date): Promise<void> {
  try {
    await collection('recordMarks').insertOne({ _id: workItemId, since: at, reason, asked: 0 });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Marks from before `at`, the oldest first. */
export async function listMarksBefore(at: Date, limit: number): Promise<RecordMark[]> {
  const found = await collection('recordMarks')
    .find({ since: trusted({ $lt: at }) })
    .sort({ since: 1 })
    .limit(limit)
    .lean();
  return found.map(({ _id, ...mark }) => ({ workItemId: _id, ...mark }));
}

/** The mark of one work item, or null. */
export async function findMark(workItemId: string): Promise<RecordMark | null> {
  const found = await collection('recordMarks').findById(workItemId).lean();
  return found === null ? null : { workItemId, since: found.since, reason: found.reason, asked: found.asked };
}

/** How many work items are marked. */
export function countMarks(): Promise<number> {
  return collection('recordMarks').countDocuments().exec();
}

/** Keeps a mark for another look, with what was seen this time. */
export async function keepMark(workItemId: string, change: Omit<RecordMark, 'workItemId'>): Promise<void> {
  await collection('recordMarks').updateOne({ _id: workItemId }, { $set: { ...change } });
}

/** Takes a mark away: the record is as it should be. */
export async function removeMark(workItemId: string): Promise<void> {
  await collection('recordMarks').deleteOne({ _id: workItemId });
}
