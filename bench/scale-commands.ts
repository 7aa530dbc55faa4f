import { Client, Connection } from '@temporalio/client';
import { commenters, enterWriters } from './http.ts';
import type { Report } from './report.ts';
import { type EngineAddresses, startRaw, startRawWorker, update } from './run-engine.ts';
import { median, ms, percentile, perSecond, ratio, timed } from './statistics.ts';

const WRITERS = 8;
const COUNT = WRITERS * 30;

/** Accepted commands over GraphQL against updates with an empty local activity, in turns on the same server. */
export async function benchScaleCommands(
  url: string,
  engines: EngineAddresses,
  report: Report,
  rounds: number,
): Promise<{ perSecond: number; toRaw: number }> {
  const place = { address: engines.temporalAddress, namespace: engines.temporalNamespace };
  const worker = await startRawWorker(place);
  const connection = await Connection.connect({ address: place.address });
  try {
    const client = new Client({ connection, namespace: place.namespace });
    const handles = await Promise.all(Array.from({ length: WRITERS }, () => startRaw(client)));
    const comment = await commenters(await enterWriters(url));
    const raw = (index: number, writer: number) => update(handles[writer], index);
    await timed(COUNT, WRITERS, raw);
    await timed(COUNT, WRITERS, comment);
    const rates = { raw: [] as number[], ours: [] as number[] };
    const each = { raw: [] as number[], ours: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      for (const [way, step] of [['raw', raw] as const, ['ours', comment] as const]) {
        const measured = await timed(COUNT, WRITERS, step);
        rates[way].push(perSecond(COUNT, measured.wholeMs));
        each[way].push(...measured.each);
      }
    }
    report.heading(`Commands over GraphQL, ${WRITERS} writers, ${rounds} rounds of ${COUNT} in turns`);
    report.row('', 'per second', 'p50', 'p99');
    const line = (label: string, way: 'raw' | 'ours') =>
      report.row(label, median(rates[way]).toFixed(0), ms(percentile(each[way], 0.5)), ms(percentile(each[way], 0.99)));
    line('baseline: update with an empty local activity', 'raw');
    line('accepted command, answered with its work item', 'ours');
    const toRaw = median(rates.ours) / median(rates.raw);
    report.row('ratio', ratio(toRaw));
    return { perSecond: median(rates.ours), toRaw };
  } finally {
    await connection.close();
    await worker.stop();
  }
}
