import type { Logger } from 'pino';
import type { Instant } from '#domain/instant.ts';
import { filingId, listNewestFilings, readFiledMarkdown } from '#models/filings.ts';
import { baseOf, publish } from './publish.ts';
import type { DocumentsRepository } from './repository.ts';
import { bringToWorkTree, differingPaths, listDocuments, removeDrafts } from './work-tree.ts';
import { writeCommits } from './write-commits.ts';

const PAGE = 500;
const AT_ONCE = 200;

/** Brings the work tree to what the branch has, after a crash or somebody's edits. */
export async function repairWorkTree(repository: DocumentsRepository, log: Pick<Logger, 'warn'>): Promise<void> {
  await removeDrafts(repository);
  const documents = await bringAllToWorkTree(repository);
  if (documents > 0) {
    log.warn({ documents }, 'Documents in the work tree were not as they were filed, and are again.');
  }
}

/** Brings every document that differs from what the branch has to the work tree and its index; returns how many did. */
export async function bringAllToWorkTree(repository: DocumentsRepository): Promise<number> {
  const { branch, tip } = await baseOf(repository);
  if (tip === null) return 0;
  const paths = await differingPaths(repository, tip);
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    await bringToWorkTree(repository, branch, paths.slice(from, from + AT_ONCE));
  }
  return paths.length;
}

/** Files again what the record knows as filed and the branch has lost, as with a repository that was made anew. */
export async function restoreLost(
  repository: DocumentsRepository,
  log: Pick<Logger, 'warn'>,
  now: () => Instant,
): Promise<void> {
  const { tip } = await baseOf(repository);
  const there = tip === null ? new Map() : await listDocuments(repository, tip);
  let afterId = '';
  for (;;) {
    const page = await listNewestFilings({ afterId, limit: PAGE });
    const lost = page.filter(({ path }) => !there.has(path));
    if (lost.length > 0) {
      const base = await baseOf(repository);
      const texts = await readFiledMarkdown(lost);
      const files = lost.map((filing) => ({ path: filing.path, text: texts.get(filingId(filing)) ?? '' }));
      const message = `Restore ${lost.length} documents that were filed and are no longer here\n`;
      const [commit = ''] = await writeCommits(repository, base.tip, [{ message, at: now(), files }]);
      await publish(repository, base, commit);
      await bringToWorkTree(
        repository,
        base.branch,
        files.map(({ path }) => path),
      );
      log.warn({ documents: lost.length }, 'Documents that the repository had lost are filed again.');
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    afterId = last.workItemId;
  }
}
