import { filingProblem } from '#models/check-filing.ts';
import {
  type Comparison,
  compareWorkItem,
  type Difference,
  type Rewritable,
  rebuildWorkItem,
} from '#models/rebuild.ts';
import { listAllIds } from '#models/work-item-ids.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { walk } from './walk.ts';

type Say = (line: string) => void;
type Runs = Pick<RunClient, 'openStatus'>;

interface Request {
  /** Null: all. */
  workItemId: string | null;
  after: string | null;
  compareOnly: boolean;
}

type Outcome = 'same' | 'written' | 'differs' | 'needs-look';

/**
 * Folds the chain of one work item, or of all, compares what everybody reads with it and, unless it should only compare,
 * writes again what differs. Beside a running installation nothing newer is ever replaced.
 */
export async function rebuild(request: Request, runs: Runs, stop: AbortSignal, say: Say): Promise<ExitCode> {
  const count: Record<Outcome, number> = { same: 0, written: 0, differs: 0, 'needs-look': 0 };
  const { workItemId, after, compareOnly } = request;
  const step = async (id: string): Promise<void> => {
    const { comparison, written } = compareOnly
      ? { comparison: await compareWorkItem(id), written: false }
      : await rebuildWorkItem(id, async (found) => found.kind === 'differs' || runHas(runs, id, found));
    const outcome = outcomeOf(comparison, written);
    const filing = 'version' in comparison ? await filingProblem(id, comparison.version) : null;
    count[filing === null ? outcome : 'needs-look'] += 1;
    if (outcome !== 'same') say(`${id}: ${describe(comparison, written)}`);
    if (filing !== null) say(`${id}: ${filing}; the repository of documents says what is true, so look there.`);
  };
  const found = () => (count.differs + count['needs-look'] === 0 ? EXIT.DONE : EXIT.FOUND);
  if (workItemId !== null) {
    await step(workItemId);
    if (count.same > 0) say(`${workItemId}: state and card are what the chain says.`);
    return found();
  }
  const command = compareOnly ? 'rebuild --all --compare-only' : 'rebuild --all';
  const walked = await walk(await listAllIds(), { command, after, stop }, step, say);
  const differed = compareOnly ? `${count.differs} differ` : `${count.written} written again`;
  say(
    `${walked.done} work items folded and compared ${walked.sum}: ` +
      `${count.same} as their chains say, ${differed}, ${count['needs-look']} need a look.`,
  );
  return walked.stopped ? EXIT.STOPPED : found();
}

/** Where chain and read model name different events, the open run is the third that knows. */
async function runHas(runs: Runs, id: string, { version, head }: Rewritable): Promise<boolean> {
  const run = await runs.openStatus(id);
  return run !== null && run.frozen === null && run.version === version && run.head === head;
}

function outcomeOf(comparison: Comparison, written: boolean): Outcome {
  if (comparison.kind === 'same') return 'same';
  if (written) return 'written';
  return comparison.kind === 'differs' ? 'differs' : 'needs-look';
}

function describe(comparison: Comparison, written: boolean): string {
  switch (comparison.kind) {
    case 'same':
      return 'state and card are what the chain says.';
    case 'differs':
      return `${differencesOf(comparison.differences, comparison.version)}${written ? '; written again' : ''}.`;
    case 'other-head': {
      const differences = differencesOf(comparison.differences, comparison.version);
      if (written) return `${differences}; its run has the chain’s head, so it was written again.`;
      return `${differences}, and names another head than the chain, which no open run confirms. Compare with a copy.`;
    }
    case 'broken':
      return `not rebuilt: its chain is broken at event ${comparison.link.seq} (${comparison.link.reason}).`;
    case 'absent':
      return 'there is no such work item.';
  }
}

function differencesOf(differences: readonly Difference[], version: number): string {
  return differences
    .map(({ part, how, version: at }) => {
      if (how === 'missing') return `the ${part} is missing`;
      return how === 'behind' ? `the ${part} is at version ${at} of ${version}` : `the ${part} has other content`;
    })
    .join(', ');
}
