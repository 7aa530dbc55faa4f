import { type BrokenLink, ChainCheck } from '#domain/chain.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { collection } from './database.ts';
import { storedEventsOf } from './events.ts';
import { listAllIds } from './work-item-ids.ts';

export interface AuditVerification {
  ok: boolean;
  /** How many events were recomputed. */
  events: number;
  /** Of the lowest work item that has one. */
  firstBroken: BrokenLink | null;
}

/**
 * Recomputes the hash chain of one work item, or of all (process.md 9), and compares its end with the read model's.
 * Stops at the first broken link. A work item that does not exist has nothing broken.
 */
export async function verifyAudit(workItemId: string | null): Promise<AuditVerification> {
  const ids = workItemId === null ? await listAllIds() : [workItemId];
  let events = 0;
  for (const id of ids) {
    const verification = await verifyOne(id);
    events += verification.events;
    if (verification.firstBroken !== null) return { ok: false, events, firstBroken: verification.firstBroken };
  }
  return { ok: true, events, firstBroken: null };
}

async function verifyOne(workItemId: string): Promise<{ events: number; firstBroken: BrokenLink | null }> {
  // The head first: what is recorded meanwhile makes the chain longer, never shorter.
  const head = await collection('workItemStates').findById(workItemId, { version: 1, head: 1 }).lean();
  const check = new ChainCheck(workItemId, head === null ? null : { version: head.version, hash: head.head });
  // Hashes cover what was stored, so nothing is brought into today's shape here.
  try {
    for await (const event of storedEventsOf(workItemId)) {
      const firstBroken = check.next(event as WorkItemEvent);
      if (firstBroken !== null) return { events: check.length + 1, firstBroken };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const firstBroken = { workItemId, seq: check.length + 1, reason: 'what is stored is no event' };
    return { events: check.length, firstBroken };
  }
  return { events: check.length, firstBroken: check.end() };
}
