import { trusted } from 'mongoose';
import type { NextAction } from '#domain/next-actions.ts';
import { ownerKey } from '#domain/owner.ts';
import type { Role } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import { ownerKeys } from './work-item-filter.ts';

/** A next action, and the work item it is of. */
export interface OwnedAction {
  workItemId: string;
  action: NextAction;
}

/**
 * Everything a person has to do over all work items, the earliest deadline first: what they owe in person, and what a
 * role of theirs owes with no person named.
 */
export async function listActionsOf(personId: string, roles: readonly Role[]): Promise<OwnedAction[]> {
  const keys = ownerKeys(personId, roles);
  const cards = await collection('workItemCards')
    .find({ owners: trusted({ $in: keys }) }, { nextActions: 1, byCreated: 1 })
    .lean();
  return cards
    .flatMap((card) =>
      card.nextActions
        .filter((action) => keys.includes(ownerKey(action.owner)))
        .map((action) => ({ workItemId: card._id, action, order: `${action.deadline}|${card.byCreated}` })),
    )
    .sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0))
    .map(({ workItemId, action }) => ({ workItemId, action }));
}

/** The one thing a person has to do now (GI-1): the earliest deadline over all work items; null when nothing waits. */
export async function firstActionOf(personId: string, roles: readonly Role[]): Promise<OwnedAction | null> {
  return (await listActionsOf(personId, roles))[0] ?? null;
}
