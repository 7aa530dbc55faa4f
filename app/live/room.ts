import type { Role } from '#domain/vocabulary.ts';
import { versionsIn } from './versions.ts';
import type { Watch } from './watch.ts';

/** Something that the server tells the changes of. */
export type Room = { workItem: string } | { board: Role | null };

/** More work items than a person has in view at once. */
const MOST = 30;

/** The rooms that tell the changes of what a query shows; of what is mine, those of the work items in it. */
export function roomsOf(watch: Watch, data: unknown): Room[] {
  if ('boards' in watch) return watch.boards.map((board) => ({ board }));
  // Told to each person by themselves, without a room.
  if ('inbox' in watch) return [];
  if (!('me' in watch)) return [watch];
  return [...versionsIn(data).keys()].slice(0, MOST).map((workItem) => ({ workItem }));
}

export const keyOf = (room: Room): string => JSON.stringify(room);
