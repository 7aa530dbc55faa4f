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
export const ownerTimes = (at: string, owner: ZonedOwner, mine: string): string[] => ownersTimes(at, [owner], mine);

/**
 * As {@link ownerTimes}, for several: who reads the same time shares a line.
 *
 * @param at RFC 3339
 * @param mine IANA name of the reader's time zone
 */
export function ownersTimes(at: string, owners: readonly ZonedOwner[], mine: string): string[] {
  const read = wallTimeOf(at, mine);
  const others = new Map<string, { timeZone: string; names: Set<string> }>();
  for (const owner of owners) {
    for (const timeZone of owner.timeZones) {
      const wall = wallTimeOf(at, timeZone);
      if (wall === read) continue;
      const clock = others.get(wall) ?? { timeZone, names: new Set() };
      others.set(wall, clock);
      clock.names.add(ownerName(owner));
    }
  }
  const clocks = [...others].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, clock]) => clock);
  const lines = clocks
    .slice(0, Math.max(MOST, owners.length))
    .map(({ timeZone, names }) => `for ${listed([...names])}: ${formatInstant(at, timeZone)}`);
  const more = clocks.length - lines.length;
  return more > 0 ? [...lines, `and in ${more} more time zone${more === 1 ? '' : 's'}`] : lines;
}

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part).join(' and ');
