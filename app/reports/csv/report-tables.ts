import type { ReportName } from '../behind.ts';
import type { PeriodFigures, PresentFigures } from '../report-documents.ts';
import { type Cell, writeCsv } from './write-csv.ts';

/** Names of columns, as the API has them, and what each row has under them. */
interface Table<Row> {
  rows: readonly Row[];
  columns: Readonly<Record<string, (row: Row) => Cell>>;
}

const DAY_SECONDS = 24 * 60 * 60;

/** The reports of what happened, each as a file. */
export const PERIOD_TABLES: Readonly<
  Record<Exclude<ReportName, 'openItems' | 'ownerLoad'>, (figures: PeriodFigures) => string>
> = {
  timeInState: ({ timeInState: rows }) =>
    fileOf({ rows, columns: columnsOf('state', 'severity', 'visits', 'medianSeconds', 'p90Seconds') }),
  breaches: ({ breaches: rows }) =>
    fileOf({ rows, columns: columnsOf('state', 'severity', 'visits', 'breached', 'rate') }),
  firstPassYield: ({ firstPassYield: rows }) =>
    fileOf({
      rows,
      columns: {
        ...columnsOf('item', 'title', 'judged', 'passedFirst', 'yield', 'rejected'),
        reasons: ({ reasons }) => reasons.join('\n'),
      },
    }),
  reversions: ({ reversions: rows }) => fileOf({ rows, columns: columnsOf('from', 'to', 'cause', 'title', 'count') }),
  cumulativeFlow: ({ cumulativeFlow: rows }) => fileOf({ rows, columns: columnsOf('at', 'state', 'count') }),
  flowBalance: ({ flowBalance: rows }) =>
    fileOf({ rows, columns: columnsOf('state', 'openBefore', 'entered', 'ratedIn', 'left', 'ratedOut', 'open') }),
  throughput: ({ throughput: rows }) => fileOf({ rows, columns: columnsOf('at', 'closed', 'medianLeadSeconds') }),
  documentLag: ({ documentLag }) => fileOf({ rows: [documentLag], columns: LAGS }),
  escalationResponse: ({ escalationResponse, escalationsRaised }) =>
    fileOf({ rows: [escalationResponse], columns: { raised: () => escalationsRaised, ...LAGS } }),
};

/** The reports of how it is now. */
export const PRESENT_TABLES: Readonly<
  Record<Extract<ReportName, 'openItems' | 'ownerLoad'>, (figures: PresentFigures) => string>
> = {
  openItems: ({ openItems: rows }) =>
    fileOf({ rows, columns: { ...columnsOf('state', 'severity', 'count', 'oldestSeconds'), ...ageColumns(rows) } }),
  ownerLoad: ({ ownerLoad: rows }) =>
    fileOf({
      rows,
      columns: { ownerId: ({ owner }) => owner.id, owner: ({ owner }) => owner.name, ...columnsOf('open', 'overdue') },
    }),
};

const LAGS = columnsOf('count', 'medianSeconds', 'p90Seconds', 'maxSeconds', 'over15Minutes');

type OpenRow = PresentFigures['openItems'][number];

/** A column for each age, by the days that it begins and ends with. */
function ageColumns(rows: readonly OpenRow[]): Record<string, (row: OpenRow) => Cell> {
  const ages = rows[0]?.ages ?? [];
  return Object.fromEntries(
    ages.map(({ fromSeconds, toSeconds }, index) => [
      `days${fromSeconds / DAY_SECONDS}${toSeconds === null ? 'on' : `to${toSeconds / DAY_SECONDS}`}`,
      (row: OpenRow) => row.ages[index]?.count ?? 0,
    ]),
  );
}

/** Columns of what a row has under their names. */
function columnsOf<Name extends string>(...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, (row: Record<Name, Cell>) => row[name]])) as Record<
    Name,
    (row: Record<Name, Cell>) => Cell
  >;
}

function fileOf<Row>({ rows, columns }: Table<Row>): string {
  return writeCsv(
    Object.keys(columns),
    rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row))),
  );
}
