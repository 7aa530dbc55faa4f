import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { CallerError } from '#graphql/errors.ts';
import { ofCause } from '#graphql/format-error.ts';
import type { Log } from '#graphql/log.ts';
import { answerError } from './answer-error.ts';

/** Room for the largest evidence, four times over. */
const MAX_BODY_BYTES = 256 * 1024;

const NOT_JSON = 'Send the query as JSON, with the content type application/json.';

/** Answers are about this moment and this person. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** Queries are posted: a link that somebody follows asks nothing in their name. */
export const onlyPosts: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') {
    next();
    return;
  }
  response.set('Allow', 'POST');
  answerError(response, 405, badCall('Queries are sent with POST.'));
};

/** Reads a JSON body into `request.body`, up to a limit; leaves other content types alone. */
export const readJson = (): RequestHandler => express.json({ limit: MAX_BODY_BYTES });

/** Reads JSON bodies up to a limit. No form of a foreign page can send that content type (CSRF). */
export function jsonBodies(): RequestHandler[] {
  return [
    (request, response, next) => {
      if (typeof request.is('application/json') === 'string') next();
      else answerError(response, 415, badCall(NOT_JSON));
    },
    readJson(),
  ];
}

/** Answers bodies that could not be read, and whatever else went wrong on the way to a query. */
export function answerBadBodies(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status === 413) answerError(response, 413, badCall(`A request holds ${MAX_BODY_BYTES} bytes at most.`));
    else if (status !== null && status < 500) answerError(response, status, badCall(NOT_JSON));
    else answerError(response, 500, ofCause(error, log));
  };
}

function badCall(message: string): CallerError {
  return { code: 'BAD_USER_INPUT', message, fields: [] };
}

/** What the parser of bodies says of a fault of the caller's. */
function statusOf(error: unknown): number | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : null;
}
