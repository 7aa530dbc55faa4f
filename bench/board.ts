import { mongo, trusted } from 'mongoose';
import { BOARD } from '#app/boards/board-document.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { collection, connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { countBoardColumn, listBoardColumn } from '#models/work-items.ts';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { signIn } from '../tools/example/session.ts';
import { compareWays, type WayTimes } from './compare-ways.ts';
import { fill, untilAllAreFiled } from './fill.ts';
import type { Report } from './report.ts';

const FIRST_NUMBER = 2_000_000;
const PAGE = 200;
const STATES = DEFECT_RUN.states.map((state) => state.key);

/** Puts work items on the board, spread over its columns; they stay for what is measured on it later. */
export async function fillBoard(mongodbUri: string, count: number): Promise<void> {
  await connectDatabase({ uri: mongodbUri, profile: 'tool' });
  try {
    await ensureIndexes();
    await fill(FIRST_NUMBER, count);
    await untilAllAreFiled();
    const ids = Array.from({ length: count }, (_, index) => String(FIRST_NUMBER + index));
    for (const [column, state] of STATES.entries()) {
      const own = ids.filter((_, index) => index % STATES.length === column);
      await collection('workItemCards').updateMany({ _id: trusted({ $in: own }) }, { $set: { state } });
    }
  } finally {
    await disconnectDatabase();
  }
}

/**
 * A whole board with everything that its cards show, asked for as the page asks for it, against the raw driver fetching and
 * counting the same cards.
 */
export async function benchBoard(stack: { url: string; mongodbUri: string }, report: Report): Promise<WayTimes> {
  await connectDatabase({ uri: stack.mongodbUri, profile: 'tool' });
  const client = await mongo.MongoClient.connect(stack.mongodbUri);
  const session = await signIn(stack.url, 'pmo@phasegate.test', DEMO_PASSWORD);
  try {
    const cards = client.db().collection('workItemCards');
    const count = await cards.countDocuments({ boardUntil: { $gt: new Date().toISOString() } });
    return await compareWays(report, `A board of ${count} work items, ${STATES.length} columns, whole cards`, {
      raw: () => {
        const boardUntil = { $gt: new Date().toISOString() };
        const column = (state: string) => [
          cards
            .find({ state, boardUntil })
            .sort({ byDeadline: 1 })
            .limit(PAGE + 1)
            .toArray(),
          cards.countDocuments({ state, boardUntil }),
        ];
        return Promise.all(STATES.flatMap(column));
      },
      models: async () => {
        const now = new Date().toISOString();
        const columns = STATES.map(async (state) => {
          const [{ nodes }] = await Promise.all([
            listBoardColumn({ state, first: PAGE, now }),
            countBoardColumn({ state, now }),
          ]);
          return nodes.map((node) => node.card);
        });
        return Promise.all(columns);
      },
      graphql: () => session.graphql(BOARD.toString(), { first: PAGE }),
    });
  } finally {
    await client.close();
    await disconnectDatabase();
  }
}
