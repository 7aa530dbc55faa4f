import { once } from 'node:events';
import type { Server } from 'node:http';

/** Milliseconds that requests under way get to finish. */
const GRACE_MS = 3_000;
const LOOK_EVERY_MS = 50;

/** Takes no more requests and lets those under way finish; what takes longer than its grace is cut. */
export async function stopServing(server: Server, graceMs = GRACE_MS): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept for a next request counts as open until it is told.
  const telling = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  server.closeIdleConnections();
  const cutting = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(telling);
  clearTimeout(cutting);
}
