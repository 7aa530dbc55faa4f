import type { Instant } from '#domain/instant.ts';
import { insertFilings } from '#models/filings.ts';
import { insertFacts } from '#models/report-facts.ts';
import { commitOf, type PastFiling } from './file-past.ts';
import { BranchMovedError, fetchBase, publish } from './publish.ts';
import type { DocumentsRepository } from './repository.ts';
import { bringToWorkTree } from './work-tree.ts';
import { writeCommits } from './write-commits.ts';

/** Others write on the branch at the same time, each some commits a second at most. */
const ATTEMPTS = 20;

/**
 * Files the newest documents of a played past, of each work item one, in a single commit that bears the date of `at`: what
 * was filed before them lies in no repository, and only its lags are known. To be called before the events are there, so
 * that a filer which finds the commit first takes it for that of another record, and enters nothing of it.
 *
 * What they count in reports is left to the caller to roll up. Repeated, it files the same once more and changes nothing.
 *
 * @throws RepositoryMissingError, GitError
 */
export async function fileNewest(
  repository: DocumentsRepository,
  past: readonly PastFiling[],
  at: Instant,
): Promise<void> {
  // Before the filings, so that whoever finds these finds their facts too.
  await insertFacts(
    past.flatMap(({ facts }) => facts),
    { fresh: false },
  );
  const { branch, commit } = await commitTogether(repository, past, at);
  await bringToWorkTree(
    repository,
    branch,
    past.map(({ path }) => path),
  );
  await insertFilings(past.map(({ facts: _counted, ...filing }) => ({ ...filing, commit })));
}

async function commitTogether(
  repository: DocumentsRepository,
  past: readonly PastFiling[],
  at: Instant,
): Promise<{ branch: string; commit: string }> {
  const toWrite = commitOf(past, at);
  for (let attempt = 1; ; attempt += 1) {
    const base = await fetchBase(repository);
    const [commit = ''] = await writeCommits(repository, base.tip, [toWrite]);
    try {
      await publish(repository, base, commit);
      return { branch: base.branch, commit };
    } catch (error) {
      if (!(error instanceof BranchMovedError) || attempt === ATTEMPTS) throw error;
    }
  }
}
