import { connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { rewriteOldCards } from '#models/rewrite-old-cards.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { RunUnavailableError } from '#workers/client/errors.ts';
import { createRunClient } from '#workers/client/run-client.ts';
import { GitMissingError, requireGit } from '#workers/documents/git.ts';
import { makeRepository } from '#workers/documents/repository.ts';
import { repositoryFolder } from '#workers/documents/settings.ts';
import { makeDemoHistory } from './demo-history/make.ts';
import { makeDemoOrganisation } from './demo-organisation.ts';
import { DemoPeopleError, refuseDemoPeople } from './demo-people.ts';
import { parseToolEnvironment, processEnvironment, type ToolEnvironment } from './environment.ts';
import { EnvironmentError } from './environment-problem.ts';

/** Makes what has to be there before the first request. Safe to repeat: what is there stays as it is. */
async function setUp(): Promise<void> {
  const environment = parseToolEnvironment(processEnvironment());
  await connectDatabase({ uri: environment.mongodbUri, profile: 'tool' });
  try {
    if (environment.mode === 'production') {
      await refuseDemoPeople();
      console.log('production mode: nobody of the demo organisation is in the database');
    }
    await ensureIndexes();
    console.log('collections and indexes are there');
    const rewritten = await rewriteOldCards();
    if (rewritten > 0) console.log(`${rewritten} cards of an older release were written again`);
    await requireGit(environment.documents.env);
    if (await makeRepository(environment.documents)) {
      console.log(`a documents repository was made in ${repositoryFolder(environment.documents)}`);
    }
    if (environment.mode === 'demo') {
      console.log(await makeDemoOrganisation(environment.mode));
      await giveItAPast(environment);
    }
  } finally {
    await disconnectDatabase();
  }
}

async function giveItAPast({ mode, demoDefects, documents, runServer }: ToolEnvironment): Promise<void> {
  const runs = createRunClient(runServer);
  try {
    const say = (line: string) => {
      console.log(line);
    };
    await makeDemoHistory({ mode, defects: demoDefects, now: new Date(), documents, runs, say });
  } finally {
    await runs.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof EnvironmentError || error instanceof DemoPeopleError || error instanceof GitMissingError) {
    return error.message;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RunUnavailableError) return `${message} See whether Temporal runs, then repeat the set-up.`;
  if (isUnavailable(error)) return `${message} See whether MongoDB runs at MONGODB_URI, then repeat the set-up.`;
  return `The set-up failed: ${message} Repeat it; what was made already stays.`;
}

try {
  await setUp();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
