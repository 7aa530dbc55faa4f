import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { addSeconds, fromMillis, type Instant } from '#domain/instant.ts';
import { factsOfFiling } from '#domain/reports/facts.ts';
import { Journey } from '#graphql/testing/journey.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { collection } from '#models/database.ts';
import { freshDays, insertFacts, toFactRecord } from '#models/report-facts.ts';
import { rollUpDay } from '#models/roll-ups.ts';
import { type BreakableProxy, breakableProxy } from '#models/testing/breakable-proxy.ts';
import { findWorkItem } from '#models/work-items.ts';

/** How late one document was filed, in seconds. */
const LAG_SECONDS = 1_800;
const REASON = 'The page that this names is about another report.';

let api: TestApi;
let database: BreakableProxy;
let closed: Journey;
let reverted: Journey;
let withdrawn: Journey;
let began: Instant;

beforeAll(async () => {
  const engines = inject('engines');
  const { hostname, port } = new URL(engines.mongodbUri);
  database = await breakableProxy(hostname, Number(port));
  api = await startTestApi({
    ...engines,
    mongodbUri: engines.mongodbUri.replace(`${hostname}:${port}`, database.address),
  });
  began = fromMillis(Date.now());
  [closed, reverted, withdrawn] = await Promise.all([played(), goneBack(), givenUp()]);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

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

/** What is told of a period and does not depend on when it is asked. */
const PAST = ALL.replace(/openItems .* \}\n|ownerLoad .* \}\n/g, '').replace('asOf', '');

async function past(given: Record<string, unknown> = {}): Promise<Reports> {
  const reports = await ask(PAST, given);
  return JSON.parse(JSON.stringify(reports).replaceAll(reports.to, 'now')) as Reports;
}

describe('filters', () => {
  it('by states and severities narrow what happened there; by template to its own', async () => {
    const narrowed = await past({ filter: { states: ['TRIAGE'] } });
    expect([...new Set(narrowed.timeInState.map(({ state }) => state))]).toEqual(['TRIAGE']);
    expect(narrowed.flowBalance).toHaveLength(1);
    expect((await past({ filter: { severities: ['MEDIUM'] } })).timeInState).toEqual([]);
    expect(await past({ filter: { template: 'defect-run' } })).toEqual(await past());
    expect((await past({ filter: { template: 'feature-run' } })).flowBalance).toEqual([]);
  });

  it('that no roll-up knows count the facts of the work items one by one, and the same', async () => {
    const dispositions = ['ACTIVE', 'CLOSED', 'RECLASSIFIED', 'WITHDRAWN'];
    expect(await past({ filter: { dispositions } })).toEqual(await past());
    expect((await past({ filter: { dispositions: ['CLOSED'] } })).reversions).toEqual([]);
    expect((await past({ filter: { dispositions: ['ACTIVE'] } })).reversions).toHaveLength(1);
    expect((await past({ filter: { text: closed.id } })).throughput.at(-1)?.closed).toBe(1);
    expect((await past({ filter: { text: reverted.id } })).throughput.at(-1)?.closed).toBe(0);
    expect((await past({ filter: { specId: 'spec-api' } })).timeInState).toEqual([]);
    expect((await past({ filter: { specId: 'spec-metrics' } })).timeInState).not.toEqual([]);
    expect((await past({ filter: { overdue: true } })).timeInState).toEqual([]);
    expect((await past({ filter: { ownerId: 'pmo' } })).reversions).toHaveLength(1);
  });

  it('hold behind a figure, too', async () => {
    const figure = { kind: 'ENTERED', state: 'FIX_SCOPE' };
    expect((await behind(figure, { filter: { dispositions: ['CLOSED'] } })).ids).toEqual([closed.id]);
    expect((await behind(figure, { filter: { states: ['TRIAGE'] } })).ids).toEqual([]);
    expect((await behind(figure, { filter: { template: 'feature-run' } })).totalCount).toBe(0);
  });
});

describe('the list behind a figure', () => {
  it('has each work item once, over all pages, though it went there twice', async () => {
    const figure = { kind: 'ENTERED' };
    const whole = await behind(figure);
    expect(whole.ids.toSorted()).toEqual([closed.id, reverted.id, withdrawn.id].toSorted());
    for (const filter of [null, { text: 'churn' }]) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page = await behind(figure, { first: 1, after, filter });
        ids.push(...page.ids);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(ids).toEqual(whole.ids);
    }
  });

  it('is refused where what is asked for can’t be, naming the field', async () => {
    const problems = async (figure: Record<string, unknown>, rest: Record<string, unknown> = {}) => {
      const { errors } = await api.as('viewer').ask(
        `query ($figure: ReportFigureInput!, $from: DateTime!, $to: DateTime!, $first: Int, $after: String) {
          reportedWorkItems(figure: $figure, from: $from, to: $to, first: $first, after: $after) { totalCount } }`,
        { figure, from: day(-1), to: day(1), ...rest },
      );
      return errors?.map(({ extensions }) => [extensions.code, ...(extensions.fields ?? []).map(({ path }) => path)]);
    };
    expect(await problems({ kind: 'CLOSED' }, { first: 201 })).toEqual([['BAD_USER_INPUT', 'first']]);
    expect(await problems({ kind: 'CLOSED' }, { after: 'elsewhere' })).toEqual([['BAD_USER_INPUT', 'after']]);
    expect(await problems({ kind: 'CLOSED', item: 'T.1' })).toEqual([['BAD_USER_INPUT', 'figure.item']]);
    expect(await problems({ kind: 'ENTERED', to: 'TRIAGE' })).toEqual([['BAD_USER_INPUT', 'figure.to']]);
    expect(await problems({ kind: 'CLOSED' }, { to: day(-2) })).toEqual([['BAD_USER_INPUT', 'to']]);
  });
});

describe('periods', () => {
  it.each([
    ['of no length', () => [began, began]],
    ['that end before they begin', () => [began, day(-1)]],
  ])('%s are refused', async (_name, period) => {
    const [from, to] = period();
    const query = 'query ($from: DateTime!, $to: DateTime!) { reports(from: $from, to: $to) { from } }';
    const { errors } = await api.as('viewer').ask(query, { from, to });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'to' }] });
  });

  it.each(['NaN', 'yesterday', '2026-02-30T00:00:00Z', '10000-01-01T00:00:00Z', 0, null])(
    '%j is no instant',
    async (from) => {
      const query = 'query ($from: DateTime!) { reports(from: $from, to: "2026-01-01T00:00:00Z") { from } }';
      const { errors } = await api.as('viewer').ask(query, { from });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  it('as long as can be are shown from the first day with anything on', async () => {
    const reports = await ask(ALL, { from: '0001-01-01T00:00:00Z', to: '9999-12-31T23:59:59Z' });
    expect(reports.from).toBe('0001-01-01T00:00:00.000Z');
    expect(reports.to <= fromMillis(Date.now())).toBe(true);
    expect(reports.throughput).toHaveLength(1);
    expect(reports.throughput[0]?.closed).toBe(1);
    const found = await behind({ kind: 'CLOSED' }, { from: '0001-01-01T00:00:00Z', to: '9999-12-31T23:59:59Z' });
    expect(found.ids).toEqual([closed.id]);
  });

  it('to come, and long past, are empty; what is open stays so', async () => {
    const later = await ask(ALL, { from: '2900-01-01T00:00:00Z', to: '2900-02-01T00:00:00Z' });
    expect(later.throughput).toEqual([]);
    expect(later.flowBalance.reduce((sum, { openBefore }) => sum + openBefore, 0)).toBeGreaterThan(0);
    const earlier = await ask(ALL, { from: '1900-01-01T00:00:00Z', to: '1900-02-01T00:00:00Z' });
    expect(earlier.throughput.every((point) => point.closed === 0)).toBe(true);
    expect(earlier.openItems).not.toEqual([]);
  });
});

describe('roll-ups', () => {
  /** Facts of a time long past, as those of the closed work item were. */
  async function movedBack(days: number, name: string): Promise<void> {
    const stored = await collection('reportFacts').find({ workItemId: closed.id }).lean();
    const moved = stored.map(toFactRecord).map((record) => ({
      ...record,
      id: `${name}-${record.id}`,
      workItemId: `${name}-${closed.id}`,
      at: addSeconds(record.at, -days * 24 * 3600),
    }));
    await insertFacts(moved);
  }

  it('say what the facts say, by days and by months, and what was before a period', async () => {
    await movedBack(400, 'past');
    const periods = [{}, { from: day(-500) }, { from: day(-401), to: day(-399) }, { from: day(-30) }];
    const read = async () => Promise.all(periods.map(past));
    const fromFacts = await read();
    const [recent, long] = fromFacts;
    expect(long?.throughput.length).toBeGreaterThan(12);
    expect(long?.throughput.reduce((sum, point) => sum + point.closed, 0)).toBe(2);
    expect(recent?.flowBalance.reduce((sum, { openBefore }) => sum + openBefore, 0)).toBe(1);
    for (const { template, day: of } of await freshDays()) {
      expect(await rollUpDay({ template, day: of }, fromMillis(Date.now()))).toBe(true);
    }
    expect(await freshDays()).toEqual([]);
    expect(await collection('rollUps').countDocuments({ unit: 'MONTH' })).toBeGreaterThan(0);
    expect(await read()).toEqual(fromFacts);
    // Facts that come late are counted at once, and beside them what the roll-ups of their day and month have.
    await movedBack(400, 'late');
    const [after, all] = await read();
    expect(all?.throughput.reduce((sum, point) => sum + point.closed, 0)).toBe(3);
    expect(after?.flowBalance.reduce((sum, { openBefore }) => sum + openBefore, 0)).toBe(2);
  });

  it('are enough: with reads of events and work items failing, all is told but what is open now', async () => {
    const before = await past();
    database.refuse('events', 'workItemStates', 'workItemCards');
    try {
      const open = await api
        .as('viewer')
        .ask('query ($from: DateTime!, $to: DateTime!) { reports(from: $from, to: $to) { openItems { count } } }', {
          from: day(-1),
          to: day(1),
        });
      expect(open.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
        [['reports', 'openItems'], 'UNAVAILABLE'],
      ]);
      const owed = await api
        .as('viewer')
        .ask('query ($from: DateTime!, $to: DateTime!) { reports(from: $from, to: $to) { ownerLoad { open } } }', {
          from: day(-1),
          to: day(1),
        });
      expect(owed.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
        [['reports', 'ownerLoad'], 'UNAVAILABLE'],
      ]);
      // Reads of what was asked before may still be refused, and each closes the connections of all for a moment.
      const answer = await vi.waitFor(() => past(), { timeout: 20_000, interval: 200 });
      expect(answer).toEqual(before);
    } finally {
      database.restore();
    }
    expect((await ask()).openItems).not.toEqual([]);
  });

  it('are asked to be, where too many work items would have to be counted one by one', async () => {
    const card = await collection('workItemCards').findById(closed.id).lean();
    const many = Array.from({ length: 2_001 }, (_one, index) => ({
      ...card!,
      _id: `many-${index}`,
      words: ['manifold'],
    }));
    for (let from = 0; from < many.length; from += 200) {
      await collection('workItemCards').insertMany(many.slice(from, from + 200), { lean: true });
    }
    try {
      const query = `query ($from: DateTime!, $to: DateTime!) {
        reports(from: $from, to: $to, filter: { text: "manifold" }) { throughput { closed } } }`;
      const { errors } = await api.as('viewer').ask(query, { from: day(-1), to: day(1) });
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'BAD_USER_INPUT', fields: [{ path: 'filter' }] },
      ]);
    } finally {
      await collection('workItemCards').deleteMany({ words: 'manifold' });
    }
  });
});
