import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Answer } from '#graphql/testing/caller.ts';
import { HOSTILE_REQUESTS, type HostileRequest } from '#graphql/testing/hostile.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { collection } from '#models/database.ts';
import { FIELD_COSTS } from './field-costs.ts';
import { MAX_COST } from './query-cost.ts';

let api: TestApi;
/** Every command that this process sends to its database, as `find sessions`. */
const sent: string[] = [];

beforeAll(async () => {
  const engines = inject('engines');
  const mongodbUri = new URL(engines.mongodbUri);
  mongodbUri.searchParams.set('monitorCommands', 'true');
  api = await startTestApi({ ...engines, mongodbUri: mongodbUri.href });
  collection('counters')
    .db.getClient()
    .on('commandStarted', ({ commandName, command }) => {
      if (commandName !== 'ping') sent.push(`${commandName} ${String(command[commandName])}`);
    });
});
afterAll(() => api.close());

/** What is asked of the database meanwhile. */
async function sentDuring(step: () => Promise<unknown>): Promise<string[]> {
  sent.length = 0;
  await step();
  return [...sent].sort();
}

async function send({ method, search = '', body }: HostileRequest): Promise<Answer<unknown>> {
  const response = await fetch(`${api.url}${search}`, {
    method: method ?? 'POST',
    headers: { ...api.as('eng').headers, 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, ...((await response.json()) as object) };
}

const outcome = ({ status, errors }: Answer<unknown>) => [status, errors?.[0]?.extensions.code];

describe('a hostile request', () => {
  test('is what the counting would notice: a list reads more than who asks', async () => {
    const who = await sentDuring(() => api.as('eng').read('{ __typename }'));
    const list = await sentDuring(() => api.as('eng').read('{ workItems { totalCount nodes { id } } }'));
    expect(who.length).toBeGreaterThan(0);
    expect(list.length).toBeGreaterThan(who.length);
  });

  test.each(HOSTILE_REQUESTS.map((hostile) => [hostile.what, hostile] as const))(
    '%s: is refused with its code, and nothing is read but who asks',
    async (_what, hostile) => {
      const who = await sentDuring(() => api.as('eng').read('{ __typename }'));
      let answer: Answer<unknown> | undefined;
      const read = await sentDuring(async () => {
        answer = await send(hostile);
      });
      expect(answer && outcome(answer)).toEqual([hostile.status, hostile.code]);
      expect(answer?.data ?? null).toBeNull();
      expect(read).toEqual(hostile.method === 'GET' ? [] : who);
    },
  );

  test('says no more than a person reads, and never what was sent', async () => {
    for (const hostile of HOSTILE_REQUESTS) {
      const { errors = [] } = await send(hostile);
      expect([hostile.what, JSON.stringify(errors).length < 60_000]).toEqual([hostile.what, true]);
      for (const { message } of errors) expect([hostile.what, message.length < 600]).toEqual([hostile.what, true]);
    }
  });

  test('keeps nobody else from being answered', async () => {
    const flood = HOSTILE_REQUESTS.flatMap((hostile) => [hostile, hostile]).map(send);
    const others = Array.from({ length: 40 }, () =>
      api.as('pmo').ask('{ me { id } workItems(first: 1) { totalCount } }'),
    );
    for (const { status, errors } of await Promise.all(others)) expect([status, errors]).toEqual([200, undefined]);
    for (const { status } of await Promise.all(flood)) expect(status).not.toBe(500);
  });

  test('that takes its time is waited for by nobody else, and refused when it ends', async () => {
    const slow = request(api.url, {
      method: 'POST',
      headers: { ...api.as('eng').headers, 'content-type': 'application/json' },
    });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
    });
    slow.write('{"query":"');
    for (let part = 0; part < 3; part += 1) {
      slow.write('x'.repeat(60_000));
      expect((await api.as('pmo').ask('{ me { id } }')).status).toBe(200);
    }
    slow.end('x'.repeat(200_000));
    expect(await answered).toBe(413);
  });
});

describe('the cost of a query', () => {
  const costOf = async (query: string) =>
    ((await api.as('eng').ask(query)) as { extensions?: { cost?: { own: number; limit: number } } }).extensions?.cost;

  test('is said in its answer, and grows with what is asked', async () => {
    const small = await costOf('{ workItems(first: 1) { nodes { id } } }');
    const large = await costOf('{ workItems(first: 100) { nodes { id title } } }');
    const list = FIELD_COSTS['Query.workItems']?.own ?? 0;
    const node = FIELD_COSTS['WorkItemConnection.nodes']?.own ?? 0;
    expect(small).toEqual({ own: list + node + 1, limit: MAX_COST });
    expect(large).toEqual({ own: list + 100 * (node + 2), limit: MAX_COST });
  });

  test('is said where it was too high, and where the answer is an error', async () => {
    const refused = await costOf('{ workItems(first: 200) { nodes { events(first: 200) { nodes { payload } } } } }');
    expect(refused?.own).toBeGreaterThan(MAX_COST);
    expect(await costOf('{ workItem(id: "1") { id } }')).toMatchObject({ limit: MAX_COST });
    expect(await costOf('{ nonsense }')).toBeUndefined();
  });
});
