import { clearReconcilerAlarms, listAlarmsOf, raiseAlarm } from '#models/alarms.ts';
import { type Comparison, compareWorkItem } from '#models/rebuild.ts';
import { readReconcilerNote, writeReconcilerNote } from '#models/reconciler-note.ts';
import { keepMark, listMarksBefore, markRecord, type RecordMark, removeMark } from '#models/record-marks.ts';
import { estimateCount, listIdsAfter } from '#models/work-item-ids.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import type { Reconciled } from '#workers/workflow/reconcile.ts';
import { type Finding, judge, type KnownRun } from './judge.ts';

/** A mark younger than this may belong to something that is under way. */
const MARK_AGE_MILLIS = 30_000;
const MARKS_AT_ONCE = 200;
/** A round over all work items takes as many slices, one a minute, unless a slice would be larger than that. */
const SLICES = 60;
const SLICE = { least: 10, most: 500 };
const AT_ONCE = 4;
/** No look begins later than this after the start, so that the activity ends in its time. */
const LONGEST_MILLIS = 40_000;
/** How often a run is asked before a human is. */
const ASKS = 3;

type Runs = Pick<RunClient, 'openStatus' | 'isOpen' | 'writeAgain' | 'takeUp'>;

/**
 * One look of the reconciler (decision 14): work items that were marked more than half a minute ago, then the next slice
 * of all others. A difference marks the work item; seen again, its run is asked to write, or an alarm is raised.
 *
 * @throws when an engine is away; what was found so far is kept
 */
export async function reconcileRecord(runs: Runs, now: () => Date = () => new Date()): Promise<Reconciled> {
  const result: Reconciled = { marked: 0, slice: 0, noticed: [], askedToWrite: [], takenUp: [], alarmed: [] };
  const end = now().getTime() + LONGEST_MILLIS;
  const late = () => now().getTime() > end;
  const old = new Date(now().getTime() - MARK_AGE_MILLIS);
  await each(await listMarksBefore(old, MARKS_AT_ONCE), late, async (mark) => {
    await settle(mark, runs, now, result);
    result.marked += 1;
  });
  await lookAtSlice(runs, now, late, result);
  return result;
}

/** A second look at a work item: what was seen is still there, or it has healed. */
async function settle(mark: RecordMark, runs: Runs, now: () => Date, result: Reconciled): Promise<void> {
  const { workItemId } = mark;
  const finding = await look(workItemId, runs, true);
  if (finding === null) {
    await clearReconcilerAlarms(workItemId);
    await removeMark(workItemId);
    return;
  }
  const asked = await remedy(workItemId, finding, mark.asked, runs, result);
  if (asked === 'human') await alarm(workItemId, finding, now(), result);
  await keepMark(workItemId, {
    since: now(),
    reason: finding.message,
    asked: asked === 'human' ? mark.asked : mark.asked + 1,
  });
}

/** Whether the run was asked, or a human has to be. */
async function remedy(
  workItemId: string,
  finding: Finding,
  asked: number,
  runs: Runs,
  result: Reconciled,
): Promise<'run' | 'human'> {
  if (finding.remedy === 'human' || asked >= ASKS) return 'human';
  if (finding.remedy === 'take-up') {
    // What a human is to decide about this work item comes first.
    if ((await listAlarmsOf(workItemId)).some(({ kind }) => kind !== 'NO_RUN')) return 'human';
    const { kind } = await runs.takeUp(workItemId);
    if (kind !== 'started' && kind !== 'running') return 'human';
    result.takenUp.push(workItemId);
    return 'run';
  }
  if (finding.remedy === 'write-again') {
    await runs.writeAgain(workItemId);
    result.askedToWrite.push(workItemId);
  }
  return 'run';
}

async function alarm(workItemId: string, finding: Finding, raisedAt: Date, result: Reconciled): Promise<void> {
  const id = `${finding.alarm.toLowerCase().replaceAll('_', '-')}:${workItemId}`;
  const known = (await listAlarmsOf(workItemId)).some((alarm) => alarm.id === id);
  if (known) return;
  const message = `Work item ${workItemId}: ${finding.message}`;
  await raiseAlarm({ id, kind: finding.alarm, workItemId, message, raisedAt });
  result.alarmed.push(workItemId);
}

async function lookAtSlice(runs: Runs, now: () => Date, late: () => boolean, result: Reconciled): Promise<void> {
  const note = (await readReconcilerNote()) ?? {
    after: '',
    roundBegunAt: now(),
    roundEndedAt: null,
    lookedAt: now(),
    items: 0,
  };
  const wanted = Math.ceil((await estimateCount()) / SLICES);
  const limit = Math.min(Math.max(wanted, SLICE.least), SLICE.most);
  const ids = await listIdsAfter(note.after, limit);
  let last = note.after;
  for (let from = 0; from < ids.length && !late(); from += AT_ONCE) {
    const few = ids.slice(from, from + AT_ONCE);
    await each(few, late, async (id) => {
      const finding = await look(id, runs, false);
      if (finding === null) return;
      await markRecord(id, finding.message, now());
      result.noticed.push(id);
    });
    if (late()) break;
    last = few.at(-1) ?? last;
    result.slice += few.length;
  }
  const ended = ids.length < limit && result.slice === ids.length;
  await writeReconcilerNote(
    ended
      ? { after: '', roundBegunAt: now(), roundEndedAt: now(), lookedAt: now(), items: 0 }
      : { ...note, after: last, lookedAt: now(), items: note.items + result.slice },
  );
}

/**
 * Compares once. A run is asked what it knows where that costs little against what it tells: of active work items and of
 * marked ones. Of the many that have come to their end it is only asked whether their run is open.
 */
async function look(workItemId: string, runs: Runs, closely: boolean): Promise<Finding | null> {
  const comparison = await compareWorkItem(workItemId);
  return judge(comparison, await knownRun(workItemId, comparison, runs, closely));
}

async function knownRun(id: string, comparison: Comparison, runs: Runs, closely: boolean): Promise<KnownRun> {
  const active = 'disposition' in comparison && comparison.disposition === 'ACTIVE';
  if (closely || active) return runs.openStatus(id);
  return (await runs.isOpen(id)) ? 'open' : null;
}

/** A few at once; nothing new is begun when it is late. */
async function each<One>(all: readonly One[], late: () => boolean, step: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined && !late(); one = waiting.shift()) await step(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
