import { sha256Of } from './canonical.ts';
import type { Directory } from './directory.ts';
import type { EventBody, EventEnvelope, WorkItemEvent } from './events.ts';
import type { Instant } from './instant.ts';
import type { WorkItemState } from './state.ts';

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64);

/** Gives an event its hash. The hash covers every other field, and through `previousHash` all events before it. */
export function sealEvent(event: Omit<EventEnvelope, 'hash'> & EventBody): WorkItemEvent {
  return { ...event, hash: sha256Of(event) };
}

/** The next event of a work item in which nobody acts: the clock's, or a change of people or specs outside. */
export function sealUnattended(
  state: Pick<WorkItemState, 'id' | 'version' | 'head'>,
  body: EventBody,
  at: Instant,
  directory: Directory | null = null,
): WorkItemEvent {
  return sealEvent({
    schema: 1,
    workItemId: state.id,
    seq: state.version + 1,
    at,
    commandId: null,
    fingerprint: null,
    actorId: null,
    role: null,
    directory,
    previousHash: state.head,
    ...body,
  });
}

export interface BrokenLink {
  workItemId: string;
  seq: number;
  reason: string;
}

/** What the read model says of a work item's newest event: it catches a cut-off tail. */
export interface NamedHead {
  version: number;
  hash: string;
}

/** Recomputes a chain event by event, so that one of any length needs no more room than its longest event. */
export class ChainCheck {
  readonly #workItemId: string;
  readonly #head: NamedHead | null;
  #seq = 0;
  #hash = CHAIN_START;
  #hashAtHead: string | null = null;

  constructor(workItemId: string, head: NamedHead | null) {
    this.#workItemId = workItemId;
    this.#head = head;
  }

  /** How many events were found whole. */
  get length(): number {
    return this.#seq;
  }

  /** The next event in order; what is broken about it, or null. */
  next(event: WorkItemEvent): BrokenLink | null {
    const seq = this.#seq + 1;
    if (event.seq !== seq) return this.#broken(seq, `expected event ${seq}, found event ${event.seq}`);
    if (event.workItemId !== this.#workItemId)
      return this.#broken(seq, `the event belongs to work item ${event.workItemId}`);
    if (event.previousHash !== this.#hash)
      return this.#broken(seq, 'its previous hash is not the hash of the event before');
    const { hash, ...content } = event;
    if (sha256Of(content) !== hash) return this.#broken(seq, 'its hash does not fit its content');
    this.#seq = seq;
    this.#hash = hash;
    if (seq === this.#head?.version) this.#hashAtHead = hash;
    return null;
  }

  /** After the last event: whether the chain has the head that it should have. */
  end(): BrokenLink | null {
    const head = this.#head;
    if (head === null) return null;
    if (head.version > this.#seq) {
      return this.#broken(this.#seq + 1, `the work item is at version ${head.version}, the event is missing`);
    }
    return this.#hashAtHead === head.hash
      ? null
      : this.#broken(head.version, 'its hash is not the one the work item names as its head');
  }

  #broken(seq: number, reason: string): BrokenLink {
    return { workItemId: this.#workItemId, seq, reason };
  }
}

/** Recomputes the chain of one work item and names the first broken link, or null (process.md 9). */
export function verifyChain(
  workItemId: string,
  events: readonly WorkItemEvent[],
  head: NamedHead | null,
): BrokenLink | null {
  const check = new ChainCheck(workItemId, head);
  for (const event of events) {
    const broken = check.next(event);
    if (broken !== null) return broken;
  }
  return check.end();
}
