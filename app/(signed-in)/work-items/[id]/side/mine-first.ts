import { holds, type Reader } from '../gate-tab/item-acts.ts';

type ShownOwner = Parameters<typeof holds>[1];

/** The actions with those of the reader first, each part in the order it has. */
export function mineFirst<Action extends { owner: ShownOwner }>(
  reader: Reader,
  actions: readonly Action[],
): { action: Action; mine: boolean }[] {
  const judged = actions.map((action) => ({ action, mine: holds(reader, action.owner) }));
  return [...judged.filter(({ mine }) => mine), ...judged.filter(({ mine }) => !mine)];
}
