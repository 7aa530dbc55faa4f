import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { decide } from '#domain/decide.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { storeBody } from '#models/bodies.ts';
import { collection } from '#models/database.ts';
import { recordEvents } from '#models/record.ts';
import { numberedReport, REPORT_BODY } from '#workers/testing/commands.ts';
import { timed } from './statistics.ts';

/** Waits until each work item has a document, so that filing them disturbs no other measurement. */
export async function untilAllAreFiled(): Promise<void> {
  for (;;) {
    const [items, filed] = await Promise.all([
      collection('workItemStates').countDocuments({}),
      collection('filingHeads').countDocuments({}),
    ]);
    if (filed >= items) return;
    await delay(500);
  }
}

/** Writes reported defects through the domain and the record, without runs; the milliseconds that it took. */
export async function fill(firstNumber: number, count: number): Promise<number> {
  await storeBody(REPORT_BODY);
  const { wholeMs } = await timed(count, 8, async (index) => {
    const report = numberedReport(firstNumber + index, randomUUID());
    const command = {
      ...report.command,
      title: `Total ${index} is short`,
      proposedSeverity: SEVERITIES[index % 4] ?? null,
    };
    const at = new Date(Date.now() - index * 60_000).toISOString();
    const decision = decide(DEFECT_RUN, null, { ...report, command }, at);
    if (!decision.accepted) throw new Error(decision.refusal.message);
    await recordEvents([decision.event]);
  });
  return wholeMs;
}
