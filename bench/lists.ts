import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { decide } from '#domain/decide.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { storeBody } from '#models/bodies.ts';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { recordEvents } from '#models/record.ts';
import { findWorkItem, listWorkItems } from '#models/work-items.ts';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { numberedReport, REPORT_BODY } from '#workers/testing/commands.ts';
import { signIn } from '../tools/example/session.ts';
import type { Report } from './report.ts';
import { ms, percentile, ratio, timed } from './statistics.ts';

const FIRST_NUMBER = 1_000_000;
const PAGE = 50;
const RUNS = 60;

const LIST = `query($first: Int!) { workItems(first: $first) { totalCount pageInfo { endCursor hasNextPage }
  nodes { id title state severity nextActions { text deadline owner { role person { name } } } } } }`;
const ITEM = `query($id: ID!) { workItem(id: $id) { id version title state severity timer { dueAt }
  gates { key open items { key status } } nextActions { text deadline owner { role person { name } } } } }`;

/**
 * Reading one work item, and the newest fifty of many, against the raw driver fetching the very documents that the answer
 * is made of, with the same filter, order and count; in turns.
 */
export async function benchLists(
  stack: { url: string; mongodbUri: string },
  report: Report,
  count: number,
): Promise<void> {
  await connectDatabase({ uri: stack.mongodbUri, profile: 'tool' });
  await ensureIndexes();
  const filled = await fill(count);
  report.note(`${count} work items written through the domain and the record in ${(filled / 1000).toFixed(0)} s`);
  const client = await mongo.MongoClient.connect(stack.mongodbUri);
  const session = await signIn(stack.url, 'pmo@phasegate.test', DEMO_PASSWORD);
  try {
    const database = client.db();
    const idOf = (index: number): string => String(FIRST_NUMBER + ((index * 7919) % count));
    await compare(report, `One work item of ${count}`, {
      raw: async (index) => {
        const id = idOf(index) as never;
        await Promise.all([
          database.collection('workItemStates').findOne({ _id: id }),
          database.collection('workItemCards').findOne({ _id: id }),
        ]);
      },
      models: (index) => findWorkItem(idOf(index)),
      graphql: (index) => session.graphql(ITEM, { id: idOf(index) }),
    });
    await compare(report, `The newest ${PAGE} of ${count}, with the count of all`, {
      raw: async () => {
        const cards = database.collection('workItemCards');
        const [page] = await Promise.all([
          cards
            .find({})
            .sort({ byUpdated: -1 })
            .limit(PAGE + 1)
            .toArray(),
          cards.countDocuments({}),
        ]);
        const ids = page.slice(0, PAGE).map((card) => card._id);
        await database
          .collection('workItemStates')
          .find({ _id: { $in: ids } })
          .toArray();
      },
      models: () => listWorkItems({ first: PAGE, now: new Date().toISOString() }),
      graphql: () => session.graphql(LIST, { first: PAGE }),
    });
  } finally {
    await client.close();
    await disconnectDatabase();
  }
}

type Ways = Record<'raw' | 'models' | 'graphql', (index: number) => Promise<unknown>>;

async function compare(report: Report, heading: string, ways: Ways): Promise<void> {
  const each: Record<keyof Ways, number[]> = { raw: [], models: [], graphql: [] };
  for (const way of ['raw', 'models', 'graphql'] as const) await ways[way](0);
  for (let index = 0; index < RUNS; index += 1) {
    for (const way of ['raw', 'models', 'graphql'] as const) {
      each[way].push(...(await timed(1, 1, () => ways[way](index))).each);
    }
  }
  report.heading(heading);
  report.row('', 'p50', 'p99', 'ratio of p50');
  const line = (label: string, way: keyof Ways) =>
    report.row(
      label,
      ms(percentile(each[way], 0.5)),
      ms(percentile(each[way], 0.99)),
      ratio(percentile(each[way], 0.5) / percentile(each.raw, 0.5)),
    );
  line('baseline: raw driver, the same documents', 'raw');
  line('read model (goal at most 1.50)', 'models');
  line('over HTTP and GraphQL, signed in', 'graphql');
}

async function fill(count: number): Promise<number> {
  await storeBody(REPORT_BODY);
  const { wholeMs } = await timed(count, 8, async (index) => {
    const report = numberedReport(FIRST_NUMBER + index, randomUUID());
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
