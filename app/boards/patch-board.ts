import { type BoardView, isOnBoard, type Placement, placementOf } from '#domain/board-placement.ts';
import { wordsOfCard } from '#domain/words.ts';
import type { WorkItemPush } from '../live/push.ts';
import type { ShownBoard, ShownColumn } from './board-document.ts';
import { enter, hasMore, isBelow, leave, move, type PatchedColumn, rise } from './patch-column.ts';

/** What a board was asked for: of which work items it is, and how many of each column it shows. */
export interface AskedBoard extends BoardView {
  first: number;
}

/** A board with a push worked in. */
export interface PatchedBoard {
  data: ShownBoard;
  /** False where only asking again tells the rest: what is beyond the cards that a column shows. */
  complete: boolean;
}

/**
 * A board after a change was pushed: the card is put in, moved, or taken off as the API would. Where columns show all that
 * they have, everything is known here; of a column that shows only its beginning, all but what comes up from below.
 *
 * Working in a push that the board reflects already changes nothing: an answer may have overtaken it.
 */
export function patchBoard(shown: ShownBoard, push: WorkItemPush, asked: AskedBoard): PatchedBoard {
  const { card, at, boards, specId } = push;
  const { columns } = shown.board;
  const words = wordsOfCard(card);
  const columnFor = (placement: Placement): ShownColumn | undefined =>
    isOnBoard(placement, words, asked, at) ? columns.find(({ state }) => state === placement.state) : undefined;
  const to = columnFor(placementOf(card, boards, specId));
  const from = columns.find((column) => column.shown.cards.some(({ id }) => id === card.id));

  if (from !== undefined) {
    const isNews = from.shown.cards.every(({ id, version }) => id !== card.id || version < card.version);
    if (!isNews) return { data: shown, complete: true };
    if (from === to) return patched(shown, [move(from, card)]);
    return patched(shown, [leave(from, card), ...(to === undefined ? [] : [enter(to, card, asked.first)])]);
  }
  // It is new here, or was beyond what a column shows.
  const before = beforeOf(push, columns);
  if (before === 'unknown') return { data: shown, complete: false };
  const hidden = before === null ? undefined : columnFor(before);
  if (hidden !== undefined && hasMore(hidden)) {
    return hidden === to ? patched(shown, [rise(to, card, asked.first)]) : { data: shown, complete: false };
  }
  if (to === undefined) return { data: shown, complete: true };
  // Where it belongs below the last card that is shown, it may have been counted already.
  if (hasMore(to) && isBelow(to, card)) return { data: shown, complete: false };
  return patched(shown, [enter(to, card, asked.first)]);
}

/** Where a card that is not shown was; null for nowhere that matters. */
function beforeOf({ card, before }: WorkItemPush, columns: readonly ShownColumn[]): Placement | null | 'unknown' {
  if (card.version === 1 || !columns.some(hasMore)) return null;
  return before ?? 'unknown';
}

function patched(shown: ShownBoard, changes: readonly PatchedColumn[]): PatchedBoard {
  const columns = shown.board.columns.map((column) => changes.find(({ was }) => was === column)?.is ?? column);
  return {
    data: { ...shown, board: { ...shown.board, columns } },
    complete: changes.every((change) => change.complete),
  };
}
