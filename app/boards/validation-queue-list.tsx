'use client';

import Link from 'next/link';
import { Ring } from '../components/ring.tsx';
import { SeverityMark } from '../components/severity-mark.tsx';
import { useMe } from '../live/live-context.ts';
import type { ShownBoard } from './board-document.ts';
import styles from './validation-queue.module.css';
import { type QueuedValidation, validationQueue } from './validation-queue.ts';

const SHOWN_AT_ONCE = 8;

/** What waits for the PMO Lead, the oldest deadline first; the rest behind a fold. */
export function ValidationQueue({ board }: { board: ShownBoard }) {
  const mine = useMe().roles.includes('PMO_LEAD');
  const queue = validationQueue(board);
  const [first, rest] = [queue.slice(0, SHOWN_AT_ONCE), queue.slice(SHOWN_AT_ONCE)];
  return (
    <section className={styles.queue} aria-labelledby="validation-queue">
      <h2 id="validation-queue">
        {mine ? 'Waits on my validation' : 'Waits on the PMO Lead’s validation'}{' '}
        <span className={styles.count}>{queue.length}</span>
      </h2>
      {queue.length === 0 ? (
        <p className={styles.empty}>Nothing. What an owner confirms comes here next.</p>
      ) : (
        <Entries queue={first} />
      )}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <Entries queue={rest} />
        </details>
      )}
    </section>
  );
}

function Entries({ queue }: { queue: readonly QueuedValidation[] }) {
  return (
    <ol className={styles.entries} role="list">
      {queue.map(({ card, action }) => (
        <li key={card.id} className={styles.entry} data-shows-exact>
          <Link href={`/work-items/${card.id}`}>
            <strong>{action.item ?? action.text}</strong> {card.id} · {card.title}
          </Link>
          <span className={styles.facts}>
            <SeverityMark severity={card.severity ?? null} confirmed={card.severityConfirmed} />
            <Ring startedAt={card.timer.startedAt} dueAt={action.deadline} focusable={false} />
          </span>
        </li>
      ))}
    </ol>
  );
}
