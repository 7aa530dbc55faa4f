import { trusted } from 'mongoose';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';

const COUNTER = 'workItem';
const ATTEMPTS = 5;

/**
 * The number of the work item that a report's command opens: the same command gets the same number, for ever, and no
 * two commands get the same. Gaps are fine (decision 5).
 */
export async function reserveNumber(commandId: string): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const reserved = await collection('numbers').findById(commandId).lean();
    if (reserved !== null) return reserved.number;
    const number = await nextNumber();
    try {
      await collection('numbers').insertOne({ _id: commandId, number });
      return number;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // The same command at the same time (the next round reads its number), or a counter restored from an old copy.
      await raiseCounter();
    }
  }
  throw new Error('No work item number could be reserved; report again.');
}

/** The number that the next report gets, unless another is reserved first; null when one was ever reserved. */
export async function firstNumberIfNone(): Promise<number | null> {
  if ((await collection('numbers').exists({})) !== null) return null;
  const counter = await collection('counters').findById(COUNTER).lean();
  return (counter?.value ?? 0) + 1;
}

/**
 * Enters numbers of reports that were made elsewhere, such as in a played past: the next report gets the one after the
 * highest. Repeating it changes nothing.
 *
 * @throws Error when a number belongs to another report
 */
export async function enterNumbers(reports: readonly { commandId: string; number: number }[]): Promise<void> {
  for (const { commandId, number } of reports) {
    try {
      await collection('numbers').insertOne({ _id: commandId, number });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const same = await collection('numbers').exists({ _id: commandId, number });
      if (same === null) throw new Error(`Number ${number} belongs to another report.`, { cause: error });
    }
  }
  await raiseCounter();
}

/** Sets so many numbers in a row aside, which no report gets any more; returns the first of them. */
export async function setNumbersAside(count: number): Promise<number> {
  return (await raiseBy(count)) - count + 1;
}

const nextNumber = (): Promise<number> => raiseBy(1);

async function raiseBy(count: number): Promise<number> {
  const counter = await collection('counters').findByIdAndUpdate(
    COUNTER,
    { $inc: { value: count } },
    { returnDocument: 'after', lean: true },
  );
  if (counter === null) throw new Error('The counter of work item numbers is missing; run the set-up first.');
  return counter.value;
}

/** Lifts the counter to the highest number in use. */
async function raiseCounter(): Promise<void> {
  const highest = await collection('numbers').findOne().sort({ number: -1 }).lean();
  if (highest === null) return;
  await collection('counters').updateOne(
    { _id: COUNTER, value: trusted({ $lt: highest.number }) },
    { $set: { value: highest.number } },
  );
}
