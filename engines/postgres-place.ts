import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './data-folder.ts';
import type { Log } from './log.ts';
import { RemedyError } from './remedy-error.ts';
import { runCommand } from './run-command.ts';
import { canEnter, type RunUser } from './run-user.ts';

/** Where PostgreSQL and FerretDB keep their things for one data folder. */
export interface PostgresPlace {
  cluster: string;
  /** Where a new cluster is made; it is moved to `cluster` once it is complete. */
  draftCluster: string;
  /** Holds the Unix socket: short, since such paths end at 107 bytes, and entered by its owner only. */
  socketFolder: string;
  ferretdbState: string;
}

const SYSTEM_DATA = '/var/lib/phasegate';
const SYSTEM_CACHE = '/var/cache/phasegate';
const LONGEST_SOCKET_PATH = 107;
const SOCKET_NAME = '.s.PGSQL.5432.lock';

/**
 * The cache folder that the database account can reach: the given one, or, when that lies in a closed home (as root's
 * does), one under `/var/cache`.
 */
export function reachableCache(cacheDir: string, user: RunUser | undefined): string {
  mkdirSync(cacheDir, { recursive: true, mode: 0o755 });
  if (!user || canEnter(cacheDir, user)) return cacheDir;
  const outside = join(SYSTEM_CACHE, shortHash(cacheDir));
  mkdirSync(outside, { recursive: true });
  for (const folder of [SYSTEM_CACHE, outside]) chmodSync(folder, 0o755);
  return outside;
}

/**
 * The place inside the data folder, or, when the database account can't reach that, one under `/var/lib`; the data
 * folder then remembers which.
 *
 * @throws {RemedyError} when the data folder is a copy of another one whose database lies outside of it
 */
export async function preparePlace(
  dataDir: string,
  user: RunUser | undefined,
  env: NodeJS.ProcessEnv,
  log: Log,
): Promise<PostgresPlace> {
  const base = !user || canEnter(dataDir, user) ? join(dataDir, 'postgres') : outsidePlace(dataDir, log);
  const folders = {
    socketFolder: chooseSocketFolder(base, env, user),
    ferretdbState: join(base, 'ferretdb'),
  };
  mkdirSync(base, { recursive: true });
  chmodSync(base, 0o711);
  for (const folder of Object.values(folders)) await own(folder, user, base, env);
  return { cluster: join(base, 'cluster'), draftCluster: join(base, 'cluster.new'), ...folders };
}

function outsidePlace(dataDir: string, log: Log): string {
  const pointer = join(dataDir, 'postgres-location');
  if (!existsSync(pointer)) writeWhole(pointer, join(SYSTEM_DATA, randomUUID().slice(0, 8)));
  const base = readFileSync(pointer, 'utf8').trim();
  mkdirSync(base, { recursive: true });
  chmodSync(SYSTEM_DATA, 0o711);
  const ownerFile = join(base, 'data-folder');
  const owner = existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8') : dataDir;
  if (owner !== dataDir && existsSync(join(owner, 'postgres-location'))) {
    throw new RemedyError(`The data folder ${dataDir} is a copy of ${owner}, whose database is at ${base}.`, {
      remedy: `remove ${pointer} to start with an empty database`,
    });
  }
  writeFileSync(ownerFile, dataDir);
  log(`${dataDir} can't be reached by the database account, so the database is at ${base}`);
  return base;
}

function chooseSocketFolder(base: string, env: NodeJS.ProcessEnv, user: RunUser | undefined): string {
  const name = `phasegate-${shortHash(base)}`;
  const candidates = [join(base, 's')];
  if (!user && env.XDG_RUNTIME_DIR && existsSync(env.XDG_RUNTIME_DIR)) candidates.push(join(env.XDG_RUNTIME_DIR, name));
  candidates.push(join(tmpdir(), name), join('/tmp', name));
  const fits = candidates.find((folder) => Buffer.byteLength(join(folder, SOCKET_NAME)) <= LONGEST_SOCKET_PATH);
  return fits ?? join('/tmp', name);
}

/** Makes a folder that only the account of the database can enter. */
async function own(folder: string, wanted: RunUser | undefined, base: string, env: NodeJS.ProcessEnv): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  const us = process.getuid?.() ?? uid;
  // In a shared temporary folder somebody else may have put something there first.
  const isTrusted = folder.startsWith(`${base}/`) || uid === us || uid === wanted?.uid;
  if (!isTrusted || !lstatSync(folder).isDirectory()) {
    throw new RemedyError(`${folder} belongs to somebody else.`, {
      remedy: 'remove it, or use another PHASEGATE_DATA',
    });
  }
  if (wanted && uid !== wanted.uid) {
    await runCommand('chown', ['-R', `${wanted.uid}:${wanted.gid}`, folder], { env });
  }
  chmodSync(folder, 0o700);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
