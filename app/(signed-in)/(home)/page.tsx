import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Away } from '../../components/away.tsx';
import { askMe } from '../../data/me.ts';
import { askWorkItemList } from '../../data/work-item-list.ts';
import { WorkItemTable } from './work-item-table.tsx';
import styles from './work-items.module.css';

export const metadata: Metadata = { title: 'Work items' };

type SearchParameters = Promise<{ after?: string | string[] }>;

/** All work items, the latest changed first, a page at a time. */
export default async function WorkItemsPage({ searchParams }: { searchParams: SearchParameters }) {
  const { after } = await searchParams;
  const cursor = Array.isArray(after) ? (after[0] ?? null) : (after ?? null);
  const [list, me] = await Promise.all([askWorkItemList(cursor), askMe()]);
  if (list.kind === 'invalid') notFound();
  if (list.kind === 'away' || me.kind !== 'data') return <Away />;
  const { nodes, pageInfo, totalCount } = list.data.workItems;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Work items</h1>
        <p className={styles.count}>
          {totalCount === 1 ? '1 in all' : `${totalCount.toLocaleString('en-GB')} in all, latest change first`}
        </p>
      </header>
      {nodes.length === 0 ? (
        <p className={styles.empty}>
          {cursor === null
            ? 'There are no work items yet. Reporting a defect makes the first: anybody who takes part in the process may, through the mutation reportDefect.'
            : 'No further work items.'}
        </p>
      ) : (
        <WorkItemTable items={nodes} timeZone={me.data.me.timeZone} />
      )}
      <nav className={styles.paging} aria-label="Pages">
        {cursor !== null && <Link href="/">First page</Link>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Link href={{ pathname: '/', query: { after: pageInfo.endCursor } }}>Next page</Link>
        )}
      </nav>
    </main>
  );
}
