'use client';

import { formatInstant } from '../../../../components/instant.tsx';
import { OwnerName } from '../../../../components/owner.tsx';
import { ownersTimes } from '../../../../components/owner-times.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { ToldForecast } from '../documents.ts';
import forecastStyles from './forecast.module.css';
import styles from './side.module.css';

const KINDS: Readonly<Record<ToldForecast['kind'], string>> = {
  LIMIT_WARNED: 'Warning',
  LIMIT_BREACHED: 'Limit reached',
  ACTION_OVERDUE: 'Action overdue',
};

/** So many are told at once; who wants to see more opens the rest. */
const NEAR = 3;

interface Properties {
  steps: readonly ToldForecast[];
  /** Whether the run goes on: after it, time brings nothing about. */
  active: boolean;
}

/** Who is told what, when, if nobody acts before: in the reader's time and in theirs. */
export function Forecast({ steps, active }: Properties) {
  if (!active && steps.length === 0) return null;
  const far = steps.slice(NEAR);
  return (
    <section className={styles.part} aria-labelledby="forecast">
      <h2 id="forecast">If nobody acts</h2>
      {steps.length === 0 && <p className={styles.quiet}>Nothing more becomes due by time alone.</p>}
      <Steps steps={steps.slice(0, NEAR)} />
      {far.length > 0 && (
        <details>
          <summary>{far.length} more after that</summary>
          <Steps steps={far} />
        </details>
      )}
    </section>
  );
}

function Steps({ steps }: { steps: readonly ToldForecast[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className={styles.list} role="list">
      {steps.map((step) => (
        <Step key={`${step.kind} ${step.at} ${step.text}`} step={step} />
      ))}
    </ol>
  );
}

function Step({ step: { kind, at, text, to, respondBy } }: { step: ToldForecast }) {
  const { timeZone } = useMe();
  const responder = to[0];
  const theirs = ownersTimes(at, to, timeZone);
  return (
    <li className={styles.stacked}>
      <span className={forecastStyles.head}>
        <strong>{KINDS[kind]}</strong>
        <span className={styles.quiet}>
          <RelativeTime at={at} deadline />
        </span>
      </span>
      <span>
        <Told to={to} />: {text}
      </span>
      {respondBy && responder && (
        <span>
          Then a response from <OwnerName owner={responder} /> is due: {formatInstant(respondBy, timeZone)}.
        </span>
      )}
      <span className={styles.quiet}>{formatInstant(at, timeZone)}</span>
      {theirs.map((line) => (
        <span key={line} className={styles.quiet}>
          {line}
        </span>
      ))}
    </li>
  );
}

function Told({ to }: { to: ToldForecast['to'] }) {
  return to.map((owner, index) => (
    <span key={`${owner.role} ${owner.person?.id ?? ''}`}>
      {index > 0 && (index === to.length - 1 ? ' and ' : ', ')}
      <OwnerName owner={owner} />
    </span>
  ));
}
