import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { cacheFolder, processEnvironment } from './environment.ts';
import { startEngines } from './start-engines.ts';
import { temporaryFolder } from './testing.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    engines: { mongodbUri: string; temporalAddress: string; temporalNamespace: string };
  }
}

/** Engines that all tests of one run share. */
export type SharedEngines = ProvidedContext['engines'];

/**
 * Starts engines in a folder of their own, or takes those that `PHASEGATE_TEST_MONGODB_URI` and
 * `PHASEGATE_TEST_TEMPORAL_ADDRESS` name.
 */
export async function startSharedEngines(name: string): Promise<{ engines: SharedEngines; stop: () => Promise<void> }> {
  const env = processEnvironment();
  const folder = temporaryFolder(name);
  const started = await startEngines({
    dataDir: folder.path,
    cacheDir: cacheFolder(env),
    env: {
      ...env,
      MONGODB_URI: env.PHASEGATE_TEST_MONGODB_URI,
      TEMPORAL_ADDRESS: env.PHASEGATE_TEST_TEMPORAL_ADDRESS,
    },
    log: (line) => void process.stderr.write(`${line}\n`),
  });
  const { mongodbUri, temporalAddress, temporalNamespace } = started;
  return {
    engines: { mongodbUri, temporalAddress, temporalNamespace },
    stop: async () => {
      await started.stop();
      folder.remove();
    },
  };
}

/**
 * Vitest's global set-up of the stack tests, of which several files run at once. A test gets the addresses with
 * `inject('engines')` and takes a database and task queue of its own; one that stops engines starts its own.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { engines, stop } = await startSharedEngines('stack');
  project.provide('engines', engines);
  return stop;
}
