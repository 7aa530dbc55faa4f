import type { Instant } from '#domain/instant.ts';
import type { NextAction } from '#domain/next-actions.ts';
import { peopleOnCard, showAction, showCard } from '#domain/shown-card.ts';
import type { BoardEntry } from '#models/board-entries.ts';
import type { BoardName, PushedAction, WorkItemChanged } from './contract.ts';
import type { Notice } from './publisher.ts';

type NameOf = (id: string) => string;

/** Ids of everybody whose name a push has. */
export function peopleOf({ card }: BoardEntry, { actorId }: Pick<Notice, 'actorId'>): string[] {
  return actorId === null ? peopleOnCard(card) : [...peopleOnCard(card), actorId];
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
    by: actorId === null ? null : { id: actorId, name: nameOf(actorId) },
    change,
    card: showCard(entry.card, nameOf, now),
    boards: boardsOf(entry),
    specId: entry.specId,
    at: now,
    before: null,
  };
}

export function pushedAction(
  action: NextAction,
  workItem: { id: string; title: string },
  nameOf: NameOf,
  now: Instant,
): PushedAction {
  return { id: action.id, workItem, why: action.why, ...showAction(action, nameOf, now) };
}

function boardsOf({ shown, roles }: Pick<BoardEntry, 'shown' | 'roles'>): BoardName[] {
  return shown ? ['ALL', ...roles] : [];
}
