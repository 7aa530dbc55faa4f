import type { Role } from '#domain/vocabulary.ts';
import type { ShownHome } from './home-document.ts';

type Card = ShownHome['board']['columns'][number]['items']['nodes'][number]['card'];

/** Something of mine that waits on somebody else. */
export interface Waiting {
  id: string;
  title: string;
  action: Card['actions'][number];
}

/**
 * The work items that concern me and wait on others alone, each by the first thing that is due there, the earliest
 * first.
 */
export function waitsOnOthers({ board }: ShownHome, me: { id: string; roles: readonly Role[] }): Waiting[] {
  const isMine = ({ owner }: Card['actions'][number]) =>
    owner.person ? owner.person.id === me.id : me.roles.includes(owner.role);
  return board.columns
    .flatMap(({ items }) => items.nodes)
    .filter(({ card }) => !card.actions.some(isMine))
    .flatMap(({ card: { id, title, actions } }) => actions.slice(0, 1).map((action) => ({ id, title, action })))
    .sort((one, other) => Date.parse(one.action.deadline) - Date.parse(other.action.deadline));
}
