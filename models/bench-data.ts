import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { BenchDataDocument } from './schemas/bench-data.ts';

const ID = 'bench';

/** What generated defects of this installation are made from, and how far they are there. */
export type BenchData = Omit<BenchDataDocument, '_id'>;

/** Null where none were ever begun. */
export async function findBenchData(): Promise<BenchData | null> {
  const found = await collection('benchData').findById(ID).lean();
  if (found === null) return null;
  const { _id, ...plan } = found;
  return plan;
}

/** Notes what is about to be made; false when somebody else began meanwhile. */
export async function beginBenchData(plan: BenchData): Promise<boolean> {
  try {
    await collection('benchData').insertOne({ _id: ID, ...plan });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** Notes that all of it is there. */
export async function endBenchData(): Promise<void> {
  await collection('benchData').updateOne({ _id: ID }, { $set: { done: true } });
}
