import type { IncomingHttpHeaders } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import { CLIENT_ADDRESS_HEADER } from '#auth/client-address.ts';
import { answerErrors } from './answer-errors.ts';
import { type CsrfOptions, giveCsrfToken } from './csrf-cookie.ts';
import { measureDeliveries } from './delivery-metrics.ts';
import type { Log } from './log.ts';
import { measureRequests, showMetrics } from './metrics.ts';
import type { Pages } from './next-pages.ts';
import type { Readiness } from './readiness.ts';
import { measureReports } from './report-metrics.ts';
import { logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { signInGate } from './sign-in-gate.ts';
import { smallBodiesOnly } from './small-bodies.ts';

export interface HttpAppOptions {
  log: Log;
  development: boolean;
  https: boolean;
  proxies: number;
  metricsToken: string | null;
  csrf: CsrfOptions;
  graphql: RequestHandler;
  pages: Pages;
  readiness: () => Promise<Readiness>;
  requireSession: (headers: IncomingHttpHeaders) => Promise<object | null>;
}

/** Where sign-in looks for the caller's address; what a caller sent under that name is overwritten. */
const tellClientAddress: RequestHandler = (request, _response, next) => {
  request.headers[CLIENT_ADDRESS_HEADER] = request.ip ?? '';
  next();
};

/** No form of ours is larger: an e-mail address, a password, a token. */
const LARGEST_FORM_BYTES = 16_384;

/** Everything that this process answers over HTTP, in the order in which it is tried. */
export function createHttpApp(options: HttpAppOptions): Express {
  const { log, pages } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.proxies);
  app.set('query parser', 'simple');
  measureDeliveries();
  measureReports();
  app.use(measureRequests(), logRequests(log), securityHeaders(options), tellClientAddress);
  app.get('/healthz', (_request, response) => {
    response.json({ up: true });
  });
  app.get('/readyz', async (_request, response) => {
    const readiness = await options.readiness();
    response
      .status(readiness.ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(readiness);
  });
  app.get('/metrics', showMetrics(options.metricsToken));
  app.use('/api/graphql', options.graphql);
  app.use(smallBodiesOnly(LARGEST_FORM_BYTES), giveCsrfToken(options.csrf), signInGate(options));
  app.use((request, response) => pages.handle(request, response));
  app.use(answerErrors(log));
  return app;
}
