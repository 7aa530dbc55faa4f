import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { benchArchive } from './archive.ts';
import { benchBoard, fillBoard } from './board.ts';
import { benchFiling } from './filing.ts';
import { benchMemory } from './footprint.ts';
import { benchHttp } from './http.ts';
import { benchLists } from './lists.ts';
import { benchRealtime } from './realtime.ts';
import { Report } from './report.ts';
import { benchRunEngine } from './run-engine.ts';

/**
 * `npm run bench`: every figure beside its baseline, measured in the same run on engines of its own.
 * `--items N`: work items in the lists (10,000); `--chains N`: that are verified and rebuilt (10,000); `--board N`: on the board (500); `--rounds N`: rounds of commands (5).
 */

function numberAfter(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  const given = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} takes a whole number from 1.`);
  return given;
}

const rounds = numberAfter('--rounds', 5);
const items = numberAfter('--items', 10_000);
const chains = numberAfter('--chains', 10_000);
const boardItems = numberAfter('--board', 500);
const report = new Report();
const env = { ...processEnvironment(), PHASEGATE_MODE: 'demo', PHASEGATE_DEMO_DEFECTS: '0' };
const folder = temporaryFolder('bench');
const options = { dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined };

async function started() {
  const begun = performance.now();
  const stack = await startStack(options);
  return { stack, seconds: (performance.now() - begun) / 1000 };
}

try {
  const first = await started();
  await first.stack.stop();
  const second = await started();
  const { stack } = second;
  try {
    report.heading('From nothing running to ready');
    report.row('new data folder (engines in the cache, built)', `${first.seconds.toFixed(1)} s`);
    report.row('second start, data kept', `${second.seconds.toFixed(1)} s`);
    await benchRunEngine(stack.engines, report, rounds);
    await benchHttp(stack.url, report, rounds);
    await benchFiling({ url: stack.url, mongodbUri: stack.engines.mongodbUri, dataFolder: folder.path }, report);
    await fillBoard(stack.engines.mongodbUri, boardItems);
    await benchBoard({ url: stack.url, mongodbUri: stack.engines.mongodbUri }, report);
    await benchRealtime(stack.url, stack.engines, report);
    await benchLists({ url: stack.url, mongodbUri: stack.engines.mongodbUri }, report, items);
    await benchArchive(stack.engines.mongodbUri, report, chains);
    benchMemory(stack.processes, report);
  } finally {
    await stack.stop();
  }
} finally {
  folder.remove();
}
