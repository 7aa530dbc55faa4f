import { formatInstant } from '../components/instant.tsx';
import { ownerTimes, type ZonedOwner } from '../components/owner-times.ts';
import styles from './acts.module.css';
import { instantOf, readingOf } from './wall-time.ts';

interface Properties {
  id: string;
  /** A wall time in the reader's zone, as it stands in the input; empty while nothing does. */
  wall: string;
  timeZone: string;
  /** Whose deadline it is to be, where that is known. */
  owner?: ZonedOwner | undefined;
}

/** What a typed time means where that is not plain: an hour that clocks skip or show twice, or another one for its owner. */
export function TypedInstant({ id, wall, timeZone, owner }: Properties) {
  return (
    // Always there, so that what comes into it is read out.
    <span className={styles.help} id={id} role="status">
      {wordsOf(wall, timeZone, owner).map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
    </span>
  );
}

interface OwnerProperties {
  wall: string;
  timeZone: string;
  owner: ZonedOwner | undefined;
}

/** What a typed time is on its owner's clock, for a form that says the rest at the field itself. */
export function TypedOwnerTimes({ wall, timeZone, owner }: OwnerProperties) {
  const instant = instantOf(wall, timeZone);
  const lines = instant === null || owner === undefined ? [] : ownerTimes(instant, owner, timeZone);
  return (
    <p className={styles.help} role="status">
      {lines.map((line) => `By when ${line}`).join('; ')}
    </p>
  );
}

/** One sentence or line each; none where nothing is to be said. */
export function wordsOf(wall: string, timeZone: string, owner?: ZonedOwner): string[] {
  const instant = instantOf(wall, timeZone);
  if (instant === null) return [];
  const others = owner === undefined ? [] : ownerTimes(instant, owner, timeZone);
  const reading = readingOf(wall, timeZone);
  const read = formatInstant(instant, timeZone);
  if (reading === 'skipped') return [`Clocks skip this time; it is taken as ${read}.`, ...others];
  return reading === 'twice' ? [`Clocks show this time twice; the first is meant, ${read}.`, ...others] : others;
}
