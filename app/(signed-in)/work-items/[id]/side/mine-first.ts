import { holds, type Reader, type ShownOwner } from '../../../../acts/reader.ts';

/** The actions with those of the reader first, each part in the order it has. */
export function mineFirst<Action extends { owner: ShownOwner }>(
  reader: Reader,
  actions: readonly Action[],
): { action: Action; mine: boolean }[] {
  const judged = actions.map((action) => ({ action, mine: holds(reader, action.owner) }));
  return [...judged.filter(({ mine }) => mine), ...judged.filter(({ mine }) => !mine)];
}
