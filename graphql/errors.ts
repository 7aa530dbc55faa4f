import { GraphQLError } from 'graphql';
import type { FieldProblem } from '#domain/refusal.ts';

/** What a caller did wrong in calling, or what the caller has to wait for. "The process says no" is none of these. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_MANY_REQUESTS'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAVAILABLE'
  /** A bug of ours, and nothing else. */
  | 'INTERNAL_SERVER_ERROR';

/** A problem of an input, as callers get it in `extensions.fields`. */
export type InputProblem = Pick<FieldProblem, 'path' | 'message'>;

/** Words and code of an error as callers get them. */
export interface CallerError {
  code: ErrorCode;
  message: string;
  fields?: readonly InputProblem[];
}

/** An error of the call, for resolvers to throw. */
function callError({ code, message, fields }: CallerError): GraphQLError {
  return new GraphQLError(message, { extensions: fields === undefined ? { code } : { code, fields } });
}

/** `BAD_USER_INPUT` with every problem named. */
export function badInput(fields: readonly InputProblem[]): GraphQLError {
  return callError({ code: 'BAD_USER_INPUT', message: inputMessage(fields), fields });
}

/** The same for what is wrong with the request as a whole, so that nothing of it is answered: HTTP 400. */
export function badRequest(fields: readonly InputProblem[]): GraphQLError {
  const error = badInput(fields);
  error.extensions.http = { status: 400 };
  return error;
}

export function inputMessage([first, ...rest]: readonly InputProblem[]): string {
  const more = rest.length === 0 ? '' : ` ${rest.length} more to mend.`;
  return `The input can’t be used: ${first === undefined ? '' : `${first.path}: ${first.message}`}${more}`;
}

/** `NOT_FOUND` for an id in an argument. */
export function notFound(what: string, path: string): GraphQLError {
  const message = `There is no ${what} with this id.`;
  return callError({ code: 'NOT_FOUND', message, fields: [{ path, message }] });
}

/** `FORBIDDEN`: these people never may; who may is said in `message`. */
export function forbidden(message: string): GraphQLError {
  return callError({ code: 'FORBIDDEN', message });
}

export function unavailable(message: string): GraphQLError {
  return callError({ code: 'UNAVAILABLE', message });
}

export function conflict(): GraphQLError {
  const message = 'Another command was sent under this commandId before. Choose a new one for this command.';
  return callError({ code: 'CONFLICT', message });
}
