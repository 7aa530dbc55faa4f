import Link from 'next/link';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { type Asked, csvPath, figurePath } from '../behind.ts';
import { BarRows } from '../charts/bar-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import { newGroup } from '../new-group.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import { breachSentence } from '../sentences/limits.ts';
import { numberWords, shareWords } from '../words.ts';

interface Properties {
  asked: Asked;
  rows: PeriodFigures['breaches'];
}

/** How many limits were kept, and how many breached (TM-3). */
export function BreachFigure({ asked, rows }: Properties) {
  const met = ({ state, severity, visits, breached }: (typeof rows)[number]) => (
    <Link href={figurePath(asked, { kind: 'LIMIT_MET', state, severity })}>{numberWords(visits - breached)}</Link>
  );
  const missed = ({ state, severity, breached }: (typeof rows)[number]) => (
    <Link href={figurePath(asked, { kind: 'LIMIT_BREACHED', state, severity })}>{numberWords(breached)}</Link>
  );
  return (
    <FigureFrame
      id="breaches"
      title="Limits"
      sentence={breachSentence(rows)}
      note="Visits whose limit was decided in the period: left in time, or breached, whether left since or not."
      csv={csvPath('breaches', asked)}
      picture={
        rows.length === 0 ? null : (
          <BarRows
            rows={rows.map((row, index) => ({
              key: `${row.state} ${row.severity}`,
              group: newGroup(rows, index),
              name: <SeverityMark severity={row.severity} confirmed />,
              parts: [{ key: 'breached', share: row.rate, look: 'late' }],
              figures: (
                <>
                  {shareWords(row.rate)} · {missed(row)} breached, {met(row)} in time
                </>
              ),
            }))}
          />
        )
      }
      table={
        <ReportTable
          caption="Limits by state and severity, in the order of the process"
          rows={rows}
          keyOf={({ state, severity }) => `${state} ${severity}`}
          columns={[
            { name: 'State', cell: ({ state }) => state },
            { name: 'Severity', cell: ({ severity }) => <SeverityMark severity={severity} confirmed /> },
            { name: 'Limits', number: true, cell: ({ visits }) => numberWords(visits) },
            { name: 'In time', number: true, cell: met },
            { name: 'Breached', number: true, cell: missed },
            { name: 'Rate', number: true, cell: ({ rate }) => shareWords(rate) },
          ]}
        />
      }
    />
  );
}
