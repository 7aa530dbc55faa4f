import Link from 'next/link';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './home.module.css';
import type { ShownHome } from './home-document.ts';

const SHOWN_AT_ONCE = 8;

/** What I have to do after the one thing, one action for each work item. */
export function Then({ actions }: { actions: ShownHome['myNextActions'] }) {
  const [first, rest] = [actions.slice(0, SHOWN_AT_ONCE), actions.slice(SHOWN_AT_ONCE)];
  return (
    <section aria-labelledby="then">
      <h2 id="then">Then</h2>
      {actions.length === 0 && <p className={styles.empty}>Nothing more is yours to do.</p>}
      <Lines actions={first} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{rest.length} more</summary>
          <Lines actions={rest} />
        </details>
      )}
    </section>
  );
}

function Lines({ actions }: { actions: ShownHome['myNextActions'] }) {
  return (
    <ul className={styles.lines} role="list">
      {actions.map(({ id, text, deadline, workItem }) => (
        <li key={id}>
          <Link href={`/work-items/${workItem.id}`}>
            <span className={styles.act}>{text}</span> · {workItem.id}{' '}
            <span className={styles.muted}>{workItem.title}</span>
          </Link>
          <RelativeTime at={deadline} deadline />
        </li>
      ))}
    </ul>
  );
}
