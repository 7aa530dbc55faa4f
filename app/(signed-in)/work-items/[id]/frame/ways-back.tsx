import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { Framed } from '../documents.ts';
import styles from './state-line.module.css';

/** Each time that the work item was led back, with why; the newest first (M-3). */
export function WaysBack({ transitions }: { transitions: Framed['transitions'] }) {
  const back = transitions.filter(({ reversion }) => reversion).reverse();
  if (back.length === 0) return null;
  return (
    <ul className={styles.back} role="list" aria-label="Led back">
      {back.map(({ from, to, at, reason, by }) => (
        <li key={at}>
          <span className={styles.way}>
            <span aria-hidden="true">↩ </span>
            {from} → {to}
          </span>{' '}
          <q className={styles.reason}>{reason}</q>{' '}
          <span className={styles.time}>
            {by.name}, <RelativeTime at={at} past />
          </span>
        </li>
      ))}
    </ul>
  );
}
