import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Away } from '../../components/away.tsx';
import { Paging } from '../../components/paging.tsx';
import { askMe } from '../../data/me.ts';
import { askReportsFrame } from '../../data/reports.ts';
import { askWorkItemList } from '../../data/work-item-list.ts';
import { FilterBar } from '../../filters/filter-bar.tsx';
import {
  type Filters,
  narrows,
  readFilters,
  type SearchParameters,
  toWorkItemFilter,
  writeFilters,
} from '../../filters/filters.ts';
import { WorkItemTable } from './work-item-table.tsx';
import styles from './work-items.module.css';

export const metadata: Metadata = { title: 'Work items' };

/** All work items, the latest changed first, a page at a time. */
export default async function WorkItemsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const parameters = await searchParams;
  const [me, frame] = await Promise.all([askMe(), askReportsFrame()]);
  if (me.kind !== 'data' || frame.kind !== 'data') return <Away />;
  const filters = readFilters(parameters);
  const cursor = [parameters.after ?? []].flat()[0] ?? null;
  const list = await askWorkItemList({ after: cursor, filter: toWorkItemFilter(filters, me.data.me.id) });
  if (list.kind === 'invalid') notFound();
  if (list.kind === 'away') return <Away />;
  const { nodes, pageInfo, countUpTo } = list.data.workItems;
  const { people, specs, processTemplates } = frame.data;
  const states = [...new Set(processTemplates.flatMap((template) => template.states))];
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Work items</h1>
        <p className={styles.count}>{countOf(countUpTo, narrows(filters))}</p>
      </header>
      <FilterBar
        filters={filters}
        people={people}
        states={states}
        specs={specs}
        templates={processTemplates}
        closedToo
      />
      {nodes.length === 0 ? (
        <p className={styles.empty}>
          <NoWorkItems beyond={cursor !== null} narrowed={narrows(filters)} />
        </p>
      ) : (
        <WorkItemTable items={nodes} timeZone={me.data.me.timeZone} />
      )}
      <Paging
        label="Pages"
        first={cursor === null ? null : pathOf(filters, null)}
        next={pageInfo.hasNextPage && pageInfo.endCursor ? pathOf(filters, pageInfo.endCursor) : null}
      />
    </main>
  );
}

/** So many are counted at most (`countUpTo`): what is more takes its time, and nobody pages through it. */
const MOST_COUNTED = 10_000;

function countOf(count: number, narrowed: boolean): string {
  const number = `${count.toLocaleString('en-GB')}${count === MOST_COUNTED ? ' or more' : ''}`;
  if (narrowed) return count === 1 ? '1 matches' : `${number} match, latest change first`;
  return count === 1 ? '1 in all' : `${number} in all, latest change first`;
}

function pathOf(filters: Filters, after: string | null): string {
  const parameters = writeFilters(filters);
  if (after !== null) parameters.set('after', after);
  return parameters.size === 0 ? '/work-items' : `/work-items?${parameters.toString()}`;
}

function NoWorkItems({ beyond, narrowed }: { beyond: boolean; narrowed: boolean }) {
  if (beyond) return <>No further work items.</>;
  if (narrowed) return <>No work item matches. Take something out of the filters to see more.</>;
  return (
    <>
      There are no work items yet. <Link href="/report">Reporting a defect</Link> makes the first; whoever takes part in
      the process may.
    </>
  );
}
