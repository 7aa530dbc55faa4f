import { createHash } from 'node:crypto';
import type { DocumentAnswer, EndAnswer, WorkItemAnswer } from './operations.ts';

/** How the story ended. */
export interface Ending {
  workItem: NonNullable<EndAnswer['workItem']> & { document: DocumentAnswer };
  verifyAudit: EndAnswer['verifyAudit'];
  /** Commands that were accepted. */
  accepted: number;
}

export function statusesOf(item: WorkItemAnswer | null): [key: string, status: string][] {
  return (item?.gates ?? []).flatMap((gate) => gate.items.map(({ key, status }): [string, string] => [key, status]));
}

/** Everything that is not as it has to be at the end, in words; empty when all is well. */
export function problemsOf({ workItem, verifyAudit, accepted }: Ending): string[] {
  const items = statusesOf(workItem);
  const open = items.filter(([, status]) => status !== 'PASSED');
  const { document, events } = workItem;
  const byPeople = events.nodes.filter(({ by }) => by !== null).length;
  const steps = workItem.closureSteps.filter(({ done }) => done).length;
  const passes = document.markdown.match(/- PMO validation: Pass /g)?.length ?? 0;
  const checks: [boolean, string][] = [
    [workItem.state === 'CLOSED' && workItem.disposition === 'CLOSED', `it is in ${workItem.state}`],
    [items.length === 19, `it has ${items.length} gate items, not 19`],
    [open.length === 0, `not passed: ${open.map(([key]) => key).join(', ')}`],
    [workItem.closureComplete && steps === 5, `its closure is not complete: ${steps} of 5 steps are done`],
    [passes === 19, `the Phase Gate Document says Pass ${passes} times, not 19`],
    [sha256(document.markdown) === document.sha256, 'the document’s hash is not the hash of its text'],
    [verifyAudit.ok, `the chain is broken: ${verifyAudit.firstBroken?.reason ?? 'no reason given'}`],
    [verifyAudit.events === workItem.version, `${verifyAudit.events} events at version ${workItem.version}`],
    [byPeople === accepted, `${accepted} commands were accepted, ${byPeople} events are people’s`],
  ];
  return checks.filter(([ok]) => !ok).map(([, problem]) => problem);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
