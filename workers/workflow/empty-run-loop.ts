import { condition } from '@temporalio/workflow';
import type { Run } from './run.ts';

/** Starting a run and sending its report are two steps for the server; when the second never comes, the run ends. */
export async function emptyRunLoop(run: Run): Promise<void> {
  if (run.state !== null) return;
  if (!(await condition(() => run.state !== null, '1 hour'))) run.abandon();
}
