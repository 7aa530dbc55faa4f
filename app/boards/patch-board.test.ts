import { describe, expect, it } from 'vitest';
import type { ShownBoard, ShownCard } from './board-document.ts';
import { patchBoard } from './patch-board.ts';

function card(id: string, state: string, nextDeadline: string | null, version = 1): ShownCard {
  return {
    id,
    version,
    kind: 'DEFECT',
    template: 'defect-run',
    title: `Defect ${id}`,
    state,
    disposition: 'ACTIVE',
    severity: 'HIGH',
    severityConfirmed: true,
    updatedAt: '2026-03-01T10:00:00.000Z',
    nextDeadline,
    timer: { status: 'RUNNING', startedAt: `2026-03-01T0${id}:00:00.000Z`, dueAt: null, limitSeconds: null },
    gates: [],
    actions: [],
  };
}

function board(cards: readonly ShownCard[], more: readonly string[] = []): ShownBoard {
  const columns = ['TRIAGE', 'ROOT_CAUSE', 'CLOSED'].map((state) => {
    const nodes = cards.filter((one) => one.state === state).map((one) => ({ card: one }));
    const oldest = nodes.map((node) => node.card.timer.startedAt).sort()[0] ?? null;
    return { state, count: nodes.length, oldest, items: { nodes, pageInfo: { hasNextPage: more.includes(state) } } };
  });
  return { board: { columns } };
}

const TEN = '2026-03-02T10:00:00.000Z';
const NOON = '2026-03-02T12:00:00.000Z';

const shown = board([card('1', 'TRIAGE', TEN), card('2', 'TRIAGE', null), card('3', 'ROOT_CAUSE', NOON)]);

describe('a board after a push', () => {
  it('has a card that moved where its deadline puts it, and both columns counted again', () =>
    expect(patchBoard(shown, card('1', 'ROOT_CAUSE', NOON, 2))).toEqual(
      board([card('2', 'TRIAGE', null), card('1', 'ROOT_CAUSE', NOON, 2), card('3', 'ROOT_CAUSE', NOON)]),
    ));

  it('has a new card, those without a deadline last', () =>
    expect(patchBoard(shown, card('4', 'TRIAGE', NOON))).toEqual(
      board([
        card('1', 'TRIAGE', TEN),
        card('4', 'TRIAGE', NOON),
        card('2', 'TRIAGE', null),
        card('3', 'ROOT_CAUSE', NOON),
      ]),
    ));

  it('sorts numbers as numbers among equal deadlines', () => {
    const patched = patchBoard(board([card('9', 'TRIAGE', TEN)]), card('10', 'TRIAGE', TEN));
    expect(patched?.board.columns[0]?.items.nodes.map((node) => node.card.id)).toEqual(['9', '10']);
  });

  it.each(['RECLASSIFIED', 'WITHDRAWN'] as const)('no longer has what is %s (M-6)', (disposition) => {
    const patched = patchBoard(shown, { ...card('1', 'TRIAGE', null, 2), disposition });
    expect(patched).toEqual(board([card('2', 'TRIAGE', null), card('3', 'ROOT_CAUSE', NOON)]));
  });

  it('keeps what was closed', () => {
    const patched = patchBoard(shown, { ...card('3', 'CLOSED', NOON, 2), disposition: 'CLOSED' });
    expect(patched?.board.columns.map(({ count }) => count)).toEqual([2, 0, 1]);
  });

  it('is the very same after news that it has already, so that nothing is drawn again', () => {
    expect(patchBoard(shown, card('1', 'CLOSED', null, 1))).toBe(shown);
  });

  it('leaves the columns that it does not concern as they are', () => {
    const patched = patchBoard(shown, card('2', 'TRIAGE', TEN, 2));
    expect(patched?.board.columns[1]).toBe(shown.board.columns[1]);
  });

  it.each([
    ['comes from a column that shows not all', card('3', 'CLOSED', NOON, 2), ['ROOT_CAUSE']],
    ['comes into one', card('1', 'ROOT_CAUSE', NOON, 2), ['ROOT_CAUSE']],
    ['may be beyond the end of one', card('8', 'CLOSED', NOON, 2), ['TRIAGE']],
  ])('must be asked again when a card %s', (_why, changed, more) =>
    expect(patchBoard(board([card('1', 'TRIAGE', TEN), card('3', 'ROOT_CAUSE', NOON)], more), changed)).toBeNull(),
  );
});
