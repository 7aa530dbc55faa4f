import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { exampleGround } from '#app/explorer/example-ground.ts';
import { variablesFor } from '#app/explorer/example-variables.ts';
import { EXAMPLES } from '#graphql/generated/examples.ts';
import { createGraphQLServer, type GraphQLServer } from '#graphql/server.ts';
import { Caller } from '#graphql/testing/caller.ts';
import { addDelivery, settleDelivery, takeDelivery } from '#models/deliveries.ts';
import { insertMessages } from '#models/messages.ts';
import { createSecurityLog } from '#models/security-log-writer.ts';
import { makeRepository } from '#workers/documents/repository.ts';
import { dataFolderOfTest } from '#workers/testing/documents.ts';
import { openTestRecord, type TestRecord } from '#workers/testing/stack.ts';
import { makeDemoHistory } from './demo-history/make.ts';
import { makeDemoOrganisation } from './demo-organisation.ts';

/** All of the demo history: it has everything that a report counts. */
const DEFECTS = 60;
const WHO = 'demo-pmo';

const documents = dataFolderOfTest();
let record: TestRecord;
let graphql: GraphQLServer;
let server: Server;
let address: string;
let caller: Caller;
let workItemId: string;

const never = () => Promise.reject(new Error('Examples only read.'));
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeAll(async () => {
  record = await openTestRecord(inject('engines').mongodbUri, 'web');
  await makeDemoOrganisation('demo');
  await makeRepository(documents.settings);
  // Answers come from the record alone: no run is needed for what is read.
  const runs = { takeUp: () => Promise.resolve({ kind: 'running' as const, version: 1 }) };
  await makeDemoHistory({
    mode: 'demo',
    defects: DEFECTS,
    now: new Date(),
    documents: documents.settings,
    runs,
    say: () => undefined,
  });
  graphql = await createGraphQLServer({
    signIn: ({ cookie }) =>
      Promise.resolve({
        personId: WHO,
        name: 'Who asks',
        email: '',
        roles: cookie === undefined ? ['PMO_LEAD', 'ADMIN'] : ['VIEWER'],
        timeZone: 'UTC',
        sessionId: WHO,
        provenAt: new Date(),
      }),
    provePassword: never,
    securityLog: createSecurityLog({ log, lost: () => undefined }),
    runs: { command: never, report: never },
    log,
    timeScale: 3600,
    introspection: true,
    requestsPerSecond: 10_000,
  });
  server = express().use(graphql.router).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  caller = new Caller(address, null);
  const { workItems } = await caller.read<{ workItems: { nodes: { id: string }[] } }>(
    '{ workItems(first: 1) { nodes { id } } }',
  );
  workItemId = workItems.nodes[0]?.id ?? '';
  await giveUpAMessage();
  await beDenied();
});

afterAll(async () => {
  server.close();
  await graphql.stop();
  documents.remove();
  await record.close();
});

/** A message that could not be sent: the demo history has no mail server that refuses. */
async function giveUpAMessage(): Promise<void> {
  const id = `${workItemId}:1:${WHO}`;
  const at = new Date();
  await insertMessages([
    {
      ...{ id, personId: WHO, kind: 'NEXT_ACTION', text: 'Do it.', workItemId, title: 'Short', deadline: null },
      ...{ link: `/work-items/${workItemId}`, at: at.toISOString(), own: false },
    },
  ]);
  await addDelivery({ messageId: id, personId: WHO, channel: 'email' }, at);
  await takeDelivery({ id: `${id}:email`, attempts: 0, lease: '' }, 'test');
  await settleDelivery(`${id}:email`, 'test', { kind: 'dead', error: '550 No such mailbox' }, at);
}

/** A command that is denied: nobody but spec owners changes the registry. */
async function beDenied(): Promise<void> {
  const viewer = new Caller(address, 'viewer');
  const { errors } = await viewer.ask('mutation ($input: AddSpecInput!) { addSpec(input: $input) { __typename } }', {
    input: { commandId: randomUUID(), path: 'docs/x.md', title: 'X', version: '1', kind: 'OTHER', ownerId: 'demo-api' },
  });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
}

test.each(EXAMPLES.map(({ key, query }) => [key, query]))(
  '%s answers with something and no error',
  async (_key, query) => {
    const ground = exampleGround(workItemId, new Date());
    const variables = variablesFor(query, ground);
    const { data, errors } = await caller.ask<Record<string, unknown>>(
      query,
      variables === '' ? {} : (JSON.parse(variables) as Record<string, unknown>),
    );
    expect(errors).toBeUndefined();
    expect(emptyIn(data)).toEqual([]);
  },
);

/** Where an answer has nothing: null, empty lists and counts of nothing, in what was asked for first of all. */
function emptyIn(data: unknown): string[] {
  return Object.entries((data ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    if (value === null) return [name];
    if (Array.isArray(value)) return value.length === 0 ? [name] : [];
    if (typeof value !== 'object') return [];
    if ('count' in value && value.count === 0) return [name];
    const within = ['nodes', 'columns', 'events'].filter((list) => list in value);
    const parts = name === 'reports' || within.length > 0 ? emptyIn(pick(value, within)) : [];
    return parts.map((part) => `${name}.${part}`);
  });
}

/** The lists of a page; of reports everything. */
function pick(value: object, names: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(value) as [string, unknown][];
  return Object.fromEntries(names.length === 0 ? entries : entries.filter(([name]) => names.includes(name)));
}
