import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { dayOf } from '#domain/instant.ts';
import { Away } from '../../../components/away.tsx';
import { Paging } from '../../../components/paging.tsx';
import { askMe } from '../../../data/me.ts';
import { askReportedWorkItems } from '../../../data/reports.ts';
import { narrows, readFilters, type SearchParameters, toWorkItemFilter } from '../../../filters/filters.ts';
import { figurePath, readFigure, reportsPath } from '../../../reports/behind.ts';
import { figureWords } from '../../../reports/figure-words.ts';
import { dayWords, instantsOf, readPeriod } from '../../../reports/period.ts';
import styles from '../../../reports/reports.module.css';
import { counted } from '../../../reports/words.ts';
import { WorkItemTable } from '../../work-items/work-item-table.tsx';

export const metadata: Metadata = { title: 'Work items behind a figure' };

/** The work items that are counted in a figure of a report, a page at a time. */
export default async function ReportedPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const parameters = await searchParams;
  const figure = readFigure(parameters);
  if (figure === null) notFound();
  const me = await askMe();
  if (me.kind !== 'data') return <Away />;
  const { period } = readPeriod(parameters, dayOf(new Date().toISOString()));
  const filters = readFilters(parameters);
  const asked = { period, filters };
  const after = [parameters.after ?? []].flat()[0] ?? null;
  const filter = toWorkItemFilter(filters, me.data.me.id);
  const list = await askReportedWorkItems({ figure, ...instantsOf(period), filter, after });
  if (list.kind === 'invalid') notFound();
  if (list.kind === 'away') return <Away />;
  const { nodes, pageInfo, totalCount } = list.data.reportedWorkItems;
  const path = figurePath(asked, figure);
  const days = period.preset === 'all' ? 'at any time' : `${dayWords(period.from)} to ${dayWords(period.to)}, UTC days`;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{figureWords(figure)}</h1>
        <p className={styles.days}>
          {counted(totalCount, 'work item')}, each once, {days}
          {narrows(filters) && ', as filtered'}
        </p>
      </header>
      <p>
        <Link href={reportsPath(asked)}>Back to the reports</Link>
      </p>
      {nodes.length === 0 ? (
        <p className={styles.missing}>
          {after === null ? 'No work item was counted in this figure.' : 'No further work items.'}
        </p>
      ) : (
        <WorkItemTable items={nodes} timeZone={me.data.me.timeZone} />
      )}
      <Paging
        label="Pages"
        first={after === null ? null : path}
        next={
          pageInfo.hasNextPage && pageInfo.endCursor ? `${path}&after=${encodeURIComponent(pageInfo.endCursor)}` : null
        }
      />
    </main>
  );
}
