'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ShownColumn } from './board-document.ts';

interface Place {
  column: string;
  x: number;
  y: number;
}

const MOVE_MS = 160;

/**
 * Lets cards that come to another column go there visibly, and takes the keyboard's focus along: a browser drops the
 * focus of an element that changes its place in the page.
 */
export function useMovedCards(board: RefObject<HTMLElement | null>, columns: readonly ShownColumn[]): void {
  const places = useRef<ReadonlyMap<string, Place>>(new Map());
  const focused = useRef<string | null>(null);

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
      focused.current = card !== null && board.current?.contains(card) ? (card.dataset.card ?? null) : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [board]);

  useLayoutEffect(() => {
    if (board.current === null) return;
    const before = places.current;
    const after = placesIn(board.current);
    places.current = after;
    const moved = [...after].filter(([id, { column }]) => (before.get(id)?.column ?? column) !== column);
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      for (const [id, place] of moved) go(cardOf(board.current, id), before.get(id) ?? place, place);
    }
    followFocus(board.current, focused.current, before, after);
    // Where cards are changes with the columns alone.
  }, [board, columns]);
}

const cardOf = (board: HTMLElement, id: string): HTMLElement | null =>
  board.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/** Measured from the board's corner, so that scrolling in between does not matter. */
function placesIn(board: HTMLElement): Map<string, Place> {
  const corner = board.getBoundingClientRect();
  const places = new Map<string, Place>();
  for (const column of board.querySelectorAll<HTMLElement>('[data-column]')) {
    for (const card of column.querySelectorAll<HTMLElement>('[data-card]')) {
      const { left, top } = card.getBoundingClientRect();
      const place = { column: column.dataset.column ?? '', x: left - corner.left, y: top - corner.top };
      places.set(card.dataset.card ?? '', place);
    }
  }
  return places;
}

function go(card: HTMLElement | null, from: Place, to: Place): void {
  card?.animate(
    [
      { transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)`, zIndex: 3 },
      { transform: 'none', zIndex: 3 },
    ],
    { duration: MOVE_MS, easing: 'ease-out' },
  );
}

/** Only a focus that fell to the page itself is given back; whoever went elsewhere stays there. */
function followFocus(
  board: HTMLElement,
  id: string | null,
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): void {
  const last = id === null ? undefined : before.get(id);
  if (id === null || last === undefined || document.activeElement !== document.body) return;
  if (after.get(id)?.column === last.column) return;
  // A card that left the board leaves the focus with its column.
  const target = after.has(id)
    ? cardOf(board, id)?.querySelector<HTMLElement>('a')
    : board.querySelector<HTMLElement>(`[data-column="${CSS.escape(last.column)}"] h2`);
  target?.focus({ preventScroll: true });
}
