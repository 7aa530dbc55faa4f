import { trusted } from 'mongoose';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';

/** Counts one more failure under a key, also from several processes at once; the counter vanishes after `expiresAt`. */
export async function addFailure(key: string, expiresAt: Date): Promise<void> {
  const failures = collection('signInFailures');
  const counted = await failures.updateOne({ _id: key }, { $inc: { count: 1 } });
  if (counted.matchedCount === 1) return;
  try {
    await failures.insertOne({ _id: key, count: 1, expiresAt });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await failures.updateOne({ _id: key }, { $inc: { count: 1 } });
  }
}

/** How many failures are counted under each key, in the order of the keys. */
export async function countFailures(keys: readonly string[]): Promise<number[]> {
  const found = await collection('signInFailures')
    .find({ _id: trusted({ $in: [...keys] }) })
    .lean();
  return keys.map((key) => found.find((failure) => failure._id === key)?.count ?? 0);
}

/** Forgets what is counted under these keys. */
export async function forgetFailures(keys: readonly string[]): Promise<void> {
  await collection('signInFailures').deleteMany({ _id: trusted({ $in: [...keys] }) });
}
