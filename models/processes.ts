import { trusted } from 'mongoose';
import { askDatabaseNow, collection } from './database.ts';

/** A worker that was not heard of for this many milliseconds is forgotten. */
const FORGET_MILLIS = 24 * 60 * 60 * 1000;

/** Enters a worker that has just started (all instants by the database's clock), and forgets those that ended long ago without a word. */
export async function enterProcess(id: string, taskQueue: string, at: Date): Promise<void> {
  await collection('processes').insertOne({ _id: id, taskQueue, beatAt: at });
  await collection('processes').deleteMany({ beatAt: trusted({ $lt: new Date(at.getTime() - FORGET_MILLIS) }) });
}

/** Notes that a worker lives; says whether it is entered. */
export async function noteBeat(id: string, at: Date): Promise<boolean> {
  return (await collection('processes').updateOne({ _id: id }, { $set: { beatAt: at } })).matchedCount === 1;
}

/** Takes out a worker that ends in order. */
export async function leaveProcess(id: string): Promise<void> {
  await collection('processes').deleteOne({ _id: id });
}

/** How many milliseconds ago a worker of this task queue was heard of last; null when none is known. */
export async function sinceLastBeat(taskQueue: string): Promise<number | null> {
  const newest = await collection('processes').findOne({ taskQueue }).sort({ beatAt: -1 }).lean();
  return newest === null ? null : (await askDatabaseNow()).getTime() - newest.beatAt.getTime();
}
