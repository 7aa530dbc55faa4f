import { Kind, parse, print, type SelectionNode } from 'graphql';
import { mongo } from 'mongoose';
import { REPORTS, REPORTS_NOW } from '#app/reports/report-documents.ts';
import { addSeconds } from '#domain/instant.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { enterWriters } from './http.ts';
import type { Report } from './report.ts';
import { ms, percentile, timed } from './statistics.ts';

const RUNS = 60;
const GOAL = { each: 150, together: 300 };
const DAY = 24 * 3600;
const PERIODS = [
  ['30 days', 30],
  ['90 days', 90],
  ['two years', 730],
] as const;
/** What the page says of a period beside its reports. */
const NO_REPORT = new Set(['from', 'to', 'asOf', 'percentileError', 'flowBalance', 'escalationsRaised']);

interface ReportTimes {
  /** Of the slowest report by itself, in milliseconds. */
  slowest: { name: string; p50: number };
  /** Of all together, by the period. */
  together: Record<string, number>;
}

/**
 * Each of the ten reports, asked for as the page does, and all of them in one request; beside the raw driver reading the
 * roll-ups of the same days and the cards that are open, and the smallest query.
 */
export async function benchReports(
  stack: { url: string; mongodbUri: string },
  report: Report,
  now = new Date().toISOString(),
): Promise<ReportTimes> {
  const client = await mongo.MongoClient.connect(stack.mongodbUri);
  const sessions = await enterWriters(stack.url);
  const ask = (query: string, days: number) => (index: number) =>
    sessions[index % sessions.length]?.graphql(query, { from: addSeconds(now, -days * DAY), to: now }) ??
    Promise.reject(new Error('Nobody was let in.'));
  try {
    const fields = reportFields();
    if (fields.length !== 10) throw new Error(`The page asks for ${fields.length} reports, not ten.`);
    const measured = new Map<string, { p50: number; p99: number }>();
    const steps = new Map<string, (index: number) => Promise<unknown>>([
      ['baseline: raw driver, the roll-ups of the days', () => rollUpsOf(client, now, 90)],
      ['baseline: raw driver, what is open', () => openCards(client)],
      ['beside them: the smallest query', ask('query { me { id } }', 90)],
      ...fields.map(([name, field]) => [name, ask(queryOf([field]), 90)] as const),
      ...PERIODS.map(([name, days]) => [`all together, ${name}`, ask(wholeQuery(), days)] as const),
    ]);
    const each = new Map([...steps.keys()].map((name) => [name, [] as number[]]));
    for (let index = -2; index < RUNS; index += 1) {
      for (const [name, step] of steps) {
        const { each: took } = await timed(1, 1, () => step(Math.abs(index)));
        if (index >= 0) each.get(name)?.push(...took);
      }
    }
    for (const [name, took] of each) measured.set(name, { p50: percentile(took, 0.5), p99: percentile(took, 0.99) });
    report.heading(`The ten reports over 90 days, signed in, in turns; ${RUNS} rounds`);
    report.row('', 'p50', 'p99');
    for (const [name, { p50, p99 }] of measured) report.row(name, ms(p50), ms(p99));
    const times = fields.map(([name]) => ({ name, p50: measured.get(name)?.p50 ?? Number.NaN }));
    const slowest = times.reduce((most, one) => (one.p50 > most.p50 ? one : most));
    const together = Object.fromEntries(
      PERIODS.map(([name]) => [name, measured.get(`all together, ${name}`)?.p50 ?? Number.NaN]),
    );
    report.row(`slowest by itself (goal at most ${GOAL.each} ms): ${slowest.name}`, ms(slowest.p50));
    report.row(`all together, 90 days (goal at most ${GOAL.together} ms)`, ms(together['90 days'] ?? Number.NaN));
    return { slowest, together };
  } finally {
    await client.close();
  }
}

/** What the page's queries ask of `reports`, by the report; a report with what belongs to it. */
function reportFields(): [name: string, field: SelectionNode][] {
  return allFields().flatMap((field): [string, SelectionNode][] =>
    field.kind === Kind.FIELD && !NO_REPORT.has(field.name.value) ? [[field.name.value, field]] : [],
  );
}

function allFields(): SelectionNode[] {
  return [REPORTS, REPORTS_NOW].flatMap((document) =>
    parse(document.toString()).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
      return definition.selectionSet.selections.flatMap((selection) =>
        selection.kind === Kind.FIELD ? (selection.selectionSet?.selections ?? []) : [],
      );
    }),
  );
}

const queryOf = (fields: readonly SelectionNode[]) =>
  `query($from: DateTime!, $to: DateTime!) { reports(from: $from, to: $to) { ${fields.map(print).join(' ')} } }`;

const wholeQuery = () => queryOf(allFields());

function rollUpsOf(client: mongo.MongoClient, now: string, days: number): Promise<unknown[]> {
  const [from, to] = [addSeconds(now, -days * DAY).slice(0, 10), now.slice(0, 10)];
  return client
    .db()
    .collection('rollUps')
    .find({ unit: 'DAY', template: DEFECT_RUN.key, span: { $gte: from, $lte: to } })
    .toArray();
}

function openCards(client: mongo.MongoClient): Promise<unknown[]> {
  return client
    .db()
    .collection('workItemCards')
    .find({ disposition: 'ACTIVE' })
    .project({ state: 1, severity: 1, visitEnteredAt: 1, byDeadline: 1, owners: 1 })
    .toArray();
}
