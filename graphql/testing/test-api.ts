import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import express from 'express';
import { encode } from 'next-auth/jwt';
import { provePassword } from '#auth/prove-password.ts';
import { requireSession } from '#auth/session.ts';
import { provideAuthSettings } from '#auth/settings.ts';
import { createGraphQLServer, type GraphQLServerOptions } from '#graphql/server.ts';
import { createSecurityLog } from '#models/security-log-writer.ts';
import { openSession } from '#models/sessions.ts';
import { activities } from '#workers/activities/record.ts';
import { createRunClient, type RunClient } from '#workers/client/run-client.ts';
import { type LaboratoryWorker, startWorker } from '#workers/testing/laboratory.ts';
import { openTestRecord } from '#workers/testing/stack.ts';
import { Caller } from './caller.ts';
import { insertOrganisation, PERSON_NAMES, type PersonName } from './organisation.ts';

/** Engines as tests are given them. */
interface Engines {
  mongodbUri: string;
  temporalAddress: string;
  temporalNamespace: string;
}

export interface LoggedLine {
  facts: Record<string, unknown>;
  words: string;
}

/** The API as the web process serves it, on real engines, with a worker, a database and people of its own. */
export interface TestApi {
  url: string;
  as: (name: PersonName) => Caller;
  /** Somebody without a session. */
  nobody: Caller;
  /** Somebody whose session began then. */
  since: (name: PersonName, at: Date) => Promise<Caller>;
  log: LoggedLine[];
  runs: RunClient;
  startWorker: () => Promise<void>;
  stopWorker: () => Promise<void>;
  close: () => Promise<void>;
}

/** `direct`: where the worker finds Temporal, when `engines` names ways that a test may break. */
export async function startTestApi(
  engines: Engines,
  { direct = engines.temporalAddress, ...options }: Partial<GraphQLServerOptions> & { direct?: string } = {},
): Promise<TestApi> {
  const record = await openTestRecord(engines.mongodbUri, 'web');
  await insertOrganisation();
  const secret = randomBytes(32).toString('hex');
  provideAuthSettings({ secret, https: false });

  const { temporalAddress: address, temporalNamespace: namespace } = engines;
  const taskQueue = `graphql-${randomUUID()}`;
  const serve = () => startWorker({ address: direct, namespace, taskQueue }, activities);
  let worker: LaboratoryWorker | null = await serve();
  const stopWorker = async () => {
    await worker?.stop();
    worker = null;
  };
  const runs = createRunClient({ address, namespace, taskQueue, apiKey: null, tls: false });

  const log: LoggedLine[] = [];
  const keep = (facts: object, words: string) => void log.push({ facts: { ...facts }, words });
  // No test expects a bug: what is logged as one has to be seen.
  const tell = (facts: object, words: string) => {
    keep(facts, words);
    process.stderr.write(`${words}: ${inspect(facts)}\n`);
  };
  const graphql = await createGraphQLServer({
    signIn: requireSession,
    provePassword: (person, password, address) => provePassword(person, password, address ?? undefined, new Date()),
    securityLog: createSecurityLog({ log: { warn: keep, error: tell }, lost: () => undefined }),
    runs,
    log: { info: keep, warn: keep, error: tell },
    timeScale: 3600,
    introspection: true,
    // Tests send as fast as they can; the limit has a test of its own.
    requestsPerSecond: 10_000,
    ...options,
  });
  const server = express().use('/api/graphql', graphql.router).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/graphql`;

  const since = async (name: PersonName, at: Date) => {
    const session = await openSession({ id: name, sessionVersion: 1 }, at);
    const token = await encode({ token: { sub: name, sessionId: session.id, sessionVersion: 1 }, secret });
    return new Caller(url, `next-auth.session-token=${token}`);
  };
  const callers = new Map<PersonName, Caller>();
  for (const name of PERSON_NAMES) callers.set(name, await since(name, new Date()));

  return {
    url,
    log,
    since,
    runs,
    startWorker: async () => {
      worker ??= await serve();
    },
    stopWorker,
    nobody: new Caller(url, null),
    as: (name) => {
      const caller = callers.get(name);
      if (caller === undefined) throw new Error(`There is no ${name}.`);
      return caller;
    },
    close: async () => {
      server.close();
      await graphql.stop();
      await runs.close();
      await stopWorker();
      await record.close();
    },
  };
}
