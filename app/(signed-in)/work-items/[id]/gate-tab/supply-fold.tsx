'use client';

import { type ReactNode, useState } from 'react';
import styles from './item-detail.module.css';

interface Properties {
  /** Whether it is the reader who owes the evidence; others who may write it open it on purpose. */
  waits: boolean;
  /** The revision that new evidence would replace. */
  replaces: number | null;
  /** Counts what the reader sent. */
  round: number;
  children: ReactNode;
}

/**
 * Around the form for evidence: open while the reader owes it, folded when the reader's own has come. What somebody
 * else does never folds it: the reader may be writing.
 */
export function SupplyFold({ waits, replaces, round, children }: Properties) {
  const [open, setOpen] = useState(waits);
  const [before, setBefore] = useState({ waits, round });
  if (before.waits !== waits || before.round !== round) {
    setBefore({ waits, round });
    if (waits) setOpen(true);
    else if (before.round !== round) setOpen(false);
  }
  return (
    <details className={styles.supply} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{replaces === null ? 'Write the evidence' : 'Write a new revision…'}</summary>
      {replaces !== null && (
        <p className={styles.quiet}>It replaces revision {replaces}; confirmation and validation begin anew (G-1).</p>
      )}
      {children}
    </details>
  );
}
