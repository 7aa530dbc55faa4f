import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

/** The baseline: what an update with one empty local activity costs on the same server, with no process in it. */
export const rawUpdate = defineUpdate<number, [number]>('raw');

const { nothing } = proxyLocalActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '1s' });

export async function rawRun(): Promise<void> {
  setHandler(rawUpdate, async (value) => {
    await nothing();
    return value;
  });
  await condition(() => false);
}
