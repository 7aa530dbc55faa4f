import { mongo, trusted } from 'mongoose';
import { collection, connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { compareWorkItem, rebuildWorkItem } from '#models/rebuild.ts';
import { recordEvents } from '#models/record.ts';
import { DefectRun } from '#models/testing/defect.ts';
import { verifyAudit } from '#models/verify-audit.ts';
import type { Report } from './report.ts';
import { ratio, timed } from './statistics.ts';

const FIRST_NUMBER = 3_000_000;
/** As many as the operator's commands have at once. */
const AT_ONCE = 8;
const EVENTS = 10;

/** Where neither the filer nor the reconciler of the running program finds them. */
function databaseOfItsOwn(mongodbUri: string): string {
  const uri = new URL(mongodbUri);
  uri.pathname = '/phasegate_archive';
  return uri.href;
}

/**
 * What an operator's `verify --all` and `rebuild --all` do to many work items, against the raw driver reading the same
 * events, item by item with as many at once.
 */
export async function benchArchive(mongodbUri: string, report: Report, count: number): Promise<void> {
  const uri = databaseOfItsOwn(mongodbUri);
  await connectDatabase({ uri, profile: 'tool' });
  await ensureIndexes();
  const client = await mongo.MongoClient.connect(uri);
  const ids = Array.from({ length: count }, (_, index) => String(FIRST_NUMBER + index));
  const idOf = (index: number): string => ids[index] ?? '';
  try {
    const filled = await timed(count, AT_ONCE, (index) => recordEvents(defect(FIRST_NUMBER + index).events));
    report.note(`${count} work items with ${EVENTS} events each written in ${(filled.wholeMs / 1000).toFixed(0)} s`);
    const events = client.db().collection('events');
    const raw = () =>
      timed(count, AT_ONCE, (index) =>
        events
          .find({ workItemId: idOf(index) })
          .sort({ seq: 1 })
          .toArray(),
      );
    await raw();
    const read = await raw();
    const verified = await timed(count, AT_ONCE, async (index) => {
      if (!(await verifyAudit(idOf(index))).ok) throw new Error(`The chain of ${idOf(index)} is broken.`);
    });
    const compared = await timed(count, AT_ONCE, async (index) => {
      const { kind } = await compareWorkItem(idOf(index));
      if (kind !== 'same') throw new Error(`The comparison of ${idOf(index)} says “${kind}”.`);
    });
    for (const name of ['workItemStates', 'workItemCards'] as const)
      await collection(name).deleteMany({ _id: trusted({ $in: ids }) });
    const rebuilt = await timed(count, AT_ONCE, async (index) => {
      if (!(await rebuildWorkItem(idOf(index))).written) throw new Error(`${idOf(index)} was not written.`);
    });
    report.heading(`Going through ${count} work items with ${count * EVENTS} events, ${AT_ONCE} at once`);
    report.row('', 'whole', 'per second', 'times baseline');
    const line = (label: string, wholeMs: number) =>
      report.row(
        label,
        `${(wholeMs / 1000).toFixed(1)} s`,
        ((count * 1000) / wholeMs).toFixed(0),
        ratio(wholeMs / read.wholeMs),
      );
    line('baseline: raw driver, the same events', read.wholeMs);
    line('verify: every hash recomputed', verified.wholeMs);
    line('rebuild --compare-only: verified, folded, compared', compared.wholeMs);
    line('rebuild of a lost read model', rebuilt.wholeMs);
  } finally {
    await client.close();
    await disconnectDatabase();
  }
}

/** A defect with some remarks. */
function defect(number: number): DefectRun {
  const run = new DefectRun({ number, at: '2026-03-02T08:00:00.000Z', specId: 'spec-ui' });
  for (let remark = 1; remark < EVENTS; remark += 1) run.comment(`Remark ${remark} of somebody who looked into it.`);
  return run;
}
