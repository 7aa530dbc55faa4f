import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Caller, MutationName } from '#graphql/testing/caller.ts';
import { PERSON_NAMES } from '#graphql/testing/organisation.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

const REPORT = {
  title: 'Total is one cent short',
  observed: 'The total is one cent short.',
  expected: 'The total is the sum of the lines.',
  specReference: { specId: 'spec-api', section: '3.2', version: '1.0' },
  stepsToReproduce: ['Add three lines of 0.335.', 'Read the total.'],
  proposedSeverity: 'HIGH',
};
const T1 = { specId: 'spec-api', section: '3.2', version: '1.0', expectedBehaviour: 'The total is exact.' };
const FOREIGN = 'nobody-has-this-id';

const reported = () => api.as('qa').act('reportDefect', REPORT);
const versionOf = async (id: string) =>
  (
    await api
      .as('qa')
      .read<{ workItem: { version: number } }>('query ($id: ID!) { workItem(id: $id) { version } }', { id })
  ).workItem.version;

/** Code and named places of the one error of an answer. */
async function errorOf(answer: ReturnType<Caller['try']>) {
  const { errors, data } = await answer;
  expect(errors).toHaveLength(1);
  expect(JSON.stringify(errors)).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b/);
  expect(data?.payload ?? null).toBeNull();
  const { code, fields } = errors![0]!.extensions;
  return { code, paths: fields?.map(({ path }) => path) };
}

describe('the ordinary way of a command', () => {
  it('brings the work item with the command in it, readable by everybody (AU-2)', async () => {
    const { id, version } = await reported();
    expect(version).toBe(1);
    const after = await api
      .as('qa')
      .act('submitEvidence', { workItemId: id, item: 'T.1', evidence: T1, expectedVersion: 1 });
    expect(after).toEqual({ id, version: 2, state: 'TRIAGE' });
    await api.as('qa-owner').act('confirmGateItem', { workItemId: id, item: 'T.1', revision: 1, answer: 'YES' });
    await api.as('pmo').act('validateGateItem', { workItemId: id, item: 'T.1', revision: 1, verdict: 'PASS' });
    await api.as('eng').act('comment', { workItemId: id, text: 'Seen in the tax report, too.' });
    expect(await versionOf(id)).toBe(5);
  });

  it('brings a refusal beside the unchanged work item', async () => {
    const { id } = await reported();
    const { workItem, refusal } = await api.as('pmo').send('declareState', { workItemId: id, to: 'ROOT_CAUSE' });
    expect(workItem).toEqual({ id, version: 1, state: 'TRIAGE' });
    expect(refusal).toMatchObject({ code: 'GATE_NOT_PASSED', rule: 'GI-3' });
    expect(refusal!.missing.length).toBeGreaterThan(3);
    expect(api.log.some(({ facts }) => facts.workItemId === id && facts.code === 'GATE_NOT_PASSED')).toBe(true);
  });
});

describe('a command that is sent again', () => {
  it('has no second effect and gets the same answer', async () => {
    const commandId = randomUUID();
    const first = await api.as('qa').act('reportDefect', { ...REPORT, commandId });
    const again = await api.as('qa').act('reportDefect', { ...REPORT, commandId: commandId.toUpperCase() });
    expect(again).toEqual(first);
    const remark = { workItemId: first.id, text: 'Once.', commandId: randomUUID() };
    await api.as('eng').act('comment', remark);
    await api.as('eng').act('comment', remark);
    expect(await versionOf(first.id)).toBe(2);
  });

  it('gets its refusal again', async () => {
    const { id } = await reported();
    const command = { workItemId: id, to: 'ROOT_CAUSE', commandId: randomUUID() };
    const first = await api.as('pmo').send('declareState', command);
    expect(await api.as('pmo').send('declareState', command)).toEqual(first);
  });

  it('is a conflict with other content, from somebody else, or on another work item', async () => {
    const { id } = await reported();
    const other = await reported();
    const remark = { workItemId: id, text: 'Once.', commandId: randomUUID() };
    await api.as('eng').act('comment', remark);
    expect(await errorOf(api.as('eng').try('comment', { ...remark, text: 'Twice.' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await errorOf(api.as('qa').try('comment', remark))).toMatchObject({ code: 'CONFLICT' });
    const elsewhere = { ...remark, workItemId: other.id };
    expect(await errorOf(api.as('eng').try('comment', elsewhere))).toMatchObject({ code: 'CONFLICT' });
    expect([await versionOf(id), await versionOf(other.id)]).toEqual([2, 1]);
  });
});

describe('bad input', () => {
  it('names every problem, and nothing changes', async () => {
    const { id } = await reported();
    const bad: [MutationName, Record<string, unknown>, string[]][] = [
      [
        'reportDefect',
        { ...REPORT, title: '', observed: ' ', stepsToReproduce: [] },
        ['observed', 'stepsToReproduce', 'title'],
      ],
      ['reportDefect', { ...REPORT, title: 'x'.repeat(201) }, ['title']],
      ['reportDefect', { ...REPORT, title: 7 }, ['title']],
      ['reportDefect', { ...REPORT, colour: 'red' }, ['colour']],
      ['reportDefect', { ...REPORT, observed: undefined }, ['observed']],
      ['reportDefect', { ...REPORT, proposedSeverity: 'AWFUL' }, ['proposedSeverity']],
      ['reportDefect', { ...REPORT, specReference: null }, ['specReference']],
      ['comment', { workItemId: id, text: 'x'.repeat(10_001) }, ['text']],
      ['comment', { workItemId: id, text: 'x', commandId: '1' }, ['commandId']],
      ['comment', { workItemId: id, text: 'x', expectedVersion: 1.5 }, ['expectedVersion']],
      ['comment', { workItemId: { $ne: null }, text: 'x' }, ['workItemId']],
      ['submitEvidence', { workItemId: id, item: 'T.1', evidence: ['x'] }, ['evidence']],
      ['submitEvidence', { workItemId: id, item: 'T.1', evidence: { a: 'x'.repeat(70_000) } }, ['evidence']],
      ['confirmGateItem', { workItemId: id, item: 'T.1', revision: 2 ** 40, answer: 'YES' }, ['revision']],
      [
        'declareState',
        { workItemId: id, to: 'ROOT_CAUSE', deadlines: [{ role: 'QA_LEAD', deadline: 'soon' }] },
        ['deadlines[0].deadline'],
      ],
      [
        'declareState',
        { workItemId: id, to: 'ROOT_CAUSE', deadlines: [{ deadline: '2099-01-01T00:00:00Z' }] },
        ['deadlines[0]'],
      ],
    ];
    for (const [mutation, input, paths] of bad) {
      const error = await errorOf(api.as('qa').try(mutation, input));
      expect([mutation, { ...error, paths: error.paths?.sort() }]).toEqual([
        mutation,
        { code: 'BAD_USER_INPUT', paths },
      ]);
    }
    expect(await versionOf(id)).toBe(1);
  });

  it('of a form of evidence is a refusal that names the field', async () => {
    const { id } = await reported();
    const evidence = { ...T1, section: '', colour: 'red' };
    const { workItem, refusal } = await api.as('qa').send('submitEvidence', { workItemId: id, item: 'T.1', evidence });
    expect(workItem?.version).toBe(1);
    expect(refusal?.code).toBe('EVIDENCE_INVALID');
    expect(refusal?.fields.map(({ path }) => path).sort()).toEqual(['colour', 'section']);
  });

  it('of ids that are nobody’s is NOT_FOUND', async () => {
    const { id } = await reported();
    const deadlines = [{ ownerId: FOREIGN, deadline: '2099-01-01T00:00:00Z' }];
    const foreign: [MutationName, Record<string, unknown>, string][] = [
      ['comment', { workItemId: FOREIGN, text: 'x' }, 'workItemId'],
      ['submitEvidence', { workItemId: '999999999', item: 'T.1', evidence: T1 }, 'workItemId'],
      [
        'reportDefect',
        { ...REPORT, specReference: { ...REPORT.specReference, specId: FOREIGN } },
        'specReference.specId',
      ],
      ['declareState', { workItemId: id, to: 'ROOT_CAUSE', deadlines }, 'deadlines[0].ownerId'],
    ];
    for (const [mutation, input, path] of foreign) {
      expect(await errorOf(api.as('pmo').try(mutation, input))).toEqual({ code: 'NOT_FOUND', paths: [path] });
    }
  });

  it('of states and items that the process does not have is refused ILLEGAL_IN_STATE', async () => {
    const { id } = await reported();
    const declared = await api.as('pmo').send('declareState', { workItemId: id, to: 'PARADISE' });
    const submitted = await api.as('qa').send('submitEvidence', { workItemId: id, item: 'T.9', evidence: T1 });
    const early = await api
      .as('eng')
      .send('submitEvidence', { workItemId: id, item: 'I.1', evidence: { commit: 'abcdef0', files: ['a'] } });
    const codes = [declared, submitted, early].map(({ refusal }) => refusal?.code);
    expect(codes).toEqual(['ILLEGAL_IN_STATE', 'ILLEGAL_IN_STATE', 'ILLEGAL_IN_STATE']);
  });

  it('of a version that is no longer true is refused STALE_VERSION (AU-1)', async () => {
    const { id } = await reported();
    const submit = (expectedVersion: number | null) =>
      api.as('qa').send('submitEvidence', { workItemId: id, item: 'T.1', evidence: T1, expectedVersion });
    expect((await submit(1)).refusal).toBeNull();
    expect((await submit(1)).refusal).toMatchObject({ code: 'STALE_VERSION', rule: 'AU-1' });
    expect((await submit(99)).refusal).toMatchObject({ code: 'STALE_VERSION', rule: 'AU-1' });
    expect((await submit(null)).refusal).toBeNull();
  });
});

describe('who may do what (A-1, A-3, A-6)', () => {
  it('is decided for every role and mutation', async () => {
    const { id } = await reported();
    await api.as('qa').act('submitEvidence', { workItemId: id, item: 'T.1', evidence: T1 });
    const takesPart = PERSON_NAMES.filter((name) => name !== 'viewer' && name !== 'admin');
    const matrix: [MutationName, Record<string, unknown>, readonly string[]][] = [
      ['reportDefect', REPORT, takesPart],
      ['comment', { workItemId: id, text: 'x' }, takesPart],
      // Confirmers and the delivery roles (G-5); no engineering owner is named yet.
      ['submitEvidence', { workItemId: id, item: 'T.1', evidence: { not: 'a field' } }, ['qa-owner', 'qa']],
      ['confirmGateItem', { workItemId: id, item: 'T.1', revision: 7, answer: 'YES' }, ['qa-owner']],
      ['validateGateItem', { workItemId: id, item: 'T.1', revision: 7, verdict: 'PASS' }, ['pmo']],
      ['declareState', { workItemId: id, to: 'ROOT_CAUSE' }, ['pmo']],
    ];
    for (const [mutation, input, allowed] of matrix) {
      const mayAct: string[] = [];
      for (const name of PERSON_NAMES) {
        const { refusal } = await api.as(name).send(mutation, input);
        if (!['NOT_ALLOWED', 'NOT_YOUR_PART'].includes(refusal?.code ?? '')) mayAct.push(name);
      }
      expect([mutation, mayAct.sort()]).toEqual([mutation, [...allowed].sort()]);
    }
  });
});

describe('fifty commands at once on one defect', () => {
  it('are all answered, each with one event, in one chain', async () => {
    const { id } = await reported();
    const remarks = Array.from({ length: 50 }, (_, index) => `Remark ${index}`);
    const versions = await Promise.all(
      remarks.map(async (text) => (await api.as('eng').act('comment', { workItemId: id, text })).version),
    );
    expect(Math.max(...versions)).toBe(51);
    const { workItem, verifyAudit } = await api.as('eng').read<{
      workItem: { version: number; events: { nodes: { payload: { text?: string } }[] } };
      verifyAudit: { ok: boolean; events: number };
    }>(
      'query ($id: ID!) { workItem(id: $id) { version events(first: 200) { nodes { payload } } } verifyAudit(workItemId: $id) { ok events } }',
      { id },
    );
    const said = workItem.events.nodes.flatMap(({ payload }) => payload.text ?? []);
    expect(said.sort()).toEqual([...remarks].sort());
    expect([workItem.version, verifyAudit]).toEqual([51, { ok: true, events: 51 }]);
  });
});
