import { Segments } from '../../../../components/segments.tsx';
import type { Gated, ShownGate } from '../documents.ts';
import { GateItems } from './gate-items.tsx';
import styles from './gate-tab.module.css';

interface Properties {
  workItem: Gated;
  gate: ShownGate;
  /** Whether the work item has come through it. */
  left: boolean;
}

/** A gate that was passed, or lies ahead. */
export function OtherGate({ workItem, gate, left }: Properties) {
  const passed = gate.items.filter(({ status }) => status === 'PASSED').length;
  return (
    <details className={styles.gate}>
      <summary>
        <span className={styles.name}>Gate {gate.key}</span>
        <Segments gates={[gate]} spoken={false} />
        <span>
          {gate.from} → {gate.to}
        </span>
        <span className={styles.remark}>{left ? `${passed} of ${gate.items.length} passed` : 'ahead'}</span>
      </summary>
      <div className={styles.inside}>
        <GateItems workItem={workItem} gate={gate} />
      </div>
    </details>
  );
}
