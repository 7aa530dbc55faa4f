import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MutationName } from '#graphql/testing/caller.ts';
import { inHours, Journey } from '#graphql/testing/journey.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

interface Asked {
  id: string;
  kind: string;
  status: string;
  open: boolean;
  text: string;
  deadline: string;
  answer: string | null;
  askedBy: { id: string };
  answeredBy: { id: string } | null;
  owner: { role: string; person: { id: string } | null };
  spec: { id: string } | null;
  item: string | null;
}

async function questionsOf(journey: Journey): Promise<Asked[]> {
  const { workItem } = await journey.read<{ workItem: { questions: Asked[] } }>(
    `questions { id kind status open text deadline answer askedAt askedBy { id } answeredBy { id } answeredAt
      owner { role person { id } } spec { id } item }`,
  );
  return workItem.questions;
}
const newest = async (journey: Journey): Promise<Asked> => {
  const question = (await questionsOf(journey)).at(-1);
  if (question === undefined) throw new Error('Nothing was asked.');
  return question;
};

/** Code and place of the one error of a command that is not asked properly. */
async function errorOf(journey: Journey, mutation: MutationName, input: Record<string, unknown>) {
  const { errors } = await api.as('pmo').try(mutation, { workItemId: journey.id, ...input });
  expect(errors).toHaveLength(1);
  const { code, fields } = errors![0]!.extensions;
  return [code, fields?.map(({ path }) => path)];
}

describe('questions (GI-5)', () => {
  it('keep the gate closed until the asked person, and nobody else, has answered', async () => {
    const journey = await Journey.reported(api);
    for (const item of ['T.1', 'T.2', 'T.3', 'T.4']) await journey.pass(item);
    expect(await journey.owed()).toEqual({ pmo: 'DECLARE' });
    const deadline = inHours(5);
    await journey.act('eng', 'askQuestion', { text: 'Since which release?', ownerId: 'api', deadline });
    const question = await newest(journey);
    expect(question).toMatchObject({
      kind: 'QUESTION',
      status: 'OPEN',
      open: true,
      deadline,
      answer: null,
      askedBy: { id: 'eng' },
      owner: { role: 'SPEC_OWNER', person: { id: 'api' } },
      spec: null,
    });
    expect(await journey.owed()).toEqual({ api: 'ANSWER' });
    expect(await journey.refusal('pmo', 'declareState', { to: 'ROOT_CAUSE' })).toMatchObject({
      code: 'OPEN_QUESTION',
      rule: 'GI-5',
    });

    const answer = { id: question.id, text: 'Since 2.1.' };
    expect(await journey.refusal('metrics', 'answerQuestion', answer)).toMatchObject({ rule: 'GI-5' });
    expect((await journey.refusal('pmo', 'answerQuestion', answer)).code).toMatch(/^NOT_/);
    expect(await journey.refusal('api', 'ruleOnDispute', answer)).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    expect(await journey.refusal('api', 'answerQuestion', { ...answer, text: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
      rule: 'GI-5',
      fields: [{ path: 'text' }],
    });
    await journey.act('api', 'answerQuestion', answer);
    expect(await newest(journey)).toMatchObject({ status: 'ANSWERED', open: false, answeredBy: { id: 'api' } });
    expect(await journey.refusal('api', 'answerQuestion', answer)).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    await journey.declare('ROOT_CAUSE');
  });

  it('are withdrawn by their asker with a reason, and readdressed by the PMO Lead', async () => {
    const journey = await Journey.reported(api);
    await journey.act('qa', 'askQuestion', { text: 'Which plan?', ownerId: 'eng2', deadline: inHours(5) });
    const { id } = await newest(journey);
    expect(await journey.refusal('eng', 'withdrawQuestion', { id, text: 'Found it.' })).toMatchObject({
      code: 'NOT_YOUR_PART',
      rule: 'GI-5',
    });
    expect(await journey.refusal('qa', 'withdrawQuestion', { id, text: '' })).toMatchObject({ code: 'REASON_MISSING' });

    const elsewhere = { id, ownerId: 'metrics', reason: 'She made the plans.' };
    expect(await journey.refusal('product', 'readdressQuestion', elsewhere)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await journey.refusal('pmo', 'readdressQuestion', { ...elsewhere, ownerId: 'viewer' })).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'ownerId' }],
    });
    expect(await journey.refusal('pmo', 'readdressQuestion', { ...elsewhere, reason: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
    });
    await journey.act('pmo', 'readdressQuestion', elsewhere);
    expect((await newest(journey)).owner.person).toEqual({ id: 'metrics' });
    await journey.act('qa', 'withdrawQuestion', { id, text: 'Found it.' });
    expect(await newest(journey)).toMatchObject({ status: 'WITHDRAWN', open: false, answer: 'Found it.' });
  });

  it('of disputes go to the Head of Specs Team, in 24 hours unless said otherwise, and end by a ruling (A-5)', async () => {
    const journey = await Journey.reported(api);
    await journey.act('qa', 'raiseDispute', { text: 'Two specs differ.' });
    const [dispute] = await questionsOf(journey);
    expect(dispute).toMatchObject({ kind: 'DISPUTE', owner: { role: 'HEAD_OF_SPECS', person: { id: 'specs-head' } } });
    const hours = (Date.parse(dispute?.deadline ?? '') - Date.now()) / 3_600_000;
    expect(hours > 23.9 && hours <= 24).toBe(true);
    expect((await journey.owed())['specs-head']).toBe('RULE');
    const ruling = { id: dispute?.id, text: 'Metrics Definitions hold.' };
    expect((await journey.refusal('pmo', 'ruleOnDispute', ruling)).code).toMatch(/^NOT_/);
    expect(await journey.refusal('specs-head', 'answerQuestion', ruling)).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
      rule: 'A-5',
    });
    await journey.act('specs-head', 'ruleOnDispute', ruling);
    expect(await newest(journey)).toMatchObject({ status: 'ANSWERED', answer: ruling.text });

    const deadline = inHours(3);
    await journey.act('pmo', 'raiseDispute', { text: 'And the API?', deadline });
    expect((await newest(journey)).deadline).toBe(deadline);
    expect(await journey.refusal('pmo', 'raiseDispute', { text: 'Late.', deadline: inHours(-1) })).toMatchObject({
      code: 'DEADLINE_INVALID',
      rule: 'GI-2',
    });
  });

  it('of delivery risks are the PMO Lead’s to raise and the spec’s owner’s to answer (A-4)', async () => {
    const journey = await Journey.reported(api);
    const risk = { specId: 'spec-api', text: 'It does not say when.', deadline: inHours(9) };
    expect(await journey.refusal('qa', 'flagDeliveryRisk', risk)).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-4' });
    await journey.act('pmo', 'flagDeliveryRisk', risk);
    const flagged = await newest(journey);
    expect(flagged).toMatchObject({
      kind: 'DELIVERY_RISK',
      owner: { person: { id: 'api' } },
      spec: { id: 'spec-api' },
    });
    expect((await journey.refusal('pmo', 'answerQuestion', { id: flagged.id, text: 'At once.' })).code).toMatch(
      /^NOT_/,
    );
    await journey.act('api', 'answerQuestion', { id: flagged.id, text: 'At the start of the month.' });
  });

  it('of a missing spec follow from T.1, which can’t pass before (G-3, EVIDENCE_NEGATIVE)', async () => {
    const journey = await Journey.reported(api);
    const evidence = { noSpecFound: true, searched: 'All specs.', specId: 'spec-api' };
    await journey.act('qa-owner', 'submitEvidence', { item: 'T.1', evidence });
    const missing = await newest(journey);
    expect(missing).toMatchObject({
      kind: 'SPEC_MISSING',
      item: 'T.1',
      owner: { person: { id: 'api' } },
      spec: { id: 'spec-api' },
    });
    await journey.act('qa-owner', 'confirmGateItem', { item: 'T.1', revision: 1, answer: 'YES' });
    const pass = { item: 'T.1', revision: 1, verdict: 'PASS' };
    expect(await journey.refusal('pmo', 'validateGateItem', pass)).toMatchObject({ code: 'EVIDENCE_NEGATIVE' });
    const back = { id: missing.id, text: 'Never mind.' };
    expect(await journey.refusal('qa-owner', 'withdrawQuestion', back)).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    await journey.act('api', 'answerQuestion', { id: missing.id, text: 'Section 9 is new.' });
    await journey.pass('T.1');
    expect((await newest(journey)).status).toBe('ANSWERED');
  });
});

describe('ids that are nobody’s (AU-3)', () => {
  it('are NOT_FOUND before authority, and nothing changes', async () => {
    const journey = await Journey.reported(api);
    await journey.act('qa', 'askQuestion', { text: 'Which plan?', ownerId: 'eng2', deadline: inHours(5) });
    const { id } = await newest(journey);
    const [text, reason, deadline] = ['Words.', 'A reason.', inHours(5)];
    const foreign: [MutationName, Record<string, unknown>, string][] = [
      ['askQuestion', { text, deadline, ownerId: 'nobody' }, 'ownerId'],
      ['answerQuestion', { id: 'q99', text }, 'id'],
      ['withdrawQuestion', { id: 'q99', text }, 'id'],
      ['ruleOnDispute', { id: 'q99', text }, 'id'],
      ['respondToEscalation', { id: 'e99', text }, 'id'],
      ['readdressQuestion', { id: 'q99', ownerId: 'eng', reason }, 'id'],
      ['readdressQuestion', { id, ownerId: 'nobody', reason }, 'ownerId'],
      ['flagDeliveryRisk', { specId: 'nothing', text, deadline }, 'specId'],
      ['delegate', { item: 'T.1', toId: 'nobody', reason }, 'toId'],
      ['replaceEngineeringOwner', { toId: 'nobody', reason }, 'toId'],
      ['nameReproductionOwner', { toId: 'nobody', reason }, 'toId'],
      ['nameDeadlines', { deadlines: [{ ownerId: 'nobody', deadline }], reason }, 'deadlines[0].ownerId'],
      ['withdraw', { text, duplicateOf: '999999999' }, 'duplicateOf'],
      ['raiseDispute', { workItemId: '999999999', text }, 'workItemId'],
    ];
    const before = await journey.version();
    for (const [mutation, input, path] of foreign) {
      expect([mutation, ...(await errorOf(journey, mutation, input))]).toEqual([mutation, 'NOT_FOUND', [path]]);
    }
    expect(await journey.version()).toBe(before);
  });
});
