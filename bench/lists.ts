import { mongo } from 'mongoose';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { findWorkItem, findWorkItems, listWorkItems } from '#models/work-items.ts';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { signIn } from '../tools/example/session.ts';
import { compareWays } from './compare-ways.ts';
import { fill, untilAllAreFiled } from './fill.ts';
import type { Report } from './report.ts';

const FIRST_NUMBER = 1_000_000;
const PAGE = 50;

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
  const filled = await fill(FIRST_NUMBER, count);
  await untilAllAreFiled();
  report.note(`${count} work items written through the domain and the record in ${(filled / 1000).toFixed(0)} s`);
  const client = await mongo.MongoClient.connect(stack.mongodbUri);
  const session = await signIn(stack.url, 'pmo@phasegate.test', DEMO_PASSWORD);
  try {
    const database = client.db();
    const idOf = (index: number): string => String(FIRST_NUMBER + ((index * 7919) % count));
    await compareWays(report, `One work item of ${count}`, {
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
    await compareWays(report, `The newest ${PAGE} of ${count}, with the count of all`, {
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
      models: async () => {
        const { nodes, countAll } = await listWorkItems({ first: PAGE, now: new Date().toISOString() });
        await Promise.all([findWorkItems(nodes.map((node) => node.id)), countAll()]);
      },
      graphql: () => session.graphql(LIST, { first: PAGE }),
    });
  } finally {
    await client.close();
    await disconnectDatabase();
  }
}
