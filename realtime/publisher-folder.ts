import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Longer paths of sockets are cut off by some systems. */
const LONGEST_SOCKET_PATH = 100;
const LONGEST_NAME = 14;

/**
 * Where the hubs of an installation have their sockets: in its data folder, or, when that path is too long for sockets, in
 * a folder of the system's temporary one that is named after it.
 */
export function hubFolder(dataFolder: string): string {
  const usual = path.join(path.resolve(dataFolder), 'hubs');
  if (usual.length + 1 + LONGEST_NAME <= LONGEST_SOCKET_PATH) return usual;
  const hash = createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `phasegate-hubs-${hash}`);
}

/**
 * Makes the folder. Only its owner can enter it, which is how both ends know each other.
 *
 * @throws {Error} when it is somebody else's
 */
export function makeHubFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  requireOwn(folder);
  chmodSync(folder, 0o700);
}

/** @throws {Error} when the folder is somebody else's, or is none */
export function requireOwn(folder: string): void {
  const found = lstatSync(folder);
  const own = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !own) throw new Error(`${folder} is not a folder of this account.`);
}
