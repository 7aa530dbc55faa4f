import type { GraphQLError } from 'graphql';
import { callError } from '#graphql/errors.ts';

/** `QUERY_TOO_COMPLEX` with what is too much and what to do. */
export function tooComplex(message: string): GraphQLError {
  return callError({ code: 'QUERY_TOO_COMPLEX', message });
}
