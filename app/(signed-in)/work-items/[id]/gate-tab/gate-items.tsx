'use client';

import { useMe } from '../../../../live/live-context.ts';
import type { Gated, ShownGate } from '../documents.ts';
import { GateItemRow } from './gate-item-row.tsx';
import styles from './gate-items.module.css';
import { actsOf, waitsForEvidence } from './item-acts.ts';

/** The items of a gate as rows that open in place; those of the present one with what the reader may do. */
export function GateItems({ workItem, gate }: { workItem: Gated; gate: ShownGate }) {
  const me = useMe();
  const isPresent = workItem.disposition === 'ACTIVE' && workItem.gate?.key === gate.key;
  const judged = gate.items.map((item) => ({ item, acts: isPresent ? actsOf(me, gate, item) : [] }));
  // The first that waits for the reader lies open.
  const first = judged.find(({ item, acts }) => acts.some((act) => act !== 'SUPPLY' || waitsForEvidence(item)));
  return (
    <ul className={styles.items} role="list">
      {judged.map(({ item, acts }) => (
        <li key={item.key} className={styles.item}>
          <GateItemRow
            workItem={workItem}
            gate={gate}
            item={item}
            acts={acts}
            opensAtFirst={item.key === first?.item.key}
          />
        </li>
      ))}
    </ul>
  );
}
