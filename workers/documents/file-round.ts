import type { Logger } from 'pino';
import { filingMessage } from '#domain/filing-message.ts';
import type { Instant } from '#domain/instant.ts';
import { databaseNow } from '#models/database-clock.ts';
import { writeFilerNote } from '#models/filer-note.ts';
import { enterFilings } from './enter-filings.ts';
import { rootOfAllHeads } from './heads-root.ts';
import { removeStaleLocks } from './locks.ts';
import { type Preparation, prepareFilings } from './prepare-filings.ts';
import { type Base, BranchMovedError, baseOf, fetchBase, publish } from './publish.ts';
import { recoverFilings } from './recover-filings.ts';
import { type DocumentsRepository, requirePresent } from './repository.ts';
import { bringToWorkTree } from './work-tree.ts';
import { writeCommits } from './write-commits.ts';

/** What one filer keeps from round to round. */
export interface Filing {
  repository: DocumentsRepository;
  /** Up to this commit everything is entered; null when that is not known. */
  tip: string | null;
  /** When a root over all heads was anchored last, in milliseconds since 1970. */
  rootAt: number;
  now: () => Instant;
  log: Pick<Logger, 'info' | 'warn'>;
}

export interface Round {
  filed: { workItemId: string; version: number }[];
  failed: Preparation['failed'];
}

const ROOT_EVERY_MS = 60_000;
const ATTEMPTS = 5;

/**
 * Files the newest documents of these work items in one commit. What fails leaves nothing that a later round would not
 * finish or do again: the commit is found by the branch, whoever made it.
 *
 * @throws GitError, RepositoryMissingError, or when the database is away
 */
export async function fileRound(filing: Filing, workItemIds: readonly string[]): Promise<Round> {
  const { repository, log } = filing;
  for (let attempt = 1; ; attempt += 1) {
    requirePresent(repository);
    const base = await baseOf(repository);
    await removeStaleLocks(repository, base.branch, log);
    await takeIn(filing, base);
    const { prepared, failed } = await prepareFilings(workItemIds);
    if (prepared.length === 0) return { filed: [], failed };
    const heads = prepared.map(({ state }) => ({ workItemId: state.id, seq: state.version, hash: state.head }));
    const rootIsDue = Date.now() - filing.rootAt >= ROOT_EVERY_MS;
    const root = rootIsDue ? await rootOfAllHeads(heads) : null;
    const filedAt = filing.now();
    const message = filingMessage({ filedAt, heads, root });
    const files = prepared.map(({ path, markdown }) => ({ path, text: markdown }));
    const [commit = ''] = await writeCommits(repository, base.tip, [{ message, at: filedAt, files }]);
    try {
      await publish(repository, base, commit);
    } catch (error) {
      if (!(error instanceof BranchMovedError) || attempt === ATTEMPTS) throw error;
      await fetchBase(repository);
      continue;
    }
    if (rootIsDue) filing.rootAt = Date.now();
    await bringToWorkTree(
      repository,
      base.branch,
      files.map(({ path }) => path),
    );
    await enterFilings(prepared, filedAt, commit);
    await settle(filing, commit);
    return { filed: heads.map(({ workItemId, seq }) => ({ workItemId, version: seq })), failed };
  }
}

/** Takes in what the branch has that is not entered yet: of a filer before us, of another at the same time, of people. */
export async function takeIn(filing: Filing, base: Base): Promise<void> {
  if (base.tip === filing.tip) return;
  const entered = await recoverFilings(filing.repository, base, filing.tip);
  if (entered > 0) filing.log.info({ documents: entered }, 'Documents that were filed, and not entered, are entered.');
  if (base.tip !== null) await settle(filing, base.tip);
}

async function settle(filing: Filing, tip: string): Promise<void> {
  await writeFilerNote({ tip, beatAt: databaseNow() });
  filing.tip = tip;
}
