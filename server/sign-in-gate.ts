import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { signInPath } from '#app/sign-in/sign-in-path.ts';
import type { Log } from './log.ts';
import type { Pages } from './next-pages.ts';

interface Options {
  /** The one check of a session: null when nobody is signed in; throws when sessions cannot be read. */
  requireSession: (headers: IncomingHttpHeaders) => Promise<object | null>;
  pages: Pick<Pages, 'show'>;
  log: Log;
}

const OPEN = /^\/(sign-in|_next\/.*|api\/.*|icon\.svg|favicon\.ico)$/;
const SECONDS_UNTIL_ASKING_AGAIN = '5';

/**
 * Keeps pages for people who are signed in: others are sent to sign in, and while sessions cannot be read everybody sees
 * what is away. What a page shows is guarded once more where it is read, in GraphQL.
 */
export function signInGate({ requireSession, pages, log }: Options): RequestHandler {
  return async (request, response, next) => {
    const page = pageOf(request);
    // Pages know the address that was asked for from here; a caller cannot make it up.
    request.headers['x-requested-page'] = page;
    if (OPEN.test(request.path)) {
      next();
      return;
    }
    try {
      if ((await requireSession(request.headers)) === null) response.redirect(307, signInPath(page));
      else next();
    } catch (error) {
      log.warn({ err: error }, 'sessions cannot be read');
      response.set('Retry-After', SECONDS_UNTIL_ASKING_AGAIN);
      await pages.show('/away', 503, request, response);
    }
  };
}

/** The path and query that a person would see; without the parameter that Next's own requests for parts of pages have. */
function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.originalUrl, 'http://page.invalid');
  searchParams.delete('_rsc');
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}
