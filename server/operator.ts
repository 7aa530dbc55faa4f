import path from 'node:path';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { RunUnavailableError } from '#workers/client/errors.ts';
import { createRunClient, type RunClient } from '#workers/client/run-client.ts';
import { type Mode, parseToolEnvironment, processEnvironment, type Source } from './environment.ts';
import { EnvironmentError } from './environment-problem.ts';
import { parseRequest, type Request } from './operator/arguments.ts';
import { askPassword } from './operator/ask-password.ts';
import { endSessions } from './operator/end-sessions.ts';
import { EXIT, type ExitCode } from './operator/exit-codes.ts';
import { showOverview } from './operator/overview.ts';
import { managePeople } from './operator/people.ts';
import { rebuild } from './operator/rebuild.ts';
import { rebuildReports } from './operator/rebuild-reports.ts';
import { manageSpecs } from './operator/specs.ts';
import { showStatus } from './operator/status.ts';
import { takeUpRuns } from './operator/take-up.ts';
import { USAGE } from './operator/usage.ts';
import { UsageError } from './operator/usage-error.ts';
import { verifyChains } from './operator/verify.ts';
import { runningInstallation } from './running-installation.ts';

/** `npm run operator -- <command>`: what people who run an installation do beside it. */

const say = (line: string) => {
  console.log(line);
};

function carryOut(request: Exclude<Request, { command: 'help' }>, mode: Mode, runs: RunClient): Promise<ExitCode> {
  switch (request.command) {
    case 'take-up':
      return stoppable((stop) => takeUpRuns(request, runs, stop, say));
    case 'verify':
      return stoppable((stop) => verifyChains(request, stop, say));
    case 'rebuild':
      return stoppable((stop) => rebuild(request, runs, stop, say));
    case 'rebuild-reports':
      return stoppable((stop) => rebuildReports(request, stop, say));
    case 'status':
      return request.workItemId === null ? showOverview(say) : showStatus(request.workItemId, runs, say);
    case 'end-sessions':
      return endSessions(request.email, say);
    case 'person':
      return managePeople(request, mode, askPassword, say);
    case 'spec':
      return manageSpecs(request, say);
  }
}

/** The first Ctrl-C lets what is under way end and says how to go on; the second ends at once. */
async function stoppable(work: (stop: AbortSignal) => Promise<ExitCode>): Promise<ExitCode> {
  const stop = new AbortController();
  const onStop = () => stop.abort();
  process.once('SIGINT', onStop);
  try {
    return await work(stop.signal);
  } finally {
    process.removeListener('SIGINT', onStop);
  }
}

async function environmentOrRunning(): Promise<Source> {
  const own = processEnvironment();
  if (own.MONGODB_URI) return own;
  const dataFolder = path.resolve(own.PHASEGATE_DATA ?? '.data');
  return { ...own, ...(await runningInstallation(dataFolder)) };
}

async function operate(words: readonly string[]): Promise<ExitCode> {
  const request = parseRequest(words);
  if (request.command === 'help') {
    say(USAGE);
    return EXIT.DONE;
  }
  const environment = parseToolEnvironment(await environmentOrRunning());
  await connectDatabase({ uri: environment.mongodbUri, profile: 'tool' });
  const runs = createRunClient(environment.runServer);
  try {
    return await carryOut(request, environment.mode, runs);
  } finally {
    await runs.close();
    await disconnectDatabase();
  }
}

function explain(error: unknown): ExitCode {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof EnvironmentError) console.error(error.message);
  else if (error instanceof RunUnavailableError || isUnavailable(error)) {
    console.error(`${(error as Error).message} See whether the installation runs, then repeat the command.`);
    return EXIT.AWAY;
  } else console.error(error instanceof Error ? error.message : String(error));
  return error instanceof UsageError || error instanceof EnvironmentError ? EXIT.USAGE : EXIT.FOUND;
}

try {
  process.exitCode = await operate(process.argv.slice(2));
} catch (error) {
  process.exitCode = explain(error);
}
