import { sha256Of } from '#domain/canonical.ts';
import { factsOfHistory } from '#domain/reports/history-facts.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { listAnnouncements, settleAnnouncements } from '#models/announcements.ts';
import { storeBodies } from '#models/bodies.ts';
import { beginDemoHistory, type DemoHistoryPlan, endDemoHistory, findDemoHistory } from '#models/demo-history.ts';
import { appendEvents } from '#models/events.ts';
import { enterNumbers, firstNumberIfNone } from '#models/numbers.ts';
import { insertFacts } from '#models/report-facts.ts';
import { enterRaisedVersion } from '#models/specs.ts';
import { writeReadModel } from '#models/write-read-model.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import { filePast, type PastFiling } from '#workers/documents/file-past.ts';
import type { DocumentsSettings } from '#workers/documents/settings.ts';
import { DemoPeopleError } from '../demo-people.ts';
import type { Mode } from '../environment.ts';
import { chanceOf } from './chance.ts';
import { filingsOf } from './filings.ts';
import { type History, historyOf, type PastWorkItem } from './history.ts';
import { STORIES } from './stories/index.ts';

const SEED = 'phasegate';
const AT_ONCE = 8;

/** What making the history needs of the rest. */
interface Surroundings {
  mode: Mode;
  /** How many defects; 0 makes none. */
  defects: number;
  now: Date;
  documents: DocumentsSettings;
  runs: Pick<RunClient, 'takeUp'>;
  say: (line: string) => void;
}

/**
 * Makes the history of the demo organisation, once and on a database without work items only: recorded as ordinary
 * events, and its runs started by take-up. What an interrupted set-up left is completed, nothing is there twice.
 *
 * @throws {DemoPeopleError} in production mode
 */
export async function makeDemoHistory(surroundings: Surroundings): Promise<void> {
  const { mode, defects, now, say } = surroundings;
  if (mode === 'production') {
    throw new DemoPeopleError('PHASEGATE_MODE: production mode refuses the demo history. Set PHASEGATE_MODE=demo.');
  }
  const begun = await findDemoHistory();
  if (begun?.done === true) {
    say(`the demo history is there: ${begun.defects} defects`);
    return;
  }
  const plan = begun ?? (await newPlan(defects, now));
  if (plan === null) return;
  const started = performance.now();
  const history = playOf(plan);
  // Nobody was there to be told when the organisation was made; what is played knows it from the start.
  if (begun === null) await settleAnnouncements(await listAnnouncements());
  const { sha256, done } = await beginDemoHistory({ ...plan, sha256: plan.sha256 || fingerprintOf(history) });
  if (sha256 !== fingerprintOf(history)) {
    throw new Error(
      'A demo history was begun by another release. Complete it with that one, or use an empty database.',
    );
  }
  if (done) return;
  say(`${begun === null ? 'making' : 'completing'} the demo history of ${plan.defects} defects`);
  const filings = filingsOf(history, plan.now, chanceOf(SEED));
  await store(history, filings, surroundings);
  await endDemoHistory();
  const events = history.workItems.reduce((sum, { events }) => sum + events.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`the demo history was made: ${plan.defects} defects, ${events} events, in ${seconds} s`);
}

/** Null where there is nothing to make. */
async function newPlan(defects: number, now: Date): Promise<DemoHistoryPlan | null> {
  if (defects === 0) return null;
  const firstNumber = await firstNumberIfNone();
  return firstNumber === null ? null : { now: now.toISOString(), defects, firstNumber, sha256: '', done: false };
}

function playOf({ now, defects, firstNumber }: DemoHistoryPlan): History {
  return historyOf({ seed: SEED, now, stories: STORIES.slice(0, defects), firstNumber });
}

function fingerprintOf({ workItems }: History): string {
  return sha256Of(workItems.map(({ state }) => state.head));
}

/** Bodies are there before the events that promise them (decision 9), events before runs (decision 13). */
async function store(
  { workItems, bodies }: History,
  filings: readonly PastFiling[],
  { documents, runs, say }: Surroundings,
): Promise<void> {
  await storeBodies(bodies.values());
  await enterNumbers(workItems.map(({ number, events }) => ({ commandId: events[0]?.commandId ?? '', number })));
  await raiseVersions(workItems);
  await someAtOnce(workItems, async ({ events, state }) => {
    await appendEvents(events);
    await insertFacts(factsOfHistory(findTemplate(state.template), events));
    await writeReadModel(state);
  });
  say(`… ${workItems.length} recorded`);
  await filePast(documents, filings);
  say(`… ${filings.length} documents filed`);
  await someAtOnce(workItems, async ({ workItemId }) => {
    const { kind } = await runs.takeUp(workItemId, { leaveOpen: true });
    if (kind === 'started' || kind === 'running') return;
    throw new Error(`The run of demo defect ${workItemId} could not be started: ${kind}.`);
  });
}

async function someAtOnce(items: readonly PastWorkItem[], each: (item: PastWorkItem) => Promise<void>) {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(each));
  }
}

/** In the order of time, whatever the work item, so that the newest version is the one that stays. */
async function raiseVersions(workItems: readonly PastWorkItem[]): Promise<void> {
  const raised = workItems.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'GATE_ITEM_VALIDATED'
        ? (event.payload.settled.specVersions ?? []).map((settled) => ({ ...settled, event }))
        : [],
    ),
  );
  raised.sort((one, other) => (one.event.at < other.event.at ? -1 : 1));
  for (const { specId, version, event } of raised) {
    await enterRaisedVersion(specId, version, `${event.workItemId}:${event.seq}`);
  }
}
