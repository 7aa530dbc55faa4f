import type { BrokenLink } from '#domain/chain.ts';
import { verifyChain } from '#domain/chain.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { collection } from './database.ts';
import { listRecordedIds, storedEventsOf } from './events.ts';
import { listWorkItemIds } from './work-items.ts';

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
  const ids = workItemId === null ? await allIds() : [workItemId];
  let events = 0;
  for (const id of ids) {
    const verification = await verifyOne(id);
    events += verification.events;
    if (verification.firstBroken !== null) return { ok: false, events, firstBroken: verification.firstBroken };
  }
  return { ok: true, events, firstBroken: null };
}

/** From chains and read model both, so that neither can lack an item unnoticed. */
async function allIds(): Promise<string[]> {
  const ids = new Set([...(await listRecordedIds()), ...(await listWorkItemIds())]);
  return [...ids].sort((one, other) => Number(one) - Number(other));
}

async function verifyOne(workItemId: string): Promise<{ events: number; firstBroken: BrokenLink | null }> {
  // The head first: what is recorded meanwhile makes the chain longer, never shorter.
  const head = await collection('workItemStates').findById(workItemId, { version: 1, head: 1 }).lean();
  const events: WorkItemEvent[] = [];
  // Hashes cover what was stored, so nothing is brought into today's shape here.
  try {
    for await (const event of storedEventsOf(workItemId)) events.push(event as WorkItemEvent);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const firstBroken = { workItemId, seq: events.length + 1, reason: 'what is stored is no event' };
    return { events: events.length, firstBroken };
  }
  const firstBroken = verifyChain(
    workItemId,
    events,
    head === null ? null : { version: head.version, hash: head.head },
  );
  return { events: events.length, firstBroken };
}
