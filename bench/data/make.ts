import { monthOf } from '#domain/reports/period.ts';
import { beginBenchData, endBenchData, findBenchData } from '#models/bench-data.ts';
import { readFilerNote, writeFilerNote } from '#models/filer-note.ts';
import { setNumbersAside } from '#models/numbers.ts';
import { daysWithFacts } from '#models/report-facts.ts';
import { rollUpEndedMonths } from '#models/roll-ups.ts';
import type { Mode } from '#server/environment.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import { baseOf } from '#workers/documents/publish.ts';
import { bringAllToWorkTree } from '#workers/documents/put-in-order.ts';
import { openRepository } from '#workers/documents/repository.ts';
import type { DocumentsSettings } from '#workers/documents/settings.ts';
import type { Numbered, Written } from './messages.ts';
import { type DataPlan, playDefect } from './play.ts';
import { Player } from './players.ts';

const PLAYERS = 2;
/**
 * Defects that a player is given at once: a commit of the documents repository writes its one folder anew, so there are
 * to be few of many; and each player is to get some blocks.
 */
const BLOCK = { least: 10, most: 500, ofAll: 8 };
const SCHEDULED = 500;
const SAY_EVERY_MS = 5_000;
const TAKEN_UP_AT_ONCE = 8;

/** What is to be made. */
export interface DataWish {
  defects: number;
  seed: string;
  active: number;
  /** Of a hundred that are over, how many were closed. */
  closed: number;
}

interface Making extends DataWish {
  mode: Mode;
  /** Where players write. */
  uri: string;
  documents: DocumentsSettings;
  now: Date;
  runs: Pick<RunClient, 'takeUp'>;
  say: (line: string) => void;
}

/** There are generated defects already, all that were wished for. */
export class DoneAlreadyError extends Error {
  override readonly name = 'DoneAlreadyError';
}

/**
 * Makes the past, once, and starts the runs of what is worked on; goes on where an earlier attempt was cut short.
 *
 * @throws DoneAlreadyError; Error in production mode, or where another past was begun
 */
export async function makeBenchData(making: Making): Promise<void> {
  const { say, uri, mode, documents } = making;
  refuseProduction(mode);
  const plan = await planOf(making);
  const size = Math.min(BLOCK.most, Math.max(BLOCK.least, Math.ceil(plan.defects / BLOCK.ofAll)));
  const players = Array.from({ length: Math.min(PLAYERS, Math.ceil(plan.defects / size)) }, () => new Player());
  const started = performance.now();
  try {
    await Promise.all(players.map((player) => player.ask({ order: 'begin', uri, plan, documents })));
    const numbered = await numberDefects(players, plan);
    say(`${plan.defects} defects are scheduled, in ${seconds(started)} s`);
    const written = await playAll(players, inBlocks(numbered, size), say);
    // Nobody counts before all is written: a month is the sum of days that don't change any more.
    await Promise.all(players.map((player) => player.ask({ order: 'count', days: [], now: plan.now })));
    await noteFiled(documents);
    say(describe(written, started));
    await countDays(players, making);
    await Promise.all(players.map((player) => player.ask({ order: 'end' })));
    await takeUp(numbered, plan, making);
    await endBenchData();
    say(`${plan.defects} defects are there, after ${seconds(started)} s`);
  } finally {
    for (const player of players) player.leave();
  }
}

/** @throws Error in production mode */
export function refuseProduction(mode: Mode): void {
  if (mode === 'production')
    throw new Error('PHASEGATE_MODE: production mode refuses generated defects. Set PHASEGATE_MODE=demo.');
}

async function planOf({ defects, seed, active, closed, now }: Making): Promise<DataPlan> {
  const begun = await findBenchData();
  const wished = { seed, defects, active, closed };
  const plan = begun ?? { ...wished, now: now.toISOString(), firstNumber: await setNumbersAside(defects) };
  const { head } = playDefect(plan, 0, plan.firstNumber).state;
  if (begun === null) {
    if (!(await beginBenchData({ ...plan, head, done: false }))) throw new Error('Somebody else makes defects here.');
    return plan;
  }
  if (begun.done) throw new DoneAlreadyError(`This installation has ${begun.defects} generated defects already.`);
  if (begun.head !== head) throw new Error('Another release began generated defects here. Use an empty database.');
  const keys = ['defects', 'seed', 'active', 'closed'] as const;
  if (keys.some((key) => begun[key] !== wished[key])) {
    const words = keys.map((key) => `--${key} ${begun[key]}`).join(' ');
    throw new Error(`Another past was begun here: go on with ${words}.`);
  }
  return plan;
}

/** Numbers follow the order of reports, as if people had reported them. */
async function numberDefects(players: readonly Player[], plan: DataPlan): Promise<Numbered[]> {
  const parts = Array.from({ length: Math.ceil(plan.defects / SCHEDULED) }, (_, part) => part * SCHEDULED);
  const reported: { index: number; at: number }[] = [];
  await shareOut(players, parts, async (player, from) => {
    const to = Math.min(from + SCHEDULED, plan.defects);
    const answer = await player.ask({ order: 'schedule', from, to });
    for (const [offset, at] of (answer.reported ?? []).entries()) reported.push({ index: from + offset, at });
  });
  reported.sort((one, other) => one.at - other.at || one.index - other.index);
  return reported.map(({ index }, place) => ({ index, number: plan.firstNumber + place }));
}

function inBlocks(numbered: readonly Numbered[], size: number): Numbered[][] {
  return Array.from({ length: Math.ceil(numbered.length / size) }, (_, block) =>
    numbered.slice(block * size, (block + 1) * size),
  );
}

async function playAll(players: readonly Player[], blocks: readonly Numbered[][], say: Making['say']) {
  const sum: Written = { defects: 0, events: 0, facts: 0, cpu: 0 };
  let saidAt = performance.now();
  await shareOut(players, blocks, async (player, block) => {
    const { written } = await player.ask({ order: 'play', block });
    for (const key of Object.keys(sum) as (keyof Written)[]) sum[key] += written?.[key] ?? 0;
    if (performance.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = performance.now();
    say(`… ${sum.defects} defects, ${sum.events} events`);
  });
  return sum;
}

/**
 * Brings to the index what a player left because another was at it, or because it was killed; and notes for a filer that
 * begins later up to where it need not look.
 */
async function noteFiled(documents: DocumentsSettings): Promise<void> {
  const repository = await openRepository(documents);
  await bringAllToWorkTree(repository);
  const { tip } = await baseOf(repository);
  const note = await readFilerNote();
  await writeFilerNote({ tip, beatAt: note?.beatAt ?? new Date(0) });
}

/** Rolls up every day that has facts, and the months that are over. */
async function countDays(players: readonly Player[], { now, say }: Making): Promise<void> {
  const started = performance.now();
  const days = await daysWithFacts();
  const months = [...new Set(days.map(({ day }) => monthOf(day)))].map((month) =>
    days.filter(({ day }) => monthOf(day) === month),
  );
  await shareOut(players, months, async (player, ofMonth) => {
    await player.ask({ order: 'count', days: ofMonth, now: now.toISOString() });
  });
  for (const template of new Set(days.map((day) => day.template)))
    await rollUpEndedMonths(template, '', now.toISOString());
  say(`${days.length} days are counted, in ${seconds(started)} s`);
}

/** Each player takes the next when it is done with the last. */
async function shareOut<Of>(
  players: readonly Player[],
  all: readonly Of[],
  each: (player: Player, one: Of) => Promise<void>,
): Promise<void> {
  const waiting = [...all].reverse();
  const work = async (player: Player): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await each(player, next);
  };
  await Promise.all(players.map(work));
}

/**
 * Runs of what is worked on. Of what is over the reconciler misses the runs slice by slice, and takes it up by itself,
 * some hundreds a minute; until then nobody can command it.
 */
async function takeUp(numbered: readonly Numbered[], { active }: DataPlan, { runs, say }: Making): Promise<void> {
  const started = performance.now();
  const open = numbered.filter(({ index }) => index < active);
  for (let from = 0; from < open.length; from += TAKEN_UP_AT_ONCE) {
    await Promise.all(
      open.slice(from, from + TAKEN_UP_AT_ONCE).map(async ({ number }) => {
        const { kind } = await runs.takeUp(String(number), { leaveOpen: true });
        if (kind !== 'started' && kind !== 'running')
          throw new Error(`The run of work item ${number} could not be started: ${kind}.`);
      }),
    );
  }
  say(`${open.length} runs are started, in ${seconds(started)} s`);
}

function describe({ defects, events, facts, cpu }: Written, started: number): string {
  return (
    `${defects} defects, ${events} events and ${facts} facts were written in ${seconds(started)} s; ` +
    `the processor time of players was ${(cpu / Math.max(1, events)).toFixed(2)} ms an event`
  );
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
