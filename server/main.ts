import { parseWebEnvironment, processEnvironment, type WebEnvironment } from './environment.ts';
import { EnvironmentError } from './environment-problem.ts';
import { createLog } from './log.ts';
import { startWeb } from './web.ts';

/** The web process. `--development` compiles pages when they are asked for. */

/** Milliseconds after which a stop that hangs is cut. */
const LONGEST_STOP_MS = 4_500;

function readEnvironment(): WebEnvironment {
  try {
    return parseWebEnvironment(processEnvironment());
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const log = createLog('info');
    for (const problem of error.problems) log.fatal(problem, `${problem.variable} ${problem.rule} ${problem.remedy}`);
    process.exit(1);
  }
}

const environment = readEnvironment();
const log = createLog(environment.logLevel);

process.on('unhandledRejection', (reason) => {
  log.error({ err: reason }, 'a rejection that nobody handled');
});

try {
  const web = await startWeb(environment, log, process.argv.includes('--development'));
  log.info({ url: web.url.origin, mode: environment.mode, pid: process.pid }, 'serving');
  let stopping = false;
  const stop = async (why: string, code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(code), LONGEST_STOP_MS).unref();
    await web.stop();
    log.info('stopped');
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal, 0));
  void web.refused.then((reason) => {
    log.fatal(reason instanceof Error ? reason.message : 'the database cannot be served');
    void stop('refused', 1);
  });
} catch (error) {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'the web process could not start');
  process.exit(1);
}
