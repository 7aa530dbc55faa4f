import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MILLIS = 1_000;

/**
 * Tries until it works or the process is asked to stop (then undefined); `failed` hears of every attempt that failed.
 */
export async function untilDone<Result>(
  step: () => Promise<Result>,
  failed: (error: unknown) => void,
  stop: AbortSignal,
): Promise<Result | undefined> {
  while (!stop.aborted) {
    try {
      return await step();
    } catch (error) {
      failed(error);
      await pause(PAUSE_MILLIS, undefined, { signal: stop }).catch(() => undefined);
    }
  }
  return undefined;
}
