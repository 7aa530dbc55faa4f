import type { Role } from '#domain/vocabulary.ts';
import type { BoardName } from './contract.ts';

/** Who is to be told what. Every signed-in person may read every work item (process.md 2), so rooms need no rule. */

export const boardRoom = (role: Role | null): string => `board:${role ?? 'all'}`;
export const workItemRoom = (id: string): string => `workItem:${id}`;
export const personRoom = (personId: string): string => `person:${personId}`;

export const roomOfBoard = (board: BoardName): string => boardRoom(board === 'ALL' ? null : board);
