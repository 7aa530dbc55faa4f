import { clearAlarms } from '#models/alarms.ts';
import { listRecordedIds } from '#models/events.ts';
import { isUnavailable } from '#models/unavailable.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import type { TakeUpResult } from '#workers/client/take-up.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { walk } from './walk.ts';

interface Request {
  /** Null: every work item whose run is missing or behind. */
  workItemId: string | null;
  after: string | null;
  replaceFrozen: boolean;
}

type Say = (line: string) => void;

type Runs = Pick<RunClient, 'takeUp' | 'temporalReady'>;

/**
 * Starts runs again from recorded events. A run that is as it should be is left alone; one that can't be asked does not
 * keep the others from being taken up.
 *
 * @throws when an engine is away, which would keep all of them
 */
export async function takeUpRuns(request: Request, runs: Runs, stop: AbortSignal, say: Say): Promise<ExitCode> {
  const { replaceFrozen } = request;
  if (request.workItemId !== null) {
    const result = await takeUpOne(runs, request.workItemId, replaceFrozen);
    say(`${request.workItemId}: ${describe(result)}`);
    return isFine(result) ? EXIT.DONE : EXIT.FOUND;
  }
  let touched = 0;
  let wrong = 0;
  const failed: string[] = [];
  const step = async (id: string): Promise<void> => {
    try {
      const result = await takeUpOne(runs, id, replaceFrozen);
      if (result.kind !== 'running') say(`${id}: ${describe(result)}`);
      if (!isFine(result)) wrong += 1;
      else if (result.kind !== 'running') touched += 1;
    } catch (error) {
      if (isUnavailable(error) || !(await runs.temporalReady())) throw error;
      say(`${id}: ${error instanceof Error ? error.message : String(error)}`);
      failed.push(id);
    }
  };
  const command = `take-up --missing${replaceFrozen ? ' --replace-frozen' : ''}`;
  const { after } = request;
  const { done, stopped, sum } = await walk(await listRecordedIds(), { command, after, stop }, step, say);
  say(
    `${done} work items ${sum}: ${touched} taken up, ${done - touched - wrong - failed.length} left as they are, ` +
      `${wrong} need a look, ${failed.length} failed.`,
  );
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}. Take each up again, or all that are missing.`);
  if (stopped) return EXIT.STOPPED;
  return wrong === 0 && failed.length === 0 ? EXIT.DONE : EXIT.FOUND;
}

/** Replacing a frozen run is a human's decision for what is recorded: the alarm has done its work. */
async function takeUpOne(runs: Runs, id: string, replaceFrozen: boolean): Promise<TakeUpResult> {
  const result = await runs.takeUp(id, { replaceFrozen });
  if (replaceFrozen && result.kind === 'replaced') await clearAlarms(id);
  return result;
}

const isFine = ({ kind }: TakeUpResult) => kind === 'started' || kind === 'replaced' || kind === 'running';

function describe(result: TakeUpResult): string {
  switch (result.kind) {
    case 'started':
      return `taken up at version ${result.version}.`;
    case 'replaced':
      return `its run was replaced by one at version ${result.version}.`;
    case 'running':
      return `its run knows version ${result.version}; nothing to do.`;
    case 'frozen':
      return `its run is frozen at version ${result.version}. Look at status and verify; then decide on --replace-frozen.`;
    case 'no-events':
      return 'no events are recorded, so there is nothing to start from.';
    case 'broken-chain':
      return `not taken up: its chain is broken at event ${result.link.seq} (${result.link.reason}).`;
  }
}
