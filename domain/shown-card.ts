import type { BoardCard } from './board-card.ts';
import type { Instant } from './instant.ts';
import type { ActionKind, Role } from './vocabulary.ts';

/** A card as boards and pushes carry it: the work item's own facts, of people their names, and gates in one text. */
export interface ShownCard extends Omit<BoardCard, 'actions'> {
  actions: ShownAction[];
}

export interface ShownAction {
  owner: ShownOwner;
  kind: ActionKind;
  /** Key of the gate item that it is about, if any. */
  item: string | null;
  text: string;
  deadline: Instant;
  /** As the card is read. */
  overdue: boolean;
}

export interface ShownOwner {
  role: Role;
  person: ShownPerson | null;
}

export interface ShownPerson {
  id: string;
  name: string;
}

/** Ids of the people whose names a card shows. */
export function peopleOnCard({ actions }: Pick<BoardCard, 'actions'>): string[] {
  return actions.map(({ owner }) => owner.personId).filter((id) => id !== null);
}

/** @param now what is overdue is measured at */
export function showCard(card: BoardCard, nameOf: (id: string) => string, now: Instant): ShownCard {
  return { ...card, actions: card.actions.map((action) => showAction(action, nameOf, now)) };
}

export function showAction(
  { owner: { role, personId }, kind, item, text, deadline }: BoardCard['actions'][number],
  nameOf: (id: string) => string,
  now: Instant,
): ShownAction {
  const person = personId === null ? null : { id: personId, name: nameOf(personId) };
  return { owner: { role, person }, kind, item, text, deadline, overdue: deadline < now };
}
