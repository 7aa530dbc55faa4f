import Link from 'next/link';
import { duration } from '../../components/duration.ts';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { type Asked, csvPath, figurePath } from '../behind.ts';
import { RangeRows } from '../charts/range-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import { newGroup } from '../new-group.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import { durationAxis } from '../scale.ts';
import { timeInStateSentence } from '../sentences/waiting.ts';
import { counted, numberWords, shareWords } from '../words.ts';

interface Properties {
  asked: Asked;
  figures: Pick<PeriodFigures, 'timeInState' | 'percentileError'>;
}

const length = (seconds: number) => duration(seconds * 1000);

/** How long state visits took that ended in the period. */
export function TimeInStateFigure({ asked, figures: { timeInState: rows, percentileError } }: Properties) {
  const axis = durationAxis(Math.max(0, ...rows.map(({ p90Seconds }) => p90Seconds)));
  return (
    <FigureFrame
      id="time-in-state"
      title="Time in state"
      sentence={timeInStateSentence(rows)}
      note={`Visits that ended in the period. The dot is the median, the bar ends where nine of ten visits were over; both are exact to ${shareWords(Math.ceil(percentileError * 100) / 100)}.`}
      csv={csvPath('timeInState', asked)}
      picture={
        rows.length === 0 ? null : (
          <RangeRows
            ticks={axis.ticks}
            rows={rows.map(({ state, severity, visits, medianSeconds, p90Seconds }, index) => ({
              key: `${state} ${severity}`,
              group: newGroup(rows, index),
              name: <SeverityMark severity={severity} confirmed />,
              median: medianSeconds / axis.end,
              p90: p90Seconds / axis.end,
              figures: (
                <>
                  median {length(medianSeconds)}, 9 of 10 in {length(p90Seconds)} ·{' '}
                  <Link href={figurePath(asked, { kind: 'LEFT', state, severity })}>{counted(visits, 'visit')}</Link>
                </>
              ),
            }))}
          />
        )
      }
      table={
        <ReportTable
          caption="Time in state by severity, in the order of the process"
          rows={rows}
          keyOf={({ state, severity }) => `${state} ${severity}`}
          columns={[
            { name: 'State', cell: ({ state }) => state },
            { name: 'Severity', cell: ({ severity }) => <SeverityMark severity={severity} confirmed /> },
            {
              name: 'Visits',
              number: true,
              cell: ({ state, severity, visits }) => (
                <Link href={figurePath(asked, { kind: 'LEFT', state, severity })}>{numberWords(visits)}</Link>
              ),
            },
            { name: 'Median', number: true, cell: ({ medianSeconds }) => length(medianSeconds) },
            { name: '90th percentile', number: true, cell: ({ p90Seconds }) => length(p90Seconds) },
          ]}
        />
      }
    />
  );
}
