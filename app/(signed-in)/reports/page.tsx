import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { dayOf, toMillis } from '#domain/instant.ts';
import { Away } from '../../components/away.tsx';
import { askMe } from '../../data/me.ts';
import { askReports, askReportsFrame, askReportsNow } from '../../data/reports.ts';
import { FilterBar } from '../../filters/filter-bar.tsx';
import { readFilters, type SearchParameters, toWorkItemFilter } from '../../filters/filters.ts';
import { lastStatesOf } from '../../reports/last-states.ts';
import { instantsOf, readPeriod, writePeriod } from '../../reports/period.ts';
import { PeriodBar } from '../../reports/period-bar.tsx';
import { PeriodReports } from '../../reports/period-reports.tsx';
import styles from '../../reports/reports.module.css';
import { ReportedDays } from '../../reports/reports-head.tsx';

export const metadata: Metadata = { title: 'Reports' };

/** What whoever steers the process asks (process.md 10): pictures first, the figures under each. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const parameters = await searchParams;
  const now = new Date();
  const [me, frame] = await Promise.all([askMe(), askReportsFrame()]);
  if (me.kind !== 'data' || frame.kind !== 'data') return <Away />;
  const today = dayOf(now.toISOString());
  const { period, problem } = readPeriod(parameters, today);
  const filters = readFilters(parameters);
  const asked = { period, filters };
  const variables = { ...instantsOf(period), filter: toWorkItemFilter(filters, me.data.me.id) };
  const [reports, present] = await Promise.all([askReports(variables), askReportsNow(variables)]);
  if (reports.kind === 'away') return <Away />;
  const { people, specs, processTemplates } = frame.data;
  const page = (days: ReactNode, figures: ReactNode) => (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Reports</h1>
        {days}
      </header>
      <div className={styles.controls}>
        <PeriodBar asked={asked} today={today} />
        <FilterBar
          filters={filters}
          people={people}
          states={[...new Set(processTemplates.flatMap(({ states }) => states))]}
          templates={processTemplates}
          specs={specs}
          keep={[...writePeriod(period)]}
        />
      </div>
      {problem !== null && (
        <p role="status" className={styles.missing}>
          {problem}
        </p>
      )}
      {figures}
    </main>
  );
  if (reports.kind === 'invalid') {
    return page(
      null,
      <p role="status" className={styles.missing}>
        {reports.message}
      </p>,
    );
  }
  const figures = reports.data.reports;
  return page(
    <ReportedDays figures={figures} timeZone={me.data.me.timeZone} />,
    <PeriodReports
      asked={asked}
      figures={figures}
      present={present.kind === 'data' ? present.data.reports : null}
      lastStates={lastStatesOf(processTemplates)}
      untilNow={toMillis(instantsOf(period).to) > now.getTime()}
    />,
  );
}
