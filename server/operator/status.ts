import { listAlarmsOf } from '#models/alarms.ts';
import { findNewestFilings } from '#models/filings.ts';
import { findMark } from '#models/record-marks.ts';
import { findWorkItem } from '#models/work-items.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

type Say = (line: string) => void;

/** Says what the record and the run know of a work item, and whether they agree. */
export async function showStatus(workItemId: string, runs: Pick<RunClient, 'openStatus'>, say: Say): Promise<ExitCode> {
  const record = await findWorkItem(workItemId);
  if (record === null) {
    say(`${workItemId}: nothing is recorded under this number.`);
  } else {
    const { title, state, disposition, version, head } = record.state;
    say(`${workItemId}: ${title}`);
    say(`record  version ${version}, ${state}, ${disposition}, head ${head}`);
  }
  const run = await runs.openStatus(workItemId);
  if (run === null) {
    say('run     none is open');
  } else {
    const recording = run.pending === 0 ? 'nothing waits to be recorded' : `${run.pending} wait to be recorded`;
    say(`run     version ${run.version}, ${recording}, head ${run.head ?? '—'}`);
    if (run.frozen !== null) say(`        FROZEN: ${run.frozen}`);
    for (const [loop, fault] of Object.entries(run.faults))
      say(`        ${loop} loop failed and tries again: ${fault}`);
  }
  const filed = (await findNewestFilings([workItemId])).get(workItemId);
  if (filed === undefined) say('filed   nothing yet');
  else say(`filed   version ${filed.version}, ${filed.filedAt}, ${filed.path} in commit ${filed.commit}`);
  const alarms = await listAlarmsOf(workItemId);
  for (const { kind, message, raisedAt } of alarms) say(`alarm   ${kind}, ${raisedAt.toISOString()}: ${message}`);
  const mark = await findMark(workItemId);
  if (mark !== null) say(`noticed ${mark.since.toISOString()}: ${mark.reason}`);
  const agree =
    record !== null && (run === null ? record.state.disposition !== 'ACTIVE' : isHealthy(run, record.state));
  return agree && alarms.length === 0 && mark === null ? EXIT.DONE : EXIT.FOUND;
}

type RunStatus = NonNullable<Awaited<ReturnType<RunClient['openStatus']>>>;

function isHealthy(run: RunStatus, record: { version: number; head: string }): boolean {
  const sameHead = run.version !== record.version || run.head === record.head;
  return run.frozen === null && Object.keys(run.faults).length === 0 && run.version >= record.version && sameHead;
}
