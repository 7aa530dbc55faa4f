import Link from 'next/link';
import { type Asked, csvPath, figurePath } from '../behind.ts';
import { BarRows } from '../charts/bar-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { PeriodFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import styles from '../reports.module.css';
import { yieldSentence } from '../sentences/gates.ts';
import { numberWords, shareWords } from '../words.ts';

interface Properties {
  asked: Asked;
  rows: PeriodFigures['firstPassYield'];
}

type Row = Properties['rows'][number];

/** Which gate items pass on revision 1, and why the others don't. */
export function YieldFigure({ asked, rows }: Properties) {
  const link = (kind: 'PASSED_FIRST' | 'NOT_PASSED_FIRST' | 'REJECTED', item: string, count: number) => (
    <Link href={figurePath(asked, { kind, item })}>{numberWords(count)}</Link>
  );
  const share = (row: Row) => (row.judged === 0 ? 'none judged' : shareWords(row.yield));
  return (
    <FigureFrame
      id="first-pass-yield"
      title="First-pass yield"
      sentence={yieldSentence(rows)}
      note="Gate items judged for the first time in the period. A gate item passes at first when its revision 1 gets Pass; Fails and owners’ No count with every revision."
      csv={csvPath('firstPassYield', asked)}
      picture={
        rows.length === 0 ? null : (
          <BarRows
            rows={rows.map((row) => ({
              key: row.item,
              name: `${row.item} ${row.title}`,
              parts: [{ key: 'first', share: row.yield, look: 'first' }],
              figures: (
                <>
                  {share(row)} · {link('PASSED_FIRST', row.item, row.passedFirst)} at first,{' '}
                  {link('NOT_PASSED_FIRST', row.item, row.judged - row.passedFirst)} not
                </>
              ),
              said: row.reasons[0] === undefined ? undefined : `Given most: “${row.reasons[0]}”`,
            }))}
          />
        )
      }
      table={
        <ReportTable
          caption="Gate items judged for the first time, in the order of the process"
          rows={rows}
          keyOf={({ item }) => item}
          columns={[
            { name: 'Gate item', cell: ({ item, title }) => `${item} ${title}` },
            { name: 'Judged', number: true, cell: ({ judged }) => numberWords(judged) },
            {
              name: 'Passed at first',
              number: true,
              cell: ({ item, passedFirst }) => link('PASSED_FIRST', item, passedFirst),
            },
            {
              name: 'Not at first',
              number: true,
              cell: ({ item, judged, passedFirst }) => link('NOT_PASSED_FIRST', item, judged - passedFirst),
            },
            { name: 'Yield', number: true, cell: share },
            { name: 'Fails and No', number: true, cell: ({ item, rejected }) => link('REJECTED', item, rejected) },
            {
              name: 'Reasons, most given first',
              cell: ({ reasons }) => (
                <ul role="list" className={styles.reasons}>
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      }
    />
  );
}
