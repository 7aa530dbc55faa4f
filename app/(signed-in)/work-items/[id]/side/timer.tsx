'use client';

import { Instant } from '../../../../components/instant.tsx';
import { realLimitWords } from '../../../../components/real-limit.ts';
import { Ring } from '../../../../components/ring.tsx';
import { TimerMark } from '../../../../components/timer-mark.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { Framed } from '../documents.ts';
import styles from './side.module.css';

/** How long the present state may last, as a number and as a ring. */
export function Timer({ item }: { item: Framed }) {
  const { timeZone } = useMe();
  const { status, startedAt, dueAt, limitSeconds } = item.timer;
  return (
    <section className={styles.part} aria-labelledby="timer">
      <h2 id="timer">Timer of {item.state}</h2>
      {item.disposition === 'ACTIVE' && dueAt ? (
        <>
          <p>
            <Ring startedAt={startedAt} dueAt={dueAt} status={status} />
          </p>
          <dl className={styles.facts}>
            <dt>Stands</dt>
            <dd>
              <TimerMark status={status} />
            </dd>
            {typeof limitSeconds === 'number' && (
              <>
                <dt>Limit</dt>
                <dd>{realLimitWords({ limitSeconds, startedAt, dueAt })}</dd>
              </>
            )}
            <dt>Since</dt>
            <dd>
              <Instant at={startedAt} timeZone={timeZone} />
            </dd>
            <dt>Due</dt>
            <dd>
              <Instant at={dueAt} timeZone={timeZone} />
            </dd>
          </dl>
        </>
      ) : (
        <p className={styles.quiet}>
          <TimerMark status={status} />.{' '}
          {item.disposition === 'ACTIVE'
            ? 'This state has no limit of its own; its next actions have their deadlines.'
            : 'The run has ended; no time is running.'}
        </p>
      )}
    </section>
  );
}
