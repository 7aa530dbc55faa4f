import { setTimeout as delay } from 'node:timers/promises';
import { connectDatabase } from '#models/database.ts';
import { isUnavailable } from '#models/unavailable.ts';
import type { Log } from './log.ts';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Connects to the database and looks at it, however long it takes; meanwhile the process serves what it can. Once
 * connected, the driver sees to later outages itself.
 *
 * @param look what has to be true of the database; only what it throws when the database is away is tried again
 * @returns a promise that resolves when all is well, or when `signal` gives up
 */
export async function linkDatabase(
  uri: string,
  look: () => Promise<void>,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await connectDatabase({ uri, profile: 'web' });
      await look();
      log.info('connected to the database');
      return;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      log.warn('the database is away; trying again');
    }
    await delay(pause, undefined, { signal }).catch(() => undefined);
  }
}
