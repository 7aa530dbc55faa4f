import { realLength, realLimitWords } from '../../../../components/real-limit.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { Ring } from '../../../../components/ring.tsx';
import { TimerMark } from '../../../../components/timer-mark.tsx';
import type { Framed } from '../documents.ts';
import styles from './state-line.module.css';
import { type StateStep, stateSteps } from './state-steps.ts';
import { WaysBack } from './ways-back.tsx';

/** Every state of the run in order, the gates between them, and what their newest visits tell of time. */
export function StateLine({ item }: { item: Framed }) {
  const steps = stateSteps(item.gates, item.transitions, item.state);
  return (
    <section aria-labelledby="state-line">
      <h2 id="state-line" className="visually-hidden">
        State
      </h2>
      <ol className={styles.line} role="list">
        {steps.map((step) => (
          <li key={step.state} className={styles[step.position]}>
            {step.gateBefore !== null && (
              <span className={styles.gate}>
                <span className="visually-hidden">gate </span>
                {step.gateBefore}
              </span>
            )}
            <span className={styles.step}>
              <span className={styles.state} aria-current={step.position === 'present' ? 'step' : undefined}>
                {step.state}
              </span>
              <span className={styles.time}>
                <VisitTime step={step} item={item} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      <WaysBack transitions={item.transitions} />
    </section>
  );
}

/** How long a visit took, or how long the present one may still take. */
function VisitTime({ step, item }: { step: StateStep; item: Framed }) {
  const { enteredAt, leftAt, visits, position } = step;
  if (enteredAt === null) return null;
  const again = visits > 1 ? `, visited ${visits} times` : '';
  if (leftAt !== null) {
    return (
      <>
        took {realLength(Date.parse(leftAt) - Date.parse(enteredAt))}
        <Standing visit={item.visits.findLast(({ state }) => state === step.state)} />
        {again}
      </>
    );
  }
  if (position === 'present' && item.disposition === 'ACTIVE' && item.timer.dueAt) {
    return (
      <>
        <Ring startedAt={item.timer.startedAt} dueAt={item.timer.dueAt} status={item.timer.status} />
        {again}
      </>
    );
  }
  return (
    <>
      <span>entered </span>
      <RelativeTime at={enteredAt} past />
      {again}
    </>
  );
}

/** How a visit that is over stood to its limit; nothing where there was none. */
function Standing({ visit }: { visit: Framed['visits'][number] | undefined }) {
  if (visit === undefined || visit.status === 'NONE') return null;
  const { status, enteredAt, dueAt, limitSeconds } = visit;
  const known = typeof limitSeconds === 'number' && dueAt;
  return (
    <>
      {known ? `, limit ${realLimitWords({ limitSeconds, startedAt: enteredAt, dueAt })}: ` : ': '}
      <TimerMark status={status} word={status === 'BREACHED' ? 'not met' : undefined} />
    </>
  );
}
