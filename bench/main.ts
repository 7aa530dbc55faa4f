import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { benchArchive } from './archive.ts';
import { benchBoard, fillBoard } from './board.ts';
import { benchFiling } from './filing.ts';
import { benchMemory } from './footprint.ts';
import { benchHostile } from './hostile.ts';
import { benchHttp } from './http.ts';
import { benchLists } from './lists.ts';
import { benchMessages } from './messages.ts';
import { benchProcess } from './process.ts';
import { benchRealtime } from './realtime.ts';
import { Report } from './report.ts';
import { benchReportFacts } from './report-facts.ts';
import { benchRunEngine } from './run-engine.ts';
import { benchScale } from './scale.ts';
import { benchTimers } from './timers.ts';

/**
 * `npm run bench`: every figure beside its baseline, measured in the same run on engines of its own.
 * `--only NAME,…`: some sections only, of process, engine, http, hostile, filing, board, realtime, lists, messages, report-facts, archive, timers;
 * and `scale`, which is measured only where it is named: at each of `--sizes N,…` (1000,10000) on an installation that is
 * filled first; `--data PREFIX`: in folders of this name with the size behind it, which stay, so that the next time
 * nothing is to be filled; `--closed PERCENT`: of what is over (18, with which 100,000 defects have 2 million events).
 * `--items N`: work items in the lists (10,000); `--chains N`: that are verified and rebuilt (10,000); `--board N`: on the board (500); `--rounds N`: rounds of commands (5);
 * `--runs N`: open runs with timers (10,000); `--due N`: of which so many are due within a minute (1,000);
 * `--settle N`: so many seconds after the last was started (960).
 */

function wordAfter(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

function numberAfter(name: string, otherwise: number): number {
  const word = wordAfter(name);
  const given = word === null ? otherwise : Number(word);
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} takes a whole number from 1.`);
  return given;
}

const SECTIONS = [
  'process',
  'engine',
  'http',
  'hostile',
  'filing',
  'board',
  'realtime',
  'lists',
  'messages',
  'report-facts',
  'archive',
  'timers',
] as const;
const SCALE = 'scale';
type Section = (typeof SECTIONS)[number] | typeof SCALE;

/** All but the one of large installations, unless some are named. */
function wantedSections(): ReadonlySet<Section> {
  const named = wordAfter('--only')?.split(',');
  if (named === undefined) return new Set(SECTIONS);
  const all = [...SECTIONS, SCALE] as const;
  const wanted = all.filter((section) => named.includes(section));
  if (wanted.length === 0 || wanted.length < named.length)
    throw new Error(`--only takes some of ${all.join(', ')}, parted by commas.`);
  return new Set(wanted);
}

/** So many of a hundred closed, the others ended before that: defects have twenty events on average. */
const ABOUT_20_EVENTS = 18;

const wanted = wantedSections();
const rounds = numberAfter('--rounds', 5);
const items = numberAfter('--items', 10_000);
const chains = numberAfter('--chains', 10_000);
const openRuns = numberAfter('--runs', 10_000);
const dueRuns = numberAfter('--due', 1_000);
const settleSeconds = numberAfter('--settle', 960);
const boardItems = numberAfter('--board', 500);
const sizes = (wordAfter('--sizes') ?? '1000,10000').split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  throw new Error('--sizes takes whole numbers from 1, parted by commas.');
const report = new Report();
const env = { ...processEnvironment(), PHASEGATE_MODE: 'demo', PHASEGATE_DEMO_DEFECTS: '0' };
const folder = temporaryFolder('bench');
const options = { dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined };

async function started() {
  const begun = performance.now();
  const stack = await startStack(options);
  return { stack, seconds: (performance.now() - begun) / 1000 };
}

/** Everything that needs the program running. */
async function benchStack(): Promise<void> {
  const first = await started();
  await first.stack.stop();
  const second = await started();
  const { stack } = second;
  const place = { url: stack.url, mongodbUri: stack.engines.mongodbUri };
  try {
    report.heading('From nothing running to ready');
    report.row('new data folder (engines in the cache, built)', `${first.seconds.toFixed(1)} s`);
    report.row('second start, data kept', `${second.seconds.toFixed(1)} s`);
    if (wanted.has('engine')) await benchRunEngine(stack.engines, report, rounds);
    if (wanted.has('http')) await benchHttp(stack.url, report, rounds);
    if (wanted.has('hostile')) await benchHostile(stack.url, report);
    if (wanted.has('filing')) await benchFiling({ ...place, dataFolder: folder.path }, report);
    // Live changes are measured on a board that is full.
    if (wanted.has('board') || wanted.has('realtime')) await fillBoard(place.mongodbUri, boardItems);
    if (wanted.has('board')) await benchBoard(place, report);
    if (wanted.has('realtime')) await benchRealtime(stack, report);
    if (wanted.has('lists')) await benchLists(place, report, items);
    if (wanted.has('messages')) await benchMessages(place.mongodbUri, report);
    if (wanted.has('report-facts')) await benchReportFacts(place.mongodbUri, report);
    if (wanted.has('archive')) await benchArchive(place.mongodbUri, report, chains);
    benchMemory(stack.processes, report);
    // Last, since its runs stay open.
    if (wanted.has('timers')) await benchTimers(stack, report, { open: openRuns, due: dueRuns, settle: settleSeconds });
  } finally {
    await stack.stop();
  }
}

try {
  if (wanted.has('process')) benchProcess(report);
  if ([...wanted].some((section) => section !== 'process' && section !== SCALE)) await benchStack();
  if (wanted.has(SCALE)) {
    const closed = numberAfter('--closed', ABOUT_20_EVENTS);
    await benchScale(report, { ...options, sizes, prefix: wordAfter('--data'), closed, rounds });
  }
} finally {
  folder.remove();
}
