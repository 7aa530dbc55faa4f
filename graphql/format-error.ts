import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { TooManyMatchesError } from '#models/matching-work-items.ts';
import { InvalidCursorError } from '#models/page-cursor.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { RunNotFoundError, RunUnavailableError } from '#workers/client/errors.ts';
import { type CallerError, type ErrorCode, inputMessage } from './errors.ts';
import { NotInTimeError } from './in-time.ts';
import type { Log } from './log.ts';

const OURS: ReadonlySet<unknown> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'QUERY_TOO_COMPLEX',
  'UNAVAILABLE',
]);

/** What the server library says of requests that are no proper GraphQL; callers know all of these as `BAD_USER_INPUT`. */
const NOT_GRAPHQL: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** How the parser words that it gave up. */
const TOO_MANY_TOKENS = /contains more that? \d+ tokens/;

const REPEAT = 'Try again; a command that is sent again with the same commandId has no second effect.';

/** Errors as callers get them: a code of the contract, two sentences at most, never a stack trace. */
export function createErrorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const { code, message, fields } = toCallerError(formatted, thrown, log);
    return {
      message,
      ...(locations === undefined ? {} : { locations }),
      ...(path === undefined ? {} : { path }),
      extensions: fields === undefined ? { code } : { code, fields },
    };
  };
}

function toCallerError(formatted: GraphQLFormattedError, thrown: unknown, log: Log): CallerError {
  const code = formatted.extensions?.reason ?? formatted.extensions?.code;
  if (OURS.has(code)) return asThrown(formatted, code as ErrorCode);
  if (NOT_GRAPHQL.has(code)) {
    if (TOO_MANY_TOKENS.test(formatted.message)) {
      return { code: 'QUERY_TOO_COMPLEX', message: 'The query is too long. Ask for less, or in several requests.' };
    }
    return { code: 'BAD_USER_INPUT', message: formatted.message, fields: [] };
  }
  return ofCause(unwrapResolverError(thrown), log);
}

function asThrown({ message, extensions }: GraphQLFormattedError, code: ErrorCode): CallerError {
  const fields = extensions?.fields as CallerError['fields'];
  return { code, message, fields: code === 'BAD_USER_INPUT' ? (fields ?? []) : fields };
}

/** What anything thrown below the API means to a caller. Only a bug is logged as an error. */
export function ofCause(error: unknown, log: Log): CallerError {
  if (error instanceof InvalidCursorError) {
    const fields = [{ path: 'after', message: error.message }];
    return { code: 'BAD_USER_INPUT', message: inputMessage(fields), fields };
  }
  if (error instanceof TooManyMatchesError) {
    const fields = [{ path: 'filter', message: error.message }];
    return { code: 'BAD_USER_INPUT', message: inputMessage(fields), fields };
  }
  if (error instanceof RunNotFoundError) {
    log.error({ workItemId: error.workItemId }, 'a work item has no run');
    const remedy = `An operator starts it again: npm run operator -- take-up ${error.workItemId}`;
    return { code: 'UNAVAILABLE', message: `No run is open for this work item, so nothing was changed. ${remedy}` };
  }
  if (error instanceof RunUnavailableError) {
    log.warn({ err: error }, 'a run cannot be reached');
    return { code: 'UNAVAILABLE', message: `The process engine did not answer. ${REPEAT}` };
  }
  if (error instanceof NotInTimeError) {
    log.warn({ err: error }, 'a request was not answered in time');
    return { code: 'UNAVAILABLE', message: `No answer came in time. ${REPEAT}` };
  }
  if (isUnavailable(error)) {
    log.warn({ err: error }, 'the database cannot be reached');
    return { code: 'UNAVAILABLE', message: `The database can’t be reached at the moment. ${REPEAT}` };
  }
  const errorId = randomUUID();
  log.error({ err: error, errorId }, 'a request met a bug');
  const message = `The server failed at this request. Try again; if it fails again, tell an operator the number ${errorId}.`;
  return { code: 'INTERNAL_SERVER_ERROR', message };
}
