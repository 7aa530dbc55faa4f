import { addSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/messages.ts';
import type { FactRecord } from '#domain/reports/facts.ts';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { insertMessages } from '#models/messages.ts';
import { freshDays, insertFacts } from '#models/report-facts.ts';
import { rollUpDay } from '#models/roll-ups.ts';
import type { Report } from './report.ts';
import { ms, percentile, timed } from './statistics.ts';

const RUNS = 150;
/** Facts of a busy day, and of one on which everything comes at once. */
const DAYS = [3_000, 20_000];
const BATCH = 1_000;
const AT = '2026-03-02T08:00:00.000Z';
const NOW = '2026-04-15T08:00:00.000Z';

/** Where no worker of the running program finds them. */
function databaseOfItsOwn(mongodbUri: string): string {
  const uri = new URL(mongodbUri);
  uri.pathname = '/phasegate_report_facts';
  return uri.href;
}

/** What reports cost: writing facts beside messages, as recording does, against messages alone; and counting a day. */
export async function benchReportFacts(mongodbUri: string, report: Report): Promise<void> {
  await connectDatabase({ uri: databaseOfItsOwn(mongodbUri), profile: 'tool' });
  try {
    await ensureIndexes();
    await benchWriting(report);
    await benchCounting(report);
  } finally {
    await disconnectDatabase();
  }
}

async function benchWriting(report: Report): Promise<void> {
  const messages: number[] = [];
  const both: number[] = [];
  const facts: number[] = [];
  const stamp = Date.now();
  for (let index = 0; index < RUNS; index += 1) {
    const id = (of: string) => `${of}${stamp}:${index}`;
    messages.push(...(await timed(1, 1, () => insertMessages([messageOf(id('m'))]))).each);
    const together = () => Promise.all([insertMessages([messageOf(id('b'))]), insertFacts([factOf(id('b'), AT)])]);
    both.push(...(await timed(1, 1, together)).each);
    facts.push(...(await timed(1, 1, () => insertFacts([factOf(id('f'), AT)]))).each);
  }
  report.heading('What recording an event writes beside it, in turns');
  report.row('', 'p50', 'p99');
  const line = (label: string, each: readonly number[]) =>
    report.row(label, ms(percentile(each, 0.5)), ms(percentile(each, 0.99)));
  line('baseline: a message', messages);
  line('a message and a fact, at once', both);
  line('a fact, alone', facts);
}

async function benchCounting(report: Report): Promise<void> {
  report.heading('Counting a day again from its facts');
  report.row('', 'p50', 'p99');
  for (const [index, count] of DAYS.entries()) {
    const at = addSeconds(AT, (index + 1) * 86_400);
    const records = Array.from({ length: count }, (_, number) => factOf(`${count}:${number}`, at));
    for (let from = 0; from < count; from += BATCH) await insertFacts(records.slice(from, from + BATCH));
    const day = { template: 'defect-run', day: at.slice(0, 10) };
    const first = await timed(1, 1, () => rollUpDay(day, NOW));
    const again = await timed(10, 1, () => rollUpDay(day, NOW));
    report.row(`${count} facts, all of them fresh`, ms(percentile(first.each, 0.5)), '');
    report.row(`${count} facts, none fresh`, ms(percentile(again.each, 0.5)), ms(percentile(again.each, 0.99)));
  }
  const idle = await timed(RUNS, 1, () => freshDays());
  report.row('looking for fresh facts', ms(percentile(idle.each, 0.5)), ms(percentile(idle.each, 0.99)));
}

function factOf(id: string, at: string): FactRecord {
  const place = { state: 'TRIAGE', severity: 'HIGH' } as const;
  const millis = (id.length * 7919 * Number(id.split(':')[1])) % 400_000_000;
  return {
    id,
    workItemId: id.split(':')[0] ?? '',
    template: 'defect-run',
    at,
    facts: [
      { kind: 'LEFT', ...place, millis, outcome: 'DECLARED' },
      { kind: 'ENTERED', state: 'ROOT_CAUSE', severity: 'HIGH' },
    ],
  };
}

function messageOf(id: string): Message {
  return {
    id: `${id}:reader`,
    personId: 'reader',
    kind: 'NEXT_ACTION',
    text: 'Confirm T.1 Reference to the canonical spec.',
    workItemId: '5',
    title: 'Total is one cent short',
    deadline: AT,
    link: '/work-items/5?tab=gate#T.1',
    at: AT,
    own: false,
  };
}
