import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineContext, EnginePlan } from './engine-plan.ts';
import { findOnPath } from './find-on-path.ts';
import { buildGoTool } from './go-tool.ts';
import { choosePort } from './ports.ts';
import { messageOf, RemedyError } from './remedy-error.ts';
import { runCommand } from './run-command.ts';
import { keepClosedRuns, pingTemporal } from './temporal-client.ts';

/** How long the embedded server keeps the history of a closed run. */
export const RETENTION_DAYS = 30;

/**
 * The arguments of Temporal's own single-machine server: a SQLite file that is on the disk before a call returns,
 * loopback only, without the web interface (which would cost memory and has no sign-in).
 */
export function temporalArguments(options: { port: number; databaseFile: string; namespace: string }): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port), '--headless'],
    ...['--db-filename', options.databaseFile, '--namespace', options.namespace],
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL', '--log-level', 'error'],
  ];
}

/** The namespace that the environment names, or Temporal's own default one. */
export function temporalNamespace(env: NodeJS.ProcessEnv): string {
  return env.TEMPORAL_NAMESPACE ?? 'default';
}

/**
 * Finds Temporal: the address in the environment, a `temporal` on the PATH, or one built from the Go module proxy.
 *
 * @throws {RemedyError} listing what was tried, when nothing works
 */
export async function planTemporal(context: EngineContext): Promise<EnginePlan> {
  if (context.env.TEMPORAL_ADDRESS) return planGivenServer(context.env.TEMPORAL_ADDRESS, context);
  const tried: string[] = [];
  for (const find of [findInstalled, build]) {
    try {
      const { path, what } = await find(context);
      return await planOwnServer(path, what, context);
    } catch (error) {
      context.signal?.throwIfAborted();
      tried.push(messageOf(error));
      context.log(`not ${messageOf(error).split('\n')[0]}`);
    }
  }
  throw new RemedyError('Temporal could not be found or built.', {
    tried,
    remedy: 'set TEMPORAL_ADDRESS to a server you have; or install the temporal command; or install Go 1.25 or newer',
  });
}

async function findInstalled({ env }: EngineContext): Promise<{ path: string; what: string }> {
  const path = findOnPath('temporal', env.PATH);
  if (!path) throw new Error('temporal on the PATH: there is none');
  try {
    const output = await runCommand(path, ['--version'], { env, timeoutMs: 20_000 });
    return { path, what: `${output.trim().split('\n')[0]} at ${path}` };
  } catch (error) {
    throw new Error(`temporal on the PATH: ${messageOf(error)}`, { cause: error });
  }
}

async function build(context: EngineContext): Promise<{ path: string; what: string }> {
  try {
    const { path, version } = await buildGoTool({ name: 'temporal', folder: 'temporal' }, context);
    return { path, what: `temporal ${version}, built from the Go module proxy` };
  } catch (error) {
    throw new Error(`temporal from the Go module proxy: ${messageOf(error)}`, { cause: error });
  }
}

async function planGivenServer(address: string, { env }: EngineContext): Promise<EnginePlan> {
  const namespace = temporalNamespace(env);
  try {
    await pingTemporal({ address, namespace, env }, 5000);
  } catch (error) {
    throw new RemedyError(`The Temporal server given in TEMPORAL_ADDRESS can't be used (${messageOf(error)}).`, {
      tried: [`${address}, namespace ${namespace}`],
      remedy:
        'start that server or correct TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_TLS and TEMPORAL_API_KEY; without an address, one is started for you',
    });
  }
  return { choice: `the server in TEMPORAL_ADDRESS, ${address}, namespace ${namespace}`, address, processes: [] };
}

async function planOwnServer(path: string, what: string, { data, env }: EngineContext): Promise<EnginePlan> {
  const folder = join(data.path, 'temporal');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await choosePort(data.keptPort('temporal'));
  data.keepPort('temporal', port);
  const namespace = temporalNamespace(env);
  const address = `127.0.0.1:${port}`;
  const target = { address, namespace };
  return {
    choice: `${what}, port ${port}`,
    address,
    processes: [
      {
        spec: {
          name: 'temporal',
          command: path,
          args: temporalArguments({ port, databaseFile: join(folder, 'temporal.sqlite'), namespace }),
          env,
          cwd: folder,
          logFile: join(data.logs, 'temporal.log'),
          check: () => pingTemporal(target, 2000),
          readyTimeoutMs: 60_000,
          stop: [{ signal: 'SIGTERM', graceMs: 10_000 }],
        },
        prepare: () => keepClosedRuns(target, RETENTION_DAYS),
      },
    ],
  };
}
