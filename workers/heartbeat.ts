import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { askDatabaseNow } from '#models/database.ts';
import { enterProcess, leaveProcess, noteBeat } from '#models/processes.ts';

const BEAT_MILLIS = 2_000;

/** Lets others see that this worker lives, until it is asked to stop; a beat that can't be written is left out. */
export async function keepBeating(taskQueue: string, stop: AbortSignal): Promise<void> {
  const id = randomUUID();
  while (!stop.aborted) {
    try {
      const now = await askDatabaseNow();
      if (!(await noteBeat(id, now))) await enterProcess(id, taskQueue, now);
    } catch {
      // The database is away: whoever asks for beats sees that, too.
    }
    await pause(BEAT_MILLIS, undefined, { signal: stop }).catch(() => undefined);
  }
  await leaveProcess(id).catch(() => undefined);
}
