'use client';

import styles from './acts.module.css';

/** Stands where a form will be, while what it is decided on is on its way. */
export function Loading({ problem }: { problem: string | null }) {
  return (
    <p className={styles.help} role="status">
      {problem ?? 'One moment…'}
    </p>
  );
}
