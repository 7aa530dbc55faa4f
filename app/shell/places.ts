import type { Role } from '#domain/vocabulary.ts';
import { PROCESS_ROLES } from '#domain/vocabulary.ts';
import { adminAccess } from '../admin/admin-access.ts';
import { boardPath, boardsFor } from '../boards/board-kinds.ts';

/** Somewhere that the navigation leads to. */
export interface Place {
  path: string;
  name: string;
  /** The key that leads there, when nothing is being typed. */
  key: string;
  /** Groups stand apart in the navigation. */
  group: 'home' | 'my boards' | 'boards' | 'work items' | 'reports' | 'admin' | 'own';
}

export const INBOX_PATH = '/inbox';
export const PROFILE_PATH = '/profile';
export const EXPLORER_PATH = '/explorer';

/** What is everybody's own: in the masthead and the user menu, apart from the navigation. */
export const OWN_PLACES: readonly Place[] = [
  { path: INBOX_PATH, name: 'Inbox', key: 'i', group: 'own' },
  { path: PROFILE_PATH, name: 'Your profile', key: 'p', group: 'own' },
  { path: EXPLORER_PATH, name: 'Explorer', key: 'e', group: 'own' },
];

/** Where somebody with these roles can go: my boards before the others, and reporting only for who may (M-1). */
export function placesFor(roles: readonly Role[]): Place[] {
  const { mine, others } = boardsFor(roles);
  const boards = [...mine, ...others].map((board, index) => ({
    path: boardPath(board),
    name: board.title,
    key: String(index + 1),
    group: mine.includes(board) ? ('my boards' as const) : ('boards' as const),
  }));
  const { securityLog, specs } = adminAccess(roles);
  const takesPart = roles.some((role) => PROCESS_ROLES.includes(role));
  return [
    { path: '/', name: 'Home', key: 'h', group: 'home' },
    ...boards,
    { path: '/work-items', name: 'Work items', key: 'w', group: 'work items' },
    ...(takesPart ? [{ path: '/report', name: 'Report a defect', key: 'r', group: 'work items' as const }] : []),
    { path: '/reports', name: 'Reports', key: 's', group: 'reports' },
    ...(securityLog || specs ? [{ path: '/admin', name: 'Admin', key: 'a', group: 'admin' as const }] : []),
  ];
}
