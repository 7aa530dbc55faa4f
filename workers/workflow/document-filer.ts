import { continueAsNew, proxyActivities } from '@temporalio/workflow';

/** What serves the filer; on a task queue of its own, where the documents repository lies. */
export interface FilerActivities {
  /** Files documents for some time, then returns to be called again. */
  fileDocuments(): Promise<void>;
}

export interface DocumentFilerInput {
  /** The task queue of {@link FilerActivities}. */
  taskQueue: string;
}

const CALLS = 50;

/**
 * Has documents filed by one worker at a time, whatever their number (decision 16): there is one workflow of this name and
 * one call of its activity. A worker that is no longer heard of is replaced within seconds; that it may live and file
 * nevertheless is what the fence of the branch is for.
 */
export async function documentFiler({ taskQueue }: DocumentFilerInput): Promise<void> {
  const { fileDocuments } = proxyActivities<FilerActivities>({
    taskQueue,
    heartbeatTimeout: '6s',
    startToCloseTimeout: '2h',
    retry: { initialInterval: '500ms', backoffCoefficient: 1.5, maximumInterval: '5s' },
  });
  for (let call = 0; call < CALLS; call += 1) await fileDocuments();
  await continueAsNew<typeof documentFiler>({ taskQueue });
}
