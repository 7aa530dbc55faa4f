import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { canonicalJson } from '#domain/canonical.ts';
import { listAnnouncements, listConcerned, settleAnnouncements } from '#models/announcements.ts';
import { readDirectory } from '#models/directory.ts';
import { RunNotFoundError } from './client/errors.ts';
import type { RunClient } from './client/run-client.ts';

const PAUSE_MILLIS = 1_000;

/** Signals on their way at once. */
const AT_ONCE = 8;

type Runs = Pick<RunClient, 'signalDirectoryChanged'>;

/** What a round did. `again`: people or specs changed while it went on, so another is due. */
export interface Told {
  told: string[];
  /** Work items without a run to tell; take-up and the next command bring the directory to them. */
  withoutRun: string[];
  again: boolean;
}

/**
 * Tells the runs that pending changes of people and specs concern (decision 8), then takes the changes out. A run to
 * which the directory says nothing new records nothing, so a round can be repeated, and two workers may do the same one.
 *
 * @throws RunUnavailableError, or when the database is away: everything stays pending
 */
export async function tellDirectoryChanges(runs: Runs): Promise<Told> {
  const pending = await listAnnouncements();
  const result: Told = { told: [], withoutRun: [], again: false };
  if (pending.length === 0) return result;
  const directory = await readDirectory();
  const concerned = await listConcerned(pending);
  for (let from = 0; from < concerned.length; from += AT_ONCE) {
    const batch = concerned.slice(from, from + AT_ONCE);
    await Promise.all(
      batch.map(async (workItemId) => {
        try {
          await runs.signalDirectoryChanged(workItemId, directory);
          result.told.push(workItemId);
        } catch (error) {
          if (!(error instanceof RunNotFoundError)) throw error;
          result.withoutRun.push(workItemId);
        }
      }),
    );
  }
  // Another worker may have told something newer before our older word came: whoever finds that tells again.
  result.again = canonicalJson(await readDirectory()) !== canonicalJson(directory);
  if (!result.again) await settleAnnouncements(pending);
  return result;
}

/** Goes on with that until asked to stop; what can't be told now is told later. */
export async function keepTellingDirectoryChanges(
  runs: Runs,
  log: Pick<Logger, 'info' | 'warn'>,
  stop: AbortSignal,
): Promise<void> {
  let failing = false;
  const stopping = (): boolean => stop.aborted;
  while (!stopping()) {
    try {
      const { told, withoutRun } = await tellDirectoryChanges(runs);
      failing = false;
      if (told.length > 0) log.info({ workItems: told.length }, 'Work items were told of changed people or specs.');
      if (withoutRun.length > 0)
        log.warn({ workItems: withoutRun }, 'No run is open to be told of changed people or specs.');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!failing && !stopping())
        log.warn({ reason }, 'Work items can’t be told of changed people or specs; trying again.');
      failing = true;
    }
    await pause(PAUSE_MILLIS, undefined, { signal: stop }).catch(() => undefined);
  }
}
