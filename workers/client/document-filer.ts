import { Client } from '@temporalio/client';
import type { documentFiler } from '#workers/workflow/document-filer.ts';
import { connectLazily, type TemporalOptions } from './connection.ts';

/** One for each installation, which its task queue stands for. */
function documentFilerId(taskQueue: string): string {
  return `document-filer/${taskQueue}`;
}

const WORKFLOW: keyof { documentFiler: typeof documentFiler } = 'documentFiler';
const DEADLINE_MS = 10_000;

/** The task queue that workers with the documents repository serve. */
export function documentsQueue(taskQueue: string): string {
  return `${taskQueue}-documents`;
}

/** Starts the one filer of documents unless it runs; any number of times, by anybody. */
export async function startDocumentFiler(temporal: TemporalOptions): Promise<void> {
  const connection = connectLazily(temporal);
  try {
    const { workflow } = new Client({ connection, namespace: temporal.namespace });
    await connection.withDeadline(Date.now() + DEADLINE_MS, () =>
      workflow.start(WORKFLOW, {
        workflowId: documentFilerId(temporal.taskQueue),
        taskQueue: temporal.taskQueue,
        args: [{ taskQueue: documentsQueue(temporal.taskQueue) }],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowTaskTimeout: '5s',
      }),
    );
  } finally {
    await connection.close();
  }
}
