import { filingMessage } from '#domain/filing-message.ts';
import type { Instant } from '#domain/instant.ts';
import type { FactRecord } from '#domain/reports/facts.ts';
import { writeFilerNote } from '#models/filer-note.ts';
import { type FiledDocument, filingId, findFilingIds, insertFilings } from '#models/filings.ts';
import { insertFacts } from '#models/report-facts.ts';
import { baseOf, fetchBase, publish } from './publish.ts';
import { recoverFilings } from './recover-filings.ts';
import { openRepository } from './repository.ts';
import type { DocumentsSettings } from './settings.ts';
import { bringToWorkTree } from './work-tree.ts';
import { type CommitToWrite, writeCommits } from './write-commits.ts';

/** A document that was filed in a played past, and what reports count of it. */
export type PastFiling = Omit<FiledDocument, 'commit'> & { facts: FactRecord[] };

const BATCH = 1_000;

/**
 * Files a played past: in the order of their instants, those of one instant in one commit, which bears that date. What is
 * filed already stays as it is, so a set-up that was cut short can be repeated. Returns how many were filed.
 *
 * @throws RepositoryMissingError, GitError
 */
export async function filePast(settings: DocumentsSettings, past: readonly PastFiling[]): Promise<number> {
  if ((await notEntered(past)).length === 0) return 0;
  // Before the filings, so that whoever finds these finds their facts too.
  for (let from = 0; from < past.length; from += BATCH) {
    await insertFacts(past.slice(from, from + BATCH).flatMap(({ facts }) => facts));
  }
  const repository = await openRepository(settings);
  let base = await fetchBase(repository);
  await recoverFilings(repository, base, null);
  const missing = await notEntered(past);
  if (missing.length === 0) return 0;
  const groups = byInstant(missing);
  const commits = await writeCommits(
    repository,
    base.tip,
    groups.map((group) => commitOf(group, group[0]?.filedAt ?? '')),
  );
  const filed = groups.flatMap((group, index) =>
    group.map(({ facts: _counted, ...one }) => ({ ...one, commit: commits[index] ?? '' })),
  );
  await publish(repository, base, commits.at(-1) ?? '');
  base = await baseOf(repository);
  await bringToWorkTree(repository, base.branch, [...new Set(missing.map(({ path }) => path))]);
  await insertFilings(filed);
  await writeFilerNote({ tip: base.tip, beatAt: new Date(0) });
  return missing.length;
}

async function notEntered(past: readonly PastFiling[]): Promise<PastFiling[]> {
  const there = new Set<string>();
  for (let from = 0; from < past.length; from += BATCH) {
    for (const id of await findFilingIds(past.slice(from, from + BATCH).map(filingId))) there.add(id);
  }
  return past.filter((filing) => !there.has(filingId(filing)));
}

function byInstant(past: readonly PastFiling[]): PastFiling[][] {
  const groups = new Map<string, PastFiling[]>();
  for (const filing of past.toSorted((one, other) => (one.filedAt < other.filedAt ? -1 : 1))) {
    const group = groups.get(filing.filedAt);
    if (group === undefined) groups.set(filing.filedAt, [filing]);
    else group.push(filing);
  }
  return [...groups.values()];
}

/** These documents in one commit that bears the date of `at`. */
export function commitOf(past: readonly PastFiling[], at: Instant): CommitToWrite {
  const heads = past.map(({ workItemId, version, head }) => ({ workItemId, seq: version, hash: head }));
  return {
    message: filingMessage({ filedAt: at, heads, root: null }),
    at,
    files: past.map(({ path, markdown }) => ({ path, text: markdown })),
  };
}
