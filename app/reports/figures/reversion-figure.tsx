import Link from 'next/link';
import { type Asked, csvPath, figurePath } from '../behind.ts';
import { BarRows } from '../charts/bar-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { PeriodFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import { countAxis } from '../scale.ts';
import { reversionSentence } from '../sentences/gates.ts';
import { counted, numberWords } from '../words.ts';

interface Properties {
  asked: Asked;
  rows: PeriodFigures['reversions'];
}

/** Work that went back to an earlier state, by cause. */
export function ReversionFigure({ asked, rows }: Properties) {
  const sorted = [...rows].sort((one, other) => other.count - one.count);
  const axis = countAxis(Math.max(0, ...rows.map(({ count }) => count)));
  const behind = ({ from, to }: (typeof rows)[number]) => figurePath(asked, { kind: 'REVERTED', state: from, to });
  const keyOf = ({ from, to, cause }: (typeof rows)[number]) => `${from} ${to} ${cause}`;
  return (
    <FigureFrame
      id="reversions"
      title="Reversions"
      sentence={reversionSentence(rows)}
      csv={csvPath('reversions', asked)}
      picture={
        rows.length === 0 ? null : (
          <BarRows
            ticks={axis.ticks}
            rows={sorted.map((row) => ({
              key: keyOf(row),
              name: `${row.from} to ${row.to}`,
              parts: [{ key: 'all', share: row.count / axis.end, look: 'first' }],
              figures: <Link href={behind(row)}>{counted(row.count, 'time')}</Link>,
              said: row.title,
            }))}
          />
        )
      }
      table={
        <ReportTable
          caption="Reversions by cause, the most frequent first"
          rows={sorted}
          keyOf={keyOf}
          columns={[
            { name: 'Cause', cell: ({ title }) => title },
            { name: 'From', cell: ({ from }) => from },
            { name: 'To', cell: ({ to }) => to },
            { name: 'Times', number: true, cell: (row) => <Link href={behind(row)}>{numberWords(row.count)}</Link> },
          ]}
        />
      }
    />
  );
}
