import { join, resolve } from 'node:path';
import { isBuilt, sourceHash } from './build-stamp.ts';
import type { DataFolder } from './data-folder.ts';
import type { StackSettings } from './environment.ts';
import { waitForLock } from './file-lock.ts';
import { indented, type Log, prefixed } from './log.ts';
import type { ProcessRecords } from './process-records.ts';
import { runCommand } from './run-command.ts';
import type { Engines } from './start-engines.ts';
import { type SupervisedProcess, superviseProcess } from './supervised-process.ts';

const CHECKOUT = resolve(import.meta.dirname, '..');

export interface Surroundings {
  log: Log;
  signal?: AbortSignal;
  data: DataFolder;
  records: ProcessRecords;
}

/** The address under which a program that listens on `host` is reached from this machine. */
export function loopbackOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** What every program is started with: what the person set, and what was found or made up for them. */
export function programEnvironment(
  env: NodeJS.ProcessEnv,
  found: {
    settings: StackSettings;
    data: DataFolder;
    engines: Engines;
    port: number;
    url: string;
    /** Of the mailbox, where there is one. */
    smtpUrl: string | undefined;
  },
): NodeJS.ProcessEnv {
  const { settings, data, engines, port, url, smtpUrl } = found;
  return {
    ...env,
    PHASEGATE_MODE: settings.mode,
    PHASEGATE_DATA: data.path,
    PORT: String(port),
    MONGODB_URI: engines.mongodbUri,
    TEMPORAL_ADDRESS: engines.temporalAddress,
    TEMPORAL_NAMESPACE: engines.temporalNamespace,
    NEXTAUTH_URL: settings.url ?? url,
    NEXTAUTH_SECRET: settings.secret ?? data.secret('nextauth-secret'),
    ...(smtpUrl === undefined ? {} : { SMTP_URL: smtpUrl }),
  };
}

/** Builds unless what is there was built from these very sources. Two starts in one checkout wait for each other. */
export async function build({ log, signal, data }: Surroundings, env: NodeJS.ProcessEnv): Promise<void> {
  const say = indented(log);
  const lock = await waitForLock(join(CHECKOUT, 'node_modules', '.phasegate-build.lock'), say, 'building', signal);
  try {
    const hash = sourceHash(CHECKOUT);
    if (isBuilt(CHECKOUT, hash)) {
      say('up to date');
      return;
    }
    await runCommand(process.execPath, ['--import', 'tsx', join(CHECKOUT, 'tools/build.ts')], {
      cwd: CHECKOUT,
      env,
      signal,
      logFile: join(data.logs, 'build.log'),
      onLine: say,
    });
  } finally {
    lock.release();
  }
}

/** Makes what has to be there before the first request: indexes, and in demo mode the demo organisation. */
export async function setUp({ log, signal, data }: Surroundings, env: NodeJS.ProcessEnv): Promise<void> {
  await runCommand(process.execPath, [join(CHECKOUT, 'dist/setup.mjs')], {
    cwd: CHECKOUT,
    env,
    signal,
    logFile: join(data.logs, 'setup.log'),
    onLine: indented(log),
    progress: { log: indented(log), doing: 'setting up' },
  });
}

/** The worker counts as started when its process runs, the web process when it answers. */
export function superviseProgram(
  name: 'worker' | 'web',
  { log, records, data }: Surroundings,
  env: NodeJS.ProcessEnv,
): SupervisedProcess {
  const spec = {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', join(CHECKOUT, `dist/${name}.mjs`)],
    // Libraries look at it when they are loaded, and leave out what helps only while developing.
    env: { ...env, NODE_ENV: 'production' as const },
    cwd: CHECKOUT,
    logFile: join(data.logs, `${name}.log`),
    readyTimeoutMs: 120_000,
    stop: [{ signal: 'SIGTERM' as const, graceMs: 15_000 }],
  };
  if (name === 'worker') return superviseProcess(spec, { log: prefixed(log, name), records });
  const check = async (): Promise<void> => {
    const response = await fetch(`http://${loopbackOf(env.PHASEGATE_HOST ?? '127.0.0.1')}:${env.PORT}/healthz`, {
      signal: AbortSignal.timeout(2000),
    });
    if (!response.ok) throw new Error(`/healthz answers ${response.status}`);
  };
  return superviseProcess({ ...spec, check }, { log: prefixed(log, name), records });
}
