import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Caller } from '#graphql/testing/caller.ts';
import { PASSWORD } from '#graphql/testing/organisation.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { collection } from '#models/database.ts';
import { toWorkflowId } from '#workers/client/workflow-id.ts';
import { chainOf } from '#workers/testing/stack.ts';

const MINUTE = 60_000;
const WRONG = 'a guess that is not right';
const REPORT = {
  title: 'Total is one cent short',
  observed: 'The total is one cent short.',
  expected: 'The total is the sum of the lines.',
  specReference: { specId: 'spec-api', section: '3.2', version: '1.0' },
  stepsToReproduce: ['Add three lines of 0.335.'],
  proposedSeverity: 'HIGH',
};
const T1 = { specId: 'spec-api', section: '3.2', version: '1.0', expectedBehaviour: 'The total is exact.' };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());
afterEach(async () => {
  await collection('signInFailures').deleteMany({});
});

/** A PMO Lead who proved the password so many minutes ago. */
const pmoSince = (minutes: number) => api.since('pmo', new Date(Date.now() - minutes * MINUTE));

/** A work item with T.1 confirmed and waiting for its verdict. */
async function confirmed(): Promise<string> {
  const { id: workItemId } = await api.as('qa').act('reportDefect', REPORT);
  await api.as('qa').act('submitEvidence', { workItemId, item: 'T.1', evidence: T1 });
  await api.as('qa-owner').act('confirmGateItem', { workItemId, item: 'T.1', revision: 1, answer: 'YES' });
  return workItemId;
}
const verdict = (workItemId: string, more: object = {}) => ({
  commandId: randomUUID(),
  workItemId,
  item: 'T.1',
  revision: 1,
  verdict: 'PASS',
  ...more,
});
const refusalOf = async (caller: Caller, input: Record<string, unknown>) =>
  (await caller.send('validateGateItem', input)).refusal;
const lastProof = async () =>
  Math.max(
    ...(await collection('sessions').find({ personId: 'pmo' }).lean()).map(({ provenAt }) => provenAt!.getTime()),
  );

describe('a validation is a signature (G-4)', () => {
  it('needs no password within 15 minutes of signing in', async () => {
    const pmo = await pmoSince(14);
    expect(await refusalOf(pmo, verdict(await confirmed()))).toBeNull();
  });

  it('asks for it when the proof is older, and nothing is signed', async () => {
    const pmo = await pmoSince(16);
    const workItemId = await confirmed();
    for (const password of [undefined, null, '']) {
      expect(await refusalOf(pmo, verdict(workItemId, { password }))).toMatchObject({
        code: 'REAUTHENTICATE',
        rule: 'G-4',
        fields: [{ path: 'password' }],
      });
    }
    expect((await chainOf(workItemId)).at(-1)?.type).toBe('GATE_ITEM_CONFIRMED');
  });

  it('is accepted with the right one, which counts for what follows', async () => {
    const pmo = await pmoSince(16);
    const workItemId = await confirmed();
    const before = Date.now();
    expect(await refusalOf(pmo, verdict(workItemId, { password: PASSWORD }))).toBeNull();
    const event = (await chainOf(workItemId)).at(-1)!;
    expect(event).toMatchObject({
      type: 'GATE_ITEM_VALIDATED',
      actorId: 'pmo',
      role: 'PMO_LEAD',
      payload: {
        item: 'T.1',
        revision: 1,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        signature: { meaning: expect.stringContaining('T.1') as string },
      },
    });
    if (event.type !== 'GATE_ITEM_VALIDATED') return;
    expect(Date.parse(event.payload.signature!.provenAt)).toBeGreaterThanOrEqual(before);
    expect(await refusalOf(pmo, verdict(await confirmed()))).toBeNull();
  });

  it('counts for this session only', async () => {
    const [one, other] = [await pmoSince(16), await pmoSince(16)];
    expect(await refusalOf(one, verdict(await confirmed(), { password: PASSWORD }))).toBeNull();
    expect(await refusalOf(other, verdict(await confirmed()))).toMatchObject({ code: 'REAUTHENTICATE' });
  });

  it('refuses a wrong one, also when the last proof is young', async () => {
    const workItemId = await confirmed();
    for (const minutes of [16, 1]) {
      const refusal = await refusalOf(await pmoSince(minutes), verdict(workItemId, { password: WRONG }));
      expect(refusal).toMatchObject({ code: 'REAUTHENTICATE', rule: 'G-4', fields: [{ path: 'password' }] });
      expect(refusal!.message).toContain('not right');
    }
  });

  it('says of a wrong one last of all (AU-3)', async () => {
    const pmo = await pmoSince(16);
    const workItemId = await confirmed();
    const wrong = (more: object) => refusalOf(pmo, verdict(workItemId, { password: WRONG, ...more }));
    expect((await wrong({ item: 'T.9' }))!.code).toBe('ILLEGAL_IN_STATE');
    expect((await wrong({ item: 'T.2' }))!.code).toBe('EVIDENCE_MISSING');
    expect((await wrong({ revision: 7 }))!.code).toBe('WRONG_REVISION');
    expect((await wrong({ verdict: 'FAIL' }))!.code).toBe('REASON_MISSING');
    expect((await wrong({ expectedVersion: 1 }))!.code).toBe('STALE_VERSION');
    const stranger = await api.since('eng', new Date(Date.now() - 16 * MINUTE));
    expect((await refusalOf(stranger, verdict(workItemId, { password: WRONG })))!.code).toBe('NOT_ALLOWED');
    expect((await wrong({}))!.code).toBe('REAUTHENTICATE');
  });

  it('looks at no password after ten failures from one address', async () => {
    const pmo = await pmoSince(16);
    const workItemId = await confirmed();
    for (let time = 0; time < 10; time += 1)
      await refusalOf(pmo, verdict(workItemId, { password: `${WRONG} ${time}` }));
    const refusal = await refusalOf(pmo, verdict(workItemId, { password: PASSWORD }));
    expect(refusal).toMatchObject({ code: 'REAUTHENTICATE', fields: [{ path: 'password' }] });
    expect(refusal!.message).toContain('too often');
  });
});

describe('a captured request that is sent again', () => {
  it('has no second effect, whatever password is in it, and moves no proof', async () => {
    const pmo = await pmoSince(16);
    const workItemId = await confirmed();
    const sent = verdict(workItemId, { password: PASSWORD });
    const first = await pmo.send('validateGateItem', sent);
    const [version, proof] = [(await chainOf(workItemId)).length, await lastProof()];
    for (const password of [PASSWORD, WRONG, undefined]) {
      expect(await pmo.send('validateGateItem', { ...sent, password })).toEqual(first);
    }
    expect(await chainOf(workItemId)).toHaveLength(version);
    expect(await lastProof()).toBe(proof);
    expect(await collection('signInFailures').countDocuments()).toBe(0);
  });

  it('signs nothing else: not another item, revision or verdict', async () => {
    const pmo = await pmoSince(1);
    const workItemId = await confirmed();
    const sent = verdict(workItemId, { password: PASSWORD });
    await pmo.send('validateGateItem', sent);
    for (const change of [{ item: 'T.2' }, { revision: 2 }, { verdict: 'FAIL', reason: 'No.' }]) {
      const { errors } = await pmo.try('validateGateItem', { ...sent, ...change });
      expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    }
  });

  it('that was refused is refused again: another try is another command', async () => {
    const pmo = await pmoSince(16);
    const sent = verdict(await confirmed());
    expect(await refusalOf(pmo, sent)).toMatchObject({ code: 'REAUTHENTICATE' });
    expect(await refusalOf(pmo, { ...sent, password: PASSWORD })).toMatchObject({ code: 'REAUTHENTICATE' });
    expect(await refusalOf(pmo, { ...sent, commandId: randomUUID(), password: PASSWORD })).toBeNull();
  });
});

it('no password is in Temporal’s histories, the database or the log', async () => {
  const pmo = await pmoSince(16);
  const workItemId = await confirmed();
  const commandIds = [randomUUID(), randomUUID(), randomUUID()];
  const [refused, early, accepted] = commandIds;
  await pmo.send('validateGateItem', verdict(workItemId, { commandId: refused, password: WRONG }));
  await pmo.send('validateGateItem', verdict(workItemId, { commandId: early, item: 'T.2', password: PASSWORD }));
  await pmo.send('validateGateItem', verdict(workItemId, { commandId: accepted, password: PASSWORD }));
  await api.nobody.try('validateGateItem', verdict(workItemId, { password: PASSWORD }));

  const { temporalAddress: address, temporalNamespace: namespace } = inject('engines');
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const history = await client.workflow.getHandle(toWorkflowId(workItemId)).fetchHistory();
  const bytes = Buffer.from(temporal.api.history.v1.History.encode(history).finish());
  await connection.close();
  const { db } = collection('people');
  const stored: Record<string, unknown[]> = {};
  for (const { name } of await db.listCollections()) stored[name] = await db.collection(name).find().toArray();
  const database = JSON.stringify(stored);
  const log = JSON.stringify(api.log);

  // What is there is found by looking like this.
  for (const id of commandIds) expect(bytes.includes(id)).toBe(true);
  expect([database.includes(accepted!), database.includes(refused!), log.includes(workItemId)]).toEqual([
    true,
    true,
    true,
  ]);
  expect(Object.keys(stored)).toEqual(expect.arrayContaining(['events', 'securityLog', 'sessions', 'signInFailures']));
  for (const password of [PASSWORD, WRONG]) {
    expect(bytes.includes(password)).toBe(false);
    expect(database).not.toContain(password);
    expect(log).not.toContain(password);
  }
});
