/**
 * `npm run test:cold`: gets every engine from package registries into empty caches (ours, Go's and Maven's), runs them
 * once, and prints how long each part took. Ends with 1 when a part fails. Needs Linux, Go, a JDK with Maven, and apt.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processEnvironment } from './environment.ts';
import { buildGoTool } from './go-tool.ts';
import { formatElapsed } from './log.ts';
import { withMongodb } from './mongodb-client.ts';
import { preparePostgresTree } from './postgres-tree.ts';
import { describeFailure } from './remedy-error.ts';
import { runCommand } from './run-command.ts';
import { type Engines, startEngines } from './start-engines.ts';
import { temporaryFolder } from './testing.ts';
import { findTimeSkippingServer } from './time-skipping.ts';

const folder = temporaryFolder('cold');
const inside = (name: string): string => {
  mkdirSync(join(folder.path, name), { mode: 0o755 });
  return join(folder.path, name);
};
const env: NodeJS.ProcessEnv = {
  ...processEnvironment(),
  GOMODCACHE: inside('go-modules'),
  GOCACHE: inside('go-builds'),
  MAVEN_OPTS: `-Dmaven.repo.local=${inside('maven')}`,
  MONGODB_URI: undefined,
  TEMPORAL_ADDRESS: undefined,
};
const log = (line: string): void => void process.stdout.write(`${line}\n`);
const context = { cacheDir: inside('cache'), env, log };
const dataDir = inside('data');
const timings: string[] = [];

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const result = await run();
  timings.push(`${name.padEnd(44)} ${formatElapsed(Date.now() - started).padStart(12)}`);
  return result;
}

const startAll = (): Promise<Engines> => startEngines({ dataDir, ...context });
const words = (engines: Engines) =>
  withMongodb(engines.mongodbUri, (client) => client.db().collection('words').countDocuments(), 5000);

async function everything(): Promise<void> {
  await timed('Temporal, built', () => buildGoTool({ name: 'temporal', folder: 'temporal' }, context));
  await timed('PostgreSQL with DocumentDB, assembled', () => preparePostgresTree(context));
  await timed('FerretDB, built', () => buildGoTool({ name: 'ferretdb', folder: 'ferretdb' }, context));
  const server = await timed('time-skipping Temporal server, fetched', () => findTimeSkippingServer(context));
  if (!server) throw new Error('There is no mvn or java command on the PATH.');
  // Also on a machine where the official MongoDB server can be downloaded, this is about the one that is assembled.
  writeFileSync(join(dataDir, 'mongodb-kind'), 'ferretdb\n');
  const first = await timed('first start of all engines', startAll);
  await withMongodb(first.mongodbUri, (client) => client.db().collection('words').insertOne({ word: 'kept' }));
  await timed('stop', () => first.stop());
  const second = await timed('next start of all engines', startAll);
  const kept = await words(second);
  await second.stop();
  if (kept !== 1) throw new Error(`The next start found ${kept} of 1 documents.`);
}

try {
  await everything();
} catch (error) {
  for (const line of describeFailure(error)) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
} finally {
  await runCommand('go', ['clean', '-modcache'], { env }).catch(() => undefined);
  folder.remove();
}
log(`\n${timings.join('\n')}`);
