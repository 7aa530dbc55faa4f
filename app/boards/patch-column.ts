import { columnOrder } from '#domain/board-placement.ts';
import type { ShownCard, ShownColumn } from './board-document.ts';

/** A column before and after; not complete where something that it does not show decides. */
export interface PatchedColumn {
  was: ShownColumn;
  is: ShownColumn;
  complete: boolean;
}

/** Whether a column has cards below those that it shows. */
export const hasMore = ({ shown }: ShownColumn): boolean => shown.count > shown.cards.length;

/** Whether a card belongs below all that a column shows. */
export function isBelow({ shown }: ShownColumn, card: ShownCard): boolean {
  const last = shown.cards.at(-1);
  return last === undefined || columnOrder(last, card) < 0;
}

/** A card that is shown stays in its column, perhaps in another place. */
export function move(was: ShownColumn, card: ShownCard): PatchedColumn {
  const cards = sorted([...without(was, card), card]);
  // As the last one it may have sunk below others that are not shown.
  const complete = !hasMore(was) || cards.at(-1) !== card;
  return { was, is: column(was, cards, was.shown.count), complete };
}

/** A card that is shown leaves; what comes up from below is not known. */
export function leave(was: ShownColumn, card: ShownCard): PatchedColumn {
  return { was, is: column(was, without(was, card), was.shown.count - 1), complete: !hasMore(was) };
}

/** A card that the column did not have comes in. */
export function enter(was: ShownColumn, card: ShownCard, first: number): PatchedColumn {
  return comeIn(was, card, was.shown.count + 1, first);
}

/** A card that was below what is shown is still there, or comes up. */
export function rise(was: ShownColumn, card: ShownCard, first: number): PatchedColumn {
  return comeIn(was, card, was.shown.count, first);
}

function comeIn(was: ShownColumn, card: ShownCard, count: number, first: number): PatchedColumn {
  const { cards } = was.shown;
  const stays = hasMore(was) && isBelow(was, card);
  const shown = stays ? cards : sorted([...cards, card]).slice(0, first);
  const is = column(was, shown, count, card.timer.startedAt);
  // With room left, what is below decides which card comes up.
  return { was, is, complete: !stays || cards.length >= first };
}

const sorted = (cards: readonly ShownCard[]): ShownCard[] => [...cards].sort(columnOrder);

const without = ({ shown }: ShownColumn, { id }: ShownCard): ShownCard[] =>
  shown.cards.filter((card) => card.id !== id);

/** The longest in its state is among the cards where all are shown, else as it was, unless the one that came is. */
function column(was: ShownColumn, cards: ShownCard[], count: number, came?: string): ShownColumn {
  const known = cards.length === count ? [] : [was.shown.oldest, came ?? null];
  const entered =
    cards.length === count ? cards.map(({ timer }) => timer.startedAt) : known.filter((at) => at !== null);
  const oldest = entered.reduce<string | null>((first, at) => (first === null || at < first ? at : first), null);
  return { ...was, shown: { count, oldest, cards } };
}
