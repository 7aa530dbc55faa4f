import { fineDuration } from '../../components/duration.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { type Column, ReportTable } from '../report-table.tsx';

type Lags = PeriodFigures['documentLag'];

/** How lengths of time are spread, in one row. */
export function LagTable({ caption, before, lags }: { caption: string; before: readonly Column<Lags>[]; lags: Lags }) {
  const length = (seconds: number) => fineDuration(seconds * 1000);
  return (
    <ReportTable
      caption={caption}
      rows={[lags]}
      keyOf={() => 'all'}
      columns={[
        ...before,
        { name: 'Median', number: true, cell: ({ medianSeconds }) => length(medianSeconds) },
        { name: '90th percentile', number: true, cell: ({ p90Seconds }) => length(p90Seconds) },
        { name: 'Longest', number: true, cell: ({ maxSeconds }) => length(maxSeconds) },
      ]}
    />
  );
}
