import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PLAIN_STORY } from '#domain/testing/ordinary-way.ts';
import { inHours, Journey } from '#graphql/testing/journey.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

const DECISIONS =
  'disposition severity fixTarget decisions { kind text rationale by { id } at } timer { limitSeconds }';
interface Decided {
  disposition: string;
  severity: string | null;
  fixTarget: string | null;
  decisions: { kind: string; text: string; rationale: string; by: { id: string } }[];
  timer: { limitSeconds: number | null };
}
const decided = async (journey: Journey) => (await journey.read<{ workItem: Decided }>(DECISIONS)).workItem;

describe('what a work item is (M-6)', () => {
  it('is decided by the Product Owner with a rationale, and a withdrawn one says what it repeats', async () => {
    const first = await Journey.reported(api);
    const journey = await Journey.reported(api);
    await journey.act('qa', 'askQuestion', { text: 'Is it?', ownerId: 'product', deadline: inHours(5) });
    for (const mutation of ['decideDefect', 'reclassify', 'withdraw'] as const) {
      expect(await journey.refusal('pmo', mutation, { text: 'I say so.' })).toMatchObject({
        code: 'NOT_ALLOWED',
        rule: 'M-6',
      });
      expect(await journey.refusal('product', mutation, { text: ' ' })).toMatchObject({
        code: 'REASON_MISSING',
        rule: 'M-6',
        fields: [{ path: 'text' }],
      });
    }
    await journey.act('product', 'decideDefect', { text: '4.2 promises it.' });
    expect((await decided(journey)).decisions).toMatchObject([
      { rationale: '4.2 promises it.', by: { id: 'product' } },
    ]);
    const itself = { text: 'Reported twice.', duplicateOf: journey.id };
    expect(await journey.refusal('product', 'withdraw', itself)).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'duplicateOf' }],
    });
    await journey.act('product', 'withdraw', { text: 'Reported twice.', duplicateOf: first.id });

    const { workItem } = await journey.read<{ workItem: object }>(
      'disposition duplicateOf { id } questions { status open } nextActions { id }',
    );
    expect(workItem).toEqual({
      disposition: 'WITHDRAWN',
      duplicateOf: { id: first.id },
      questions: [{ status: 'OVERTAKEN', open: false }],
      nextActions: [],
    });
    expect(await journey.refusal('product', 'reclassify', { text: 'No.' })).toMatchObject({
      code: 'CLOSED',
      rule: 'M-5',
    });
    await first.act('product', 'reclassify', { text: 'Nothing promises it.' });
    expect(await decided(first)).toMatchObject({ disposition: 'RECLASSIFIED' });
  });
});

describe('people (process.md 2, A-3)', () => {
  it('are named and replaced by those who may, among those who hold the role', async () => {
    const journey = await Journey.reported(api);
    const to = (toId: string, reason = 'A reason.') => ({ toId, reason });
    expect(await journey.refusal('head-eng', 'nameReproductionOwner', to('head-eng'))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await journey.refusal('pmo', 'nameReproductionOwner', to('eng'))).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'toId' }],
    });
    await journey.act('pmo', 'nameReproductionOwner', to('head-eng'));
    const { workItem } = await journey.read<{ workItem: object }>('reproductionOwner { role person { id } }');
    expect(workItem).toEqual({ reproductionOwner: { role: 'HEAD_OF_ENGINEERING', person: { id: 'head-eng' } } });
    expect(await journey.refusal('head-eng', 'replaceEngineeringOwner', to('eng2'))).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
    });

    await journey.goTo('ROOT_CAUSE');
    expect((await journey.refusal('pmo', 'replaceEngineeringOwner', to('eng2'))).code).toBe('NOT_ALLOWED');
    expect(await journey.refusal('head-eng', 'replaceEngineeringOwner', to('qa'))).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'toId' }],
    });
    expect(await journey.refusal('head-eng', 'replaceEngineeringOwner', to('eng2', ' '))).toMatchObject({
      code: 'REASON_MISSING',
    });
    await journey.act('head-eng', 'replaceEngineeringOwner', to('eng2'));
    expect(Object.keys(await journey.owed())).toContain('eng2');

    const part = (toId: string, reason = 'Leave.') => ({ item: 'RC.3', toId, reason });
    expect((await journey.refusal('eng', 'delegate', part('eng2'))).rule).toBe('A-3');
    expect(await journey.refusal('eng2', 'delegate', part('qa'))).toMatchObject({ code: 'INPUT_INVALID', rule: 'A-3' });
    expect(await journey.refusal('eng2', 'delegate', part('eng', ''))).toMatchObject({ code: 'REASON_MISSING' });
    expect(await journey.refusal('eng2', 'delegate', { ...part('eng'), item: 'X.1' })).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
    });
    await journey.act('eng2', 'delegate', part('eng'));
    const { workItem: after } = await journey.read<{ workItem: { delegations: object[] } }>(
      'delegations { item role from { id } to { id } by { id } reason at }',
    );
    expect(after.delegations).toMatchObject([
      { item: 'RC.3', role: 'ENGINEER', from: { id: 'eng2' }, to: { id: 'eng' }, by: { id: 'eng2' }, reason: 'Leave.' },
    ]);
    const revision = await journey.submit('RC.3', {}, 'eng');
    const yes = { item: 'RC.3', revision, answer: 'YES' };
    expect((await journey.refusal('eng2', 'confirmGateItem', yes)).code).toBe('NOT_YOUR_PART');
    await journey.act('eng', 'confirmGateItem', yes);
  });
});

describe('severity (TM-0, TM-2, TM-6)', () => {
  it('changes by the Product Owner once T.2 has passed, and the limit with it', async () => {
    const journey = await Journey.reported(api);
    const change = { severity: 'MEDIUM', rationale: 'Customers notice.' };
    expect(await journey.refusal('product', 'changeSeverity', change)).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
      rule: 'TM-0',
    });
    await journey.pass('T.2');
    const before = await decided(journey);
    expect(before).toMatchObject({ severity: 'LOW', fixTarget: 'backlog' });
    expect((await journey.refusal('qa', 'changeSeverity', change)).code).toBe('NOT_ALLOWED');
    expect(await journey.refusal('product', 'changeSeverity', { ...change, rationale: '' })).toMatchObject({
      code: 'REASON_MISSING',
      rule: 'TM-6',
      fields: [{ path: 'rationale' }],
    });
    expect((await journey.refusal('product', 'changeSeverity', { ...change, severity: 'LOW' })).rule).toBe('TM-6');
    await journey.act('product', 'changeSeverity', change);
    const after = await decided(journey);
    expect(after).toMatchObject({ severity: 'MEDIUM', fixTarget: 'next release', timer: { limitSeconds: 48 * 3600 } });
    expect(after.decisions).toMatchObject([{ rationale: 'Customers notice.', by: { id: 'product' } }]);
  });
});

describe('closure (process.md 7, C-1, C-2)', () => {
  it('goes step by step, each record fitting its form, until it is complete', async () => {
    const journey = await Journey.reported(api, { ...PLAIN_STORY, severity: 'HIGH' });
    const early = { step: 'lessonsLearnt', record: {} };
    expect((await journey.refusal('pmo', 'completeClosureStep', early)).code).toBe('ILLEGAL_IN_STATE');
    await journey.goTo('CLOSED');
    const open = async () => {
      const { workItem } = await journey.read<{
        workItem: {
          closureComplete: boolean;
          improvement: string | null;
          closureSteps: { key: string; open: boolean; deadline: string | null; forms: { variant: string }[] }[];
        };
      }>(
        'closureComplete improvement closureSteps { key title mandatory open done deadline record forms { variant fields { name required } } }',
      );
      const step = workItem.closureSteps.find((one) => one.open);
      return { ...workItem, step: step?.key, forms: step?.forms.length, deadline: step?.deadline };
    };
    expect(await open()).toMatchObject({ step: 'lessonsLearnt', forms: 1, closureComplete: false });
    expect((await open()).deadline).not.toBeNull();

    const complete = (step: string, record: Record<string, unknown>) =>
      journey.act('pmo', 'completeClosureStep', { step, record });
    const refused = (step: string, record: Record<string, unknown>) =>
      journey.refusal('pmo', 'completeClosureStep', { step, record });
    const lesson = { whatHappened: 'A wrong divisor.', why: 'No test.', improvement: 'A test', templateChange: 'none' };
    expect((await refused('backlog', { closureEvidence: 'x' })).code).toBe('ILLEGAL_IN_STATE');
    expect((await refused('improvement', { templateVersion: '1.1' })).code).toBe('ILLEGAL_IN_STATE');
    expect((await refused('paradise', {})).code).toBe('ILLEGAL_IN_STATE');
    expect(await refused('lessonsLearnt', { skipped: true, rationale: 'No time.' })).toMatchObject({
      code: 'EVIDENCE_INVALID',
    });
    const { fields } = await refused('lessonsLearnt', { ...lesson, why: '', colour: 'red' });
    expect(fields.map(({ path }) => path).sort()).toEqual(['record.colour', 'record.why']);
    const byOther = await journey.refusal('product', 'completeClosureStep', { step: 'lessonsLearnt', record: lesson });
    expect(byOther.code).toBe('NOT_ALLOWED');

    await complete('lessonsLearnt', lesson);
    expect(await open()).toMatchObject({ step: 'backlog', improvement: 'A test' });
    await complete('backlog', { closureEvidence: 'Commit 4f2a91c.' });
    await complete('changelog', { entry: 'Churn is divided by the accounts at the start.' });
    await complete('validationSystem', { skipped: true, rationale: 'Nothing changed.' });
    const note = { specId: 'spec-metrics', note: 'May be off by one.', decision: 'removed', reason: 'No longer.' };
    await complete('knownDeviations', { notes: [note] });
    expect(await open()).toMatchObject({ step: 'improvement', closureComplete: false });
    expect(await journey.owed()).toEqual({ metrics: 'ANSWER', pmo: 'IMPROVE' });

    const { workItem } = await journey.read<{ workItem: { questions: { id: string; kind: string }[] } }>(
      'questions { id kind }',
    );
    expect(workItem.questions).toMatchObject([{ kind: 'DEVIATION_NOTE' }]);
    await journey.act('metrics', 'answerQuestion', { id: workItem.questions[0]?.id, text: 'Taken out of 4.2.' });
    expect(await open()).toMatchObject({ step: 'improvement', closureComplete: true });
    await complete('improvement', { templateVersion: '1.1' });
    expect(await journey.owed()).toEqual({});
  });
});
