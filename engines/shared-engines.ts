import type { TestProject } from 'vitest/node';
import { cacheFolder, processEnvironment } from './environment.ts';
import { startEngines } from './start-engines.ts';
import { temporaryFolder } from './testing.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engines: { mongodbUri: string; temporalAddress: string; temporalNamespace: string };
  }
}

/**
 * Vitest's global set-up of the stack tests: engines of their own for the whole run, or those that
 * `PHASEGATE_TEST_MONGODB_URI` and `PHASEGATE_TEST_TEMPORAL_ADDRESS` name. A test gets the addresses with `inject('engines')`
 * and takes a database and task queue of its own; one that stops engines starts its own.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = processEnvironment();
  const folder = temporaryFolder('stack');
  const engines = await startEngines({
    dataDir: folder.path,
    cacheDir: cacheFolder(env),
    env: {
      ...env,
      MONGODB_URI: env.PHASEGATE_TEST_MONGODB_URI,
      TEMPORAL_ADDRESS: env.PHASEGATE_TEST_TEMPORAL_ADDRESS,
    },
    log: (line) => void process.stderr.write(`${line}\n`),
  });
  const { mongodbUri, temporalAddress, temporalNamespace } = engines;
  project.provide('engines', { mongodbUri, temporalAddress, temporalNamespace });
  return async () => {
    await engines.stop();
    folder.remove();
  };
}
