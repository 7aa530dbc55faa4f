import { GitError } from './git.ts';
import { branchOf, type DocumentsRepository, tipOf } from './repository.ts';

/** Somebody else moved the branch meanwhile: look at what is there, and write on that. */
export class BranchMovedError extends Error {
  override readonly name = 'BranchMovedError';
}

/** The branch as it is: what the next commit goes on. */
export interface Base {
  branch: string;
  /** Null before the first commit. */
  tip: string | null;
}

const SHORT = /^refs\/heads\//;

export async function baseOf(repository: DocumentsRepository): Promise<Base> {
  const branch = await branchOf(repository);
  return { branch, tip: await tipOf(repository, branch) };
}

/**
 * Makes a commit that was written on `base` the newest of the branch, if the branch is still there (the fence of decision
 * 16): first at the remote, if there is one, never by force.
 *
 * @throws BranchMovedError, GitError
 */
export async function publish(repository: DocumentsRepository, base: Base, commit: string): Promise<void> {
  const { git, hasRemote } = repository;
  if (hasRemote) await push(repository, base, commit);
  try {
    await git.run(['update-ref', '-m', 'filed', base.branch, commit, base.tip ?? '']);
  } catch (error) {
    if ((await tipOf(repository, base.branch)) !== base.tip)
      throw new BranchMovedError('The branch moved.', { cause: error });
    throw error;
  }
}

/** The base with what others pushed to the remote meanwhile; nothing of ours is there that is not on the remote. */
export async function fetchBase(repository: DocumentsRepository): Promise<Base> {
  const { git, hasRemote } = repository;
  const base = await baseOf(repository);
  if (!hasRemote) return base;
  const theirs = `refs/phasegate/remote`;
  const names = await git.text(['ls-remote', '--heads', 'origin', base.branch]);
  // Before the first push there is nothing to fetch.
  if (names === '') return base;
  await git.run(['fetch', '--quiet', '--no-tags', 'origin', `+${base.branch}:${theirs}`]);
  const tip = await tipOf(repository, theirs);
  if (tip === null || tip === base.tip || (base.tip !== null && (await contains(repository, base.tip, tip))))
    return base;
  await git.run(['update-ref', '-m', 'fetched', base.branch, tip, base.tip ?? '']);
  return { ...base, tip };
}

/** Whether `commit` has `other` in its history. */
async function contains({ git }: DocumentsRepository, commit: string, other: string): Promise<boolean> {
  try {
    await git.run(['merge-base', '--is-ancestor', other, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.said === 'it ended with 1') return false;
    throw error;
  }
}

async function push({ git }: DocumentsRepository, { branch }: Base, commit: string): Promise<void> {
  try {
    await git.run(['push', '--quiet', '--no-verify', 'origin', `${commit}:${branch}`]);
  } catch (error) {
    if (error instanceof GitError && /\((fetch first|non-fast-forward)\)|cannot lock ref/.test(error.said)) {
      throw new BranchMovedError(`${branch.replace(SHORT, '')} of the remote moved.`, { cause: error });
    }
    throw error;
  }
}
