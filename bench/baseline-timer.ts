import { defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';

/** The baseline: what a run with one timer costs on the same server, with no process in it. */
export const rawBegin = defineUpdate<number>('begin');

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '1s' });

/** Sleeps until an instant (milliseconds since 1970); its result is how many milliseconds late it woke. */
export async function rawTimer(due: number): Promise<number> {
  setHandler(rawBegin, async () => {
    await nothing();
    return due;
  });
  await sleep(due - Date.now());
  return Date.now() - due;
}
