import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import type { DocumentsRepository } from './repository.ts';

/** Git holds these for milliseconds; whoever left one behind is gone. */
const REF_LOCK_MS = 5_000;
/** Somebody's `git commit` holds this one while they write its message. */
const INDEX_LOCK_MS = 15 * 60_000;

/**
 * Removes the lock files that killed Gits left behind: nothing else ever would, and nothing could be filed again.
 * Younger ones are left, since their owners may live.
 */
export async function removeStaleLocks(
  { gitFolder }: Pick<DocumentsRepository, 'gitFolder'>,
  branch: string,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  const locks = [
    ...[`${branch}.lock`, 'HEAD.lock', 'packed-refs.lock'].map((name) => ({ name, longest: REF_LOCK_MS })),
    { name: 'index.lock', longest: INDEX_LOCK_MS },
  ];
  for (const { name, longest } of locks) {
    const file = path.join(gitFolder, name);
    const made = await stat(file).catch(() => null);
    if (made === null || Date.now() - made.mtimeMs < longest) continue;
    await rm(file, { force: true });
    log.warn({ file }, 'A lock that a killed Git left in the documents repository was removed.');
  }
}
