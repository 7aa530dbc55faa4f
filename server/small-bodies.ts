import type { RequestHandler } from 'express';

/**
 * Refuses bodies that are larger than a form of ours, before anything reads them. Without a length nothing could be
 * refused in time, so one is required; Node reads no more than it announces.
 */
export function smallBodiesOnly(mostBytes: number): RequestHandler {
  return (request, response, next) => {
    if (request.get('transfer-encoding') !== undefined) {
      response.status(411).type('text').send('A request with a body must say its length.');
    } else if (Number(request.get('content-length') ?? 0) > mostBytes) {
      response.status(413).type('text').send(`A request to this address may hold ${mostBytes} bytes at most.`);
    } else next();
  };
}
