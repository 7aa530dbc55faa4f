/**
 * The run could not be asked, or did not answer in time. The command may or may not have happened: sending it again with
 * the same command id is safe and tells.
 */
export class RunUnavailableError extends Error {
  override readonly name = 'RunUnavailableError';
}

/** No run is open for this work item. */
export class RunNotFoundError extends Error {
  override readonly name = 'RunNotFoundError';

  constructor(readonly workItemId: string) {
    super(`No run is open for work item ${workItemId}. An operator can start it again from its events with take-up.`);
  }
}

/** The run met an error of its own while deciding; nothing changed, and other commands go on. */
export class RunFaultError extends Error {
  override readonly name = 'RunFaultError';
}
