import { dayOf } from '#domain/instant.ts';
import { askMe } from '../../../data/me.ts';
import type { QueryAnswer } from '../../../data/query.ts';
import { askReports, askReportsNow } from '../../../data/reports.ts';
import { readFilters, toWorkItemFilter } from '../../../filters/filters.ts';
import { PERIOD_TABLES, PRESENT_TABLES } from '../../../reports/csv/report-tables.ts';
import { instantsOf, readPeriod } from '../../../reports/period.ts';

interface Context {
  params: Promise<{ report: string }>;
}

/** The figures of one report as a file, `{name}.csv`, of the period and the filters that the page's address has. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { report } = await params;
  const name = report.endsWith('.csv') ? report.slice(0, -'.csv'.length) : '';
  if (!isIn(PERIOD_TABLES, name) && !isIn(PRESENT_TABLES, name)) return plain('There is no report of this name.', 404);
  const parameters = parametersOf(request);
  const { period, problem } = readPeriod(parameters, dayOf(new Date().toISOString()));
  if (problem !== null) return plain(problem, 400);
  const me = await askMe();
  if (me.kind !== 'data') return away();
  const variables = { ...instantsOf(period), filter: toWorkItemFilter(readFilters(parameters), me.data.me.id) };
  const file = isIn(PERIOD_TABLES, name)
    ? written(await askReports(variables), PERIOD_TABLES[name])
    : written(await askReportsNow(variables), PRESENT_TABLES[name]);
  if (file instanceof Response) return file;
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${name}-${period.from}-to-${period.to}.csv"`,
    },
  });
}

function written<Figures>(
  answer: QueryAnswer<{ reports: Figures }>,
  write: (figures: Figures) => string,
): string | Response {
  if (answer.kind === 'away') return away();
  if (answer.kind === 'invalid') return plain(answer.message, 400);
  return write(answer.data.reports);
}

function parametersOf(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
}

const isIn = <Table extends object>(table: Table, name: PropertyKey): name is keyof Table => Object.hasOwn(table, name);

const away = (): Response => plain('A part that this needs is away. Ask again in a moment.', 503);

const plain = (text: string, status: number): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
