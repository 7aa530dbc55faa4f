import type { ShownBoard, ShownCard, ShownColumn } from './board-document.ts';

/**
 * A board of all work items after a card changed; null where only asking again tells: when the card was, or comes to be,
 * beyond what a column shows.
 */
export function patchBoard(shown: ShownBoard, card: ShownCard): ShownBoard | null {
  const { columns } = shown.board;
  const from = columns.find((column) => cardIn(column, card.id) !== undefined);
  const known = from === undefined ? undefined : cardIn(from, card.id);
  if (known !== undefined && known.version >= card.version) return shown;
  const to = staysOnBoard(card) ? columns.find(({ state }) => state === card.state) : undefined;
  // A card that is not shown may be beyond the end of some column, or new.
  if (from === undefined && columns.some(hasMore)) return null;
  if (to === undefined && from === undefined) return shown;
  if ((from !== undefined && hasMore(from)) || (to !== undefined && hasMore(to))) return null;
  return {
    ...shown,
    board: {
      ...shown.board,
      columns: columns.map((column) =>
        column === from || column === to ? withCard(column, card, column === to) : column,
      ),
    },
  };
}

/** What was found to be a feature, or withdrawn, leaves the boards at once; what was closed stays for a while. */
const staysOnBoard = ({ disposition }: ShownCard): boolean => disposition === 'ACTIVE' || disposition === 'CLOSED';

const hasMore = ({ items }: ShownColumn): boolean => items.pageInfo.hasNextPage;

const cardIn = ({ items }: ShownColumn, id: string): ShownCard | undefined =>
  items.nodes.find(({ card }) => card.id === id)?.card;

function withCard(column: ShownColumn, card: ShownCard, stays: boolean): ShownColumn {
  const others = column.items.nodes.filter((node) => node.card.id !== card.id);
  const nodes = stays ? [...others, { card }].sort((one, other) => byDeadline(one.card, other.card)) : others;
  const entered = nodes.map((node) => node.card.timer.startedAt).sort();
  return { ...column, count: nodes.length, oldest: entered[0] ?? null, items: { ...column.items, nodes } };
}

/** As the API sorts a column: the earliest deadline first, those without one last, of equals the lower number. */
function byDeadline(one: ShownCard, other: ShownCard): number {
  if (one.nextDeadline === other.nextDeadline) return Number(one.id) - Number(other.id);
  if (!one.nextDeadline) return 1;
  if (!other.nextDeadline) return -1;
  return one.nextDeadline < other.nextDeadline ? -1 : 1;
}
