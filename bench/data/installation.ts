import path from 'node:path';
import { cacheFolder } from '#engines/environment.ts';
import { startEngines } from '#engines/start-engines.ts';
import { connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { makeDemoOrganisation } from '#server/demo-organisation.ts';
import { parseToolEnvironment, type Source } from '#server/environment.ts';
import { runningInstallation } from '#server/running-installation.ts';
import { createRunClient } from '#workers/client/run-client.ts';
import { requireGit } from '#workers/documents/git.ts';
import { makeRepository } from '#workers/documents/repository.ts';
import { type DataWish, makeBenchData, refuseProduction } from './make.ts';

type Say = (line: string) => void;

/**
 * Fills the installation of this environment, of PHASEGATE_DATA or of MONGODB_URI and TEMPORAL_ADDRESS, running or not.
 *
 * @throws Error as {@link makeBenchData} does
 */
export async function fillInstallation(wish: DataWish, own: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const { source, leave } = await findInstallation(own, say);
  try {
    const { mode, mongodbUri, runServer, documents } = parseToolEnvironment(source);
    refuseProduction(mode);
    await connectDatabase({ uri: mongodbUri, profile: 'tool' });
    const runs = createRunClient(runServer);
    try {
      // As the set-up does, which may not have been there yet.
      await ensureIndexes();
      await makeDemoOrganisation(mode);
      await requireGit(documents.env);
      await makeRepository(documents);
      await makeBenchData({ ...wish, mode, documents, uri: mongodbUri, now: new Date(), runs, say });
    } finally {
      await runs.close();
      await disconnectDatabase();
    }
  } finally {
    await leave();
  }
}

/** The addresses of the installation, and how to leave it as it was found. */
async function findInstallation(
  own: NodeJS.ProcessEnv,
  say: Say,
): Promise<{ source: Source; leave: () => Promise<void> }> {
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
