import { sleep } from '@temporalio/workflow';
import { workItemRun as original } from '#workers/workflow/index.ts';

/** The run as a careless change would make it: one step more than the recorded executions took. */
export async function workItemRun(stored: unknown): Promise<void> {
  await sleep('1 second');
  await original(stored);
}
