import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { GitError } from './git.ts';
import { type DocumentsRepository, tipOf } from './repository.ts';
import { DOCUMENTS_FOLDER, requireSafePath } from './write-commits.ts';

const DRAFT = '.phasegate-draft-';
const AT_ONCE = 16;
/** From so many documents on, one look at the whole folder is cheaper than one for each: Git reads all of it each time. */
const LISTED_FROM = 4;

/** The folder of documents leads out of the work tree. */
export class EscapingFolderError extends Error {
  override readonly name = 'EscapingFolderError';

  constructor(folder: string) {
    super(`${folder} leads out of the documents repository. Make it an ordinary folder again.`);
  }
}

/**
 * Brings these documents of the work tree to what the branch has, each whole or not at all, until both are the same:
 * another filer may move the branch meanwhile. The index follows, so that nobody's next `git commit` takes a filing back.
 */
export async function bringToWorkTree(
  repository: DocumentsRepository,
  branch: string,
  paths: readonly string[],
): Promise<void> {
  const { workTree } = repository;
  if (workTree === null || paths.length === 0) return;
  for (const one of paths) requireSafePath(one);
  const folder = await documentsFolder(workTree);
  let shown: string | null = null;
  for (
    let tip = await tipOf(repository, branch);
    tip !== null && tip !== shown;
    tip = await tipOf(repository, branch)
  ) {
    const contents = await readFromCommit(repository, tip, paths);
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      await Promise.all(
        paths.slice(from, from + AT_ONCE).map(async (name) => {
          const content = contents.get(name);
          if (content !== undefined) await writeWhole(folder, path.basename(name), content);
        }),
      );
    }
    shown = tip;
  }
  for (const one of paths) repository.unindexed.add(one);
  await bringToIndex(repository);
}

/** Enters what the index does not have yet. While somebody else works in the index it is left for later. */
export async function bringToIndex({ git, unindexed }: DocumentsRepository): Promise<void> {
  const paths = [...unindexed];
  if (paths.length === 0) return;
  try {
    const input = paths.map((one) => `${one}\0`).join('');
    await git.run(['update-index', '--add', '--remove', '-z', '--stdin'], { input });
  } catch (error) {
    if (error instanceof GitError && error.said.includes('index.lock')) return;
    throw error;
  }
  for (const one of paths) unindexed.delete(one);
}

/** Documents of the work tree that are not as the branch has them, by accident or by hand. */
export async function differingPaths({ git, workTree }: DocumentsRepository, tip: string): Promise<string[]> {
  if (workTree === null) return [];
  const said = await git.text(['diff', '--name-only', '--no-renames', '-z', tip, '--', DOCUMENTS_FOLDER], {
    longestMs: 600_000,
  });
  return said.split('\0').filter((name) => name !== '' && isSafe(name));
}

/** Removes what killed filers left half written. */
export async function removeDrafts({ workTree }: DocumentsRepository): Promise<void> {
  if (workTree === null) return;
  const folder = path.join(workTree, DOCUMENTS_FOLDER);
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.filter((name) => name.startsWith(DRAFT)).map((name) => rm(path.join(folder, name), { force: true })),
  );
}

/** The documents that a commit holds: each path with its blob's id. */
export async function listDocuments(
  { git }: Pick<DocumentsRepository, 'git'>,
  commit: string,
): Promise<Map<string, string>> {
  const said = await git.text(['ls-tree', '-z', '--full-tree', commit, `${DOCUMENTS_FOLDER}/`], { longestMs: 600_000 });
  const found = new Map<string, string>();
  for (const entry of said.split('\0')) {
    const [, type, id, name] = /^\d+ (\w+) ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    if (type === 'blob' && id !== undefined && name !== undefined) found.set(name, id);
  }
  return found;
}

/** What a commit holds under these paths; what is not there is left out. */
export async function readFromCommit(
  { git }: Pick<DocumentsRepository, 'git'>,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, Buffer>> {
  const names = await namesOf({ git }, commit, paths);
  const said = await git.run(['cat-file', '--batch'], { input: names.map(([, name]) => `${name}\n`).join('') });
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const [one] of names) {
    const end = said.indexOf('\n', at);
    const [, type, size] = said.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    found.set(one, said.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** What `git cat-file` knows each of these paths by; what is not there may be left out. */
async function namesOf(
  repository: Pick<DocumentsRepository, 'git'>,
  commit: string,
  paths: readonly string[],
): Promise<[path: string, name: string][]> {
  if (paths.length < LISTED_FROM) return paths.map((one) => [one, `${commit}:${one}`]);
  const ids = await listDocuments(repository, commit);
  return paths.flatMap((one) => {
    const id = ids.get(one);
    return id === undefined ? [] : [[one, id]];
  });
}

/** @throws EscapingFolderError when a link leads elsewhere */
async function documentsFolder(workTree: string): Promise<string> {
  const folder = path.join(workTree, DOCUMENTS_FOLDER);
  await mkdir(folder, { recursive: true });
  if ((await realpath(folder)) !== path.join(await realpath(workTree), DOCUMENTS_FOLDER)) {
    throw new EscapingFolderError(folder);
  }
  return folder;
}

async function writeWhole(folder: string, name: string, content: Buffer): Promise<void> {
  const draft = path.join(folder, `${DRAFT}${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(draft, 'wx', 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path.join(folder, name));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function isSafe(name: string): boolean {
  try {
    requireSafePath(name);
    return true;
  } catch {
    return false;
  }
}
