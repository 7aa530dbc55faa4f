import { REPORT_FIGURE_KINDS } from '#domain/reports/drill-down.ts';
import type { ReportFigureInput } from '#graphql/documents/graphql.ts';
import { type Filters, readFilters, type SearchParameters, writeFilters } from '../filters/filters.ts';
import { type Period, writePeriod } from './period.ts';

/** What the page is about: it stands in its address, and in those of all that it leads to. */
export interface Asked {
  period: Period;
  filters: Filters;
}

export const REPORTS_PATH = '/reports';

/** Names of the reports, as their CSV files are called. */
export type ReportName =
  | 'openItems'
  | 'timeInState'
  | 'breaches'
  | 'firstPassYield'
  | 'reversions'
  | 'cumulativeFlow'
  | 'flowBalance'
  | 'throughput'
  | 'ownerLoad'
  | 'documentLag'
  | 'escalationResponse';

/** Where the page with this period and these filters is. */
export function reportsPath({ period, filters }: Asked): string {
  return pathWith(REPORTS_PATH, new URLSearchParams([...writePeriod(period), ...writeFilters(filters)]));
}

/** The file with the figures of a report: days said out, so that it stays what it is when it is asked for tomorrow. */
export function csvPath(report: ReportName, { period: { from, to }, filters }: Asked): string {
  return pathWith(
    `/api/reports/${report}.csv`,
    new URLSearchParams([['from', from], ['to', to], ...writeFilters(filters)]),
  );
}

/** The work items that are behind a figure; of a part of the period where days are given. */
export function figurePath(
  asked: Asked,
  figure: ReportFigureInput,
  days: Partial<Pick<Period, 'from' | 'to'>> = {},
): string {
  const period = Object.keys(days).length === 0 ? asked.period : { ...asked.period, ...days, preset: null };
  const parameters = new URLSearchParams([['figure', figure.kind]]);
  for (const [part, name] of FIGURE_PARTS) {
    const value = figure[part];
    if (typeof value === 'string') parameters.set(name, value);
  }
  return pathWith(
    `${REPORTS_PATH}/work-items`,
    new URLSearchParams([...parameters, ...writePeriod(period), ...writeFilters(asked.filters)]),
  );
}

/** Apart from the filters' names: a figure of one state can be narrowed to others. */
const FIGURE_PARTS = [
  ['state', 'in-state'],
  ['severity', 'at-severity'],
  ['item', 'gate-item'],
  ['to', 'back-to'],
] as const;

/** The figure that an address asks for; null where it asks for none that there is. */
export function readFigure(parameters: SearchParameters): ReportFigureInput | null {
  const one = (name: string): string | undefined => [parameters[name] ?? []].flat()[0];
  const kind = REPORT_FIGURE_KINDS.find((known) => known === one('figure'));
  if (kind === undefined) return null;
  const severity = readFilters({ severity: one('at-severity') }).severities[0];
  return {
    kind,
    state: one('in-state') ?? null,
    severity: severity ?? null,
    item: one('gate-item') ?? null,
    to: one('back-to') ?? null,
  };
}

/** The work items themselves, as they are now, narrowed further than the page is. */
export function listPath({ filters }: Pick<Asked, 'filters'>, further: Partial<Filters>): string {
  return pathWith('/work-items', writeFilters({ ...filters, ...further }));
}

const pathWith = (path: string, parameters: URLSearchParams): string =>
  parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
