import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import type { SignedIn } from '#graphql/context.ts';
import { createGraphQLServer } from '#graphql/server.ts';
import { Caller } from '#graphql/testing/caller.ts';
import { createRequestRate } from './request-rate.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The endpoint for people who are who they say they are. Who I am needs neither database nor run. */
async function endpoint(requestsPerSecond?: number): Promise<(name: string) => Promise<number>> {
  const person = (name: string): SignedIn => ({
    personId: name,
    name,
    email: '',
    roles: [],
    timeZone: 'UTC',
    sessionId: name,
    provenAt: new Date(),
  });
  const never = () => Promise.reject(new Error('No command is sent here.'));
  const { router } = await createGraphQLServer({
    signIn: ({ cookie }) => Promise.resolve(cookie === undefined ? null : person(cookie)),
    provePassword: never,
    securityLog: { note: never, hasRoom: () => true },
    runs: { command: never, report: never },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    timeScale: 3600,
    introspection: false,
    requestsPerSecond,
  });
  const server = express().use(router).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return async (name) => {
    const { status, errors } = await new Caller(url, name).ask('{ me { id } }');
    if (status !== 200) expect([status, errors?.[0]?.extensions.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    return status;
  };
}

const times = async (count: number, ask: () => Promise<number>) =>
  new Set(await Promise.all(Array.from({ length: count }, ask)));

describe('requests of one person', () => {
  it('may be 50 at once (contract)', async () => {
    const ask = await endpoint();
    expect(await times(50, () => ask('anna'))).toEqual(new Set([200]));
  });

  it('are TOO_MANY_REQUESTS beyond the limit, for that person and that second only', async () => {
    const ask = await endpoint(3);
    expect(await times(20, () => ask('anna'))).toEqual(new Set([200, 429]));
    expect(await ask('bert')).toBe(200);
    await expect.poll(() => ask('anna')).toBe(200);
  });

  it('are counted up to twice what is promised', async () => {
    const mayAsk = createRequestRate();
    const asked = await Promise.all(Array.from({ length: 150 }, () => mayAsk('anna')));
    expect(asked.filter(Boolean)).toHaveLength(100);
  });
});
