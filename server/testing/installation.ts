import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
  remove: () => void;
}

export function createInstallation({ mongodbUri, temporalAddress, temporalNamespace }: Addresses): TestInstallation {
  const name = `web-${randomUUID().slice(0, 8)}`;
  const database = new URL(mongodbUri);
  database.pathname = `/${name}`;
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), `phasegate-${name}-`));
  return {
    environment: {
      MONGODB_URI: database.toString(),
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: temporalNamespace,
      PHASEGATE_TASK_QUEUE: name,
      PHASEGATE_DATA: dataFolder,
    },
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  };
}

/** @throws {Error} with what the set-up said, when it failed */
export async function setUpInstallation({ environment }: TestInstallation): Promise<void> {
  const { code, output } = await runProgram('setup', environment);
  if (code !== 0) throw new Error(`The set-up failed:\n${output}`);
}
