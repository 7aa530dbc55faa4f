import Link from 'next/link';
import { type Asked, csvPath, listPath } from '../behind.ts';
import { BarRows } from '../charts/bar-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { PresentFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import { countAxis } from '../scale.ts';
import { loadSentence } from '../sentences/load.ts';
import { numberWords } from '../words.ts';

interface Properties {
  asked: Asked;
  rows: PresentFigures['ownerLoad'];
}

type Row = Properties['rows'][number];

/** What each person owes now. */
export function LoadFigure({ asked, rows }: Properties) {
  const sorted = [...rows].sort((one, other) => other.open - one.open || other.overdue - one.overdue);
  const axis = countAxis(Math.max(0, ...rows.map(({ open }) => open)));
  const open = (row: Row) => <Link href={listPath(asked, { owner: row.owner.id })}>{numberWords(row.open)}</Link>;
  const overdue = (row: Row) => (
    <Link href={listPath(asked, { owner: row.owner.id, overdue: true })}>{numberWords(row.overdue)}</Link>
  );
  return (
    <FigureFrame
      id="load"
      title="Load"
      sentence={loadSentence(rows)}
      note="As it is now, whatever the period. What a role owes with nobody named counts for everybody who has the role."
      csv={csvPath('ownerLoad', asked)}
      picture={
        rows.length === 0 ? null : (
          <BarRows
            ticks={axis.ticks}
            rows={sorted.map((row) => ({
              key: row.owner.id,
              name: row.owner.name,
              parts: [
                { key: 'overdue', share: row.overdue / axis.end, look: 'late' },
                { key: 'in time', share: (row.open - row.overdue) / axis.end, look: 'third' },
              ],
              figures: (
                <>
                  {open(row)} open, {overdue(row)} overdue
                </>
              ),
            }))}
          />
        )
      }
      table={
        <ReportTable
          caption="Work items in which somebody owes a next action, the most first"
          rows={sorted}
          keyOf={({ owner }) => owner.id}
          columns={[
            { name: 'Person', cell: ({ owner }) => owner.name },
            { name: 'Open', number: true, cell: open },
            { name: 'Overdue', number: true, cell: overdue },
          ]}
        />
      }
    />
  );
}
