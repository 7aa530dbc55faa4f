import { listRecordedIds } from '#models/events.ts';
import { verifyAudit } from '#models/verify-audit.ts';
import { findWorkItem, listWorkItemIds } from '#models/work-items.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

type Say = (line: string) => void;

const PROGRESS_EVERY = 100;

/** Recomputes the chain of one work item, or of all, and names the first broken link of each. */
export async function verifyChains(workItemId: string | null, say: Say): Promise<ExitCode> {
  const ids = workItemId === null ? await allIds() : [workItemId];
  let events = 0;
  let broken = 0;
  for (const [index, id] of ids.entries()) {
    const verification = await verifyAudit(id);
    events += verification.events;
    if (workItemId !== null && verification.events === 0 && (await findWorkItem(id)) === null) {
      say(`${id}: there is no such work item.`);
      return EXIT.FOUND;
    }
    if (verification.firstBroken !== null) {
      broken += 1;
      say(`${id}: broken at event ${verification.firstBroken.seq} (${verification.firstBroken.reason}).`);
    }
    if ((index + 1) % PROGRESS_EVERY === 0) say(`… ${index + 1} of ${ids.length}`);
  }
  say(`${ids.length === 1 ? '1 chain' : `${ids.length} chains`} with ${events} events recomputed; ${broken} broken.`);
  return broken === 0 ? EXIT.DONE : EXIT.FOUND;
}

/** From chains and read model both, so that neither can lack an item unnoticed. */
async function allIds(): Promise<string[]> {
  const ids = new Set([...(await listRecordedIds()), ...(await listWorkItemIds())]);
  return [...ids].sort((one, other) => Number(one) - Number(other));
}
