import { sha256Of } from './canonical.ts';
import type { EventBody, EventEnvelope, WorkItemEvent } from './events.ts';

/** The hash before the first event. */
export const CHAIN_START = '0'.repeat(64);

/** Gives an event its hash. The hash covers every other field, and through `previousHash` all events before it. */
export function sealEvent(event: Omit<EventEnvelope, 'hash'> & EventBody): WorkItemEvent {
  return { ...event, hash: sha256Of(event) };
}

export interface BrokenLink {
  workItemId: string;
  seq: number;
  reason: string;
}

/**
 * Recomputes the chain of one work item and names the first broken link, or null (process.md 9).
 * `head` is what the read model says of the newest event: it catches a cut-off tail.
 */
export function verifyChain(
  workItemId: string,
  events: readonly WorkItemEvent[],
  head: { version: number; hash: string } | null,
): BrokenLink | null {
  let previousHash = CHAIN_START;
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    const broken = (reason: string): BrokenLink => ({ workItemId, seq, reason });
    if (event.seq !== seq) return broken(`expected event ${seq}, found event ${event.seq}`);
    if (event.workItemId !== workItemId) return broken(`the event belongs to work item ${event.workItemId}`);
    if (event.previousHash !== previousHash) return broken('its previous hash is not the hash of the event before');
    const { hash, ...content } = event;
    if (sha256Of(content) !== hash) return broken('its hash does not fit its content');
    previousHash = hash;
  }
  if (head === null) return null;
  if (head.version > events.length) {
    return {
      workItemId,
      seq: events.length + 1,
      reason: `the work item is at version ${head.version}, the event is missing`,
    };
  }
  const atHead = events[head.version - 1];
  if (head.version < 1 || atHead?.hash !== head.hash) {
    return { workItemId, seq: head.version, reason: 'its hash is not the one the work item names as its head' };
  }
  return null;
}
