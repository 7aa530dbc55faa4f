import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type FileLock, tryLock } from './file-lock.ts';
import { RemedyError } from './remedy-error.ts';

/** The folder that holds everything a start leaves for the next one. Held by one process at a time. */
export interface DataFolder {
  readonly path: string;
  readonly logs: string;
  /** Tells whoever tries to start a second time where this one can be reached. */
  describe(note: string): void;
  /** A secret made once and kept in a file that only its owner can read. */
  secret(name: string): string;
  keptPort(name: string): number | undefined;
  keepPort(name: string, port: number): void;
  release(): void;
}

/**
 * Opens a data folder, making it when it is missing, and locks it.
 *
 * @throws {RemedyError} when another process uses it
 */
export function openDataFolder(dataDir: string): DataFolder {
  const path = resolve(dataDir);
  mkdirSync(path, { recursive: true });
  // A new one can be entered, but not listed, by the account that the database runs as when root starts the program.
  if (readdirSync(path).length === 0) chmodSync(path, 0o711);
  const run = join(path, 'run');
  const logs = join(path, 'logs');
  mkdirSync(run, { recursive: true, mode: 0o700 });
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(run, 'lock'), path);
  const portsFile = join(path, 'ports.json');
  return {
    path,
    logs,
    describe: (note) => lock.describe(note),
    secret: (name) => keptSecret(join(path, 'secrets'), name),
    keptPort: (name) => readPorts(portsFile)[name],
    keepPort: (name, port) => writeWhole(portsFile, `${JSON.stringify({ ...readPorts(portsFile), [name]: port })}\n`),
    release: () => lock.release(),
  };
}

function takeLock(file: string, path: string): FileLock {
  const outcome = tryLock(file, 'starting');
  if ('lock' in outcome) return outcome.lock;
  const { pid, note } = outcome.holder;
  throw new RemedyError(`Phasegate runs already with the data folder ${path}: ${note} (process ${pid}).`, {
    remedy: 'use that one, stop it, or give this one another folder with PHASEGATE_DATA',
  });
}

function keptSecret(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('hex'));
  return readFileSync(file, 'utf8').trim();
}

function readPorts(file: string): Record<string, number> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>) : {};
}

/** Writes a file that is either the old one or the whole new one, whatever happens, readable by its owner only. */
export function writeWhole(file: string, content: string): void {
  const draft = `${file}.new`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}
