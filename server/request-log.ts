import type { RequestHandler } from 'express';
import type { Log } from './log.ts';

const QUIET = /^\/(_next\/|healthz$|readyz$|metrics$)/;

/** One line for each request when it is answered: the path without its query, which may hold what somebody typed. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    const started = performance.now();
    response.once('close', () => {
      const { statusCode: status } = response;
      const ms = Math.round(performance.now() - started);
      const line = { method, path, status, ms, complete: response.writableFinished };
      if (status >= 500) log.warn(line, 'answered');
      else if (QUIET.test(path)) log.debug(line, 'answered');
      else log.info(line, 'answered');
    });
    next();
  };
}
