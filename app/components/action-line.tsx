import type { ListedAction } from '../data/work-item-list.ts';
import styles from './action-line.module.css';
import { Instant } from './instant.tsx';
import { ownerName } from './owner-name.ts';
import { ownerTimes } from './owner-times.ts';

/** When a next action is due; past its deadline it says so in a word. */
export function Deadline({ action, timeZone }: { action: ListedAction; timeZone: string }) {
  return (
    <span className={action.overdue ? styles.overdue : styles.due}>
      {action.overdue && <span className={styles.badge}>overdue</span>}
      <Instant at={action.deadline} timeZone={timeZone} />
      {ownerTimes(action.deadline, action.owner, timeZone).map((line) => (
        <span key={line} className={styles.other}>
          {line}
        </span>
      ))}
    </span>
  );
}

/** What is to be done, and by whom. */
export function ActionText({ action }: { action: ListedAction }) {
  return (
    <>
      <span className={styles.owner}>{ownerName(action.owner)}</span> {action.text}
    </>
  );
}
