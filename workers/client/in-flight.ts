import pLimit, { type LimitFunction } from 'p-limit';

/** Over ten at once, the server rejects some (decision 4). */
export const IN_FLIGHT_PER_ITEM = 8;

interface Lane {
  limit: LimitFunction;
  users: number;
}

/** Lets at most `IN_FLIGHT_PER_ITEM` steps of one work item run at once and queues the rest in order. */
export class InFlight {
  readonly #lanes = new Map<string, Lane>();

  /** Work items that have anything in flight or queued. */
  get size(): number {
    return this.#lanes.size;
  }

  async run<Result>(workItemId: string, step: () => Promise<Result>): Promise<Result> {
    const lane = this.#lanes.get(workItemId) ?? { limit: pLimit(IN_FLIGHT_PER_ITEM), users: 0 };
    this.#lanes.set(workItemId, lane);
    lane.users += 1;
    try {
      return await lane.limit(step);
    } finally {
      lane.users -= 1;
      if (lane.users === 0) this.#lanes.delete(workItemId);
    }
  }
}
