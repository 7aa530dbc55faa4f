import { randomBytes } from 'node:crypto';
import { type Instant, toMillis } from '#domain/instant.ts';
import type { DocumentsRepository } from './repository.ts';

export interface FileToCommit {
  /** Below {@link DOCUMENTS_FOLDER}. */
  path: string;
  text: string;
}

export interface CommitToWrite {
  message: string;
  /** Author's and committer's date. */
  at: Instant;
  files: readonly FileToCommit[];
}

/** Where all Phase Gate Documents lie. */
export const DOCUMENTS_FOLDER = 'docs/product/phase_gates';

const SAFE_PATH = /^docs\/product\/phase_gates\/[a-z]+-\d+-[a-z0-9]+(-[a-z0-9]+)*-phase-gate\.md$/;
/** Digits of a commit's id, where no commit shows them. */
const ID_LENGTH = 40;

/** A path that no work item has: whatever led to it, nothing is written there (failure mode 36). */
export class UnsafePathError extends Error {
  override readonly name = 'UnsafePathError';

  constructor(path: string) {
    super(`${JSON.stringify(path)} is no path of a Phase Gate Document.`);
  }
}

/** @throws UnsafePathError unless the path is one that a work item can have */
export function requireSafePath(path: string): void {
  if (!SAFE_PATH.test(path)) throw new UnsafePathError(path);
}

/**
 * Writes commits, one on the other, and returns their ids in order. No branch moves, so nobody sees them yet. One Git
 * process for all of them, however many.
 *
 * @param base the commit below the first; null to begin a history
 */
export async function writeCommits(
  { git }: Pick<DocumentsRepository, 'git'>,
  base: string | null,
  commits: readonly CommitToWrite[],
): Promise<string[]> {
  const ref = `refs/phasegate/draft-${randomBytes(6).toString('hex')}`;
  const stream: Buffer[] = [line('feature done')];
  let mark = 0;
  for (const [index, commit] of commits.entries()) {
    const blobs = commit.files.map(({ path, text }) => {
      requireSafePath(path);
      mark += 1;
      stream.push(line('blob'), line(`mark :${mark}`), ...data(text));
      return line(`M 100644 :${mark} ${path}`);
    });
    mark += 1;
    const who = `Phasegate <phasegate@localhost> ${Math.floor(toMillis(commit.at) / 1000)} +0000`;
    stream.push(line(`commit ${ref}`), line(`mark :${mark}`), line(`author ${who}`), line(`committer ${who}`));
    stream.push(...data(commit.message));
    if (index === 0 && base !== null) stream.push(line(`from ${base}`));
    stream.push(...blobs, line(''), line(`get-mark :${mark}`));
  }
  // The name served only to hang the commits on.
  stream.push(line(`reset ${ref}`), line(`from ${'0'.repeat(base?.length ?? ID_LENGTH)}`), line(''), line('done'));
  const said = await git.text(['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], {
    input: Buffer.concat(stream),
    longestMs: 600_000,
  });
  const ids = said.split('\n').filter((id) => /^[0-9a-f]{40,64}$/.test(id));
  if (ids.length !== commits.length) throw new Error(`Git wrote ${ids.length} commits, not ${commits.length}.`);
  return ids;
}

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`, 'utf8');
}

function data(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  return [line(`data ${bytes.length}`), bytes, line('')];
}
