'use client';

import Link from 'next/link';
import { memo, useMemo } from 'react';
import { readProgress } from '#domain/gate-progress.ts';
import { OwnerName } from '../components/owner.tsx';
import { Ring } from '../components/ring.tsx';
import { Segments } from '../components/segments.tsx';
import { SeverityMark } from '../components/severity-mark.tsx';
import { useChangedBy } from '../live/use-changed-by.ts';
import styles from './board-card.module.css';
import type { ShownCard } from './board-document.ts';

/** What a board shows of one work item. It is opened, never dragged: a gate is not a place to drop something on. */
export const BoardCard = memo(function BoardCard({ card }: { card: ShownCard }) {
  const by = useChangedBy(card.id);
  const gates = useMemo(() => readProgress(card.progress), [card.progress]);
  return (
    <li className={styles.card} data-card={card.id} data-shows-exact>
      <p className={styles.head}>
        <span className={styles.facts}>
          <span className={styles.number}>{card.id}</span>
          <SeverityMark severity={card.severity ?? null} confirmed={card.severityConfirmed} short />
        </span>
        <CardTime card={card} />
      </p>
      <h3 className={styles.title}>
        <Link href={`/work-items/${card.id}`}>{card.title}</Link>
      </h3>
      <Segments gates={gates} />
      <div className={styles.foot}>
        <Ball card={card} />
        <span className={styles.marks}>
          <Escalated count={card.awaitedResponses} />
          <OpenQuestions count={card.openQuestions} />
        </span>
      </div>
      {by !== null && <span className={styles.by}>{by}</span>}
    </li>
  );
});

/** The limit of the state; where it has none, the earliest deadline. */
function CardTime({ card: { timer, nextDeadline, disposition } }: { card: ShownCard }) {
  const due = disposition === 'ACTIVE' ? (timer.dueAt ?? nextDeadline) : nextDeadline;
  if (!due) return null;
  return (
    <span className={styles.time}>
      <Ring
        startedAt={timer.startedAt}
        dueAt={due}
        status={due === timer.dueAt ? timer.status : undefined}
        focusable={false}
        short
      />
    </span>
  );
}

/** That an escalation waits for its response (TM-3). */
function Escalated({ count }: { count: number }) {
  if (count === 0) return null;
  const words = count === 1 ? '1 escalation awaits a response' : `${count} escalations await a response`;
  return (
    <span className={styles.escalated} title={words}>
      <span aria-hidden="true">▲{count > 1 && ` ${count}`} escalated</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** That something asked is not settled, so that no gate opens (GI-5). */
function OpenQuestions({ count }: { count: number }) {
  if (count === 0) return null;
  const words = count === 1 ? '1 open question' : `${count} open questions`;
  return (
    <span className={styles.asked} title={words}>
      <span aria-hidden="true">?{count > 1 && ` ${count}`}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

/** Who has the ball: the owner of the first action, and how many others have one too. */
function Ball({ card: { actions } }: { card: ShownCard }) {
  const [first, ...others] = actions;
  if (first === undefined) return <p className={styles.ball}>Nothing to do</p>;
  return (
    <p className={styles.ball} title={first.text}>
      <OwnerName owner={first.owner} /> <span aria-hidden="true">→</span> {first.item ?? first.text}
      {others.length > 0 && (
        <span className={styles.others}>
          {' '}
          <span aria-hidden="true">+{others.length}</span>
          <span className="visually-hidden">and {others.length} more</span>
        </span>
      )}
    </p>
  );
}
