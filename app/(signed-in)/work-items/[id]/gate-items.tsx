import { ownerName } from '../../../components/owner-name.ts';
import type { ShownGate, ShownGateItem, ShownWorkItem } from '../../../data/work-item.ts';
import styles from './gate-items.module.css';
import { SegmentMark } from './segment-mark.tsx';

const STATUS_WORDS: Record<ShownGateItem['status'], string> = {
  EMPTY: 'no evidence yet',
  EVIDENCED: 'evidence given',
  DECLINED: 'declined by its owner',
  CONFIRMED: 'confirmed',
  FAILED: 'failed by the PMO Lead',
  PASSED: 'passed',
};

/** The gates in their order; the present one lies open, the others fold. */
export function GateItems({ item }: { item: ShownWorkItem }) {
  return (
    <section className={styles.gates} aria-labelledby="gates">
      <h2 id="gates">Gates</h2>
      {item.gates.map((gate) => (
        <details key={gate.key} className={styles.gate} open={gate.key === item.gate?.key}>
          <summary>
            <span className={styles.name}>Gate {gate.key}</span>
            <span className={styles.segments}>
              {gate.items.map(({ key, status }) => (
                <SegmentMark key={key} status={status} />
              ))}
            </span>
            <span className={styles.remark}>{gateRemark(gate)}</span>
          </summary>
          <ul role="list">
            {gate.items.map((gateItem) => (
              <GateItemRow key={gateItem.key} item={gateItem} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function gateRemark(gate: ShownGate): string {
  const passed = gate.items.filter(({ status }) => status === 'PASSED').length;
  return `${passed} of ${gate.items.length} passed`;
}

function GateItemRow({ item }: { item: ShownGateItem }) {
  return (
    <li className={styles.item}>
      <span className={styles.key}>{item.key}</span>
      <span className={styles.title}>
        {item.title}
        {item.flags.map((flag) => (
          <span key={flag} className={styles.flag}>
            {flag}
          </span>
        ))}
      </span>
      <span className={styles.status}>
        <SegmentMark status={item.status} /> {STATUS_WORDS[item.status]}
      </span>
      <span className={styles.confirmers}>{item.confirmers.map(ownerName).join(' or ')}</span>
    </li>
  );
}
