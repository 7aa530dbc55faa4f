import Link from 'next/link';
import type { ShownQuestion } from '../../../../acts/shown.ts';
import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { tabHref } from '../tabs.ts';
import styles from './closure.module.css';

/** Deviation notes that their specs' owners have to change or remove before the closure is complete (C-1). */
export function DeviationNotes({ questions }: { questions: readonly ShownQuestion[] }) {
  const notes = questions.filter(({ kind, open }) => kind === 'DEVIATION_NOTE' && open);
  if (notes.length === 0) return null;
  return (
    <>
      <h3 id="deviation-notes">Waits on the owners of canonical specs</h3>
      <ul className={styles.notes} role="list" aria-labelledby="deviation-notes">
        {notes.map(({ id, text, owner, deadline, spec }) => (
          <li key={id}>
            <Link href={tabHref('questions')}>{spec?.title ?? 'A deviation note'}</Link>: {text}{' '}
            <span className={styles.quiet}>
              <OwnerName owner={owner} /> · <RelativeTime at={deadline} owner={owner} deadline />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
