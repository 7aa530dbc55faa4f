import Link from 'next/link';
import { OwnerName } from '../components/owner.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './home.module.css';
import type { Waiting } from './waiting.ts';

const SHOWN = 8;

/** What concerns me and waits on somebody else. */
export function WaitsOnOthers({ waiting }: { waiting: readonly Waiting[] }) {
  return (
    <section aria-labelledby="waits-on-others">
      <h2 id="waits-on-others">Waits on others</h2>
      {waiting.length === 0 && (
        <p className={styles.empty}>Nothing. What you hand on, and others have to go on with, is listed here.</p>
      )}
      <ul className={styles.lines} role="list">
        {waiting.slice(0, SHOWN).map(({ id, title, action }) => (
          <li key={id}>
            <Link href={`/work-items/${id}`}>
              <span className={styles.act}>
                <OwnerName owner={action.owner} /> · {action.item ?? action.text}
              </span>{' '}
              · {id} <span className={styles.muted}>{title}</span>
            </Link>
            <RelativeTime at={action.deadline} owner={action.owner} deadline />
          </li>
        ))}
      </ul>
    </section>
  );
}
