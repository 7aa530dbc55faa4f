import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inHours, Journey } from '#graphql/testing/journey.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

interface Preview {
  emptied: string[];
  voidConfirmations: { item: string; by: { id: string } }[];
  voidValidations: { item: string; verdict: string; by: { id: string } }[];
  clocks: { state: string; limitSeconds: number | null }[];
  nextActions: { kind: string; deadline: string | null; owner: { person: { id: string } | null } }[];
}
interface Reversion {
  key: string;
  from: string;
  to: string;
  raisedBy: { role: string; person: { id: string } | null };
  preview: Preview;
}

const REVERSIONS = `reversions { key title from to raisedBy { role person { id } } preview { emptied
  voidConfirmations { item revision role at by { id } } voidValidations { item revision verdict at by { id } }
  clocks { state startsAt limitSeconds } nextActions { kind item text deadline owner { role person { id } } } } }`;

async function reversionOf(journey: Journey): Promise<Reversion | undefined> {
  return (await journey.read<{ workItem: { reversions: Reversion[] } }>(REVERSIONS)).workItem.reversions[0];
}

async function standing(journey: Journey) {
  const fields = `state nextActions { kind item deadline owner { person { id } } }
    gates { items { key status evidence { revision } revisions { revision } } }
    transitions { to reversion reason by { id } }`;
  const { workItem } = await journey.read<{
    workItem: {
      state: string;
      nextActions: Preview['nextActions'];
      gates: { items: { key: string; status: string; evidence: object | null; revisions: object[] }[] }[];
      transitions: { to: string; reversion: boolean; reason: string | null; by: { id: string } }[];
    };
  }>(fields);
  const items = Object.fromEntries(workItem.gates.flatMap((gate) => gate.items.map((item) => [item.key, item])));
  return { ...workItem, items };
}

/** What the process did is what the preview had said. */
async function expectAsPreviewed(journey: Journey, { preview, to }: Reversion): Promise<void> {
  const after = await standing(journey);
  expect(after.state).toBe(to);
  for (const key of preview.emptied) expect(after.items[key]).toMatchObject({ status: 'EMPTY', evidence: null });
  const atOnce = preview.nextActions.filter(({ deadline }) => deadline !== null);
  expect(after.nextActions.map(({ kind }) => kind)).toEqual(atOnce.map(({ kind }) => kind));
  await journey.act('pmo', 'nameDeadlines', {
    deadlines: [{ role: 'PMO_LEAD', deadline: inHours(40) }],
    reason: 'A day more than before.',
  });
  const owedThen = (actions: Preview['nextActions']) =>
    actions.map(({ kind, owner }) => `${owner.person?.id} ${kind}`).sort();
  const named = await standing(journey);
  const later = preview.nextActions.filter(({ deadline }) => deadline === null);
  expect(owedThen(named.nextActions)).toEqual(owedThen(later));
}

describe('the ways back (M-3, G-7)', () => {
  it('undo what their preview says, for those who may raise them, with a reason', async () => {
    const journey = await Journey.reported(api);
    await journey.goTo('IMPLEMENTATION');
    await journey.pass('I.1');
    const scope = await reversionOf(journey);
    expect(scope).toMatchObject({
      key: 'SCOPE_QUESTION',
      from: 'IMPLEMENTATION',
      to: 'FIX_SCOPE',
      raisedBy: { role: 'ENGINEER', person: { id: 'eng' } },
    });
    expect(scope?.preview.emptied).toEqual(['FS.1', 'FS.2', 'FS.3', 'FS.4', 'I.1']);
    expect(scope?.preview.voidValidations).toHaveLength(5);
    expect(scope?.preview.voidConfirmations.at(-1)).toMatchObject({ item: 'I.1', by: { id: 'eng' } });
    expect(scope?.preview.clocks).toMatchObject([{ state: 'FIX_SCOPE', limitSeconds: null }]);

    const reason = { text: 'The export uses the same query.' };
    expect((await journey.refusal('eng2', 'raiseScopeQuestion', reason)).rule).toBe('M-3');
    expect((await journey.refusal('pmo', 'raiseScopeQuestion', reason)).code).toBe('NOT_ALLOWED');
    expect(await journey.refusal('eng', 'raiseScopeQuestion', { text: '  ' })).toMatchObject({
      code: 'REASON_MISSING',
      rule: 'M-3',
      fields: [{ path: 'text' }],
    });
    expect(await journey.refusal('qa', 'raiseRegression', reason)).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    await journey.act('eng', 'raiseScopeQuestion', reason);
    const back = await standing(journey);
    expect(back.transitions.at(-1)).toEqual({
      to: 'FIX_SCOPE',
      reversion: true,
      reason: reason.text,
      by: { id: 'eng' },
    });
    expect(back.items['FS.1']?.revisions).toHaveLength(1);
    expect(await journey.owed()).toEqual({ pmo: 'NAME_DEADLINES' });
    await expectAsPreviewed(journey, scope!);

    await journey.goTo('VERIFICATION');
    await journey.pass('V.1');
    const regression = await reversionOf(journey);
    expect(regression).toMatchObject({ key: 'REGRESSION', to: 'IMPLEMENTATION', raisedBy: { person: { id: 'qa' } } });
    expect(regression?.preview.emptied).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'V.1']);
    expect((await journey.refusal('eng', 'raiseRegression', reason)).code).toMatch(/^NOT_/);
    await journey.act('qa', 'raiseRegression', { text: 'The digest is empty now.' });
    await expectAsPreviewed(journey, regression!);
    expect((await standing(journey)).items['I.1']?.revisions).toHaveLength(2);
    await journey.goTo('VERIFICATION');
    expect((await standing(journey)).items['I.1']?.revisions).toHaveLength(3);
  });
});

describe('deadlines (M-3, GI-2)', () => {
  it('are named by the PMO Lead, with a reason, in the future, where the state has no limit', async () => {
    const journey = await Journey.reported(api);
    const named = { deadlines: [{ ownerId: 'eng', deadline: inHours(7) }], reason: 'Easter.' };
    expect(await journey.refusal('pmo', 'nameDeadlines', named)).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
      rule: 'M-3',
    });
    await journey.goTo('FIX_SCOPE');
    expect((await journey.refusal('head-eng', 'nameDeadlines', named)).code).toBe('NOT_ALLOWED');
    expect(await journey.refusal('pmo', 'nameDeadlines', { ...named, reason: '' })).toMatchObject({
      code: 'REASON_MISSING',
      fields: [{ path: 'reason' }],
    });
    const past = [{ ownerId: 'eng', deadline: inHours(-1) }];
    expect((await journey.refusal('pmo', 'nameDeadlines', { ...named, deadlines: past })).code).toBe(
      'DEADLINE_INVALID',
    );
    expect((await journey.refusal('pmo', 'nameDeadlines', { ...named, deadlines: [] })).code).toBe('DEADLINE_MISSING');

    const deadline = inHours(2);
    await journey.act('pmo', 'nameDeadlines', {
      deadlines: [{ ownerId: 'product', deadline }],
      reason: 'The office closes at noon.',
    });
    const { nextActions } = await standing(journey);
    const deadlineOf = (id: string) => nextActions.find(({ owner }) => owner.person?.id === id)?.deadline;
    expect(deadlineOf('product')).toBe(deadline);
    expect(Date.parse(deadlineOf('api') ?? '')).toBeGreaterThan(Date.parse(inHours(48)));
  });
});
