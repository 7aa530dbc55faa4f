/**
 * The supervisor behind `npm start`. Ends with 0 after an orderly stop, 130 when it was stopped while still starting,
 * 1 when a step failed.
 */
import { relative, resolve } from 'node:path';
import { describeDemoPeople } from './demo-people.ts';
import { cacheFolder, dataFolder, processEnvironment } from './environment.ts';
import { formatElapsed } from './log.ts';
import { describeFailure } from './remedy-error.ts';
import { type Stack, startStack } from './start-stack.ts';
import { onStopRequest } from './stop-request.ts';

const checkout = resolve(import.meta.dirname, '..');
const env = processEnvironment();
const dataDir = dataFolder(env, checkout);
const log = (line: string): void => void process.stdout.write(`${line}\n`);
const controller = new AbortController();
let stack: Stack | undefined;

const stopRequest = onStopRequest({
  env,
  first(reason) {
    log(`\n${reason}: stopping …`);
    controller.abort(new Error('stopped'));
  },
  again() {
    log('Not waiting any longer: killing what still runs.');
    for (const { pid } of stack?.processes ?? []) if (pid !== undefined) process.kill(pid, 'SIGKILL');
  },
});

try {
  const started = Date.now();
  log(`Phasegate · data in ${relative(process.cwd(), dataDir) || dataDir}`);
  stack = await startStack({ dataDir, cacheDir: cacheFolder(env), env, log, signal: controller.signal });
  log(`\nPhasegate is ready after ${formatElapsed(Date.now() - started)}: ${env.NEXTAUTH_URL ?? stack.url}\n`);
  if (stack.mailboxUrl !== null) log(`The e-mails that it sends are at ${stack.mailboxUrl}\n`);
  if (stack.mode === 'demo') for (const line of describeDemoPeople()) log(line);
  log(`\nCtrl-C stops everything; the data stays. Logs are in ${relative(process.cwd(), `${dataDir}/logs`)}.`);
  await stopRequest;
  await stack.stop();
  log('Stopped.');
} catch (error) {
  if (controller.signal.aborted && stack === undefined) {
    log('Stopped before it was ready.');
    process.exitCode = 130;
  } else {
    for (const line of describeFailure(error)) process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}
process.exit();
