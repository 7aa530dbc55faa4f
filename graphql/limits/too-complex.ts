import { GraphQLError } from 'graphql';
import type { ErrorCode } from '#graphql/errors.ts';

const CODE: ErrorCode = 'QUERY_TOO_COMPLEX';

/**
 * `QUERY_TOO_COMPLEX` with what is too much and what to do. Apollo gives errors of validation a code of its own, so the
 * reason is said once more beside it.
 */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: CODE, reason: CODE, http: { status: 400 } } });
}
