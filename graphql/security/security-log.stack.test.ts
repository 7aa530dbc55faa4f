import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Caller } from '#graphql/testing/caller.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';

interface Entry {
  at: string;
  person: { id: string; name: string; roles: string[] } | null;
  command: string;
  commandId: string | null;
  workItemId: string | null;
  item: string | null;
  code: string;
  rule: string | null;
  message: string;
  address: string | null;
}
interface Page {
  nodes: Entry[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const LOG = `query ($first: Int, $after: String, $workItemId: ID) {
  securityLog(first: $first, after: $after, workItemId: $workItemId) {
    nodes { id at person { id name roles } command commandId workItemId item code rule message address }
    pageInfo { endCursor hasNextPage }
  }
}`;
const REPORT = {
  title: 'Total is one cent short',
  observed: 'The total is one cent short.',
  expected: 'The total is the sum of the lines.',
  specReference: { specId: 'spec-api', section: '3.2', version: '1.0' },
  stepsToReproduce: ['Add three lines of 0.335.'],
  proposedSeverity: 'HIGH',
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi(inject('engines'), { requestsPerSecond: 20 });
});
afterAll(() => api.close());

const pageAs = async (caller: Caller, variables: Record<string, unknown> = {}) =>
  (await caller.read<{ securityLog: Page }>(LOG, variables)).securityLog;
/** What stands there of a command, the newest first. */
const rowsOf = async (commandId: string) =>
  (await pageAs(api.as('admin'), { first: 200 })).nodes.filter((entry) => entry.commandId === commandId);
const reported = async () => (await api.as('qa').act('reportDefect', REPORT)).id;

describe('every denial has one row (process.md 9)', () => {
  it('of a refusal: who, what, why, when, where from, and nothing that was said', async () => {
    const workItemId = await reported();
    const commandId = randomUUID();
    const sent = { commandId, workItemId, item: 'T.1', revision: 1, answer: 'NO', reason: 'words of mine' };
    const { refusal } = await api.as('eng').send('confirmGateItem', sent);
    const rows = await rowsOf(commandId);
    expect(rows).toEqual([
      {
        id: expect.any(String) as string,
        at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        person: { id: 'eng', name: 'Person eng', roles: ['ENGINEER'] },
        command: 'confirmGateItem',
        commandId,
        workItemId,
        item: 'T.1',
        code: refusal!.code,
        rule: refusal!.rule,
        message: refusal!.message,
        address: expect.stringMatching(/127\.0\.0\.1$/) as string,
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('words of mine');
  });

  it('of a refused report, and of the same command sent again: each time that it was denied', async () => {
    const commandId = randomUUID();
    await api.as('viewer').send('reportDefect', { ...REPORT, commandId });
    expect(await rowsOf(commandId)).toMatchObject([{ command: 'reportDefect', workItemId: null, code: 'NOT_ALLOWED' }]);
    await api.as('viewer').send('reportDefect', { ...REPORT, commandId });
    expect(await rowsOf(commandId)).toHaveLength(2);
  });

  it('of FORBIDDEN and of CONFLICT', async () => {
    const spec = { path: 'docs/specs/x.md', title: 'X', version: '1', kind: 'OTHER', ownerId: 'metrics' };
    const input = { commandId: randomUUID(), ...spec };
    const mutation = 'mutation ($input: AddSpecInput!) { addSpec(input: $input) { id } }';
    expect((await api.as('pmo').ask(mutation, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await rowsOf(input.commandId)).toMatchObject([{ command: 'addSpec', code: 'FORBIDDEN', rule: null }]);
    const remark = { workItemId: await reported(), text: 'Once.', commandId: randomUUID() };
    await api.as('eng').act('comment', remark);
    await api.as('qa').try('comment', remark);
    expect(await rowsOf(remark.commandId)).toMatchObject([{ code: 'CONFLICT', person: { id: 'qa' } }]);
  });

  it('of whoever is not signed in, but not of a query', async () => {
    const remark = { workItemId: '7', text: 'Secretly.', commandId: randomUUID() };
    expect((await api.nobody.try('comment', remark)).status).toBe(401);
    await api.nobody.ask('{ me { id } }');
    await api.nobody.post('nonsense');
    expect(await rowsOf(remark.commandId)).toMatchObject([
      { command: 'comment', workItemId: '7', person: null, code: 'UNAUTHENTICATED', rule: null },
    ]);
    const { nodes } = await pageAs(api.as('admin'), { first: 200 });
    expect(nodes.filter(({ code }) => code === 'UNAUTHENTICATED')).toHaveLength(1);
    expect(JSON.stringify(nodes)).not.toContain('Secretly');
  });

  it('of a person who sends too fast', async () => {
    const ids = Array.from({ length: 70 }, () => randomUUID());
    const workItemId = await reported();
    const answers = await Promise.all(
      ids.map((commandId) => api.as('eng2').try('comment', { workItemId, text: 'Hurry.', commandId })),
    );
    const denied = ids.filter((_, at) => answers[at]!.status === 429);
    expect(denied.length).toBeGreaterThan(0);
    const { nodes } = await pageAs(api.as('admin'), { first: 200 });
    const rows = nodes.filter(({ code }) => code === 'TOO_MANY_REQUESTS');
    expect(rows.map(({ commandId }) => commandId).sort()).toEqual([...denied].sort());
    expect(rows[0]).toMatchObject({ command: 'comment', workItemId, person: { id: 'eng2' } });
  });

  it('and what was accepted, badly asked or about nothing has none', async () => {
    const workItemId = await reported();
    const ids: string[] = Array.from({ length: 3 }, () => randomUUID());
    const [good, bad, absent] = ids;
    await api.as('qa').act('comment', { workItemId, text: 'Good.', commandId: good });
    await api.as('qa').try('comment', { workItemId, text: '', commandId: bad });
    await api.as('qa').try('comment', { workItemId: 'no-such', text: 'Where?', commandId: absent });
    const { nodes } = await pageAs(api.as('admin'), { first: 200 });
    expect(nodes.filter(({ commandId }) => ids.includes(commandId ?? ''))).toEqual([]);
  });
});

describe('reading the security log', () => {
  it.each(['admin', 'pmo'] as const)('is for %s', async (name) => {
    expect((await pageAs(api.as(name))).nodes.length).toBeGreaterThan(0);
  });

  it.each(['qa', 'viewer', 'head-eng', 'specs-head'] as const)('is FORBIDDEN for %s, which is noted', async (name) => {
    const before = (await pageAs(api.as('admin'), { first: 200 })).nodes.length;
    const { errors } = await api.as(name).ask(LOG);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { nodes } = await pageAs(api.as('admin'), { first: 200 });
    expect(nodes).toHaveLength(before + 1);
    expect(nodes[0]).toMatchObject({ command: 'securityLog', code: 'FORBIDDEN', person: { id: name } });
  });

  it('goes page by page, and narrows to a work item', async () => {
    const workItemId = await reported();
    for (let time = 0; time < 5; time += 1) await api.as('pmo').send('declareState', { workItemId, to: 'ROOT_CAUSE' });
    const first = await pageAs(api.as('pmo'), { first: 3, workItemId });
    const second = await pageAs(api.as('pmo'), { first: 3, workItemId, after: first.pageInfo.endCursor });
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, true]);
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([2, false]);
    const all = await pageAs(api.as('pmo'), { first: 200, workItemId });
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes);
  });

  it.each([{ first: 0 }, { first: 201 }, { after: 'no cursor' }])('with %o is BAD_USER_INPUT', async (variables) => {
    const { errors } = await api.as('admin').ask(LOG, variables);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
