import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from './file-lock.ts';
import type { Log } from './log.ts';
import { runCommand } from './run-command.ts';

export interface BuildContext {
  cacheDir: string;
  env: NodeJS.ProcessEnv;
  log: Log;
  signal?: AbortSignal;
}

/**
 * A folder of the cache, built once. A folder that is there is complete: it is built under another name and moved into
 * place when it is done, and two starts at once wait for each other.
 *
 * @param build fills `draft`; what it leaves there will lie at `final`
 * @returns the folder's path
 */
export async function buildOnce(
  key: string,
  { cacheDir, env, log, signal }: BuildContext,
  build: (draft: string, final: string) => Promise<void>,
): Promise<string> {
  const final = join(cacheDir, key);
  if (existsSync(final)) return final;
  mkdirSync(cacheDir, { recursive: true, mode: 0o755 });
  const lock = await waitForLock(join(cacheDir, `${key}.lock`), log, `building ${key}`, signal);
  const draft = `${final}.building`;
  const removeDraft = (): void => rmSync(draft, { recursive: true, force: true });
  try {
    if (existsSync(final)) return final;
    // What a killed start has left.
    removeDraft();
    mkdirSync(draft, { mode: 0o755 });
    await build(draft, final);
    // Programs for the database account too, whatever the person's umask.
    await runCommand('chmod', ['-R', 'a+rX', draft], { env, signal });
    renameSync(draft, final);
    return final;
  } finally {
    removeDraft();
    lock.release();
  }
}
