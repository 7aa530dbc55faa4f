import Link from 'next/link';
import { type Asked, csvPath, figurePath, listPath } from '../behind.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import styles from '../reports.module.css';
import { numberWords } from '../words.ts';

interface Properties {
  asked: Asked;
  rows: PeriodFigures['flowBalance'];
  lastStates: ReadonlySet<string>;
  untilNow: boolean;
}

/** The same visits counted at both ends, so that whoever doubts a figure can add up. */
export function BalanceFigure({ asked, rows, lastStates, untilNow }: Properties) {
  const isNarrowed = rows.some(({ ratedIn, ratedOut }) => ratedIn + ratedOut > 0);
  type Row = (typeof rows)[number];
  const rated = [
    { name: 'Rated in', number: true, cell: (row: Row) => numberWords(row.ratedIn) },
    { name: 'Rated out', number: true, cell: (row: Row) => numberWords(row.ratedOut) },
  ];
  return (
    <section id="balance" className={styles.figure} aria-labelledby="balance-title">
      <h3 id="balance-title" className={styles.title}>
        In and out
      </h3>
      <p className={styles.sentence}>
        In each state, what was open before and what came in is what went out and what is open at the end.
      </p>
      <ReportTable
        caption="State visits of the period, in the order of the process"
        rows={rows}
        keyOf={({ state }) => state}
        columns={[
          { name: 'State', cell: ({ state }) => state },
          { name: 'Open before', number: true, cell: (row) => numberWords(row.openBefore) },
          {
            name: 'In',
            number: true,
            cell: ({ state, entered }) => (
              <Link href={figurePath(asked, { kind: 'ENTERED', state })}>{numberWords(entered)}</Link>
            ),
          },
          {
            name: 'Out',
            number: true,
            cell: ({ state, left }) => (
              <Link href={figurePath(asked, { kind: 'LEFT', state })}>{numberWords(left)}</Link>
            ),
          },
          ...(isNarrowed ? rated : []),
          {
            name: 'Open at the end',
            number: true,
            cell: ({ state, open }) =>
              untilNow && !lastStates.has(state) ? (
                <Link href={listPath(asked, { state, open: true })}>{numberWords(open)}</Link>
              ) : (
                numberWords(open)
              ),
          },
        ]}
      />
      {isNarrowed && (
        <p className={styles.note}>Rated in and out: the severity changed while the work item was in the state.</p>
      )}
      <div className={styles.foot}>
        <a href={csvPath('flowBalance', asked)} download className={styles.csv}>
          As CSV<span className="visually-hidden">: In and out</span>
        </a>
      </div>
    </section>
  );
}
