'use client';

import { useEffect, useState } from 'react';
import { Segments } from '../../../../components/segments.tsx';
import type { FoldedGate, Gated } from '../documents.ts';
import styles from './gate-tab.module.css';
import { OtherGateItems } from './other-gate-items.tsx';

interface Properties {
  workItem: Gated;
  gate: FoldedGate;
  /** Whether the work item has come through it. */
  left: boolean;
}

/** A gate that was passed, or lies ahead; what is in it is asked for once somebody looks. */
export function OtherGate({ workItem, gate, left }: Properties) {
  const [open, setOpen] = useState(false);
  const keys = JSON.stringify(gate.items.map(({ key }) => key));
  useEffect(() => {
    const openIfMeant = () => {
      const items = JSON.parse(keys) as string[];
      if (items.some((key) => location.hash === `#${key}`)) setOpen(true);
    };
    openIfMeant();
    addEventListener('hashchange', openIfMeant);
    return () => removeEventListener('hashchange', openIfMeant);
  }, [keys]);
  const isWorkedOn = workItem.workedOn.some(({ key }) => key === gate.key);
  const passed = gate.items.filter(({ status }) => status === 'PASSED').length;
  return (
    <details className={styles.gate} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.name}>Gate {gate.key}</span>
        <Segments gates={[gate]} spoken={false} />
        <span>
          {gate.from} → {gate.to}
        </span>
        <span className={styles.remark}>
          {left ? `${passed} of ${gate.items.length} passed` : 'ahead'}
          {isWorkedOn && ', may be written anew'}
        </span>
      </summary>
      <div className={styles.inside}>{open && <OtherGateItems workItem={workItem} gate={gate.key} />}</div>
    </details>
  );
}
