'use client';

import { ItemForm } from '../../../../acts/item-form.tsx';
import type { Gated, ShownItem } from '../documents.ts';
import { type Act, waitsForEvidence } from './item-acts.ts';
import styles from './item-detail.module.css';

interface Properties {
  workItem: Gated;
  item: ShownItem;
  acts: readonly Act[];
}

/** What the reader may do with the item, what is waited for first. Evidence that is there already is replaced on purpose only. */
export function ItemActs({ workItem, item, acts }: Properties) {
  const waits = waitsForEvidence(item);
  return (
    <div className={styles.acts}>
      {acts.map((act) =>
        act === 'SUPPLY' && !waits ? (
          <details key={act} className={styles.replace}>
            <summary>Write a new revision…</summary>
            <p className={styles.quiet}>
              It replaces revision {item.evidence?.revision}; confirmation and validation begin anew (G-1).
            </p>
            <ItemForm workItem={workItem} item={item} act={act} />
          </details>
        ) : (
          <ItemForm key={act} workItem={workItem} item={item} act={act} evidenceBeside />
        ),
      )}
    </div>
  );
}
