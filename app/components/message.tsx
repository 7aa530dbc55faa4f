import type { ReactNode } from 'react';
import styles from './message.module.css';

/** A page that has nothing but one thing to say, and where to go from there. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.message}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
