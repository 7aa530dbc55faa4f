'use client';

import { OwnerName } from '../../../../components/owner.tsx';
import { ownerTimes } from '../../../../components/owner-times.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { Framed } from '../documents.ts';
import { actionPlace } from './action-place.ts';
import { mineFirst } from './mine-first.ts';
import styles from './side.module.css';

type Action = Framed['nextActions'][number];

/** The tracking table: one action for each owner who has to move (GI-1), mine first. */
export function NextActions({ actions }: { actions: readonly Action[] }) {
  const me = useMe();
  return (
    <section className={styles.part} aria-labelledby="next-actions">
      <h2 id="next-actions">Next actions</h2>
      {actions.length === 0 && <p className={styles.quiet}>Nobody has anything left to do here.</p>}
      <ul className={actions.length === 0 ? '' : styles.list} role="list">
        {mineFirst(me, actions).map(({ action, mine }) => (
          <li key={action.id} className={`${styles.entry} ${mine ? styles.mine : ''}`}>
            <span>
              <OwnerName owner={action.owner} />
            </span>
            <Due action={action} />
            <span className={`${styles.text} ${styles.wide}`}>
              {mine ? (
                // Not the router's: the browser itself goes to the place, and says so (see GateItemRow).
                <a href={actionPlace(action)}>{action.text}</a>
              ) : (
                action.text
              )}
            </span>
            <span className={`${styles.quiet} ${styles.wide}`}>{action.why}</span>
            <OwnersTime action={action} mine={me.timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Due({ action }: { action: Action }) {
  return (
    <span className={action.overdue ? styles.overdue : styles.quiet}>
      {action.overdue ? 'overdue, was due ' : 'due '}
      <RelativeTime at={action.deadline} />
    </span>
  );
}

/** The deadline on the owner's own clock, where that shows another time than the reader's. */
function OwnersTime({ action: { deadline, owner }, mine }: { action: Action; mine: string }) {
  return ownerTimes(deadline, owner, mine).map((line) => (
    <span key={line} className={`${styles.quiet} ${styles.wide}`}>
      {line}
    </span>
  ));
}
