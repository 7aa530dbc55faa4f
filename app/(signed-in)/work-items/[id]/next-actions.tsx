import { Deadline } from '../../../components/action-line.tsx';
import { ownerName } from '../../../components/owner-name.ts';
import type { ShownAction } from '../../../data/work-item.ts';
import styles from './next-actions.module.css';

/** The tracking table: one action for each owner who has to move (GI-1), the earliest deadline first. */
export function NextActions({ actions, timeZone }: { actions: readonly ShownAction[]; timeZone: string }) {
  return (
    <section aria-labelledby="next-actions">
      <h2 id="next-actions">Next actions</h2>
      {actions.length === 0 && <p className={styles.none}>Nobody has anything left to do here.</p>}
      <ul className={styles.actions} role="list">
        {actions.map((action) => (
          <li key={action.id} className={styles.action}>
            <span className={styles.owner}>{ownerName(action.owner)}</span>
            <strong>{action.text}</strong>
            <Deadline action={action} timeZone={timeZone} />
            <span className={styles.why}>{action.why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
