import type { WorkItemRun } from '#workers/workflow/contract.ts';
import type { RunInput } from '#workers/workflow/run-input.ts';
import { toWorkflowId } from './workflow-id.ts';

/** What every start of a run has in common. */
export function runStart(workItemId: string, taskQueue: string, input: RunInput) {
  return {
    workflowId: toWorkflowId(workItemId),
    taskQueue,
    args: [input] satisfies Parameters<WorkItemRun>,
    // A worker that dies in the middle of a task holds up its run for so long (10 s by default).
    workflowTaskTimeout: '5s',
  } as const;
}
