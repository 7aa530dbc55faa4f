import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openTestRecord } from '#workers/testing/stack.ts';
import { runProgram } from './programs.ts';

/** Engines as tests are given them. */
export interface Addresses {
  mongodbUri: string;
  temporalAddress: string;
  temporalNamespace: string;
}

/** What the programs of one installation have in common: a database, a task queue and a data folder of its own. */
export interface TestInstallation {
  environment: Record<string, string>;
  remove: () => Promise<void>;
}

/**
 * Makes an installation with the demo organisation, on engines that run.
 *
 * @param demoDefects how many defects of the demo history it has; none unless given, so that boards are empty
 * @throws {Error} with what the set-up said, when it failed
 */
export async function createInstallation(engines: Addresses, demoDefects = 0): Promise<TestInstallation> {
  const record = await openTestRecord(engines.mongodbUri);
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'phasegate-web-'));
  const environment = {
    MONGODB_URI: record.mongodbUri,
    TEMPORAL_ADDRESS: engines.temporalAddress,
    TEMPORAL_NAMESPACE: engines.temporalNamespace,
    PHASEGATE_TASK_QUEUE: `web-${randomUUID()}`,
    PHASEGATE_DATA: dataFolder,
    PHASEGATE_DEMO_DEFECTS: String(demoDefects),
  };
  const { code, output } = await runProgram('setup', environment);
  if (code !== 0) throw new Error(`The set-up failed:\n${output}`);
  return {
    environment,
    remove: async () => {
      await record.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
