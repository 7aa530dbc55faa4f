import { dayOf } from '#domain/instant.ts';
import { answerTo, type Invalid, type QueryAnswer, type SignedOut } from '../../../data/query.ts';
import { type Filters, toWorkItemFilter } from '../../../filters/filters.ts';
import { type ParameterProblem, readQuestion } from '../../../reports/csv/read-question.ts';
import { PERIOD_TABLES, PRESENT_TABLES } from '../../../reports/csv/report-tables.ts';
import { instantsOf } from '../../../reports/period.ts';
import { REPORT_FILE_FRAME, REPORTS, REPORTS_NOW } from '../../../reports/report-documents.ts';

interface Context {
  params: Promise<{ report: string }>;
}

const ASK_AGAIN_SECONDS = '5';

/** The figures of one report as a file, `{name}.csv`, of the period and the filters that the page's address has. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const frame = await answerTo(REPORT_FILE_FRAME, {});
  if (frame.kind !== 'data') return refusal(frame);
  const { me, processTemplates } = frame.data;
  const { report } = await params;
  const name = report.endsWith('.csv') ? report.slice(0, -'.csv'.length) : '';
  if (!isIn(PERIOD_TABLES, name) && !isIn(PRESENT_TABLES, name)) return plain('There is no report of this name.', 404);
  const question = readQuestion(new URL(request.url).searchParams, dayOf(new Date().toISOString()));
  if ('problems' in question) return bad(question.problems);
  const { period, filters } = question;
  const problems = unknownIn(filters, processTemplates);
  if (problems.length > 0) return bad(problems);
  const variables = { ...instantsOf(period), filter: toWorkItemFilter(filters, me.id) };
  const file = isIn(PERIOD_TABLES, name)
    ? written(await answerTo(REPORTS, variables), PERIOD_TABLES[name])
    : written(await answerTo(REPORTS_NOW, variables), PRESENT_TABLES[name]);
  if (file instanceof Response) return file;
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="${name}-${period.from}-to-${period.to}.csv"`,
    },
  });
}

/** Lists narrowed to a state or a process that nobody knows are empty; a file like that would be taken for an answer. */
function unknownIn(
  { state, template }: Filters,
  templates: readonly { key: string; states: readonly string[] }[],
): ParameterProblem[] {
  const states = [...new Set(templates.flatMap((one) => one.states))];
  const keys = [...new Set(templates.map(({ key }) => key))];
  return [
    ...(state === '' || states.includes(state) ? [] : [{ name: 'state', message: `Give ${states.join(', ')}.` }]),
    ...(template === '' || keys.includes(template) ? [] : [{ name: 'template', message: `Give ${keys.join(', ')}.` }]),
  ];
}

function written<Figures>(
  answer: QueryAnswer<{ reports: Figures }> | SignedOut,
  write: (figures: Figures) => string,
): string | Response {
  return answer.kind === 'data' ? write(answer.data.reports) : refusal(answer);
}

function refusal(answer: Invalid | SignedOut | { kind: 'away' }): Response {
  switch (answer.kind) {
    case 'signedOut':
      return plain('Sign in first, and send the cookie of the session.', 401);
    case 'away':
      return plain('A part that this needs is away. Ask again in a moment.', 503, { 'retry-after': ASK_AGAIN_SECONDS });
    case 'invalid':
      return answer.fields.length === 0
        ? plain(answer.message, 400)
        : bad(answer.fields.map(({ path, message }) => ({ name: PARAMETERS[path] ?? path, message })));
  }
}

/** Fields of the question, as the address calls them. */
const PARAMETERS: Readonly<Record<string, string>> = {
  'filter.ownerId': 'owner',
  'filter.specId': 'spec',
  'filter.text': 'text',
};

const bad = (problems: readonly ParameterProblem[]): Response =>
  plain(problems.map(({ name, message }) => `${name}: ${message}`).join('\n'), 400);

const isIn = <Table extends object>(table: Table, name: PropertyKey): name is keyof Table => Object.hasOwn(table, name);

const plain = (text: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
