import Link from 'next/link';
import { toMillis } from '#domain/instant.ts';
import { beginOf } from '../begin.ts';
import { type Asked, csvPath, figurePath, listPath, reportsPath } from '../behind.ts';
import { bandLook, FlowChart, flowPlace } from '../charts/flow-chart.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import { lastDayOf } from '../period.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import styles from '../reports.module.css';
import { countAxis, dateTicks } from '../scale.ts';
import { flowSentence } from '../sentences/waiting.ts';
import { greatestSum } from '../stack.ts';
import { numberWords } from '../words.ts';

interface Properties {
  asked: Asked;
  figures: PeriodFigures;
  /** States that no work item leaves. */
  lastStates: ReadonlySet<string>;
  /** Whether the period ends now, so that what is open at its end is what is open. */
  untilNow: boolean;
}

/** Cumulative flow: how many work items were in each state over the period. */
export function FlowFigure({ asked, figures, lastStates, untilNow }: Properties) {
  const { flowBalance, cumulativeFlow } = figures;
  const ends = [...new Set(cumulativeFlow.map(({ at }) => at))].sort();
  const from = beginOf(figures.from, ends);
  const counts = new Map(cumulativeFlow.map(({ at, state, count }) => [`${at} ${state}`, count]));
  const countAt = (at: string, state: string) => counts.get(`${at} ${state}`) ?? 0;
  const waiting = flowBalance.filter(({ state }) => !lastStates.has(state));
  // What is nearest to its end lies lowest, so that work goes down through the picture.
  const series = [...waiting].reverse().map(({ state, openBefore }) => ({
    name: state,
    counts: [openBefore, ...ends.map((at) => countAt(at, state))],
  }));
  const end = ends.at(-1);
  const sentence = flowSentence(flowBalance, lastStates);
  const isEmpty = end === undefined || greatestSum(series) === 0;
  const places =
    end === undefined ? [] : [from, ...ends].map((at) => flowPlace(toMillis(at), toMillis(from), toMillis(end)));
  return (
    <FigureFrame
      id="flow"
      title="Cumulative flow"
      sentence={sentence}
      note={
        lastStates.size === 0
          ? 'How many work items were in each state at the end of each day.'
          : `How many work items were in each state at the end of each day. What is in ${[...lastStates].join(' or ')} stays there and is counted in the table alone.`
      }
      csv={csvPath('cumulativeFlow', asked)}
      picture={
        isEmpty ? null : (
          <>
            <FlowChart
              series={series}
              places={places}
              axis={countAxis(greatestSum(series))}
              dates={dateTicks(from, end)}
              label={`Work items in each state, from day to day. ${sentence}`}
            />
            <ul role="list" className={styles.legend}>
              {waiting.map(({ state, open, entered, left }, index) => (
                <li key={state}>
                  <svg width="12" height="12" aria-hidden="true">
                    <rect width="12" height="12" className={bandLook(waiting.length - 1 - index)} />
                  </svg>
                  {state}
                  <span className={styles.figures}>
                    {untilNow ? (
                      <Link href={listPath(asked, { state, open: true })}>{numberWords(open)} open</Link>
                    ) : (
                      `${numberWords(open)} open`
                    )}
                    {', '}
                    <Link href={figurePath(asked, { kind: 'ENTERED', state })}>{numberWords(entered)} in</Link>
                    {', '}
                    <Link href={figurePath(asked, { kind: 'LEFT', state })}>{numberWords(left)} out</Link>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )
      }
      table={
        <ReportTable
          caption="Work items in each state at the end of each day or month, the latest first"
          rows={[...ends].reverse()}
          keyOf={(at) => at}
          columns={[
            {
              name: 'Until',
              cell: (at) => {
                const day = lastDayOf(at);
                const period = { preset: null, from: day, to: day };
                return <Link href={reportsPath({ ...asked, period })}>{day}</Link>;
              },
            },
            ...flowBalance.map(({ state }) => ({
              name: state,
              number: true,
              cell: (at: string) => numberWords(countAt(at, state)),
            })),
          ]}
        />
      }
    />
  );
}
