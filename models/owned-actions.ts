import { trusted } from 'mongoose';
import type { NextAction } from '#domain/next-actions.ts';
import { ownerKey, ownerKeys } from '#domain/owner.ts';
import type { Role } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import { CARD_INDEX } from './work-item-filter.ts';

/** A next action, and the work item it is of. */
export interface OwnedAction {
  workItemId: string;
  action: NextAction;
}

/** What of a card says who owes what, and by when. */
const OF_ACTIONS = { actions: 1, byDeadline: 1 } as const;
type OwnedCard = Pick<CardDocument, '_id' | keyof typeof OF_ACTIONS>;

type OrderedAction = OwnedAction & { order: string };

const BATCH = 50;
/** Work items whose next actions are looked at for one list, of the person and of each role. */
const MOST = 500;

/**
 * What a person has to do over all work items, the earliest deadline first: what they owe in person, and what a role of
 * theirs owes with no person named. All of it, unless one of these owes something in more than {@link MOST} work items:
 * then the beginning.
 */
export async function listActionsOf(personId: string, roles: readonly Role[]): Promise<OwnedAction[]> {
  const keys = ownerKeys(personId, roles);
  const pages = await Promise.all(keys.map((key) => findOwned(key, '', MOST)));
  // Behind the end of a full page there may be more, none of it due before that.
  const ends = pages.flatMap((page) => (page.length < MOST ? [] : [page.at(-1)?.byDeadline ?? '']));
  const [end] = ends.sort();
  const cards = new Map(pages.flat().map((card) => [card._id, card]));
  return [...cards.values()]
    .flatMap((card) => actionsOf(card, keys))
    .filter(({ order }) => end === undefined || order <= end)
    .sort(byOrder)
    .map(withoutOrder);
}

/** The one thing a person has to do now (GI-1): the earliest deadline over all work items; null when nothing waits. */
export async function firstActionOf(personId: string, roles: readonly Role[]): Promise<OwnedAction | null> {
  const firsts = await Promise.all(ownerKeys(personId, roles).map(firstOf));
  const [first] = firsts.flatMap((one) => one ?? []).sort(byOrder);
  return first === undefined ? null : withoutOrder(first);
}

async function firstOf(key: string): Promise<OrderedAction | null> {
  let first: OrderedAction | null = null;
  for (let beyond = ''; ; ) {
    const cards: OwnedCard[] = await findOwned(key, beyond, BATCH);
    for (const card of cards) {
      // No action of this item, or of one after it, is due before the item's own earliest.
      if (first !== null && card.byDeadline > first.order) return first;
      for (const action of actionsOf(card, [key])) if (first === null || action.order < first.order) first = action;
    }
    const last = cards.at(-1);
    if (last === undefined || cards.length < BATCH) return first;
    beyond = last.byDeadline;
  }
}

/** Work items in which one owner owes something, the earliest deadline first. Of one only: then an index has the order. */
function findOwned(owner: string, beyond: string, most: number): Promise<OwnedCard[]> {
  return collection('workItemCards')
    .find(beyond === '' ? { owners: owner } : { owners: owner, byDeadline: trusted({ $gt: beyond }) }, OF_ACTIONS)
    .sort({ byDeadline: 1 })
    .limit(most)
    .hint(CARD_INDEX.owners)
    .lean();
}

/** Ordered by deadline, then by the number of the work item. */
function actionsOf(card: OwnedCard, keys: readonly string[]): OrderedAction[] {
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
