import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { formatElapsed, type Log } from './log.ts';
import { isSameProcess, processIdentity } from './process-identity.ts';

/** Who holds a lock. `note` is free text for the person who meets it, for example where the program can be reached. */
export interface LockHolder {
  pid: number;
  identity: string;
  token: string;
  note: string;
}

export interface FileLock {
  /** Changes the text that others see. */
  describe(note: string): void;
  release(): void;
}

/**
 * Takes a lock file at once or says who holds it. A lock of a process that no longer runs is taken over.
 */
export function tryLock(path: string, note: string): { lock: FileLock } | { holder: LockHolder } {
  mkdirSync(dirname(path), { recursive: true });
  const mine: LockHolder = { pid: process.pid, identity: ownIdentity(), token: randomUUID(), note };
  const draft = `${path}.${mine.token}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      if (link(draft, path)) return { lock: heldLock(path, mine) };
      const holder = readHolder(path);
      if (holder === undefined) continue;
      if (isSameProcess(holder.pid, holder.identity)) return { holder };
      removeStale(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits for a lock file, saying now and then who is being waited for.
 *
 * @throws when `signal` is aborted
 */
export async function waitForLock(path: string, log: Log, doing: string, signal?: AbortSignal): Promise<FileLock> {
  const started = Date.now();
  let nextWord = started + 2000;
  for (;;) {
    const outcome = tryLock(path, doing);
    if ('lock' in outcome) return outcome.lock;
    if (Date.now() >= nextWord) {
      log(
        `waiting for process ${outcome.holder.pid} (${outcome.holder.note}) … ${formatElapsed(Date.now() - started)}`,
      );
      nextWord = Date.now() + 10_000;
    }
    await delay(300, undefined, { signal });
  }
}

function heldLock(path: string, mine: LockHolder): FileLock {
  const isMine = (): boolean => readHolder(path)?.token === mine.token;
  return {
    describe(note) {
      if (!isMine()) return;
      const draft = `${path}.${mine.token}`;
      writeFileSync(draft, JSON.stringify({ ...mine, note }), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      if (isMine()) rmSync(path, { force: true });
    },
  };
}

function ownIdentity(): string {
  return processIdentity(process.pid) ?? '';
}

/** Creates `path` with complete content in one step; false when it exists. */
function link(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return { pid: 0, identity: '', token: '', note: 'unreadable' };
    throw error;
  }
}

/** Moves a dead holder's lock away; if a live one was put there in between, puts it back. */
function removeStale(path: string, stale: LockHolder): void {
  const aside = `${path}.stale-${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside)?.token !== stale.token) link(aside, path);
  rmSync(aside, { force: true });
}
