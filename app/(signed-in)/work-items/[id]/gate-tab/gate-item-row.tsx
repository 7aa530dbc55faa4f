'use client';

import { useEffect, useRef, useState } from 'react';
import type { Gated, ShownGate, ShownItem } from '../documents.ts';
import styles from './gate-items.module.css';
import type { Act } from './item-acts.ts';
import { ItemDetail } from './item-detail.tsx';
import { PartCell } from './part-cell.tsx';
import { threeParts } from './parts.ts';

interface Properties {
  workItem: Gated;
  gate: ShownGate;
  item: ShownItem;
  acts: readonly Act[];
  /** Whether what the item waits for is the reader's to give. */
  isTurn: boolean;
  opensAtFirst: boolean;
}

/** One gate item: its three parts in a row, and below it, once opened, all there is to it. */
export function GateItemRow({ workItem, gate, item, acts, isTurn, opensAtFirst }: Properties) {
  // Once shown, only the reader opens and closes it: what others do moves nothing.
  const [open, setOpen] = useState(opensAtFirst);
  useEffect(() => {
    const openIfMeant = () => {
      if (location.hash === `#${item.key}`) setOpen(true);
    };
    openIfMeant();
    addEventListener('hashchange', openIfMeant);
    return () => removeEventListener('hashchange', openIfMeant);
  }, [item.key]);
  const summary = useRef<HTMLElement>(null);
  /** The form that had the focus goes with what it asked for; its row stays. */
  const keepFocus = () => {
    const { activeElement, body } = document;
    if (activeElement === body || summary.current?.parentElement?.contains(activeElement)) summary.current?.focus();
  };
  const parts = threeParts(item, gate.missing);
  return (
    <details
      id={item.key}
      className={styles.details}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary ref={summary} className={styles.row}>
        <span className={styles.key}>{item.key}</span>
        <span className={styles.title}>
          {item.title}
          {isTurn && <span className={styles.yours}>your turn</span>}
        </span>
        <span className={styles.parts}>
          <PartCell lines={[parts.evidence]} />
          <PartCell lines={parts.confirmations} />
          <PartCell lines={[parts.validation]} />
        </span>
      </summary>
      <ItemDetail workItem={workItem} item={item} acts={acts} isTurn={isTurn} onAccepted={keepFocus} />
    </details>
  );
}
