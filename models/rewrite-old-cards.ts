import { type mongo, trusted } from 'mongoose';
import { upcastState } from '#domain/upcast.ts';
import { collection } from './database.ts';
import { insertMissing } from './insert-missing.ts';
import type { CounterDocument } from './schemas/number.ts';
import { writeReadModel } from './write-read-model.ts';

const BATCH = 500;
/** Goes up with every release that writes other cards; which form all of a database have is kept under `cardForm`. */
const CARD_FORM = 1;
const FORM_ID = 'cardForm';

/**
 * Writes the cards of older releases again, from the states beside them, and says how many. Goes through all cards, but
 * once only for each form of cards. Safe beside running workers: a newer version that came meanwhile stays.
 */
export async function rewriteOldCards(): Promise<number> {
  const known = await collection('counters').findById(FORM_ID).lean();
  if (known !== null && known.value >= CARD_FORM) return 0;
  let written = 0;
  for (let after = ''; ; ) {
    const page: { _id: string; board?: string | null; rated?: boolean }[] = await collection('workItemCards')
      .find({ _id: trusted({ $gt: after }) }, { board: 1, rated: 1 })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean();
    for (const { _id, board, rated } of page) {
      if (typeof board === 'string' && rated !== undefined) continue;
      await rewrite(_id);
      written += 1;
    }
    after = page.at(-1)?._id ?? after;
    if (page.length < BATCH) break;
  }
  await noteForm();
  return written;
}

async function rewrite(id: string): Promise<void> {
  const stored = await collection('workItemStates').findById(id).lean();
  if (stored === null) throw new Error(`Work item ${id} has a card and no state; take it up again.`);
  await writeReadModel(upcastState(JSON.parse(stored.json)));
}

async function noteForm(): Promise<void> {
  const { matchedCount } = await collection('counters').updateOne({ _id: FORM_ID }, { $set: { value: CARD_FORM } });
  if (matchedCount === 1) return;
  const counters = collection('counters').collection as unknown as mongo.Collection<CounterDocument>;
  await insertMissing(counters, [{ _id: FORM_ID, value: CARD_FORM }]);
}
