import Link from 'next/link';
import { dayOf, toMillis } from '#domain/instant.ts';
import { duration } from '../../components/duration.ts';
import { beginOf } from '../begin.ts';
import { type Asked, csvPath, figurePath } from '../behind.ts';
import { ColumnChart, type Columned } from '../charts/column-chart.tsx';
import { flowPlace } from '../charts/flow-chart.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import { lastDayOf } from '../period.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import styles from '../reports.module.css';
import { countAxis, dateTicks, durationAxis } from '../scale.ts';
import { throughputSentence } from '../sentences/speed.ts';
import { counted, numberWords, sum } from '../words.ts';

interface Properties {
  asked: Asked;
  figures: Pick<PeriodFigures, 'throughput' | 'from'>;
}

/** A point with the first and the last day that it is about. */
type Stretch = PeriodFigures['throughput'][number] & { start: string; from: string; to: string };

/** Work items closed, and how long they took from their report. */
export function ThroughputFigure({ asked, figures: { throughput, ...period } }: Properties) {
  const from = beginOf(
    period.from,
    throughput.map(({ at }) => at),
  );
  const stretches: Stretch[] = throughput.map((point, index) => {
    const start = throughput[index - 1]?.at ?? from;
    return { ...point, start, from: dayOf(start), to: lastDayOf(point.at) };
  });
  const all = sum(throughput.map(({ closed }) => closed));
  const end = throughput.at(-1)?.at ?? from;
  const closedAxis = countAxis(Math.max(0, ...throughput.map(({ closed }) => closed)));
  const leadAxis = durationAxis(Math.max(0, ...throughput.map(({ medianLeadSeconds }) => medianLeadSeconds)));
  const sentence = throughputSentence(throughput);
  const name = (stretch: Stretch) => (stretch.from === stretch.to ? stretch.to : `${stretch.from} to ${stretch.to}`);
  const columnOf = (stretch: Stretch, value: number, words: string): Columned => ({
    key: stretch.at,
    start: flowPlace(toMillis(stretch.start), toMillis(from), toMillis(end)),
    end: flowPlace(toMillis(stretch.at), toMillis(from), toMillis(end)),
    value,
    title: `${name(stretch)}: ${words}`,
  });
  const closing = stretches.filter(({ closed }) => closed > 0);
  const lead = ({ medianLeadSeconds }: Stretch) => duration(medianLeadSeconds * 1000);
  const behind = ({ from: first, to }: Stretch) => figurePath(asked, { kind: 'CLOSED' }, { from: first, to });
  return (
    <FigureFrame
      id="throughput"
      title="Throughput and lead time"
      sentence={sentence}
      csv={csvPath('throughput', asked)}
      picture={
        all === 0 ? null : (
          <>
            <p className={styles.plotName}>
              Closed: <Link href={figurePath(asked, { kind: 'CLOSED' })}>{counted(all, 'work item')}</Link>
            </p>
            <ColumnChart
              as="columns"
              height={140}
              axis={closedAxis}
              columns={closing.map((one) => columnOf(one, one.closed, counted(one.closed, 'work item')))}
              dates={null}
              label={`Work items closed, from day to day. ${sentence}`}
            />
            <p className={styles.plotName}>Median time from report to CLOSED</p>
            <ColumnChart
              as="dots"
              height={100}
              axis={leadAxis}
              columns={closing.map((one) => columnOf(one, one.medianLeadSeconds, lead(one)))}
              dates={dateTicks(from, end)}
              label="Median time from the report to CLOSED, from day to day. The figures are in the table."
            />
          </>
        )
      }
      table={
        <ReportTable
          caption="Work items closed on each day or in each month, the latest first; without those with none"
          rows={[...closing].reverse()}
          keyOf={({ at }) => at}
          columns={[
            { name: 'When', cell: name },
            {
              name: 'Closed',
              number: true,
              cell: (one) => <Link href={behind(one)}>{numberWords(one.closed)}</Link>,
            },
            { name: 'Median lead time', number: true, cell: lead },
          ]}
        />
      }
    />
  );
}
