import type { Response } from 'express';
import type { CallerError } from '#graphql/errors.ts';

/** Answers a request that never becomes a query in the form in which queries answer. */
export function answerError(response: Response, status: number, { code, message, fields }: CallerError): void {
  const extensions = fields === undefined ? { code } : { code, fields };
  response
    .status(status)

    .json({ errors: [{ message, extensions }] });
}
