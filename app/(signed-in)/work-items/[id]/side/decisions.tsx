import Link from 'next/link';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { Framed } from '../documents.ts';
import styles from './side.module.css';

/** What was decided about the work item as a whole, with why; the newest first. */
export function Decisions({ item }: { item: Framed }) {
  const { decisions, duplicateOf } = item;
  if (decisions.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="decisions">
      <h2 id="decisions">Decisions</h2>
      <ul className={styles.list} role="list">
        {[...decisions].reverse().map(({ kind, text, rationale, by, at }) => (
          <li key={`${kind} ${at}`} className={styles.decision}>
            <span className={styles.text}>{text}</span>
            <q className={styles.rationale}>{rationale}</q>
            {kind === 'WITHDRAWN' && duplicateOf && (
              <Link href={`/work-items/${duplicateOf.id}`}>
                Duplicate of {duplicateOf.id} · {duplicateOf.title}
              </Link>
            )}
            <span className={styles.quiet}>
              {by.name}, <RelativeTime at={at} past />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
