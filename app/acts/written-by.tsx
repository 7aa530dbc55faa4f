import { formatInstant } from '../components/instant.tsx';
import styles from './acts.module.css';
import type { ShownItem } from './shown.ts';

/** Which revision this is, whose, and of when. */
export function WrittenBy({ evidence, timeZone }: { evidence: NonNullable<ShownItem['evidence']>; timeZone: string }) {
  return (
    <p className={styles.help}>
      Revision {evidence.revision}, written by {evidence.by.name},{' '}
      <time dateTime={evidence.at}>{formatInstant(evidence.at, timeZone)}</time>
    </p>
  );
}
