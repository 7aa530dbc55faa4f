import { verifyAudit } from '#models/verify-audit.ts';
import { listAllIds } from '#models/work-item-ids.ts';
import { findWorkItem } from '#models/work-items.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { walk } from './walk.ts';

type Say = (line: string) => void;

interface Request {
  /** Null: all. */
  workItemId: string | null;
  after: string | null;
}

/** Recomputes the chain of one work item, or of all, and names the first broken link of each. */
export async function verifyChains(request: Request, stop: AbortSignal, say: Say): Promise<ExitCode> {
  let events = 0;
  let broken = 0;
  const verify = async (id: string): Promise<void> => {
    const verification = await verifyAudit(id);
    events += verification.events;
    if (verification.firstBroken === null) return;
    broken += 1;
    say(`${id}: broken at event ${verification.firstBroken.seq} (${verification.firstBroken.reason}).`);
  };
  const { workItemId, after } = request;
  if (workItemId !== null) {
    await verify(workItemId);
    if (events === 0 && broken === 0 && (await findWorkItem(workItemId)) === null) {
      say(`${workItemId}: there is no such work item.`);
      return EXIT.FOUND;
    }
    say(`1 chain with ${events} events recomputed; ${broken} broken.`);
    return broken === 0 ? EXIT.DONE : EXIT.FOUND;
  }
  const walked = await walk(await listAllIds(), { command: 'verify --all', after, stop }, verify, say);
  say(`${walked.done} chains with ${events} events recomputed ${walked.sum}; ${broken} broken.`);
  if (walked.stopped) return EXIT.STOPPED;
  return broken === 0 ? EXIT.DONE : EXIT.FOUND;
}
