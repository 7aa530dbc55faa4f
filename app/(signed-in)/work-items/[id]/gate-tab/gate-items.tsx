'use client';

import { holds } from '../../../../acts/reader.ts';
import { useMe } from '../../../../live/live-context.ts';
import type { Gated, ShownGate } from '../documents.ts';
import { GateItemRow } from './gate-item-row.tsx';
import styles from './gate-items.module.css';
import { actsOf, isTurnOf } from './item-acts.ts';

/** The items of a gate as rows that open in place; those that can be worked on with what the reader may do. */
export function GateItems({ workItem, gate }: { workItem: Gated; gate: ShownGate }) {
  const me = useMe();
  const isPresent = workItem.workedOn.some(({ key }) => key === gate.key);
  const judged = gate.items.map((item) => ({
    item,
    acts: isPresent ? actsOf(me, gate, item) : [],
    isTurn: isPresent && isTurnOf(me, gate, item),
  }));
  // The item of my next action lies open, else the first at which I have a turn.
  const mine = workItem.nextActions.find(({ owner }) => holds(me, owner))?.item;
  const first = judged.find(({ item }) => item.key === mine) ?? judged.find(({ isTurn }) => isTurn);
  return (
    <ul className={styles.items} role="list">
      {judged.map(({ item, acts, isTurn }) => (
        <li key={item.key} className={styles.item}>
          <GateItemRow
            workItem={workItem}
            gate={gate}
            item={item}
            acts={acts}
            isTurn={isTurn}
            opensAtFirst={item.key === first?.item.key}
          />
        </li>
      ))}
    </ul>
  );
}
