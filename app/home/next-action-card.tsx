'use client';

import Link from 'next/link';
import type { TimerStatus } from '#domain/vocabulary.ts';
import { ActionForm } from '../acts/action-form.tsx';
import { Reported } from '../components/reported.tsx';
import { Ring } from '../components/ring.tsx';
import { SeverityMark } from '../components/severity-mark.tsx';
import { TimerMark } from '../components/timer-mark.tsx';
import styles from './home.module.css';
import type { HomeAction } from './home-document.ts';

/** Statuses of the state's timer that are news to whoever acts. */
const TELLING: readonly TimerStatus[] = ['WARNED', 'BREACHED'];

interface Properties {
  action: HomeAction;
  /** Something was typed or chosen. */
  onBegun: () => void;
  onAccepted: () => void;
}

/** The one thing to do: what, on which work item, why me, by when; and the form to do it. */
export function NextActionCard({ action, onBegun, onAccepted }: Properties) {
  const { workItem } = action;
  return (
    <section className={styles.card} aria-labelledby="next-action">
      <header className={styles.head}>
        <p className={styles.label}>Your next action</p>
        <p className={styles.time}>
          <Ring startedAt={workItem.timer.startedAt} dueAt={action.deadline} />
        </p>
      </header>
      <h1 id="next-action" tabIndex={-1}>
        {action.text}
      </h1>
      <p className={styles.workItem}>
        <Link href={`/work-items/${workItem.id}`}>
          {workItem.id} · {workItem.title}
        </Link>
        <span className={styles.facts}>
          <SeverityMark severity={workItem.severity ?? null} confirmed={workItem.severityConfirmed} />
          <span aria-hidden="true">·</span>
          <span>{workItem.state}</span>
          {TELLING.includes(workItem.timer.status) && <TimerMark status={workItem.timer.status} />}
        </span>
      </p>
      <p className={styles.why}>Why you: {action.why}</p>
      <Reported report={workItem} />
      <div className={styles.form} onInput={onBegun}>
        <ActionForm workItem={workItem} action={action} onAccepted={onAccepted} />
      </div>
      <p className={styles.open}>
        <Link href={`/work-items/${workItem.id}`}>
          Open {workItem.kind === 'DEFECT' ? 'defect' : 'work item'} <span aria-hidden="true">›</span>
        </Link>
      </p>
    </section>
  );
}
