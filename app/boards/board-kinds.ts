import type { Role } from '#domain/vocabulary.ts';

/** A board at `/boards/{key}`. */
export interface BoardKind {
  key: string;
  title: string;
  /** Whose board it is. */
  roles: readonly Role[];
  /** It shows every work item, not only those in which its roles take part at present. */
  everything: boolean;
}

/** The boards in the order of the navigation. */
export const BOARD_KINDS: readonly BoardKind[] = [
  { key: 'pmo', title: 'PMO', roles: ['PMO_LEAD'], everything: true },
  { key: 'qa', title: 'QA', roles: ['QA_LEAD', 'QA_TESTING_OWNER'], everything: false },
  { key: 'engineering', title: 'Engineering', roles: ['HEAD_OF_ENGINEERING', 'ENGINEER'], everything: false },
  { key: 'product', title: 'Product', roles: ['PRODUCT_OWNER'], everything: false },
  { key: 'specs', title: 'Specs', roles: ['SPEC_OWNER', 'HEAD_OF_SPECS'], everything: false },
];

/** The boards of somebody with these roles, and the others, each in the usual order. */
export function boardsFor(roles: readonly Role[]): { mine: BoardKind[]; others: BoardKind[] } {
  const isMine = (board: BoardKind) => board.roles.some((role) => roles.includes(role));
  return { mine: BOARD_KINDS.filter(isMine), others: BOARD_KINDS.filter((board) => !isMine(board)) };
}

export const boardPath = ({ key }: BoardKind): string => `/boards/${key}`;
