'use client';

import { useNow } from '../../../../components/clock.tsx';
import { ESCALATION_NAMES } from '../../../../components/escalation-names.ts';
import { Missed } from '../../../../components/missed.tsx';
import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { ToldEscalation } from '../documents.ts';
import escalationStyles from './escalations.module.css';
import styles from './side.module.css';
import { sortedEscalations } from './sorted-escalations.ts';

/** So many are told at once besides those that await their response. */
const SHOWN = 3;

/** What was not done in time, whom it was brought to, and what they said (TM-3, TM-4, GI-4). */
export function Escalations({ escalations }: { escalations: readonly ToldEscalation[] }) {
  if (escalations.length === 0) return null;
  const sorted = sortedEscalations(escalations);
  const owed = sorted.filter(({ awaited }) => awaited).length;
  const [shown, rest] = [sorted.slice(0, owed + SHOWN), sorted.slice(owed + SHOWN)];
  return (
    <section className={styles.part} aria-labelledby="escalations">
      <h2 id="escalations">Escalations</h2>
      <Entries escalations={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} earlier</summary>
          <Entries escalations={rest} />
        </details>
      )}
    </section>
  );
}

function Entries({ escalations }: { escalations: readonly ToldEscalation[] }) {
  return (
    <ul className={styles.list} role="list">
      {escalations.map((escalation) => (
        <Entry key={escalation.id} escalation={escalation} />
      ))}
    </ul>
  );
}

function Entry({ escalation }: { escalation: ToldEscalation }) {
  const { kind, reason, state, dueAt, raisedAt, to, needsResponse } = escalation;
  return (
    <li className={styles.stacked}>
      <span className={escalation.awaited ? escalationStyles.owed : escalationStyles.kind}>
        {ESCALATION_NAMES[kind]} <span className={styles.quiet}>in {state}</span>
      </span>
      <span>{reason}</span>
      <span className={styles.quiet}>
        <Missed dueAt={dueAt} raisedAt={raisedAt} />; {needsResponse ? 'brought to' : 'for information to'}{' '}
        <OwnerName owner={to} />
      </span>
      {needsResponse && <Response escalation={escalation} />}
    </li>
  );
}

function Response({ escalation }: { escalation: ToldEscalation }) {
  const { awaited, response, respondBy, respondedAt, respondedBy, responder } = escalation;
  const now = useNow();
  if (response && respondedAt) {
    return (
      <>
        <q className={styles.rationale}>{response}</q>
        <span className={styles.quiet}>
          {respondedBy?.name}, <RelativeTime at={respondedAt} past />
        </span>
      </>
    );
  }
  if (!awaited || !respondBy) return <span className={styles.quiet}>no response was given before the run ended</span>;
  return (
    <span className={Date.parse(respondBy) < now ? styles.overdue : undefined}>
      Response from <OwnerName owner={responder} />, due <RelativeTime at={respondBy} owner={responder} />
    </span>
  );
}
