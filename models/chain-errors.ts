/**
 * A run and the stored chain disagree about what happened (one of them was restored from an old copy, or changed). The
 * work item is frozen until a human has decided which is right.
 */
export class AuditForkError extends Error {
  override readonly name = 'AuditForkError';

  constructor(
    readonly workItemId: string,
    readonly seq: number,
    readonly offeredHash: string,
    readonly storedHash: string,
  ) {
    super(
      `Work item ${workItemId}: the run says that event ${seq} is ${offeredHash.slice(0, 12)}, the chain holds ` +
        `${storedHash.slice(0, 12)}. The work item is frozen until an operator decides which is right.`,
    );
  }
}

/** An event does not follow the one before it: that one is missing, or they were given out of order. */
export class ChainGapError extends Error {
  override readonly name = 'ChainGapError';

  constructor(
    readonly workItemId: string,
    readonly seq: number,
  ) {
    super(`Work item ${workItemId}: event ${seq} can’t be appended, the event before it is missing or another one.`);
  }
}
