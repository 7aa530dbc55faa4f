import { createServer, type RequestListener } from 'node:http';
import { provideInstallation } from '#app/data/installation.ts';
import { provePassword } from '#auth/prove-password.ts';
import { lapsedSessions, requireSession } from '#auth/session.ts';
import { provideAuthSettings } from '#auth/settings.ts';
import { createGraphQLServer } from '#graphql/server.ts';
import { disconnectDatabase } from '#models/database.ts';
import { createSecurityLog } from '#models/security-log-writer.ts';
import { startHub } from '#realtime/hub.ts';
import { publisherTo } from '#realtime/publisher.ts';
import { publishingArchive } from '#workers/client/archive.ts';
import { createRunClient } from '#workers/client/run-client.ts';
import { linkDatabase } from './database-link.ts';
import { refuseDemoPeople } from './demo-people.ts';
import { tellLibraries, type WebEnvironment } from './environment.ts';
import { createHttpApp } from './http-app.ts';
import { isForHub, joinHubs } from './hubs.ts';
import { describeInstallation } from './installation.ts';
import { keptSecret } from './kept-secret.ts';
import { listen } from './listen.ts';
import type { Log } from './log.ts';
import { countLostDenials } from './metrics.ts';
import { preparePages } from './next-pages.ts';
import { askReadiness } from './readiness.ts';
import { readinessChecks } from './readiness-checks.ts';
import { stopServing } from './stop-serving.ts';

export interface Web {
  /** The address that people open. */
  url: URL;
  /** Resolves with the reason when the process has to end: what is in the database cannot be served. */
  refused: Promise<unknown>;
  stop: () => Promise<void>;
}

const ANY_HOST = ['0.0.0.0', '::'];
/** Proxies keep connections for a minute; they must not find them closed. */
const KEEP_ALIVE_MS = 65_000;
const LONGEST_REQUEST_MS = 30_000;

/**
 * The web process: Express, GraphQL and Next behind one HTTP server. It serves whether or not the engines are there, and
 * finds them by itself when they come.
 */
export async function startWeb(environment: WebEnvironment, log: Log, development: boolean): Promise<Web> {
  const server = createServer({ requestTimeout: LONGEST_REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS });
  const port = await listen(server, environment.host, environment.port);
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '1' }).end('Phasegate is starting.');
  };
  server.on('request', (request, response) => answer(request, response));

  const own = `http://${loopbackOf(environment.host)}:${port}`;
  const url = environment.url ?? new URL(own);
  const https = url.protocol === 'https:';
  const secret = environment.secret ?? (await keptSecret(environment.dataFolder));
  tellLibraries({ url, development });
  const securityLog = createSecurityLog({ log, lost: countLostDenials() });
  provideAuthSettings({ secret, https, log, securityLog });

  const stopping = new AbortController();
  const look = environment.mode === 'production' ? refuseDemoPeople : () => Promise.resolve();
  const linked = linkDatabase(environment.mongodbUri, look, log, stopping.signal);
  const refused = new Promise<unknown>((resolve) => {
    linked.catch(resolve);
  });
  const hub = startHub({ server, origin: url.origin, requireSession, lapsedSessions, log });
  const others = await joinHubs(environment.dataFolder, hub, log);
  const publish = publisherTo(hub.receive, others.send);
  const runs = createRunClient(environment.runServer, publishingArchive(publish));
  const { introspection, timeScale } = environment;
  const graphql = await createGraphQLServer({
    signIn: requireSession,
    provePassword: (person, password, address) => provePassword(person, password, address ?? undefined, new Date()),
    securityLog,
    runs,
    log,
    timeScale,
    introspection,
  });
  const checks = readinessChecks({ mode: environment.mode, runs });
  const readiness = () => askReadiness(checks);
  provideInstallation(describeInstallation({ mode: environment.mode, url, own, timeScale, readiness }));
  const pages = await preparePages({ development, url });
  server.on('upgrade', (request, socket, head) => {
    if (!isForHub(request)) pages.upgrade(request, socket, head);
  });
  answer = createHttpApp({
    log,
    development,
    https,
    proxies: environment.proxies,
    metricsToken: environment.metricsToken,
    csrf: { secret, https },
    graphql: graphql.router,
    pages,
    readiness,
    requireSession,
  });

  return {
    url,
    refused,
    stop: async () => {
      stopping.abort();
      await Promise.all([stopServing(server), hub.close(), others.close()]);
      await Promise.allSettled([graphql.stop(), runs.close(), pages.close(), linked]);
      await disconnectDatabase();
    },
  };
}

function loopbackOf(host: string): string {
  if (ANY_HOST.includes(host)) return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
