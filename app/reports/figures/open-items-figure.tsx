import Link from 'next/link';
import { SEVERITIES, type Severity } from '#domain/vocabulary.ts';
import { duration } from '../../components/duration.ts';
import { SeverityMark } from '../../components/severity-mark.tsx';
import type { Filters } from '../../filters/filters.ts';
import { type Asked, csvPath, listPath } from '../behind.ts';
import { BarRows } from '../charts/bar-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { PresentFigures } from '../report-documents.ts';
import { ReportTable } from '../report-table.tsx';
import styles from '../reports.module.css';
import { countAxis } from '../scale.ts';
import { openItemsSentence } from '../sentences/load.ts';
import { numberWords, sum } from '../words.ts';

interface Properties {
  asked: Asked;
  cells: PresentFigures['openItems'];
}

type Cell = Properties['cells'][number];

const LOOKS = { CRITICAL: 'first', HIGH: 'second', MEDIUM: 'third', LOW: 'fourth' } as const;
const lookOf = (severity: Severity | null | undefined) => (severity ? LOOKS[severity] : 'rest');

/** Work items that are open now, by state, severity and age. */
export function OpenItemsFigure({ asked, cells }: Properties) {
  const states = [...new Set(cells.map(({ state }) => state))];
  const rows = states.map((state) => {
    const own = cells.filter((cell) => cell.state === state).sort((one, other) => rank(one) - rank(other));
    return { state, own, count: sum(own.map(({ count }) => count)) };
  });
  const axis = countAxis(Math.max(0, ...rows.map(({ count }) => count)));
  const counted = ({ state, severity, count }: Cell) => (
    <Link href={listPath(asked, { state, ...severityOf(severity ?? null), open: true })}>{numberWords(count)}</Link>
  );
  return (
    <FigureFrame
      id="open-items"
      title="Open items"
      sentence={openItemsSentence(cells)}
      note="As it is now, whatever the period. The age is the time in the present state."
      csv={csvPath('openItems', asked)}
      picture={
        cells.length === 0 ? null : (
          <BarRows
            ticks={axis.ticks}
            rows={rows.map(({ state, own, count }) => ({
              key: state,
              name: state,
              parts: own.map((cell) => ({
                key: String(cell.severity),
                share: cell.count / axis.end,
                look: lookOf(cell.severity),
              })),
              figures: (
                <>
                  <Link href={listPath(asked, { state, open: true })}>{numberWords(count)} open</Link>
                  <span className={styles.bySeverity}>
                    {own.map((cell) => (
                      <span key={String(cell.severity)}>
                        {counted(cell)} <SeverityMark severity={cell.severity ?? null} confirmed short />
                      </span>
                    ))}
                  </span>
                </>
              ),
            }))}
          />
        )
      }
      table={
        <ReportTable
          caption="Open work items by state, severity and time in the state"
          rows={rows.flatMap(({ own }) => own)}
          keyOf={({ state, severity }) => `${state} ${severity ?? ''}`}
          columns={[
            { name: 'State', cell: ({ state }) => state },
            { name: 'Severity', cell: ({ severity }) => <SeverityMark severity={severity ?? null} confirmed /> },
            { name: 'Open', number: true, cell: counted },
            { name: 'Longest in the state', number: true, cell: ({ oldestSeconds }) => duration(oldestSeconds * 1000) },
            ...(cells[0]?.ages ?? []).map(({ fromSeconds, toSeconds }, index) => ({
              name: ageWords(fromSeconds, toSeconds ?? null),
              number: true,
              cell: (cell: Cell) => numberWords(cell.ages[index]?.count ?? 0),
            })),
          ]}
        />
      }
    />
  );
}

/** Lists have those without a severity among the critical ones (TM-0); here each is counted apart. */
function severityOf(severity: Severity | null): Partial<Filters> {
  if (severity === null) return { severities: [], rated: 'no' };
  return severity === 'CRITICAL' ? { severities: [severity], rated: 'yes' } : { severities: [severity] };
}

const rank = ({ severity }: Cell): number => (severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length);

function ageWords(from: number, to: number | null): string {
  if (to === null) return `${duration(from * 1000)} or more`;
  return from === 0 ? `Under ${duration(to * 1000)}` : `${duration(from * 1000)} to ${duration(to * 1000)}`;
}
