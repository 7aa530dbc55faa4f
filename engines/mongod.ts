import { join } from 'node:path';
import { withMongodb } from './mongodb-client.ts';
import { MONGODB_USER } from './postgres.ts';
import { runCommand } from './run-command.ts';
import type { ProcessSpec } from './supervised-process.ts';

/** The arguments of the official server: sign-in required, loopback only, a cache that fits a laptop. */
export function mongodArguments(dbPath: string, port: number): string[] {
  return [
    ...['--dbpath', dbPath, '--bind_ip', '127.0.0.1', '--port', String(port)],
    ...['--auth', '--nounixsocket', '--quiet', '--wiredTigerCacheSizeGB', '1'],
  ];
}

/**
 * The version of a MongoDB server program.
 *
 * @throws when it does not run on this machine, or is older than 6
 */
export async function mongodVersion(path: string, env: NodeJS.ProcessEnv): Promise<string> {
  const output = await runCommand(path, ['--version'], { env, timeoutMs: 20_000 });
  const version = /db version v(\d+)\.(\d+\.\d+)/.exec(output);
  if (!version) throw new Error(`${path} does not tell its version`);
  if (Number(version[1]) < 6) throw new Error(`${path} is version ${version[1]}.${version[2]}, 6.0 or newer is needed`);
  return `${version[1]}.${version[2]}`;
}

/** How the official server is run; it counts as ready when it answers at all, signed in or not. */
export function mongodProcess(
  path: string,
  options: { dataDir: string; port: number; env: NodeJS.ProcessEnv; logFile: string },
): ProcessSpec {
  const address = `mongodb://127.0.0.1:${options.port}/admin`;
  return {
    name: 'mongod',
    command: path,
    args: mongodArguments(join(options.dataDir, 'mongodb'), options.port),
    env: options.env,
    logFile: options.logFile,
    check: async () => {
      await withMongodb(address, (client) => client.db('admin').command({ ping: 1 }), 1000);
    },
    readyTimeoutMs: 120_000,
    stop: [{ signal: 'SIGTERM', graceMs: 30_000 }],
  };
}

/**
 * Makes the program's own user on a new server, which allows that once from loopback without a sign-in; afterwards it
 * refuses, and that the user can sign in is seen by the caller.
 */
export async function createMongodUser(port: number, password: string): Promise<void> {
  await withMongodb(`mongodb://127.0.0.1:${port}/admin`, async (client) => {
    try {
      await client.db('admin').command({ createUser: MONGODB_USER, pwd: password, roles: ['root'] });
    } catch (error) {
      const code = (error as { code?: number }).code;
      // 13: not allowed any more, 51003: the user is there.
      if (code !== 13 && code !== 51003) throw error;
    }
  });
}
