import type { HomeAction } from './home-document.ts';

/**
 * What the home page shows as the one thing to do: the first of what is owed, unless somebody is in the midst of
 * another that is still owed; that one stays until it is done, or let go.
 *
 * @param first as the server says at present
 * @param owed ids of all that is owed at present
 * @param held what was begun; null when nothing was
 */
export function heldAction(
  first: HomeAction | null,
  owed: ReadonlySet<string>,
  held: HomeAction | null,
): HomeAction | null {
  if (held === null || held.id === first?.id) return first;
  return owed.has(held.id) ? held : first;
}
