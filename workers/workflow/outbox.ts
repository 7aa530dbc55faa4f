import { bytesOf } from '#domain/canonical.ts';
import type { WorkItemEvent } from '#domain/events.ts';

/** How much may wait to be recorded before a run takes no more commands in: it must fit into a continue-as-new. */
export const OUTBOX_LIMITS = { events: 1_000, bytes: 512_000 } as const;

/** How much one attempt to record takes; each attempt of the fall-back writes it into the history. */
export const BATCH_LIMITS = { events: 100, bytes: 128_000 } as const;

interface Waiting {
  event: WorkItemEvent;
  bytes: number;
}

/** Events decided and not yet recorded, oldest first (decision 1). */
export class Outbox {
  #waiting: Waiting[];
  #bytes: number;

  constructor(events: readonly WorkItemEvent[]) {
    this.#waiting = events.map((event) => ({ event, bytes: bytesOf(event) }));
    this.#bytes = this.#waiting.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  get size(): number {
    return this.#waiting.length;
  }

  get full(): boolean {
    return this.#waiting.length >= OUTBOX_LIMITS.events || this.#bytes >= OUTBOX_LIMITS.bytes;
  }

  get events(): WorkItemEvent[] {
    return this.#waiting.map(({ event }) => event);
  }

  /** Sequence number of the oldest event that waits, or null. */
  get oldestSeq(): number | null {
    return this.#waiting[0]?.event.seq ?? null;
  }

  push(event: WorkItemEvent): void {
    const bytes = bytesOf(event);
    this.#waiting.push({ event, bytes });
    this.#bytes += bytes;
  }

  /** What the next attempt records: at least one event when any waits. */
  batch(): WorkItemEvent[] {
    const batch: WorkItemEvent[] = [];
    let total = 0;
    for (const { event, bytes } of this.#waiting) {
      if (batch.length > 0 && (batch.length >= BATCH_LIMITS.events || total + bytes > BATCH_LIMITS.bytes)) break;
      batch.push(event);
      total += bytes;
    }
    return batch;
  }

  /** Takes out the `count` oldest events, which are recorded. */
  drop(count: number): void {
    for (const { bytes } of this.#waiting.splice(0, count)) this.#bytes -= bytes;
  }
}
