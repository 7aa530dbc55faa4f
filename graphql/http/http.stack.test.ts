import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Answer } from '#graphql/testing/caller.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';

const HOUR = 3_600_000;
const ME = '{ me { id roles } }';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

const outcome = ({ status, errors }: Answer<unknown>) => [status, errors?.[0]?.extensions.code ?? null];

describe('who asks', () => {
  it('is the person of the session cookie, with the roles of this moment', async () => {
    expect(await api.as('head-eng').read(ME)).toEqual({ me: { id: 'head-eng', roles: ['HEAD_OF_ENGINEERING'] } });
  });

  it('must be signed in, before anything else is looked at (AU-3)', async () => {
    const bad = 'mutation { comment(input: { commandId: "x" }) { nonsense } }';
    for (const query of [ME, bad, '{{{', getIntrospectionQuery()]) {
      expect(outcome(await api.nobody.ask(query))).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(outcome(await api.nobody.post('no JSON'))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('must have a session that has not run out, and was used lately', async () => {
    const now = Date.now();
    const asked = await Promise.all(
      [13 * HOUR, HOUR, 0].map(async (age) => outcome(await (await api.since('qa', new Date(now - age))).ask(ME))),
    );
    expect(asked).toEqual([
      [401, 'UNAUTHENTICATED'],
      [401, 'UNAUTHENTICATED'],
      [200, null],
    ]);
  });
});

describe('a request that is no query', () => {
  it('is BAD_USER_INPUT with a fitting status, and no stack trace', async () => {
    const query = JSON.stringify({ query: ME });
    const attempts: [string, Promise<Response>, number][] = [
      ['no JSON', send('nonsense'), 400],
      ['no body', send(''), 400],
      ['no query', send('{}'), 400],
      ['a query of the wrong kind', send('{"query":{"$ne":1}}'), 400],
      ['a batch', send(`[${query},${query}]`), 400],
      ['no GraphQL', send('{"query":"{ me { "}'), 400],
      ['an unknown field', send('{"query":"{ me { password } }"}'), 400],
      ['an unknown operation', send('{"query":"query A { me { id } }","operationName":"B"}'), 400],
      ['a mutation of a later issue', send('{"query":"mutation { withdraw(input: {}) { refusal { code } } }"}'), 400],
      ['a subscription', send('{"query":"subscription { x }"}'), 400],
      ['a form', send('query=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
      ['plain text', send(query, { 'content-type': 'text/plain' }), 415],
      ['a strange encoding', send(query, { 'content-encoding': 'snappy' }), 415],
      ['300 kB', send(JSON.stringify({ query: ME, variables: { x: 'x'.repeat(300_000) } })), 413],
      ['20 MB', send('x'.repeat(20_000_000)), 413],
      ['a GET', api.as('qa').request({ method: 'GET' }), 405],
    ];
    for (const [what, attempt, status] of attempts) {
      const response = await attempt;
      const text = await response.text();
      const { errors } = JSON.parse(text) as Answer<unknown>;
      expect([what, response.status, errors?.[0]?.extensions.code]).toEqual([what, status, 'BAD_USER_INPUT']);
      expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b/);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is found out though it is packed small', async () => {
    const packed = gzipSync(JSON.stringify({ query: ME, variables: { x: 'x'.repeat(5_000_000) } }));
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { ...api.as('qa').headers, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: packed,
    });
    expect(response.status).toBe(413);
  });

  const send = (body: string, headers: Record<string, string> = {}) =>
    api.as('qa').request({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
});

describe('a query that is too much', () => {
  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join(' ');

  it.each([
    ['deep', `{ workItem(id: "1") { ${'nextActions { workItem { '.repeat(10)} id ${'} }'.repeat(10)} } }`],
    ['full of aliases', `{ ${many(200, (index) => `a${index}: me { id }`)} }`],
    ['dear', '{ workItems(first: 200) { nodes { events(first: 200) { nodes { seq payload hash } } } } }'],
    ['long', `{ ${'me { id } '.repeat(3000)} }`],
  ])('is QUERY_TOO_COMPLEX when it is %s', async (_what, query) => {
    expect(outcome(await api.as('eng').ask(query))).toEqual([400, 'QUERY_TOO_COMPLEX']);
  });

  it('is BAD_USER_INPUT when it asks for a page of 201', async () => {
    for (const query of [
      '{ workItems(first: 201) { totalCount } }',
      '{ board { columns { items(first: 201) { totalCount } } } }',
    ]) {
      const { errors } = await api.as('eng').ask(query);
      expect(errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'first', message: 'Ask for 1 to 200 at once.' }],
      });
    }
  });

  it('is BAD_USER_INPUT when its cursor is from elsewhere', async () => {
    const other = await api
      .as('eng')
      .read<{ workItems: { pageInfo: { endCursor: string | null } } }>(
        '{ workItems(orderBy: CREATED_DESC) { pageInfo { endCursor } } }',
      );
    for (const after of ['nonsense', other.workItems.pageInfo.endCursor ?? '']) {
      const answer = await api
        .as('eng')
        .ask('query ($after: String) { workItems(after: $after) { totalCount } }', { after });
      expect(outcome(answer)).toEqual([200, 'BAD_USER_INPUT']);
    }
  });
});

describe('the description of the schema', () => {
  it('is given where the installation says so', async () => {
    const { __schema } = await api.as('qa').read<{ __schema: { types: unknown[] } }>(getIntrospectionQuery());
    expect(__schema.types.length).toBeGreaterThan(50);
  });
});
