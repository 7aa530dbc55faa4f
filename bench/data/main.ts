import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { startEngines } from '#engines/start-engines.ts';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { makeDemoOrganisation } from '#server/demo-organisation.ts';
import { parseToolEnvironment, type Source } from '#server/environment.ts';
import { runningInstallation } from '#server/running-installation.ts';
import { createRunClient } from '#workers/client/run-client.ts';
import { makeBenchData } from './make.ts';

/**
 * `npm run bench:data -- --defects N [--seed S] [--active M]`: a believable past of two years, for measuring and trying
 * out. For the installation of PHASEGATE_DATA, or of MONGODB_URI and TEMPORAL_ADDRESS, running or not; never in
 * production mode. What was cut short goes on when the command is repeated.
 */

const PATTERN = /^[1-9]\d{0,6}$/;

interface Wish {
  defects: number;
  seed: string;
  active: number;
}

function wishOf(words: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...words],
    options: {
      defects: { type: 'string' },
      seed: { type: 'string', default: 'phasegate' },
      active: { type: 'string' },
    },
  });
  const { defects = '', seed, active = String(Math.max(1, Math.round(Number(defects) / 50))) } = values;
  if (!PATTERN.test(defects)) throw new Error('--defects takes a whole number from 1 to 9999999.');
  if (!PATTERN.test(active) || Number(active) > Number(defects))
    throw new Error('--active takes a whole number from 1 to that of --defects.');
  return { defects: Number(defects), seed, active: Number(active) };
}

const say = (line: string) => {
  console.log(line);
};

/** The addresses of the installation, and how to leave it as it was found. */
async function findInstallation(): Promise<{ source: Source; leave: () => Promise<void> }> {
  const own = processEnvironment();
  const leave = () => Promise.resolve();
  if (own.MONGODB_URI) return { source: own, leave };
  const dataDir = path.resolve(own.PHASEGATE_DATA ?? '.data');
  const running = await runningInstallation(dataDir);
  if (running.MONGODB_URI !== undefined) return { source: { ...own, ...running }, leave };
  say(`nothing runs with ${dataDir}: its engines are started`);
  const engines = await startEngines({ dataDir, cacheDir: cacheFolder(own), env: own, log: say });
  const { mongodbUri, temporalAddress, temporalNamespace } = engines;
  const source = {
    ...own,
    MONGODB_URI: mongodbUri,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: temporalNamespace,
  };
  return { source, leave: () => engines.stop() };
}

async function make(wish: Wish): Promise<void> {
  const { source, leave } = await findInstallation();
  try {
    const { mode, mongodbUri, runServer } = parseToolEnvironment(source);
    if (mode === 'production')
      throw new Error('PHASEGATE_MODE: production mode refuses generated defects. Set PHASEGATE_MODE=demo.');
    await connectDatabase({ uri: mongodbUri, profile: 'tool' });
    const runs = createRunClient(runServer);
    try {
      await ensureIndexes();
      await makeDemoOrganisation(mode);
      await makeBenchData({ ...wish, uri: mongodbUri, now: new Date(), runs, say });
    } finally {
      await runs.close();
      await disconnectDatabase();
    }
  } finally {
    await leave();
  }
}

try {
  await make(wishOf(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
