import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { DemoHistoryDocument } from './schemas/demo-history.ts';

const ID = 'demo';

/** The demo history that was begun on this database. */
export type DemoHistoryPlan = Omit<DemoHistoryDocument, '_id'>;

/** Null where none was ever begun. */
export async function findDemoHistory(): Promise<DemoHistoryPlan | null> {
  const found = await collection('demoHistories').findById(ID).lean();
  if (found === null) return null;
  const { _id, ...plan } = found;
  return plan;
}

/** Notes what is about to be made. Who begins at the same time gets the plan of whoever was first. */
export async function beginDemoHistory(plan: DemoHistoryPlan): Promise<DemoHistoryPlan> {
  try {
    await collection('demoHistories').insertOne({ _id: ID, ...plan });
    return plan;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await findDemoHistory()) ?? plan;
  }
}

/** Notes that all of it is there. */
export async function endDemoHistory(): Promise<void> {
  await collection('demoHistories').updateOne({ _id: ID }, { $set: { done: true } });
}
