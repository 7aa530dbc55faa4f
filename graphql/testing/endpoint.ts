import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { SignedIn } from '#graphql/context.ts';
import { createGraphQLServer } from '#graphql/server.ts';
import { Caller } from './caller.ts';

/** The API without engines, for what is answered without any: who I am, and what is refused. */
export interface Endpoint {
  /** Whoever has this for a cookie is that person. */
  as: (name: string) => Caller;
  close: () => void;
}

/** The endpoint for people who are who they say they are. */
export async function startEndpoint(requestsPerSecond?: number): Promise<Endpoint> {
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
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { as: (name) => new Caller(url, name), close: () => void server.close() };
}
