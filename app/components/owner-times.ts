import type { Role } from '#domain/vocabulary.ts';
import { wallTimeOf } from '../acts/wall-time.ts';
import { formatInstant } from './instant.tsx';
import { ownerName } from './owner-name.ts';

/** Who owes something, with the time zones in which they live: one for a person, one or more for the holders of a role. */
export interface ZonedOwner {
  role: Role;
  person?: { id: string; name: string } | null;
  /** IANA names. */
  timeZones: readonly string[];
}

/** More than these are counted only. */
const MOST = 3;

/**
 * An instant on its owner's own clocks, a line for each that shows another time than the reader's: "for Ada Okafor: Sat 7
 * Mar 2026, 23:30 GMT-5". Nothing where all show the same.
 *
 * @param at RFC 3339
 * @param mine IANA name of the reader's time zone
 */
export function ownerTimes(at: string, owner: ZonedOwner, mine: string): string[] {
  const read = wallTimeOf(at, mine);
  const others = new Map<string, string>();
  for (const timeZone of owner.timeZones) {
    const wall = wallTimeOf(at, timeZone);
    if (wall !== read && !others.has(wall)) others.set(wall, timeZone);
  }
  const zones = [...others].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, timeZone]) => timeZone);
  const lines = zones.slice(0, MOST).map((timeZone) => `for ${ownerName(owner)}: ${formatInstant(at, timeZone)}`);
  return zones.length > MOST ? [...lines, `and in ${zones.length - MOST} more time zones`] : lines;
}
