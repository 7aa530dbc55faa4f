import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardDigest } from '#realtime/board-digest.ts';
import { type LiveEntry, LiveQueries } from './live-queries.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { WorkItemPush } from './push.ts';
import { isBehind, versionsIn } from './versions.ts';

interface Card {
  id: string;
  version: number;
}

const pushOf = (card: Card) => ({ ...card, card }) as WorkItemPush;

/** A server whose work items only ever rise, and whose answers take their time. */
class Server {
  readonly cards = new Map<string, number>([
    ['1', 1],
    ['2', 1],
    ['3', 1],
  ]);

  change(id: string): WorkItemPush {
    const version = (this.cards.get(id) ?? 0) + 1;
    this.cards.set(id, version);
    return pushOf({ id, version });
  }

  read(): Card[] {
    return [...this.cards].map(([id, version]) => ({ id, version }));
  }
}

/** A board on a page, as `useLiveQuery` keeps one: shown data only ever rises. */
function boardOf(server: Server, scheduler: fc.Scheduler, queries: LiveQueries, patching: boolean) {
  let shown = server.read();
  const seen: Card[][] = [shown];
  const show = (next: unknown) => {
    if (isBehind(next, versionsIn(shown))) return;
    shown = next as Card[];
    seen.push(shown);
  };
  const requests = new OneAtATime(async () => {
    let answer: Card[];
    do answer = await scheduler.schedule(Promise.resolve(server.read()), 'the answer');
    while (isBehind(answer, versionsIn(shown)));
    queries.learnAll(answer);
    show(answer);
    if (isBehind(shown, queries.newest)) void requests.ask();
  });
  const entry: LiveEntry = {
    watch: { board: null },
    shown: () => shown,
    show,
    refresh: () => requests.ask(),
    patch: patching ? (data, push) => (data as Card[]).map((card) => (card.id === push.id ? push.card : card)) : null,
  };
  queries.add(entry);
  return { seen, shown: () => shown };
}

/** What becomes of a push on its way. */
const fate = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  lost: fc.boolean(),
  copies: fc.integer({ min: 1, max: 3 }),
});

describe('what is shown', () => {
  it('reaches the newest state, and never steps back, though pushes are lost, late, double and out of order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fate, { maxLength: 25 }),
        fc.boolean(),
        async (scheduler, fates, patching) => {
          const server = new Server();
          const queries = new LiveQueries();
          const board = boardOf(server, scheduler, queries, patching);
          for (const { id, lost, copies } of fates) {
            const push = server.change(id);
            if (lost) continue;
            for (let copy = 0; copy < copies; copy += 1) {
              void scheduler.schedule(Promise.resolve(push), 'a push').then((arrived) => queries.pushed(arrived));
            }
          }
          await scheduler.waitIdle();
          queries.digest(null, boardDigest(server.read()).digest);
          await scheduler.waitIdle();
          expect(board.shown()).toEqual(server.read());
          for (const [index, next] of board.seen.entries()) {
            expect(isBehind(next, versionsIn(board.seen[index - 1] ?? []))).toBe(false);
          }
        },
      ),
    );
  });

  it('is asked for again when the server has a version that nobody pushed', async () => {
    const queries = new LiveQueries();
    let asked = 0;
    const entry = (watch: LiveEntry['watch'], version: number): LiveEntry => ({
      watch,
      shown: () => ({ workItem: { id: '4', version } }),
      show: () => undefined,
      refresh: async () => {
        asked += 1;
      },
      patch: null,
    });
    queries.add(entry({ workItem: '4' }, 3));
    queries.add(entry({ workItem: '5' }, 1));
    queries.heard('4', 3);
    expect(asked).toBe(0);
    queries.heard('4', 4);
    expect(asked).toBe(1);
  });

  it('that is a part of a board, whose digest it never has, is asked for once each time the board moves', () => {
    const queries = new LiveQueries();
    let asked = 0;
    queries.add({
      watch: { board: 'QA_LEAD' },
      shown: () => ({ id: '4', version: 3 }),
      show: () => undefined,
      refresh: async () => {
        asked += 1;
      },
      patch: null,
    });
    queries.digest('QA_LEAD', 'one');
    queries.digest('QA_LEAD', 'one');
    queries.digest('PMO_LEAD', 'two');
    expect(asked).toBe(1);
    queries.digest('QA_LEAD', 'three');
    expect(asked).toBe(2);
  });

  it('is left alone by a push that is no news, by an even digest, and by work items that are not in it', () => {
    const queries = new LiveQueries();
    let asked = 0;
    const shown = { myNextAction: { workItem: { id: '4', version: 3 } } };
    const refresh = async () => {
      asked += 1;
    };
    queries.add({ watch: { me: true }, shown: () => shown, show: () => undefined, refresh, patch: null });
    queries.add({ watch: { board: null }, shown: () => shown, show: () => undefined, refresh, patch: null });
    queries.learnAll(shown);
    expect(queries.pushed(pushOf({ id: '4', version: 3 }))).toBe(false);
    queries.digest(null, boardDigest([{ id: '4', version: 3 }]).digest);
    expect(asked).toBe(0);
    expect(queries.pushed(pushOf({ id: '9', version: 1 }))).toBe(true);
    expect(asked).toBe(1);
    queries.mineChanged();
    expect(asked).toBe(2);
  });
});
