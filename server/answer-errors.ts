import type { ErrorRequestHandler } from 'express';
import type { Log } from './log.ts';

const BAD_REQUEST = 400;
const FAILED = 500;

/** The last word on a request that failed: a sentence for the caller, the error for the log, a stack for nobody else. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const status = statusOf(error);
    if (status >= FAILED) log.error({ err: error, method: request.method, path: request.path }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const message =
      status >= FAILED
        ? 'The server failed at this request. Nothing was changed; try again.'
        : 'The server cannot read this request.';
    if (request.path.startsWith('/api/')) response.status(status).json({ error: message });
    else response.status(status).type('text').send(message);
  };
}

/** Express and its parsers mark what is the caller's fault with a status. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= BAD_REQUEST && status < FAILED ? status : FAILED;
}
