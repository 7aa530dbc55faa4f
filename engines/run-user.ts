import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Log } from './log.ts';

/** An account that database processes run as. */
export interface RunUser {
  name: string;
  uid: number;
  gid: number;
}

const OWN_ACCOUNT = 'phasegate';

/**
 * The unprivileged account that PostgreSQL runs as when the program itself runs as root (PostgreSQL refuses root).
 * It is an account of its own, made once, so that no other service shares it; `nobody` where none can be made.
 *
 * @returns undefined when the program does not run as root: then everything runs as the person who started it
 */
export function databaseUser(log: Log = () => undefined): RunUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp(OWN_ACCOUNT);
  if (existing) return existing;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT]);
  const made = lookUp(OWN_ACCOUNT);
  if (made) log(`made the account ${OWN_ACCOUNT}, which the database runs as, since it must not run as root`);
  return made ?? lookUp('nobody');
}

/** The name of the account that this process runs as. */
export function ownUserName(): string {
  const uid = process.getuid?.() ?? 0;
  const result = spawnSync('id', ['-un'], { encoding: 'utf8' });
  return result.stdout.trim() || String(uid);
}

/** Whether an account can reach and enter a folder; asked of the system itself, since ACLs and mounts count too. */
export function canEnter(folder: string, user: RunUser): boolean {
  return spawnSync('test', ['-x', folder], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;
}

function lookUp(name: string): RunUser | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [account, , uid, gid] = line.split(':');
    if (account === name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}
