import { bytesOf } from '#domain/canonical.ts';
import type { WorkItemEvent } from '#domain/events.ts';

/** How much may wait to be recorded before a run takes no more commands in: it must fit into a continue-as-new. */
export const OUTBOX_LIMITS = { events: 1_000, bytes: 512_000 } as const;

/** How much one attempt to record takes; each attempt of the fall-back writes it into the history. */
export const BATCH_LIMITS = { events: 100, bytes: 128_000 } as const;

interface Waiting {
  event: WorkItemEvent;
  /** The workflow task in which it was decided. */
  task: number;
  bytes: number;
}

/**
 * Events decided and not yet recorded, oldest first (decision 1). Each remembers the workflow task that decided it: until
 * that task is complete the server knows nothing of it, and a crash makes another task decide anew, perhaps in another
 * order and at another time. Recorded before, such an event would fork the chain.
 */
export class Outbox {
  #waiting: Waiting[];
  #bytes: number;

  constructor(events: readonly WorkItemEvent[]) {
    // What came with the run's input is as durable as the run.
    this.#waiting = events.map((event) => ({ event, task: 0, bytes: bytesOf(event) }));
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

  /** The event with this sequence number, while it waits. */
  find(seq: number): WorkItemEvent | undefined {
    return this.#waiting.find(({ event }) => event.seq === seq)?.event;
  }

  push(event: WorkItemEvent, task: number): void {
    const bytes = bytesOf(event);
    this.#waiting.push({ event, task, bytes });
    this.#bytes += bytes;
  }

  /** What the next attempt records: of the events decided before this task, as many as fit, but at least one. */
  batch(task: number): WorkItemEvent[] {
    const batch: WorkItemEvent[] = [];
    let total = 0;
    for (const { event, task: decidedIn, bytes } of this.#waiting) {
      if (decidedIn >= task) break;
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
