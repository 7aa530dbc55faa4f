import { createHash } from 'node:crypto';
import { type mongo, trusted } from 'mongoose';
import { canonicalJson } from '#domain/canonical.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import type { FactRecord } from '#domain/reports/facts.ts';
import type { WorkItemState } from '#domain/state.ts';
import { collection } from './database.ts';
import { toEventDocument } from './events.ts';
import { insertMissing } from './insert-missing.ts';
import { insertFacts } from './report-facts.ts';
import type { CollectionName, Collections } from './schemas/collections.ts';
import { toReadModel } from './write-read-model.ts';

/** A work item with a past that was played elsewhere, and all that is stored of it. */
export interface PastWorkItem {
  number: number;
  state: WorkItemState;
  events: readonly WorkItemEvent[];
  facts: readonly FactRecord[];
  bodies: ReadonlyMap<string, Record<string, unknown>>;
}

/** Events in one insert: more of them take no less time each. */
const BATCH = 500;

/**
 * Enters played work items in bulk: bodies before the events that promise them, the read model last. What is there stays,
 * so what was cut short can be repeated; never for work items that somebody works on meanwhile.
 */
export async function enterPast(items: readonly PastWorkItem[]): Promise<void> {
  const bodies = new Map(items.flatMap((item) => [...item.bodies]));
  await insertAll(
    'bodies',
    [...bodies.values()].map((body) => {
      const json = canonicalJson(body);
      return { _id: createHash('sha256').update(json, 'utf8').digest('hex'), json };
    }),
  );
  await insertAll(
    'numbers',
    items.map(({ number, events }) => ({ _id: events[0]?.commandId ?? '', number })),
  );
  const facts = items.flatMap((item) => item.facts);
  await Promise.all([
    insertAll(
      'events',
      items.flatMap(({ events }) => events.map(toEventDocument)),
    ),
    // Their days are counted once all are there.
    inBatches(facts, (batch) => insertFacts(batch, { fresh: false })),
  ]);
  const read = items.map(({ state }) => toReadModel(state));
  await insertAll(
    'workItemStates',
    read.map(({ stored }) => stored),
  );
  await insertAll(
    'workItemCards',
    read.map(({ card }) => card),
  );
}

/** Of these numbers the ones whose work items are there, as {@link enterPast} leaves them. */
export async function enteredNumbers(numbers: readonly number[]): Promise<Set<number>> {
  const found = await collection('workItemCards')
    .find({ _id: trusted({ $in: numbers.map(String) }) }, { _id: 1 })
    .lean();
  return new Set(found.map(({ _id }) => Number(_id)));
}

async function insertAll<Name extends CollectionName>(name: Name, documents: readonly Collections[Name][]) {
  const stored = collection(name).collection as unknown as mongo.Collection<{ _id: string }>;
  await inBatches(documents as readonly { _id: string }[], (batch) => insertMissing(stored, batch));
}

async function inBatches<Of>(all: readonly Of[], write: (batch: readonly Of[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += BATCH) await write(all.slice(from, from + BATCH));
}
