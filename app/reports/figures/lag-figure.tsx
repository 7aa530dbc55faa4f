import Link from 'next/link';
import { type Asked, csvPath, figurePath } from '../behind.ts';
import { RangeRows } from '../charts/range-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { PeriodFigures } from '../report-documents.ts';
import { durationAxis } from '../scale.ts';
import { lagSentence } from '../sentences/documents.ts';
import { numberWords } from '../words.ts';
import { LagTable } from './lag-table.tsx';

const IN_TIME_SECONDS = 15 * 60;

/** How long after a change of state a document that shows it was filed (GI-4). */
export function LagFigure({ asked, lags }: { asked: Asked; lags: PeriodFigures['documentLag'] }) {
  const axis = durationAxis(Math.max(IN_TIME_SECONDS, lags.maxSeconds));
  const inTime = lags.count - lags.over15Minutes;
  const filed = <Link href={figurePath(asked, { kind: 'FILED' })}>{numberWords(lags.count)}</Link>;
  const late = <Link href={figurePath(asked, { kind: 'FILED_LATE' })}>{numberWords(lags.over15Minutes)}</Link>;
  return (
    <FigureFrame
      id="document-lag"
      title="Document lag"
      sentence={lagSentence(lags)}
      note="Counted on the day of the change of state. The upright line stands at 15 minutes, within which a document has to be filed (GI-4)."
      csv={csvPath('documentLag', asked)}
      picture={
        lags.count === 0 ? null : (
          <RangeRows
            ticks={axis.ticks}
            mark={IN_TIME_SECONDS / axis.end}
            rows={[
              {
                key: 'lag',
                name: 'Until it was filed',
                median: lags.medianSeconds / axis.end,
                p90: lags.p90Seconds / axis.end,
                most: lags.maxSeconds / axis.end,
                figures: (
                  <>
                    {filed} filed, {late} late
                  </>
                ),
              },
            ]}
          />
        )
      }
      table={
        <LagTable
          caption="Documents filed for a change of state"
          lags={lags}
          before={[
            { name: 'Filed', number: true, cell: () => filed },
            { name: 'In time', number: true, cell: () => numberWords(inTime) },
            { name: 'Late', number: true, cell: () => late },
          ]}
        />
      }
    />
  );
}
