import type { ShownBoard, ShownCard } from './board-document.ts';

/** A validation that is owed, and the work item that it is of. */
export interface QueuedValidation {
  card: ShownCard;
  action: ShownCard['actions'][number];
}

/** Everything on a board that waits for the PMO Lead's validation, the oldest deadline first. */
export function validationQueue({ board }: ShownBoard): QueuedValidation[] {
  return board.columns
    .flatMap(({ shown }) => shown.cards)
    .flatMap((card) => card.actions.filter(({ kind }) => kind === 'VALIDATE').map((action) => ({ card, action })))
    .sort((one, other) => Date.parse(one.action.deadline) - Date.parse(other.action.deadline));
}
