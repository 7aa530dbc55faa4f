import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { SignedIn } from '#graphql/context.ts';
import type { CallerError } from '#graphql/errors.ts';
import { ofCause } from '#graphql/format-error.ts';
import { endOfRequest, inTime } from '#graphql/in-time.ts';
import type { RequestRate } from '#graphql/limits/request-rate.ts';
import type { Log } from '#graphql/log.ts';
import type { NoteDenied } from '#graphql/security/note-denied-requests.ts';
import { answerError } from './answer-error.ts';

interface Options {
  signIn: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>;
  mayAsk: RequestRate;
  noteDenied: NoteDenied;
  log: Log;
}

const NOT_SIGNED_IN: CallerError = {
  code: 'UNAUTHENTICATED',
  message: 'You are not signed in. Sign in and try again.',
};
const TOO_FAST: CallerError = {
  code: 'TOO_MANY_REQUESTS',
  message: 'You send more requests than one person may. Wait a second and try again.',
};

/**
 * Lets requests of signed-in people through, as many as one person may send. The first of all checks (AU-3): whoever is
 * not signed in learns nothing from how a query fails.
 */
export function requirePerson({ signIn, mayAsk, noteDenied, log }: Options): RequestHandler {
  return async (request, response, next) => {
    let person: SignedIn | null;
    response.locals.end = endOfRequest();
    try {
      person = await inTime(endOf(response), signIn(request.headers));
    } catch (error) {
      const cause = ofCause(error, log);
      answerError(response, cause.code === 'UNAVAILABLE' ? 503 : 500, cause);
      return;
    }
    if (person === null) {
      await noteDenied(request, response, null, NOT_SIGNED_IN);
      answerError(response, 401, NOT_SIGNED_IN);
    } else if (!(await mayAsk(person.personId))) {
      await noteDenied(request, response, person, TOO_FAST);
      response.set('Retry-After', '1');
      answerError(response, 429, TOO_FAST);
    } else {
      response.locals.person = person;
      next();
    }
  };
}

/** Who a request that got through is from. */
export function personOf(response: Response): SignedIn {
  return response.locals.person as SignedIn;
}

/** By when the request is to be answered, in milliseconds since 1970. */
export function endOf(response: Response): number {
  return response.locals.end as number;
}
