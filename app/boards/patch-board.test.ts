import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOrder, isOnBoard, type Placement, placementOf } from '#domain/board-placement.ts';
import { ownerKeys } from '#domain/owner.ts';
import type { Disposition, Role, Severity } from '#domain/vocabulary.ts';
import { wordsOfCard } from '#domain/words.ts';
import type { WorkItemPush } from '../live/push.ts';
import type { ShownBoard, ShownCard } from './board-document.ts';
import { type AskedBoard, patchBoard } from './patch-board.ts';

const STATES = ['TRIAGE', 'ROOT_CAUSE', 'CLOSED'];
const NOW = '2026-03-02T11:00:00.000Z';
const EVERYTHING: AskedBoard = { roles: null, filter: null, ownerKeys: null, first: 30 };

/** What changes about a work item. */
interface Change {
  state: string;
  disposition: Disposition;
  severity: Severity | null;
  hour: number | null;
  roles: Role[];
  owner: 'ada' | 'bob' | null;
}

/** Work items as the server has them, the pushes that it sends, and the boards that it answers. */
class Server {
  readonly items = new Map<string, { card: ShownCard; boards: Placement['boards'] }>();
  #clock = 0;

  change(id: string, change: Change): WorkItemPush {
    const known = this.items.get(id);
    const { state, disposition, severity, hour, roles, owner } = change;
    const deadline = hour === null ? null : `2026-03-02T${10 + hour}:00:00.000Z`;
    this.#clock += 1;
    const entered = known?.card.state === state ? known.card.timer.startedAt : new Date(this.#clock).toISOString();
    const person = owner === null ? null : { id: owner, name: owner };
    const action = { kind: 'SUPPLY' as const, item: null, text: '', deadline: deadline ?? '', overdue: false };
    const card: ShownCard = {
      id,
      version: (known?.card.version ?? 0) + 1,
      kind: 'DEFECT',
      template: 'defect-run',
      title: Number(id) % 2 === 0 ? 'Total is short' : 'Export is empty',
      state,
      disposition,
      severity,
      severityConfirmed: true,
      updatedAt: new Date(this.#clock).toISOString(),
      nextDeadline: deadline,
      timer: { status: 'RUNNING', startedAt: entered, dueAt: null, limitSeconds: null },
      progress: '',
      openQuestions: 0,
      awaitedResponses: 0,
      actions: deadline === null ? [] : [{ ...action, owner: { role: 'ENGINEER', person } }],
    };
    const shown = disposition === 'ACTIVE' || disposition === 'CLOSED';
    const boards = shown ? (['ALL', ...roles] as const) : [];
    const before = known === undefined ? null : placementOf(known.card, known.boards, null);
    this.items.set(id, { card, boards });
    return { id, version: card.version, card, boards, specId: null, at: NOW, before } as unknown as WorkItemPush;
  }

  board(asked: AskedBoard): ShownBoard {
    const columns = STATES.map((state) => {
      const cards = [...this.items.values()]
        .filter(({ card, boards }) => isOnBoard(placementOf(card, boards, null), wordsOfCard(card), asked, NOW))
        .map(({ card }) => card)
        .filter((card) => card.state === state)
        .sort(columnOrder);
      const [oldest = null] = cards.map(({ timer }) => timer.startedAt).sort();
      return { state, shown: { count: cards.length, oldest, cards: cards.slice(0, asked.first) } };
    });
    return { board: { ownerKeys: null, columns } };
  }
}

const change: fc.Arbitrary<Change> = fc.record({
  state: fc.constantFrom(...STATES),
  disposition: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'CLOSED', 'WITHDRAWN'),
  severity: fc.constantFrom('CRITICAL', 'LOW', null),
  hour: fc.option(fc.integer({ min: 0, max: 9 })),
  roles: fc.subarray<Role>(['QA_LEAD', 'ENGINEER', 'SPEC_OWNER']),
  owner: fc.constantFrom('ada', 'bob', null),
});
const event = fc.record({ id: fc.integer({ min: 1, max: 9 }).map(String), change });
// Long enough that most work items change several times, and columns fill.
const events = fc.array(event, { minLength: 15, maxLength: 40, size: 'max' });

const filter = fc.record({
  states: fc.option(fc.subarray(STATES)),
  severities: fc.option(fc.subarray<Severity>(['CRITICAL', 'HIGH', 'LOW'])),
  dispositions: fc.option(fc.subarray<Disposition>(['ACTIVE', 'CLOSED'])),
  rated: fc.option(fc.boolean()),
  ownerId: fc.option(fc.constant('ada')),
  overdue: fc.option(fc.boolean()),
  text: fc.option(fc.constantFrom('', 'tot', 'EXPORT empty', '1', '?')),
});
const asked = (first: fc.Arbitrary<number>): fc.Arbitrary<AskedBoard> =>
  fc.record({
    roles: fc.option(fc.subarray<Role>(['QA_LEAD', 'ENGINEER'])),
    filter: fc.option(filter),
    ownerKeys: fc.constant(ownerKeys('ada', ['ENGINEER'])),
    first,
  });

describe('a board after pushes is the board that asking again gives', () => {
  it('without asking, where columns show all that they have, whatever roles and filters leave out', () => {
    fc.assert(
      fc.property(asked(fc.constant(12)), events, (view, happened) => {
        const server = new Server();
        let shown = server.board(view);
        for (const { id, change } of happened) {
          const patched = patchBoard(shown, server.change(id, change), view);
          expect(patched.complete).toBe(true);
          expect(patched.data).toEqual(server.board(view));
          shown = patched.data;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('where columns show only their beginning, too, asked for only when it says so', () => {
    let [worked, asking] = [0, 0];
    fc.assert(
      fc.property(asked(fc.integer({ min: 1, max: 4 })), events, (view, happened) => {
        const server = new Server();
        let shown = server.board(view);
        for (const { id, change } of happened) {
          const patched = patchBoard(shown, server.change(id, change), view);
          if (patched.complete) expect(patched.data).toEqual(server.board(view));
          shown = server.board(view);
          if (patched.complete) worked += 1;
          else asking += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(worked / (worked + asking)).toBeGreaterThan(0.4);
  });

  it('also when the answer overtook some of the pushes', () => {
    fc.assert(
      fc.property(asked(fc.integer({ min: 1, max: 12 })), events, events, (view, earlier, overtaken) => {
        const server = new Server();
        for (const { id, change } of earlier) server.change(id, change);
        const pushes = overtaken.map(({ id, change }) => server.change(id, change));
        const newest = new Map(pushes.map((push) => [push.id, push]));
        let shown = server.board(view);
        // What is known to be older than what was heard of is left out by whoever keeps versions.
        for (const push of newest.values()) {
          const patched = patchBoard(shown, push, view);
          if (patched.complete) expect(patched.data).toEqual(server.board(view));
          else shown = server.board(view);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const PLAIN: Change = {
  state: 'TRIAGE',
  disposition: 'ACTIVE',
  severity: 'HIGH',
  hour: 5,
  roles: ['QA_LEAD'],
  owner: null,
};

/** A board of four in TRIAGE, due hour by hour. */
function four(view: Partial<AskedBoard> = {}) {
  const server = new Server();
  for (const id of ['1', '2', '3', '4']) server.change(id, { ...PLAIN, hour: Number(id) });
  const asked = { ...EVERYTHING, ...view };
  const shown = server.board(asked);
  const after = (id: string, change: Partial<Change>) =>
    patchBoard(shown, server.change(id, { ...PLAIN, hour: Number(id), ...change }), asked);
  return { server, asked, shown, after };
}

describe('a push', () => {
  it.each(['RECLASSIFIED', 'WITHDRAWN'] as const)('takes off what is %s (M-6)', (disposition) => {
    const { data } = four().after('1', { disposition });
    expect(data.board.columns[0]?.shown.cards.map(({ id }) => id)).toEqual(['2', '3', '4']);
  });

  it('that is known already leaves the very same board, so that nothing is drawn again', () => {
    const { server, asked } = four();
    const push = server.change('1', PLAIN);
    const shown = server.board(asked);
    expect(patchBoard(shown, push, asked)).toEqual({ data: shown, complete: true });
    expect(patchBoard(shown, push, asked).data).toBe(shown);
  });

  it('leaves the columns that it does not concern as they are', () => {
    const { shown, after } = four();
    expect(after('2', { hour: 9 }).data.board.columns[1]).toBe(shown.board.columns[1]);
  });

  it('of what is below the cards that are shown changes nothing, and nothing is asked for', () => {
    const { shown, after } = four({ first: 2 });
    expect(after('4', { owner: 'ada' })).toMatchObject({ complete: true, data: shown });
    expect(after('3', { hour: 0 }).data.board.columns[0]?.shown.cards.map(({ id }) => id)).toEqual(['3', '1']);
  });

  it('of one that leaves a longer column shows that at once, and asks who comes up', () => {
    const { data, complete } = four({ first: 2 }).after('1', { state: 'ROOT_CAUSE' });
    expect(complete).toBe(false);
    expect(data.board.columns.map(({ shown }) => [shown.count, shown.cards.map(({ id }) => id)])).toEqual([
      [3, ['2']],
      [1, ['1']],
      [0, []],
    ]);
  });

  it('asks where nobody says where the work item was', () => {
    const { server, asked, shown } = four({ first: 2 });
    for (const hour of [0, 9]) {
      const push = { ...server.change('4', { ...PLAIN, hour }), before: null };
      expect(patchBoard(shown, push, asked)).toEqual({ data: shown, complete: false });
    }
  });
});
