import { mkdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { readFilerNote } from '#models/filer-note.ts';
import { freshDays } from '#models/report-facts.ts';
import { createRunClient } from '#workers/client/run-client.ts';
import { reconcileRecord } from '#workers/reconciler/reconcile.ts';
import { benchBoard } from './board.ts';
import { Curve } from './curve.ts';
import { fillInstallation } from './data/installation.ts';
import { DoneAlreadyError } from './data/make.ts';
import { usualActive } from './data/wish.ts';
import { benchMemory } from './footprint.ts';
import type { Report } from './report.ts';
import { benchReports } from './reports.ts';
import type { EngineAddresses } from './run-engine.ts';
import { benchScaleCommands } from './scale-commands.ts';
import { benchScaleLists, benchScaleSearch } from './scale-lists.ts';
import { ms, ratio } from './statistics.ts';

/** What is measured at several sizes. */
export interface ScaleOptions {
  /** Numbers of defects; an installation with none is measured before them. */
  sizes: readonly number[];
  /** Data folders are this with the size behind it, and stay; null for folders that go again. */
  prefix: string | null;
  /** Of a hundred defects that are over, how many were closed. */
  closed: number;
  rounds: number;
  cacheDir: string;
  env: NodeJS.ProcessEnv;
}

const QUIET_LOOKS = 3;
const PASSES = 3;

/** Everything that must not grow with the number of defects, at each size on an installation of its own. */
export async function benchScale(report: Report, options: ScaleOptions): Promise<void> {
  const curve = new Curve();
  for (const size of [0, ...options.sizes]) await measure(size, report, curve, options);
  curve.print(report);
}

async function measure(size: number, report: Report, curve: Curve, options: ScaleOptions): Promise<void> {
  const { prefix, cacheDir, rounds } = options;
  const folder = prefix === null ? temporaryFolder(`scale-${size}`) : keptFolder(`${prefix}-${size}`);
  // Engines of its own, whatever else is at hand.
  const { MONGODB_URI: _mongodb, TEMPORAL_ADDRESS: _temporal, ...others } = options.env;
  const env = { ...others, PHASEGATE_DATA: folder.path };
  const note = (label: string, value: string) => curve.note(size, label, value);
  try {
    report.heading(`=== ${size} defects ===`);
    if (size > 0) await fill(size, report, env, options.closed);
    const start = () => startStack({ dataDir: folder.path, cacheDir, env, log: () => undefined });
    // The first may build, and makes what an installation of an older release lacks.
    await (await start()).stop();
    const begun = performance.now();
    const stack = await start();
    try {
      note('start, data kept, until ready', `${((performance.now() - begun) / 1000).toFixed(1)} s`);
      const place = { url: stack.url, mongodbUri: stack.engines.mongodbUri };
      note('from then until all is counted and filed', `${(await untilQuiet(place.mongodbUri)).toFixed(1)} s`);
      const board = await benchBoard(place, report);
      note('board: raw driver, p50', ms(board.raw.p50));
      note('board: read model, times raw (goal 1.50)', ratio(board.models.p50 / board.raw.p50));
      note('board: over HTTP, p50', ms(board.graphql.p50));
      note('board: over HTTP, p99', ms(board.graphql.p99));
      for (const [name, times] of await benchScaleLists(place, report, size)) {
        note(`list: ${name}: raw driver, p50`, ms(times.raw.p50));
        note(`list: ${name}: times raw (goal 1.50)`, ratio(times.models.p50 / times.raw.p50));
        note(`list: ${name}: over HTTP, p99`, ms(times.graphql.p99));
      }
      for (const [name, p99] of await benchScaleSearch(place, report, size)) note(`search: ${name}: p99`, ms(p99));
      const { slowest, together } = await benchReports(place, report);
      note('reports: the slowest by itself, p50 (goal 150 ms)', ms(slowest.p50));
      for (const [period, p50] of Object.entries(together))
        note(`reports: all ten, ${period}, p50 (goal 300)`, ms(p50));
      const commands = await benchScaleCommands(stack.url, stack.engines, report, rounds);
      note('accepted commands a second', commands.perSecond.toFixed(0));
      note('accepted commands, times raw updates', ratio(commands.toRaw));
      const pass = await benchReconciler(stack.engines, report);
      note('reconciler: a pass', ms(pass.millis));
      note('reconciler: a work item looked at', ms(pass.millis / Math.max(1, pass.items)));
      benchMemory(stack.processes, report);
    } finally {
      await stack.stop();
    }
  } finally {
    folder.remove();
  }
}

function keptFolder(path: string): { path: string; remove: () => void } {
  // The database may run as another account.
  mkdirSync(path, { recursive: true, mode: 0o755 });
  return { path, remove: () => undefined };
}

async function fill(size: number, report: Report, env: NodeJS.ProcessEnv, closed: number): Promise<void> {
  const wish = { defects: size, seed: 'phasegate', active: usualActive(size), closed };
  try {
    await fillInstallation(wish, env, (line) => report.note(line));
  } catch (error) {
    if (!(error instanceof DoneAlreadyError)) throw error;
    report.note(error.message);
  }
}

/** Seconds until roll-ups have all facts and the filer has nothing waiting, seen several times in a row. */
async function untilQuiet(mongodbUri: string): Promise<number> {
  const begun = performance.now();
  await connectDatabase({ uri: mongodbUri, profile: 'tool' });
  try {
    for (let looks = 0; looks < QUIET_LOOKS; ) {
      const [fresh, filer] = await Promise.all([freshDays(), readFilerNote()]);
      const isQuiet = fresh.length === 0 && filer !== null && filer.waiting === 0 && filer.problem === null;
      looks = isQuiet && Date.now() - filer.beatAt.getTime() < 10_000 ? looks + 1 : 0;
      await delay(1_000);
    }
    return (performance.now() - begun) / 1000;
  } finally {
    await disconnectDatabase();
  }
}

/** The slowest of some passes of the reconciler, each over the next slice. */
async function benchReconciler(engines: EngineAddresses, report: Report): Promise<{ millis: number; items: number }> {
  const { mongodbUri, temporalAddress: address, temporalNamespace: namespace } = engines;
  await connectDatabase({ uri: mongodbUri, profile: 'tool' });
  const runs = createRunClient({ address, namespace, taskQueue: 'phasegate', apiKey: null, tls: false });
  const passes: { millis: number; items: number }[] = [];
  try {
    for (let pass = 0; pass < PASSES; pass += 1) {
      const begun = performance.now();
      const { slice, marked } = await reconcileRecord(runs);
      passes.push({ millis: performance.now() - begun, items: slice + marked });
    }
  } finally {
    await runs.close();
    await disconnectDatabase();
  }
  const slowest = passes.reduce((most, pass) => (pass.millis > most.millis ? pass : most));
  report.heading(`A pass of the reconciler, the slowest of ${PASSES} (goal: within its minute)`);
  report.row('whole', ms(slowest.millis));
  report.row('work items looked at', String(slowest.items));
  return slowest;
}
