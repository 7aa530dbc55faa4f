import { workflowInfo } from '@temporalio/workflow';
import type { Moment } from './run.ts';

/** Now, as the workflow knows it: the same on every replay. */
export function thisMoment(): Moment {
  return { time: new Date().toISOString(), task: workflowInfo().historyLength };
}
