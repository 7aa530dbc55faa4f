import { Instant } from '../../../components/instant.tsx';
import type { ShownWorkItem } from '../../../data/work-item.ts';
import styles from './state-line.module.css';

const ENDINGS: Record<string, string> = {
  RECLASSIFIED: 'This work item was found to be a feature; its run as a defect has ended.',
  WITHDRAWN: 'This work item was withdrawn; its run has ended.',
};

/** Every state of the run in order with the gates between them, and how much time the present one has. */
export function StateLine({ item, timeZone }: { item: ShownWorkItem; timeZone: string }) {
  const states = [item.gates[0]?.from, ...item.gates.map((gate) => gate.to)].filter((state) => state !== undefined);
  const present = states.indexOf(item.state);
  return (
    <section aria-labelledby="state-line">
      <h2 id="state-line" className="visually-hidden">
        State
      </h2>
      <ol className={styles.line} role="list">
        {states.map((state, index) => (
          <li key={state} className={index < present ? styles.left : index === present ? styles.present : styles.ahead}>
            {index > 0 && <span className={styles.gate}>{item.gates[index - 1]?.key}</span>}
            <span className={styles.state} aria-current={index === present ? 'step' : undefined}>
              {state}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.remark}>{ENDINGS[item.disposition] ?? <TimerRemark item={item} timeZone={timeZone} />}</p>
    </section>
  );
}

function TimerRemark({ item, timeZone }: { item: ShownWorkItem; timeZone: string }) {
  if (item.disposition === 'CLOSED')
    return item.closureComplete ? 'Closed, closure complete.' : 'Closed; closure steps remain.';
  const { status, dueAt } = item.timer;
  if (!dueAt) return 'No limit of its own in this state; its next actions have their deadlines.';
  return (
    <>
      {status === 'BREACHED' ? <strong className={styles.breached}>Over the limit</strong> : 'Limit of this state:'}{' '}
      <Instant at={dueAt} timeZone={timeZone} />
      {status === 'WARNED' && ', three quarters gone'}
    </>
  );
}
