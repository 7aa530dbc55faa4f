import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addSeconds, fromMillis, type Instant } from '#domain/instant.ts';
import { factsOfFiling } from '#domain/reports/facts.ts';
import { Journey } from '#graphql/testing/journey.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { insertFacts } from '#models/report-facts.ts';
import { findWorkItem } from '#models/work-items.ts';

/** How late one document was filed, in seconds. */
const LAG_SECONDS = 1_800;
const REASON = 'The page that this names is about another report.';

let api: TestApi;
let closed: Journey;
let reverted: Journey;
let withdrawn: Journey;
let began: Instant;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
  began = fromMillis(Date.now());
  [closed, reverted, withdrawn] = await Promise.all([played(), goneBack(), givenUp()]);
});
afterAll(() => api.close());

/** Failed once in T.1, then closed; its first document came late. */
async function played(): Promise<Journey> {
  const journey = await Journey.reported(api);
  const revision = await journey.submit('T.1');
  await journey.act('qa-owner', 'confirmGateItem', { item: 'T.1', revision, answer: 'YES' });
  await journey.act('pmo', 'validateGateItem', { item: 'T.1', revision, verdict: 'FAIL', reason: REASON });
  await journey.goTo('CLOSED');
  const record = await findWorkItem(journey.id);
  await insertFacts([factsOfFiling(record!.state, 0, LAG_SECONDS)]);
  return journey;
}

/** Goes back from IMPLEMENTATION to FIX_SCOPE and stays there. */
async function goneBack(): Promise<Journey> {
  const journey = await Journey.reported(api);
  await journey.goTo('IMPLEMENTATION');
  await journey.act('eng', 'raiseScopeQuestion', { text: 'The scope leaves out the tax report.' });
  return journey;
}

async function givenUp(): Promise<Journey> {
  const journey = await Journey.reported(api);
  await journey.act('product', 'withdraw', { text: 'It was reported before.', duplicateOf: null });
  return journey;
}

const ALL = `openItems { state severity count oldestSeconds ages { fromSeconds toSeconds count } }
  timeInState { state severity visits medianSeconds p90Seconds }
  breaches { state severity visits breached rate }
  firstPassYield { item title judged passedFirst yield rejected reasons }
  reversions { from to count cause title }
  cumulativeFlow { at state count }
  flowBalance { state openBefore entered left ratedIn ratedOut open }
  throughput { at closed medianLeadSeconds }
  ownerLoad { owner { id } open overdue }
  documentLag { count medianSeconds p90Seconds maxSeconds over15Minutes }
  escalationResponse { count } escalationsRaised from to asOf percentileError`;

const day = (days: number): Instant => addSeconds(began, days * 24 * 3600);

interface Reports {
  from: string;
  to: string;
  openItems: { state: string; severity: string | null; count: number; ages: { count: number }[] }[];
  timeInState: { state: string; severity: string; visits: number; medianSeconds: number }[];
  firstPassYield: {
    item: string;
    title: string;
    judged: number;
    passedFirst: number;
    rejected: number;
    reasons: string[];
  }[];
  reversions: { from: string; to: string; count: number; cause: string; title: string }[];
  cumulativeFlow: { at: string; state: string; count: number }[];
  flowBalance: Record<'openBefore' | 'entered' | 'left' | 'ratedIn' | 'ratedOut' | 'open', number>[];
  throughput: { at: string; closed: number; medianLeadSeconds: number }[];
  ownerLoad: { owner: { id: string }; open: number; overdue: number }[];
  documentLag: { count: number; maxSeconds: number; over15Minutes: number };
}

async function ask(fields = ALL, given: Record<string, unknown> = {}): Promise<Reports> {
  const variables = { from: day(-1), to: day(1), ...given };
  const query = `query ($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {
    reports(from: $from, to: $to, filter: $filter) { ${fields} } }`;
  return (await api.as('viewer').read<{ reports: Reports }>(query, variables)).reports;
}

async function behind(figure: Record<string, unknown>, given: Record<string, unknown> = {}) {
  const query = `query ($figure: ReportFigureInput!, $from: DateTime!, $to: DateTime!, $filter: WorkItemFilter, $first: Int, $after: String) {
    reportedWorkItems(figure: $figure, from: $from, to: $to, filter: $filter, first: $first, after: $after) {
      nodes { id } totalCount pageInfo { endCursor hasNextPage } } }`;
  interface Page {
    nodes: { id: string }[];
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  }
  const variables = { figure, from: day(-1), to: day(1), ...given };
  const { reportedWorkItems } = await api.as('viewer').read<{ reportedWorkItems: Page }>(query, variables);
  return { ...reportedWorkItems, ids: reportedWorkItems.nodes.map(({ id }) => id) };
}

async function listed(filter: Record<string, unknown>): Promise<number> {
  const query = 'query ($filter: WorkItemFilter) { workItems(filter: $filter, first: 1) { totalCount } }';
  return (await api.as('viewer').read<{ workItems: { totalCount: number } }>(query, { filter })).workItems.totalCount;
}

describe('reports', () => {
  it('tell of a defect closed, one gone back, one withdrawn', async () => {
    const reports = await ask();
    expect(reports.throughput.map((point) => point.closed)).toEqual([0, 1]);
    expect(reports.reversions).toEqual([
      { from: 'IMPLEMENTATION', to: 'FIX_SCOPE', count: 1, cause: 'SCOPE_QUESTION', title: 'Scope question' },
    ]);
    const item = reports.firstPassYield.find((row) => row.item === 'T.1');
    expect(item).toMatchObject({ judged: 2, passedFirst: 1, yield: 0.5, rejected: 1, reasons: [REASON] });
    expect(item?.title).not.toBe('T.1');
    expect(reports.documentLag).toMatchObject({ count: 1, maxSeconds: LAG_SECONDS, over15Minutes: 1 });
    const triage = reports.timeInState.filter(({ state }) => state === 'TRIAGE');
    expect(triage.reduce((sum, { visits }) => sum + visits, 0)).toBe(3);
  });

  it('agree: visits in are visits out and open, and the flow ends with what is open', async () => {
    const reports = await ask();
    for (const row of reports.flowBalance) {
      expect(row.openBefore + row.entered + row.ratedIn).toBe(row.left + row.ratedOut + row.open);
    }
    expect(reports.flowBalance.map(({ openBefore }) => openBefore)).toEqual(
      [0, 0, 0, 0, 0, 0, 0].slice(0, reports.flowBalance.length),
    );
    const open = reports.flowBalance.map((row) => row.open);
    expect(reports.cumulativeFlow.filter(({ at }) => at === reports.to).map(({ count }) => count)).toEqual(open);
    const visits = reports.flowBalance.reduce((sum, { left }) => sum + left, 0);
    expect(reports.timeInState.reduce((sum, row) => sum + row.visits, 0)).toBe(visits);
  });

  it('of what is open are the lists that they link to', async () => {
    const { openItems, ownerLoad } = await ask(
      'openItems { state severity count ages { count } } ownerLoad { owner { id } open overdue }',
    );
    expect(openItems.length).toBeGreaterThan(0);
    const dispositions = ['ACTIVE'];
    for (const { state, count, ages } of openItems) {
      expect(count).toBe(await listed({ states: [state], dispositions }));
      expect(ages.reduce((sum, age) => sum + age.count, 0)).toBe(count);
    }
    expect(ownerLoad.map(({ owner }) => owner.id)).toContain('pmo');
    for (const { owner, open, overdue } of ownerLoad) {
      expect(open).toBe(await listed({ ownerId: owner.id }));
      expect(overdue).toBe(await listed({ ownerId: owner.id, overdue: true }));
    }
  });
});

describe('what is behind a figure', () => {
  it.each([
    [{ kind: 'CLOSED' }, () => [closed]],
    [{ kind: 'REVERTED', state: 'IMPLEMENTATION', to: 'FIX_SCOPE' }, () => [reverted]],
    [{ kind: 'REJECTED', item: 'T.1' }, () => [closed]],
    [{ kind: 'NOT_PASSED_FIRST', item: 'T.1' }, () => [closed]],
    [{ kind: 'PASSED_FIRST', item: 'T.1' }, () => [reverted]],
    [{ kind: 'FILED_LATE' }, () => [closed]],
    [{ kind: 'ENTERED', state: 'FIX_SCOPE' }, () => [closed, reverted]],
    [{ kind: 'LEFT', state: 'TRIAGE' }, () => [closed, reverted, withdrawn]],
    [{ kind: 'LIMIT_BREACHED' }, () => []],
  ])('%j', async (figure, expected) => {
    const ids = expected().map(({ id }) => id);
    const found = await behind(figure);
    expect(found.ids.toSorted()).toEqual(ids.toSorted());
    expect(found.totalCount).toBe(ids.length);
  });
});
