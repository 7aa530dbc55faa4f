import type { RequestHandler } from 'express';
import { answerError } from '#graphql/http/answer-error.ts';
import { repetitionIn } from './repetition.ts';

/** Refuses a query that says the same over and over before anything else is done with it; leaves what is no query to others. */
export const refuseRepetition: RequestHandler = (request, response, next) => {
  const problem = repetitionIn(queryOf(request.body));
  if (problem === null) next();
  else answerError(response, 400, { code: 'QUERY_TOO_COMPLEX', message: problem });
};

function queryOf(body: unknown): string {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
  return typeof query === 'string' ? query : '';
}
