import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';

/** Seconds that an hour takes: the limit of a critical defect in TRIAGE is reached within seconds. */
const TIME_SCALE = 1.5;
const LIMIT_MS = 2 * TIME_SCALE * 1000;

const CLOCKS = `query Clocks($id: ID!) {
  workItem(id: $id) {
    timer { status startedAt dueAt limitSeconds }
    visits { state enteredAt leftAt status limitSeconds dueAt warnings { limitSeconds dueAt firedAt } breach { dueAt firedAt } }
    escalations {
      id kind needsResponse awaited reason state dueAt raisedAt respondBy response respondedAt
      to { role person { id } } responder { role person { id } } respondedBy { id }
    }
    card { awaitedResponses timer { status } }
    forecast { kind at text respondBy to { role person { id timeZone } } }
    clockLedger {
      state enteredAt leftAt status templateVersion
      intervals { from to milliseconds severity limitSeconds owner { role person { id } } }
    }
  }
}`;

interface Interval {
  from: string;
  to: string;
  milliseconds: number;
  owner: { role: string } | null;
}

interface Clocks {
  timer: { status: string; startedAt: string; dueAt: string; limitSeconds: number };
  visits: {
    status: string;
    dueAt: string;
    limitSeconds: number | null;
    warnings: { dueAt: string; firedAt: string }[];
    breach: { dueAt: string; firedAt: string } | null;
  }[];
  escalations: { id: string; needsResponse: boolean; awaited: boolean; response: string | null }[];
  card: { awaitedResponses: number; timer: { status: string } };
  forecast: { kind: string; at: string; respondBy: string | null; to: { role: string }[] }[];
  clockLedger: { state: string; enteredAt: string; leftAt: string | null; intervals: Interval[] }[];
}

let api: TestApi;
let id: string;

beforeAll(async () => {
  api = await startTestApi(inject('engines'), { timeScale: TIME_SCALE });
  ({ id } = await api.as('qa').act('reportDefect', {
    title: 'Total is one cent short',
    observed: 'The total is one cent short.',
    expected: 'The total is the sum of the lines.',
    noSpecFound: true,
    stepsToReproduce: ['Add three lines of 0.335.'],
    proposedSeverity: 'CRITICAL',
  }));
});
afterAll(() => api.close());

async function clocks(): Promise<Clocks> {
  const { workItem } = await api.as('pmo').read<{ workItem: Clocks }>(CLOCKS, { id });
  return workItem;
}

/** The sums and ends of the intervals, as they have to be: without gaps from the beginning of each visit to its end. */
function expectWhole({ clockLedger }: Clocks): void {
  for (const { enteredAt, leftAt, intervals } of clockLedger) {
    let at = enteredAt;
    for (const { from, to, milliseconds } of intervals) {
      expect(from).toBe(at);
      expect(milliseconds).toBe(Date.parse(to) - Date.parse(from));
      at = to;
    }
    if (leftAt !== null) expect(at).toBe(leftAt);
    const sum = intervals.reduce((total, { milliseconds }) => total + milliseconds, 0);
    expect(sum).toBe(Date.parse(at) - Date.parse(enteredAt));
  }
}

describe('the clocks of a defect, over the API', () => {
  it('TM-1: count to the real instant and tell the limit as the process has it; the forecast tells the rest', async () => {
    const { timer, visits, forecast } = await clocks();
    expect(timer.limitSeconds).toBe(7200);
    expect(Date.parse(timer.dueAt) - Date.parse(timer.startedAt)).toBe(LIMIT_MS);
    expect(visits).toMatchObject([{ limitSeconds: 7200, dueAt: timer.dueAt }]);
    const breach = forecast.find(({ kind }) => kind === 'LIMIT_BREACHED');
    expect(breach?.at ?? timer.dueAt).toBe(timer.dueAt);
  });

  it('TM-3: tell the breach, what it escalated, and who responds by when; then that it was done', async () => {
    await expect.poll(async () => (await clocks()).timer.status, { timeout: 20_000 }).toBe('BREACHED');
    const breached = await clocks();
    const [visit] = breached.visits;
    expect(visit?.status).toBe('BREACHED');
    expect(visit?.breach?.dueAt).toBe(breached.timer.dueAt);
    expect((visit?.breach?.firedAt ?? '') > breached.timer.dueAt).toBe(true);
    expect(visit?.warnings).toHaveLength(1);
    expect(breached.escalations).toMatchObject([
      {
        kind: 'LIMIT_BREACHED',
        needsResponse: true,
        awaited: true,
        state: 'TRIAGE',
        dueAt: breached.timer.dueAt,
        to: { role: 'HEAD_OF_ENGINEERING', person: { id: 'head-eng' } },
        responder: { role: 'HEAD_OF_ENGINEERING', person: { id: 'head-eng' } },
        respondBy: expect.any(String) as string,
        respondedBy: null,
      },
      { needsResponse: false, awaited: false, to: { role: 'PMO_LEAD' }, respondBy: null },
    ]);
    expect(breached.card).toEqual({ awaitedResponses: 1, timer: { status: 'BREACHED' } });
    expect(breached.forecast.map(({ kind }) => kind)).not.toContain('LIMIT_BREACHED');

    const owed = breached.escalations[0]?.id ?? '';
    await api.as('head-eng').act('respondToEscalation', { workItemId: id, id: owed, text: 'Two more people.' });
    const answered = await clocks();
    expect(answered.escalations[0]).toMatchObject({
      awaited: false,
      response: 'Two more people.',
      respondedBy: { id: 'head-eng' },
    });
    expect(answered.card.awaitedResponses).toBe(0);
    expect(answered.timer.status).toBe('BREACHED');
  });

  it('are attributed whole in the ledger, also when the present visit is read again later', async () => {
    const first = await clocks();
    expectWhole(first);
    expect(first.clockLedger).toMatchObject([
      { state: 'TRIAGE', leftAt: null, status: 'BREACHED', templateVersion: expect.any(String) as string },
    ]);
    await expect.poll(async () => lengthOf(await clocks()), { timeout: 5_000 }).toBeGreaterThan(lengthOf(first));
    expectWhole(await clocks());
  });

  it('are not forecast beyond what is computed', async () => {
    const { errors } = await api
      .as('pmo')
      .ask('query Q($id: ID!) { workItem(id: $id) { forecast(first: 21) { at } } }', { id });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

const lengthOf = ({ clockLedger }: Clocks): number =>
  clockLedger.flatMap(({ intervals }) => intervals).reduce((total, { milliseconds }) => total + milliseconds, 0);
