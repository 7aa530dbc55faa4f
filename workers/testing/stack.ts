import { randomInt, randomUUID } from 'node:crypto';
import type { WorkItemEvent } from '#domain/events.ts';
import {
  collection,
  connectDatabase,
  type DatabaseProfile,
  disconnectDatabase,
  dropTestDatabase,
  ensureIndexes,
} from '#models/database.ts';
import { eventsOf } from '#models/events.ts';
import { reserveNumber } from '#models/numbers.ts';

/** A database of a test's own on a real engine. */
export interface TestRecord {
  mongodbUri: string;
  close(): Promise<void>;
}

/**
 * Connects this process to a new database. Numbers of work items begin at a random one: all tests share the runs of one
 * Temporal server, and a run's id is made from the number.
 */
export async function openTestRecord(engineUri: string, profile: DatabaseProfile = 'tool'): Promise<TestRecord> {
  const uri = new URL(engineUri);
  uri.pathname = `/test_${randomUUID().replaceAll('-', '')}`;
  await connectDatabase({ uri: uri.href, profile });
  await ensureIndexes();
  await collection('counters').updateOne({ _id: 'workItem' }, { $set: { value: randomInt(1_000_000, 2 ** 40) } });
  return {
    mongodbUri: uri.href,
    close: async () => {
      await dropTestDatabase();
      await disconnectDatabase();
    },
  };
}

/** A number that no work item of this database has or will have. */
export function unusedNumber(): Promise<number> {
  return reserveNumber(randomUUID());
}

/** All recorded events of a work item. */
export async function chainOf(workItemId: string): Promise<WorkItemEvent[]> {
  const events: WorkItemEvent[] = [];
  for await (const event of eventsOf(workItemId)) events.push(event);
  return events;
}
