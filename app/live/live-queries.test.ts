import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardDigest, changesTold } from '#realtime/board-digest.ts';
import { type LiveEntry, LiveQueries } from './live-queries.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { WorkItemPush } from './push.ts';
import { isBehind, versionsIn } from './versions.ts';

interface Card {
  id: string;
  version: number;
}

const pushOf = (card: Card) => ({ ...card, card, before: null }) as unknown as WorkItemPush;

/** A query that shows this and counts how often it is asked for. */
function counted(watch: LiveEntry['watch'], shown: unknown, rest: Partial<LiveEntry> = {}) {
  const counts = { asked: 0 };
  const entry: LiveEntry = {
    watch,
    shown: () => shown,
    show: () => undefined,
    refresh: async () => {
      counts.asked += 1;
    },
    patch: () => null,
    isWhole: () => true,
    movesByTime: false,
    ...rest,
  };
  return { counts, entry };
}

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
function boardOf(
  server: Server,
  scheduler: fc.Scheduler,
  queries: LiveQueries,
  { patching, whole }: { patching: boolean; whole: boolean },
) {
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
    patch: (data, push) =>
      patching
        ? { data: (data as Card[]).map((card) => (card.id === push.id ? push.card : card)), complete: true }
        : null,
    isWhole: () => whole,
    movesByTime: false,
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
        fc.record({ patching: fc.boolean(), whole: fc.boolean() }),
        async (scheduler, fates, kind) => {
          const server = new Server();
          const queries = new LiveQueries();
          const board = boardOf(server, scheduler, queries, kind);
          let told = 0;
          for (const { id, lost, copies } of fates) {
            const push = server.change(id);
            told = changesTold(told, push);
            if (lost) continue;
            for (let copy = 0; copy < copies; copy += 1) {
              void scheduler.schedule(Promise.resolve(push), 'a push').then((arrived) => queries.pushed(arrived));
            }
          }
          await scheduler.waitIdle();
          queries.digest({ role: null, digest: boardDigest(server.read()).digest, told });
          await scheduler.waitIdle();
          expect(board.shown()).toEqual(server.read());
          for (const [index, next] of board.seen.entries()) {
            expect(isBehind(next, versionsIn(board.seen[index - 1] ?? []))).toBe(false);
          }
        },
      ),
    );
  });

  it('is asked for again when the server has a version that nobody pushed', () => {
    const queries = new LiveQueries();
    const four = counted({ workItem: '4' }, { workItem: { id: '4', version: 3 } });
    const five = counted({ workItem: '5' }, { workItem: { id: '5', version: 1 } });
    queries.add(four.entry);
    queries.add(five.entry);
    queries.heard('4', 3);
    expect(four.counts.asked).toBe(0);
    queries.heard('4', 4);
    expect([four.counts.asked, five.counts.asked]).toEqual([1, 0]);
  });

  it('as a whole board that stays uneven is asked for once each time the board moves', () => {
    const queries = new LiveQueries();
    const { counts, entry } = counted({ board: 'QA_LEAD' }, { id: '4', version: 3 });
    queries.add(entry);
    queries.digest({ role: 'QA_LEAD', digest: 'one', told: 0 });
    queries.digest({ role: 'QA_LEAD', digest: 'one', told: 0 });
    queries.digest({ role: 'PMO_LEAD', digest: 'two', told: 0 });
    expect(counts.asked).toBe(1);
    queries.digest({ role: 'QA_LEAD', digest: 'three', told: 0 });
    expect(counts.asked).toBe(2);
  });

  it('as a part of boards, whose digest it never has, is asked for when a push was lost, and only then', () => {
    const queries = new LiveQueries();
    const patch: LiveEntry['patch'] = (data) => ({ data, complete: true });
    const { counts, entry } = counted({ boards: ['QA_LEAD', 'ENGINEER'] }, [], { isWhole: () => false, patch });
    queries.add(entry);
    const [one, two, three] = [1, 2, 3].map((version) => pushOf({ id: '4', version })) as [
      WorkItemPush,
      WorkItemPush,
      WorkItemPush,
    ];
    queries.pushed(one);
    queries.pushed(one);
    const toldOne = changesTold(0, one);
    queries.digest({ role: 'QA_LEAD', digest: 'one', told: toldOne });
    queries.digest({ role: 'ENGINEER', digest: 'moved', told: toldOne });
    expect(counts.asked).toBe(0);

    // The second one does not come, although a newer one does.
    queries.pushed(three);
    const toldAll = changesTold(changesTold(toldOne, two), three);
    queries.digest({ role: 'QA_LEAD', digest: 'two', told: toldAll });
    queries.digest({ role: 'ENGINEER', digest: 'two', told: toldAll });
    expect(counts.asked).toBe(1);

    queries.connected();
    queries.digest({ role: 'QA_LEAD', digest: 'three', told: 0 });
    expect(counts.asked, 'a new connection counts anew').toBe(1);
  });

  it('is asked for with each digest of its first board where time alone changes it', () => {
    const queries = new LiveQueries();
    const rest = { isWhole: () => false, movesByTime: true };
    const { counts, entry } = counted({ boards: ['QA_LEAD', 'ENGINEER'] }, [], rest);
    queries.add(entry);
    for (const role of ['QA_LEAD', 'ENGINEER'] as const) queries.digest({ role, digest: 'one', told: 0 });
    expect(counts.asked).toBe(1);
  });

  it('is asked for again after a push that can’t be worked in completely', () => {
    const queries = new LiveQueries();
    let shown: unknown = null;
    const rest: Partial<LiveEntry> = {
      show: (data) => {
        shown = data;
      },
      patch: (_data, { version }) => ({ data: `patched ${version}`, complete: version === 1 }),
    };
    const { counts, entry } = counted({ board: null }, [], rest);
    queries.add(entry);
    queries.pushed(pushOf({ id: '4', version: 1 }));
    expect([shown, counts.asked]).toEqual(['patched 1', 0]);
    queries.pushed(pushOf({ id: '4', version: 2 }));
    expect([shown, counts.asked]).toEqual(['patched 2', 1]);
  });

  it('is left alone by a push that is no news, by an even digest, and by work items that are not in it', () => {
    const queries = new LiveQueries();
    const data = { myNextAction: { workItem: { id: '4', version: 3 } } };
    const mine = counted({ me: true }, data);
    const board = counted({ board: null }, data);
    queries.add(mine.entry);
    queries.add(board.entry);
    queries.learnAll(data);
    expect(queries.pushed(pushOf({ id: '4', version: 3 }))).toBe(false);
    queries.digest({ role: null, digest: boardDigest([{ id: '4', version: 3 }]).digest, told: 0 });
    expect([mine.counts.asked, board.counts.asked]).toEqual([0, 0]);
    expect(queries.pushed(pushOf({ id: '9', version: 1 }))).toBe(true);
    expect([mine.counts.asked, board.counts.asked]).toEqual([0, 1]);
    queries.mineChanged();
    expect([mine.counts.asked, board.counts.asked]).toEqual([1, 1]);
  });

  it('gets a push that was known from elsewhere before it came', () => {
    const queries = new LiveQueries();
    const shown: unknown[] = [];
    const rest: Partial<LiveEntry> = {
      show: (data) => shown.push(data),
      patch: (_data, push) => ({ data: push.version, complete: true }),
    };
    queries.add(counted({ board: null }, [], rest).entry);
    queries.heard('4', 2);
    queries.pushed(pushOf({ id: '4', version: 2 }));
    queries.pushed(pushOf({ id: '4', version: 1 }));
    expect(shown).toEqual([2]);
  });

  it('knows where a work item was before a push only while nothing between is missing', () => {
    const queries = new LiveQueries();
    const befores: (number | undefined)[] = [];
    const rest: Partial<LiveEntry> = {
      patch: (data, { before }) => {
        befores.push(before?.version);
        return { data, complete: true };
      },
    };
    queries.add(counted({ board: null }, [], rest).entry);
    const push = (version: number, before: number) =>
      queries.pushed({ ...pushOf({ id: '4', version }), before: { version: before } } as WorkItemPush);
    push(5, 4);
    push(6, 5);
    push(8, 7);
    push(9, 8);
    expect(befores).toEqual([4, 5, undefined, 8]);
  });

  it('is told what came while it was asked for, and nothing before or after', () => {
    const queries = new LiveQueries();
    queries.pushed(pushOf({ id: '4', version: 1 }));
    const listening = queries.listen();
    queries.pushed(pushOf({ id: '4', version: 2 }));
    listening.end();
    queries.pushed(pushOf({ id: '4', version: 3 }));
    expect(listening.heard().map(({ version }) => version)).toEqual([2]);
  });
});
