import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Git, GitError } from './git.ts';
import { type DocumentsSettings, repositoryFolder } from './settings.ts';

/** The documents repository as the filer works in it. */
export interface DocumentsRepository {
  git: Git;
  /** Absolute, of Git's own files. */
  gitFolder: string;
  /** Absolute; null for a clone, which has none. */
  workTree: string | null;
  /** Whether what is filed goes on to somebody's own repository. */
  hasRemote: boolean;
  /** Documents of the work tree that the index does not have as they are yet. */
  unindexed: Set<string>;
}

/** There is no repository where one should be, or none that can be filed in. */
export class RepositoryMissingError extends Error {
  override readonly name = 'RepositoryMissingError';
}

const FIRST_BRANCH = 'main';

/**
 * Makes the repository in the data folder unless it is there; says whether it made one. Does nothing where documents go
 * to a repository of somebody's own.
 */
export async function makeRepository(settings: DocumentsSettings): Promise<boolean> {
  const folder = repositoryFolder(settings);
  if (settings.repository !== null || isRepository(path.join(folder, '.git'))) return false;
  await mkdir(folder, { recursive: true });
  const git = new Git([], settings.env);
  await git.run(['init', '--quiet', '--template=', '--object-format=sha1', `--initial-branch=${FIRST_BRANCH}`, folder]);
  return true;
}

/** Whether the filer can work on this machine: its repository is here, or can be cloned to here. */
export function servesDocuments(settings: DocumentsSettings): boolean {
  return settings.repository !== null || isRepository(path.join(repositoryFolder(settings), '.git'));
}

/**
 * The repository, ready to be filed in. Somebody's own is cloned first where it is not yet.
 *
 * @throws RepositoryMissingError, GitError
 */
export async function openRepository(settings: DocumentsSettings): Promise<DocumentsRepository> {
  const folder = repositoryFolder(settings);
  if (settings.repository !== null) {
    if (!isRepository(folder)) await clone(settings, settings.repository, folder);
    const git = new Git([`--git-dir=${folder}`], settings.env);
    return { git, gitFolder: folder, workTree: null, hasRemote: true, unindexed: new Set() };
  }
  const gitFolder = path.join(folder, '.git');
  const git = new Git([`--git-dir=${gitFolder}`, `--work-tree=${folder}`], settings.env);
  const repository = { git, gitFolder, workTree: folder, hasRemote: false, unindexed: new Set<string>() };
  requirePresent(repository);
  return repository;
}

/** @throws RepositoryMissingError when it was taken away meanwhile */
export function requirePresent({ gitFolder, workTree }: Pick<DocumentsRepository, 'gitFolder' | 'workTree'>): void {
  if (isRepository(gitFolder)) return;
  throw new RepositoryMissingError(
    `There is no documents repository at ${workTree ?? gitFolder}. Bring it back, or start again to have a new one made.`,
  );
}

/**
 * The full name of the branch that is filed on: the one that HEAD names.
 *
 * @throws RepositoryMissingError when HEAD names none
 */
export async function branchOf({ git, workTree, gitFolder }: DocumentsRepository): Promise<string> {
  try {
    return await git.text(['symbolic-ref', '--quiet', 'HEAD']);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    requirePresent({ gitFolder, workTree });
    throw new RepositoryMissingError(
      `HEAD of the documents repository at ${workTree ?? gitFolder} names no branch. Check out the one to file on.`,
    );
  }
}

/** The newest commit of a branch; null before the first. */
export async function tipOf({ git }: Pick<DocumentsRepository, 'git'>, ref: string): Promise<string | null> {
  const found = await git.text(['for-each-ref', '--format=%(objectname)', ref]);
  return found === '' ? null : found;
}

/** A bare clone, made beside its place so that half of one is never taken for one. */
async function clone({ env }: DocumentsSettings, from: string, folder: string): Promise<void> {
  const draft = `${folder}.draft-${process.pid}`;
  await mkdir(path.dirname(folder), { recursive: true });
  await rm(draft, { recursive: true, force: true });
  try {
    await new Git([], env).run(['clone', '--quiet', '--bare', '--template=', '--', from, draft], {
      longestMs: 600_000,
    });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function isRepository(gitFolder: string): boolean {
  return existsSync(path.join(gitFolder, 'HEAD')) && existsSync(path.join(gitFolder, 'objects'));
}
