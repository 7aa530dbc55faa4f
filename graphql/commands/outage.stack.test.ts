import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { type BreakableProxy, breakableProxy } from '#models/testing/breakable-proxy.ts';
import { toWorkflowId } from '#workers/client/workflow-id.ts';

/** Milliseconds: the contract's ten seconds, and as much again for a busy machine. Without a limit it would be for ever. */
const IN_TIME = 20_000;

const engines = inject('engines');
let database: BreakableProxy;
let temporal: BreakableProxy;
let api: TestApi;
let id: string;

beforeAll(async () => {
  const mongodb = new URL(engines.mongodbUri);
  const [host = '', port = ''] = engines.temporalAddress.split(':');
  database = await breakableProxy(mongodb.hostname, Number(mongodb.port));
  temporal = await breakableProxy(host, Number(port));
  mongodb.host = database.address;
  api = await startTestApi(
    { ...engines, mongodbUri: mongodb.href, temporalAddress: temporal.address },
    { direct: engines.temporalAddress },
  );
  id = (
    await api.as('qa').act('reportDefect', {
      title: 'Total is one cent short',
      observed: 'The total is one cent short.',
      expected: 'The total is the sum of the lines.',
      noSpecFound: true,
      stepsToReproduce: ['Read the total.'],
    })
  ).id;
});
afterAll(async () => {
  await api.close();
  await Promise.all([database.close(), temporal.close()]);
});

/** Sends a comment that can't be answered; the same command, to be sent again. */
async function unanswered(): Promise<{ workItemId: string; commandId: string; text: string }> {
  const remark = { workItemId: id, commandId: randomUUID(), text: `Remark ${randomUUID()}` };
  const started = performance.now();
  const { status, errors } = await api.as('eng').try('comment', remark);
  expect(performance.now() - started).toBeLessThan(IN_TIME);
  expect([200, 503]).toContain(status);
  expect(errors).toHaveLength(1);
  expect(errors![0]!.extensions.code).toBe('UNAVAILABLE');
  expect(errors![0]!.message).toMatch(/again/);
  expect(JSON.stringify(errors)).not.toMatch(/\bat .+:\d+:\d+|node_modules|127\.0\.0\.1/);
  return remark;
}

/** Sends a command again until it is answered; it must have happened exactly once. */
async function happensOnce(remark: { workItemId: string; commandId: string; text: string }): Promise<void> {
  await expect
    .poll(async () => (await api.as('eng').try('comment', remark)).data?.payload.workItem?.id, { timeout: 60_000 })
    .toBe(id);
  const { workItem } = await api
    .as('eng')
    .read<{ workItem: { events: { nodes: { payload: { text?: string } }[] } } }>(
      'query ($id: ID!) { workItem(id: $id) { events(first: 200) { nodes { payload } } } }',
      { id },
    );
  expect(workItem.events.nodes.filter(({ payload }) => payload.text === remark.text)).toHaveLength(1);
}

const reading = async () =>
  (await api.as('viewer').ask('query ($id: ID!) { workItem(id: $id) { id title } }', { id })).data;

describe('while a part is away, commands are UNAVAILABLE in time, and the same command later happens once', () => {
  it('the worker; reading goes on', async () => {
    await api.stopWorker();
    const remark = await unanswered();
    expect(await reading()).toMatchObject({ workItem: { id } });
    await api.startWorker();
    await happensOnce(remark);
  });

  it.each(['cut', 'silence'] as const)('Temporal (%s); reading goes on', async (how) => {
    temporal[how]();
    const remark = await unanswered();
    expect(await reading()).toMatchObject({ workItem: { id } });
    temporal.restore();
    await happensOnce(remark);
  });

  it.each(['cut', 'silence'] as const)('the database (%s)', async (how) => {
    database[how]();
    const remark = await unanswered();
    database.restore();
    await happensOnce(remark);
  });
});

describe('a work item without a run', () => {
  it('is UNAVAILABLE with the operator’s remedy, readable all the same, and goes on after take-up', async () => {
    const connection = await Connection.connect({ address: engines.temporalAddress });
    await new Client({ connection, namespace: engines.temporalNamespace }).workflow
      .getHandle(toWorkflowId(id))
      .terminate();
    await connection.close();
    const remark = { workItemId: id, commandId: randomUUID(), text: 'Is anybody there?' };
    const { errors } = await api.as('eng').try('comment', remark);
    expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(errors?.[0]?.message).toContain(`npm run operator -- take-up ${id}`);
    expect(await reading()).toMatchObject({ workItem: { id } });
    await api.runs.takeUp(id);
    await happensOnce(remark);
  });
});
