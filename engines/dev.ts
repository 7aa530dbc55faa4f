/**
 * Only the engines, for working on the program: `node --import tsx engines/dev.ts [dataDir]`.
 * Prints one JSON line with their addresses and runs until Ctrl-C or SIGTERM.
 */
import { resolve } from 'node:path';
import { cacheFolder, dataFolder, processEnvironment } from './environment.ts';
import { describeFailure } from './remedy-error.ts';
import { startEngines } from './start-engines.ts';

const env = processEnvironment();
const given = process.argv[2];
const dataDir = given ? resolve(given) : dataFolder(env, resolve(import.meta.dirname, '..'));
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const controller = new AbortController();
const asked = new Promise<void>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      controller.abort();
      done();
    });
  }
});

try {
  const engines = await startEngines({ dataDir, cacheDir: cacheFolder(env), env, log, signal: controller.signal });
  const { mongodbUri, temporalAddress, temporalNamespace } = engines;
  process.stdout.write(
    `${JSON.stringify({ MONGODB_URI: mongodbUri, TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: temporalNamespace })}\n`,
  );
  // Signal handlers alone don't keep the process alive when all engines are somebody else's.
  const keepAlive = setInterval(() => undefined, 60_000);
  await asked;
  clearInterval(keepAlive);
  await engines.stop();
} catch (error) {
  if (!controller.signal.aborted) for (const line of describeFailure(error)) log(line);
  process.exitCode = controller.signal.aborted ? 130 : 1;
}
