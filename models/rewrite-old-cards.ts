import { upcastState } from '#domain/upcast.ts';
import { collection } from './database.ts';
import { writeReadModel } from './write-read-model.ts';

const BATCH = 100;

/**
 * Writes the cards of older releases again, from the states beside them, and says how many. Safe beside running workers:
 * a newer version that came meanwhile stays.
 */
export async function rewriteOldCards(): Promise<number> {
  let written = 0;
  for (;;) {
    const old = await collection('workItemCards').find({ board: null }, { _id: 1 }).limit(BATCH).lean();
    for (const { _id } of old) {
      const stored = await collection('workItemStates').findById(_id).lean();
      if (stored === null) throw new Error(`Work item ${_id} has a card and no state; take it up again.`);
      await writeReadModel(upcastState(JSON.parse(stored.json)));
    }
    written += old.length;
    if (old.length < BATCH) return written;
  }
}
