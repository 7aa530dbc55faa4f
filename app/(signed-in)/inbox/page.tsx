import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Away } from '../../components/away.tsx';
import tabStyles from '../../components/tabs.module.css';
import { askInbox } from '../../data/inbox.ts';
import type { SearchParameters } from '../../filters/filters.ts';
import styles from '../../inbox/inbox.module.css';
import { Inbox } from '../../inbox/inbox.tsx';
import { VIEWS, viewOf } from '../../inbox/views.ts';

export const metadata: Metadata = { title: 'Inbox' };

/** What happened that concerns me. */
export default async function InboxPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const { show, after } = await searchParams;
  const view = viewOf([show ?? []].flat()[0] ?? null);
  const from = [after ?? []].flat()[0] ?? null;
  const answer = await askInbox({ filter: view.filter, after: from });
  if (answer.kind === 'invalid') notFound();
  if (answer.kind === 'away') return <Away />;
  return (
    <main className={styles.page}>
      <h1 id="inbox" tabIndex={-1}>
        Inbox
      </h1>
      <nav className={styles.views} aria-label="Parts of the inbox">
        <ul className={tabStyles.tabs} role="list">
          {VIEWS.map(({ filter, title, path }) => (
            <li key={filter}>
              <Link href={path} className={tabStyles.tab} aria-current={filter === view.filter ? 'page' : undefined}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Inbox key={`${view.filter} ${from ?? ''}`} view={view} after={from} initial={answer.data} />
    </main>
  );
}
