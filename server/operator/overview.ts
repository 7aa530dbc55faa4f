import { listAlarms } from '#models/alarms.ts';
import { filingProblem, readFilerNote } from '#models/filer-note.ts';
import { readReconcilerNote } from '#models/reconciler-note.ts';
import { countMarks, listMarksBefore } from '#models/record-marks.ts';
import { freshDays } from '#models/report-facts.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

type Say = (line: string) => void;

/** How many marked work items are named. */
const NAMED = 50;
/** The reconciler looks each minute; after this it counts as not looking. */
const SILENT_MILLIS = 5 * 60_000;

/** Says what needs a look in the whole installation: alarms, differences that the reconciler has noticed, itself, filing; and what reports have still to count. */
export async function showOverview(say: Say, now: Date = new Date()): Promise<ExitCode> {
  const note = await readReconcilerNote();
  const silent = note === null || now.getTime() - note.lookedAt.getTime() > SILENT_MILLIS;
  if (note === null) say('The reconciler has not looked yet; a running worker lets it look each minute.');
  else {
    const round =
      note.roundEndedAt === null ? 'none is complete yet' : `the last ended ${note.roundEndedAt.toISOString()}`;
    say(`The reconciler looked last ${note.lookedAt.toISOString()}; of its rounds over all work items ${round}.`);
    if (silent) say('That is long ago: see whether a worker runs.');
  }
  const filing = await readFilerNote();
  const problem = filingProblem(filing, now);
  say(problem ?? 'Phase Gate Documents are filed.');
  if (filing !== null && filing.waiting > 0) say(`${filing.waiting} work items wait for their document to be filed.`);
  say(rollUpWords((await freshDays()).length));
  const alarms = await listAlarms();
  for (const { kind, raisedAt, message } of alarms) say(`alarm    ${kind}, ${raisedAt.toISOString()}: ${message}`);
  for (const { workItemId, since, reason } of await listMarksBefore(new Date(now.getTime() + SILENT_MILLIS), NAMED))
    say(`noticed  ${workItemId}, ${since.toISOString()}: ${reason}`);
  const marks = await countMarks();
  say(`${alarms.length} alarms, ${marks} work items noticed.`);
  return alarms.length + marks === 0 && !silent && problem === null ? EXIT.DONE : EXIT.FOUND;
}

function rollUpWords(days: number): string {
  if (days === 0) return 'Reports have a roll-up of all that happened.';
  const [wait, them] = days === 1 ? ['1 day waits', 'it'] : [`${days} days wait`, 'them'];
  return `${wait} to be rolled up for reports, which count ${them} fact by fact meanwhile.`;
}
