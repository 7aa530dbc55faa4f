import Link from 'next/link';
import type { Role } from '#domain/vocabulary.ts';
import { PROCESS_ROLES } from '#domain/vocabulary.ts';
import { OwnerName } from '../components/owner.tsx';
import styles from './home.module.css';
import type { Waiting } from './waiting.ts';

interface Properties {
  roles: readonly Role[];
  /** What is due first of all that waits on others. */
  waiting: Waiting | null;
}

/** Says why there is nothing to do, and what happens next. */
export function NothingToDo({ roles, waiting }: Properties) {
  const takesPart = roles.some((role) => PROCESS_ROLES.includes(role));
  return (
    <section className={styles.nothing} aria-labelledby="next-action">
      <h1 id="next-action" tabIndex={-1}>
        Nothing waits on you
      </h1>
      {takesPart ? (
        <p>
          {waiting === null ? (
            <>
              No work item concerns you at present. The next one begins when somebody{' '}
              <Link href="/report">reports a defect</Link>; what you then have to do appears here by itself.
            </>
          ) : (
            <>
              Next, <OwnerName owner={waiting.action.owner} /> has to act on{' '}
              <Link href={`/work-items/${waiting.id}`}>
                {waiting.id} · {waiting.title}
              </Link>
              : {waiting.action.text}. When that makes it your turn, it appears here by itself.
            </>
          )}
        </p>
      ) : (
        <p>
          Your role reads along and acts on no work item. See the <Link href="/reports">reports</Link>, the{' '}
          <Link href="/boards/pmo">PMO board</Link>, or <Link href="/work-items">all work items</Link>.
        </p>
      )}
    </section>
  );
}
