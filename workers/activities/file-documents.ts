import { setTimeout as pause } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import type { FilerActivities } from '#workers/workflow/document-filer.ts';

const HEARTBEAT_MS = 1_000;
/** Then it is called anew, well before its time is over. */
const LASTS_MS = 60 * 60_000;

/**
 * What a worker serves where the documents repository lies.
 *
 * @param file files documents until it is asked to stop
 */
export function filerActivities(file: (stop: AbortSignal) => Promise<void>): FilerActivities {
  return {
    fileDocuments: async () => {
      const { cancellationSignal, heartbeat } = Context.current();
      const over = AbortSignal.any([cancellationSignal, AbortSignal.timeout(LASTS_MS)]);
      const done = new AbortController();
      const beating = beat(() => heartbeat(), AbortSignal.any([over, done.signal]));
      try {
        await file(over);
      } finally {
        done.abort();
        await beating;
      }
    },
  };
}

async function beat(heartbeat: () => void, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    heartbeat();
    await pause(HEARTBEAT_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
