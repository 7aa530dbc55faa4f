import type { Instant } from '#domain/instant.ts';
import type { NextAction } from '#domain/next-actions.ts';
import type { Owner } from '#domain/owner.ts';
import type { BoardEntry } from '#models/board-entries.ts';
import type {
  BoardName,
  PushedAction,
  PushedCardAction,
  PushedOwner,
  PushedPerson,
  WorkItemChanged,
} from './contract.ts';
import type { Notice } from './publisher.ts';

type NameOf = (id: string) => PushedPerson;

/** Ids of everybody whose name a push has. */
export function peopleOf({ card }: BoardEntry, { actorId }: Pick<Notice, 'actorId'>): string[] {
  const owners = card.actions.map(({ owner }) => owner.personId);
  return [...owners, actorId].filter((id) => id !== null);
}

/** @param now what is overdue is measured at */
export function workItemChanged(
  entry: BoardEntry,
  { change, actorId }: Pick<Notice, 'change' | 'actorId'>,
  nameOf: NameOf,
  now: Instant,
): WorkItemChanged {
  const { id, version, state, disposition, severity, title, updatedAt } = entry.card;
  return {
    id,
    version,
    state,
    disposition,
    severity,
    title,
    updatedAt,
    by: actorId === null ? null : nameOf(actorId),
    change,
    card: { ...entry.card, actions: entry.card.actions.map((action) => cardAction(action, nameOf, now)) },
    boards: boardsOf(entry),
  };
}

export function pushedAction(
  action: NextAction,
  workItem: { id: string; title: string },
  nameOf: NameOf,
  now: Instant,
): PushedAction {
  return { id: action.id, workItem, why: action.why, ...cardAction(action, nameOf, now) };
}

function boardsOf({ shown, roles }: Pick<BoardEntry, 'shown' | 'roles'>): BoardName[] {
  return shown ? ['ALL', ...roles] : [];
}

function cardAction({ owner, kind, item, text, deadline }: NextAction, nameOf: NameOf, now: Instant): PushedCardAction {
  return { owner: pushedOwner(owner, nameOf), kind, item, text, deadline, overdue: deadline < now };
}

function pushedOwner({ role, personId }: Owner, nameOf: NameOf): PushedOwner {
  return { role, person: personId === null ? null : nameOf(personId) };
}
