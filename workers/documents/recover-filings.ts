import { documentPath } from '#domain/document.ts';
import { type FilingNotes, readFilingMessage } from '#domain/filing-message.ts';
import type { WorkItemState } from '#domain/state.ts';
import { filingId, findFilingIds, listFilings } from '#models/filings.ts';
import { foldChain } from '#models/record.ts';
import { enterFilings } from './enter-filings.ts';
import type { Base } from './publish.ts';
import type { DocumentsRepository } from './repository.ts';
import { bringToWorkTree, readFromCommit } from './work-tree.ts';

/** How many commits are looked at where it is not known up to which one all are entered. */
const MOST_COMMITS = 20_000;
const BATCH = 200;

interface FilingCommit {
  commit: string;
  notes: FilingNotes;
}

/**
 * Enters the filings of commits that nobody entered, because their filer died right after or is another one, with the
 * instants that the commits say; and finishes what of them is not in the work tree. Returns how many it entered.
 *
 * @param known up to here all are entered; null when that is not known
 */
export async function recoverFilings(
  repository: DocumentsRepository,
  base: Base,
  known: string | null,
): Promise<number> {
  if (base.tip === null || base.tip === known) return 0;
  const commits = await filingCommits(repository, base.tip, known);
  let entered = 0;
  for (let from = 0; from < commits.length; from += BATCH) {
    entered += await enter(repository, base, commits.slice(from, from + BATCH));
  }
  return entered;
}

async function enter(repository: DocumentsRepository, { branch }: Base, commits: FilingCommit[]): Promise<number> {
  const said = commits.flatMap(({ commit, notes }) => notes.heads.map((head) => ({ commit, notes, ...head })));
  const there = await findFilingIds(said.map(({ workItemId, seq }) => filingId({ workItemId, version: seq })));
  let entered = 0;
  for (const { commit, notes, workItemId, seq, hash } of said) {
    if (there.has(filingId({ workItemId, version: seq }))) continue;
    const state = await foldChain(workItemId, seq);
    // Of another chain than ours, such as one from before a database was restored: theirs stays in the repository only.
    if (state?.version !== seq || state.head !== hash) continue;
    const markdown = await textIn(repository, commit, state);
    if (markdown === null) continue;
    const [before] = await listFilings(workItemId, { before: seq, limit: 1 });
    const filing = { state, path: documentPath(state), markdown, lags: before?.lags ?? [] };
    await bringToWorkTree(repository, branch, [filing.path]);
    await enterFilings([filing], notes.filedAt, commit);
    entered += 1;
  }
  return entered;
}

async function textIn(repository: DocumentsRepository, commit: string, state: WorkItemState): Promise<string | null> {
  const path = documentPath(state);
  return (await readFromCommit(repository, commit, [path])).get(path)?.toString('utf8') ?? null;
}

/** Commits of filings between the two, the oldest first. */
async function filingCommits({ git }: DocumentsRepository, tip: string, known: string | null): Promise<FilingCommit[]> {
  const isThere =
    known !== null &&
    (await git.text(['rev-parse', '--quiet', '--verify', `${known}^{commit}`]).catch(() => '')) !== '';
  const range = isThere ? [`${known}..${tip}`] : [tip];
  const said = await git.text([
    'log',
    '-z',
    '--topo-order',
    `--max-count=${MOST_COMMITS}`,
    '--format=%H%n%B',
    ...range,
  ]);
  return said
    .split('\0')
    .flatMap((entry) => {
      const end = entry.indexOf('\n');
      const notes = end < 0 ? null : readFilingMessage(entry.slice(end + 1));
      return notes === null ? [] : [{ commit: entry.slice(0, end), notes }];
    })
    .reverse();
}
