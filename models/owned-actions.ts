import { trusted } from 'mongoose';
import type { NextAction } from '#domain/next-actions.ts';
import { ownerKey, ownerKeys } from '#domain/owner.ts';
import type { Role } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import type { CardDocument } from './schemas/work-item-card.ts';

/** A next action, and the work item it is of. */
export interface OwnedAction {
  workItemId: string;
  action: NextAction;
}

type OrderedAction = OwnedAction & { order: string };

const BATCH = 50;

/**
 * Everything a person has to do over all work items, the earliest deadline first: what they owe in person, and what a
 * role of theirs owes with no person named.
 */
export async function listActionsOf(personId: string, roles: readonly Role[]): Promise<OwnedAction[]> {
  const keys = ownerKeys(personId, roles);
  const cards = await collection('workItemCards')
    .find({ owners: trusted({ $in: keys }) })
    .lean();
  return cards
    .flatMap((card) => actionsOf(card, keys))
    .sort(byOrder)
    .map(withoutOrder);
}

/** The one thing a person has to do now (GI-1): the earliest deadline over all work items; null when nothing waits. */
export async function firstActionOf(personId: string, roles: readonly Role[]): Promise<OwnedAction | null> {
  const keys = ownerKeys(personId, roles);
  let first: OrderedAction | null = null;
  for (let beyond = ''; ; ) {
    const cards: CardDocument[] = await collection('workItemCards')
      .find({ owners: trusted({ $in: keys }), byDeadline: trusted({ $gt: beyond }) })
      .sort({ byDeadline: 1 })
      .limit(BATCH)
      .lean();
    for (const card of cards) {
      // No action of this item, or of one after it, is due before the item's own earliest.
      if (first !== null && card.byDeadline > first.order) return withoutOrder(first);
      for (const action of actionsOf(card, keys)) if (first === null || action.order < first.order) first = action;
    }
    const last = cards.at(-1);
    if (last === undefined || cards.length < BATCH) return first === null ? null : withoutOrder(first);
    beyond = last.byDeadline;
  }
}

/** Ordered by deadline, then by the number of the work item. */
function actionsOf(card: CardDocument, keys: readonly string[]): OrderedAction[] {
  const number = card.byDeadline.slice(card.byDeadline.indexOf('|'));
  return (JSON.parse(card.actions) as NextAction[])
    .filter((action) => keys.includes(ownerKey(action.owner)))
    .map((action) => ({ workItemId: card._id, action, order: `${action.deadline}${number}` }));
}

function byOrder(one: OrderedAction, other: OrderedAction): number {
  return one.order < other.order ? -1 : one.order > other.order ? 1 : 0;
}

function withoutOrder({ workItemId, action }: OrderedAction): OwnedAction {
  return { workItemId, action };
}
