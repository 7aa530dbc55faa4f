import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filingMessage, readFilingMessage } from '#domain/filing-message.ts';
import { HeadTree } from '#domain/merkle.ts';
import { factsOfNewLags } from '#domain/reports/history-facts.ts';
import { collection } from '#models/database.ts';
import { readFilerNote } from '#models/filer-note.ts';
import { findNewestFilings, listFilings, listNewestFilings, readFiledMarkdown } from '#models/filings.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import { findWorkItem } from '#models/work-items.ts';
import { dataFolderOfTest, fileIn, gitIn, recordedDefect } from '#workers/testing/documents.ts';
import { filePast, type PastFiling } from './file-past.ts';
import { type Filing, fileRound, takeIn } from './file-round.ts';
import { GitError } from './git.ts';
import { prepareFilings } from './prepare-filings.ts';
import { BranchMovedError, baseOf, fetchBase, publish } from './publish.ts';
import { repairWorkTree, restoreLost } from './put-in-order.ts';
import { type DocumentsRepository, makeRepository, openRepository, RepositoryMissingError } from './repository.ts';
import { bringToIndex, EscapingFolderError } from './work-tree.ts';
import { UnsafePathError, writeCommits } from './write-commits.ts';

useTestDatabase();

const REPORTED = '2026-03-01T09:59:00.000Z';
const quiet = { info: () => undefined, warn: () => undefined };
let number = 0;
let data: ReturnType<typeof dataFolderOfTest>;
let repository: DocumentsRepository;
let tree: string;

beforeEach(async () => {
  data = dataFolderOfTest();
  await makeRepository(data.settings);
  repository = await openRepository(data.settings);
  tree = join(data.folder, 'documents');
  number += 100;
});
afterEach(() => data.remove());

function filerAt(now: string, of: DocumentsRepository = repository): Filing {
  return { repository: of, tip: null, rootAt: 0, now: () => now, log: quiet };
}

async function newestOf(id: string) {
  return (await findNewestFilings([id])).get(id);
}

async function rootOfEntered() {
  const tree = new HeadTree();
  for (const { workItemId, version, head } of await listNewestFilings({ limit: 500 })) {
    tree.add({ workItemId, seq: version, hash: head });
  }
  return tree.root();
}

const shown = (log: string) =>
  log.split('\n').filter((line) => line.includes('| Gate passed |') || line.includes('| Defect reported |'));

describe('filing a document (GI-4, M-4, process.md 8)', () => {
  it('8: puts it under its number and slug into HEAD and work tree, and enters it with the event it shows', async () => {
    const { id, run } = await recordedDefect(number, {
      at: REPORTED,
      title: '../../etc/passwd "; rm -rf ~ \u0000 Ünïcode',
    });
    await fileRound(filerAt('2026-03-01T10:00:07.500Z'), [id]);
    const path = `docs/product/phase_gates/defect-${id}-etc-passwd-rm-rf-unicode-phase-gate.md`;
    const filed = await newestOf(id);
    expect(filed).toMatchObject({
      version: 1,
      head: run.state.head,
      path,
      lags: [7.5],
      filedAt: '2026-03-01T10:00:07.500Z',
    });
    expect(gitIn(tree, 'rev-parse', 'HEAD')).toBe(filed?.commit);
    expect(gitIn(tree, 'ls-files')).toBe(path);
    const text = fileIn(tree, path);
    expect(text).toContain('**Version:** 1');
    expect(gitIn(tree, 'show', `HEAD:${path}`)).toBe(text.trimEnd());
    expect(createHash('sha256').update(text).digest('hex')).toBe(filed?.sha256);
    expect((await readFiledMarkdown([filed!])).get(`${id}:1`)).toBe(text);
    expect(gitIn(tree, 'status', '--porcelain')).toBe('');
  });

  it('GI-4, M-4: every change is filed with the true lag, which the next document shows; filing makes no event (AU-1)', async () => {
    const { id, comment, declare } = await recordedDefect(number, { at: REPORTED });
    const filer = filerAt('2026-03-01T10:00:02.000Z');
    await fileRound(filer, [id]);
    expect(shown(fileIn(tree, (await newestOf(id))!.path))).toEqual([
      expect.stringMatching(/filed with this version \|$/),
    ]);
    await comment();
    await declare('TRIAGE', 'ROOT_CAUSE');
    await declare('ROOT_CAUSE', 'FIX_SCOPE');
    await fileRound({ ...filer, now: () => '2026-03-01T10:13:00.000Z' }, [id]);
    const late = await newestOf(id);
    expect(late).toMatchObject({ version: 4, lags: [2, 660, 600] });
    expect(shown(fileIn(tree, late!.path)).map((line) => line.split(' | ').at(-1))).toEqual([
      '2.0 s |',
      'filed with this version |',
      'filed with this version |',
    ]);
    await comment();
    await fileRound({ ...filer, now: () => '2026-03-01T10:14:00.000Z' }, [id]);
    expect(await newestOf(id)).toMatchObject({ version: 5, lags: [2, 660, 600] });
    expect(shown(fileIn(tree, late!.path)).map((line) => line.split(' | ').at(-1))).toEqual([
      '2.0 s |',
      '11 min 0 s |',
      'filed with this version |',
    ]);
    expect((await listFilings(id)).map(({ version }) => version)).toEqual([5, 4, 1]);
    expect((await findWorkItem(id))?.version).toBe(5);
  });

  it('16: all that waits goes into one commit, which anchors every head and the root over all', async () => {
    const defects = await Promise.all([0, 1, 2, 3].map((index) => recordedDefect(number + index, { at: REPORTED })));
    const filer = filerAt('2026-03-01T10:00:01.000Z');
    await fileRound(
      filer,
      defects.map(({ id }) => id),
    );
    expect(gitIn(tree, 'rev-list', '--count', 'HEAD')).toBe('1');
    const notes = readFilingMessage(gitIn(tree, 'log', '-1', '--format=%B'));
    const heads = defects.map(({ id, run }) => ({ workItemId: id, seq: 1, hash: run.state.head }));
    expect(notes?.heads.toSorted((one, other) => one.workItemId.localeCompare(other.workItemId))).toEqual(heads);
    expect(notes?.root).toEqual(await rootOfEntered());
    // Within the minute the next commit has none.
    await defects[0]!.comment();
    await fileRound(filer, [defects[0]!.id]);
    expect(readFilingMessage(gitIn(tree, 'log', '-1', '--format=%B'))?.root).toBeNull();
    // After it, over the heads as they are now.
    await defects[1]!.comment();
    await fileRound({ ...filer, rootAt: Date.now() - 61_000 }, [defects[1]!.id]);
    const later = readFilingMessage(gitIn(tree, 'log', '-1', '--format=%B'))?.root;
    expect(later).toEqual(await rootOfEntered());
    expect(later?.heads).toBe(notes?.root?.heads);
    expect((await readFilerNote())?.tip).toBe(gitIn(tree, 'rev-parse', 'HEAD'));
  });

  it('files nothing again that is filed, and nothing for one whose document can’t be made keeps the others', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    const bodiless = await recordedDefect(number + 1, { at: REPORTED });
    const state = bodiless.run.state;
    await collection('bodies').deleteMany({ _id: state.report.bodySha256 });
    const round = await fileRound(filerAt('2026-03-01T10:00:01.000Z'), [id, bodiless.id]);
    expect(round.filed).toEqual([]);
    expect(round.failed.map(({ workItemId }) => workItemId)).toEqual([id, bodiless.id]);
    await recordedDefect(number + 2, { at: REPORTED });
    const again = await fileRound(filerAt('2026-03-01T10:00:02.000Z'), [id, bodiless.id]);
    expect(again.filed).toHaveLength(2);
    expect((await fileRound(filerAt('2026-03-01T10:00:03.000Z'), [id])).filed).toEqual([]);
    expect(gitIn(tree, 'rev-list', '--count', 'HEAD')).toBe('1');
  });
});

/** What a filer that dies has done: its commit is there, and the branch has it unless it died before. */
async function dyingFiler(ids: string[], { published }: { published: boolean }) {
  const { prepared } = await prepareFilings(ids);
  const filedAt = '2026-03-01T10:00:05.250Z';
  const heads = prepared.map(({ state }) => ({ workItemId: state.id, seq: state.version, hash: state.head }));
  const files = prepared.map(({ path, markdown }) => ({ path, text: markdown }));
  const base = await baseOf(repository);
  const message = filingMessage({ filedAt, heads, root: null });
  const [commit = ''] = await writeCommits(repository, base.tip, [{ message, at: filedAt, files }]);
  if (published) await publish(repository, base, commit);
  return { commit, base, path: files[0]?.path ?? '' };
}

describe('a filer that was killed (failure modes 1, 26)', () => {
  it('after the commit and before anybody could see it: its successor files, once', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    const { commit } = await dyingFiler([id], { published: false });
    await fileRound(filerAt('2026-03-01T10:00:09.000Z'), [id]);
    const filed = await newestOf(id);
    expect(filed).toMatchObject({ version: 1, lags: [9] });
    expect(filed?.commit).not.toBe(commit);
    expect(gitIn(tree, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  it('after the branch had it: it is entered as it was filed, with the instant of the commit', async () => {
    const { id, comment } = await recordedDefect(number, { at: REPORTED });
    await fileRound(filerAt('2026-03-01T10:00:01.000Z'), [id]);
    const tip = (await readFilerNote())?.tip ?? null;
    await comment();
    const { commit, path } = await dyingFiler([id], { published: true });
    expect(fileIn(tree, path)).toContain('**Version:** 1');
    const successor = { ...filerAt('2026-03-01T10:05:00.000Z'), tip };
    await takeIn(successor, await baseOf(repository));
    expect(await newestOf(id)).toMatchObject({ version: 2, commit, filedAt: '2026-03-01T10:00:05.250Z', lags: [1] });
    expect(fileIn(tree, path)).toContain('**Version:** 2');
    expect(gitIn(tree, 'status', '--porcelain')).toBe('');
    expect((await fileRound(successor, [id])).filed).toEqual([]);
    expect(gitIn(tree, 'rev-list', '--count', 'HEAD')).toBe('2');
    const [markdown] = (await readFiledMarkdown([{ workItemId: id, version: 2 }])).values();
    expect(markdown).toBe(fileIn(tree, path));
  });

  it('at any of its Git commands, before or after: everything is filed once, and HEAD, work tree and entries agree', async () => {
    const { id, run, comment } = await recordedDefect(number, { at: REPORTED });
    let died = 0;
    for (let point = 0; died === point; point += 1) {
      await comment();
      const doomed = await openRepository(data.settings);
      const { git } = doomed;
      let commands = 0;
      let dead = false;
      const dying = async (args: readonly string[], options?: Parameters<typeof git.run>[1]) => {
        const fatal = Math.floor(point / 2) === commands;
        if (!fatal) commands += 1;
        if (fatal && (dead || point % 2 === 0)) throw new Error('killed');
        dead = fatal;
        const said = await git.run(args, options);
        if (fatal) throw new Error('killed');
        return said;
      };
      const text: typeof git.text = async (args, options) => (await dying(args, options)).toString().replace(/\n$/, '');
      doomed.git = Object.assign(Object.create(git) as typeof git, { run: dying, text });
      await fileRound(filerAt('2026-03-01T10:00:01.000Z', doomed), [id]).catch(() => (died += 1));
      const successor = { ...filerAt('2026-03-01T10:00:02.000Z'), tip: (await readFilerNote())?.tip ?? null };
      await takeIn(successor, await baseOf(repository));
      await repairWorkTree(repository, quiet);
      await fileRound(successor, [id]);
      const filed = await newestOf(id);
      expect(filed).toMatchObject({ version: run.state.version, head: run.state.head });
      expect(gitIn(tree, 'show', `${filed!.commit}:${filed!.path}`)).toBe(fileIn(tree, filed!.path).trimEnd());
      expect(gitIn(tree, 'log', '--format=%H', '--', filed!.path).split('\n')).toHaveLength(point + 1);
      expect(gitIn(tree, 'status', '--porcelain')).toBe('');
    }
    // Sought, written, published, brought to work tree and index.
    expect(died).toBeGreaterThanOrEqual(12);
    expect((await listFilings(id)).length).toBe(died + 1);
    gitIn(tree, 'fsck', '--strict');
  });

  it('leaving a torn work tree: it is as it was filed again', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    await fileRound(filerAt('2026-03-01T10:00:01.000Z'), [id]);
    const { path = '' } = (await newestOf(id)) ?? {};
    const whole = fileIn(tree, path);
    writeFileSync(join(tree, path), whole.slice(0, 100));
    writeFileSync(join(tree, dirname(path), '.phasegate-draft-0123456789ab'), 'half');
    await repairWorkTree(repository, quiet);
    expect(fileIn(tree, path)).toBe(whole);
    rmSync(join(tree, 'docs'), { recursive: true });
    await repairWorkTree(repository, quiet);
    expect(fileIn(tree, path)).toBe(whole);
    expect(gitIn(tree, 'status', '--porcelain')).toBe('');
  });

  it('leaving locks: an old one is removed, a young one is waited for', async () => {
    const { id, comment } = await recordedDefect(number, { at: REPORTED });
    const filer = filerAt('2026-03-01T10:00:01.000Z');
    await fileRound(filer, [id]);
    await comment();
    const lock = join(tree, '.git/refs/heads/main.lock');
    writeFileSync(lock, '');
    await expect(fileRound(filer, [id])).rejects.toBeInstanceOf(GitError);
    expect(await newestOf(id)).toMatchObject({ version: 1 });
    utimesSync(lock, new Date(0), new Date(0));
    await fileRound(filer, [id]);
    expect(await newestOf(id)).toMatchObject({ version: 2 });
    expect(existsSync(lock)).toBe(false);
  });
});

describe('two filers at once (16)', () => {
  it('the one with the old view is fenced off, looks again, and nothing is filed twice or lost', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    const other = await recordedDefect(number + 1, { at: REPORTED });
    const zombie = await dyingFiler([id], { published: false });
    await fileRound(filerAt('2026-03-01T10:00:01.000Z'), [other.id]);
    await expect(publish(repository, zombie.base, zombie.commit)).rejects.toBeInstanceOf(BranchMovedError);
    expect(gitIn(tree, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  it('both file the same defects with every change once, and the work tree is what HEAD says', async () => {
    const defects = await Promise.all(
      Array.from({ length: 8 }, (_, index) => recordedDefect(number + index, { at: REPORTED })),
    );
    const ids = defects.map(({ id }) => id);
    const filers = await Promise.all(
      [1, 2].map(async (second) => filerAt(`2026-03-01T10:00:0${second}.000Z`, await openRepository(data.settings))),
    );
    for (const round of [0, 1, 2]) {
      if (round > 0) for (const { comment } of defects.slice(0, 5)) await comment();
      await Promise.all(filers.map((filer, index) => fileRound(filer, index === 0 ? ids : ids.toReversed())));
    }
    for (const { id, run } of defects) {
      const filed = await newestOf(id);
      expect(filed).toMatchObject({ version: run.state.version, head: run.state.head });
      expect(fileIn(tree, filed!.path)).toContain(`**Version:** ${run.state.version}`);
    }
    for (const filer of filers) await bringToIndex(filer.repository);
    expect(gitIn(tree, 'diff', 'HEAD', '--stat')).toBe('');
    gitIn(tree, 'fsck', '--strict');
  });
});

describe('people in the repository', () => {
  it('what they commit stays; a document they edited is as the record says after the next filing', async () => {
    const { id, comment } = await recordedDefect(number, { at: REPORTED });
    const filer = filerAt('2026-03-01T10:00:01.000Z');
    await fileRound(filer, [id]);
    const { path = '' } = (await newestOf(id)) ?? {};
    writeFileSync(join(tree, 'README.md'), 'Ours.\n');
    writeFileSync(join(tree, path), 'I know better.\n');
    gitIn(tree, 'add', '-A');
    gitIn(tree, 'commit', '--quiet', '-m', 'Say whose this is');
    const theirs = gitIn(tree, 'rev-parse', 'HEAD');
    await comment();
    await fileRound(filer, [id]);
    expect(gitIn(tree, 'log', '--format=%H')).toContain(theirs);
    expect(gitIn(tree, 'show', 'HEAD:README.md')).toBe('Ours.');
    expect(fileIn(tree, path)).toContain('**Version:** 2');
    expect(gitIn(tree, 'status', '--porcelain')).toBe('');
  });

  it('somebody at work in the index holds up no filing, and gets it into the index afterwards', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    writeFileSync(join(tree, '.git/index.lock'), '');
    await fileRound(filerAt('2026-03-01T10:00:01.000Z'), [id]);
    expect(await newestOf(id)).toMatchObject({ version: 1 });
    rmSync(join(tree, '.git/index.lock'));
    await bringToIndex(repository);
    expect(gitIn(tree, 'status', '--porcelain')).toBe('');
  });

  it('36: nothing is written where a link leads out of the repository', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    const outside = join(data.folder, 'outside');
    mkdirSync(join(outside, 'phase_gates'), { recursive: true });
    mkdirSync(join(tree, 'docs'));
    symlinkSync(outside, join(tree, 'docs/product'));
    await expect(fileRound(filerAt('2026-03-01T10:00:01.000Z'), [id])).rejects.toBeInstanceOf(EscapingFolderError);
    expect(existsSync(join(outside, 'phase_gates', `defect-${id}-total-is-${id}-cents-short-phase-gate.md`))).toBe(
      false,
    );
    expect(await newestOf(id)).toBeUndefined();
    rmSync(join(tree, 'docs/product'));
    const filer = filerAt('2026-03-01T10:09:00.000Z');
    await fileRound(filer, [id]);
    // The branch had it at once.
    expect(await newestOf(id)).toMatchObject({ version: 1, filedAt: '2026-03-01T10:00:01.000Z' });
  });

  it.each([
    'docs/product/phase_gates/../../x-1-y-phase-gate.md',
    '/etc/passwd',
    'docs/product/phase_gates/defect-1-a\nM 644-phase-gate.md',
  ])('36: nothing is filed as %j', async (path) => {
    const at = '2026-03-01T10:00:01.000Z';
    await expect(
      writeCommits(repository, null, [{ message: 'x', at, files: [{ path, text: '' }] }]),
    ).rejects.toBeInstanceOf(UnsafePathError);
  });
});

describe('the repository away (GI-4)', () => {
  it('missing for ten minutes: nothing is made up in its place, and what waited is filed late with the true lag', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    const filer = filerAt('2026-03-01T10:10:00.000Z');
    renameSync(tree, `${tree}-away`);
    await expect(fileRound(filer, [id])).rejects.toBeInstanceOf(RepositoryMissingError);
    expect(existsSync(tree)).toBe(false);
    renameSync(`${tree}-away`, tree);
    await fileRound(filer, [id]);
    expect(await newestOf(id)).toMatchObject({ version: 1, lags: [600] });
  });

  it('unwritable: no commit, no entry, no half document; then filed with the true lag', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    const objects = join(tree, '.git/objects');
    renameSync(objects, `${objects}-away`);
    writeFileSync(objects, 'a full disk');
    await expect(fileRound(filerAt('2026-03-01T10:00:01.000Z'), [id])).rejects.toThrow();
    expect(await newestOf(id)).toBeUndefined();
    rmSync(objects);
    renameSync(`${objects}-away`, objects);
    await fileRound(filerAt('2026-03-01T10:10:00.000Z'), [id]);
    expect(await newestOf(id)).toMatchObject({ lags: [600] });
    gitIn(tree, 'fsck', '--strict');
  });

  it('lost and made anew: the newest documents are filed again, as they were', async () => {
    const { id } = await recordedDefect(number, { at: REPORTED });
    await fileRound(filerAt('2026-03-01T10:00:01.000Z'), [id]);
    const { path = '', ...before } = (await newestOf(id)) ?? {};
    const text = fileIn(tree, path);
    rmSync(tree, { recursive: true });
    await makeRepository(data.settings);
    await restoreLost(repository, quiet, () => '2026-03-01T11:00:00.000Z');
    expect(fileIn(tree, path)).toBe(text);
    expect(await newestOf(id)).toEqual({ ...before, path });
  });
});

describe('a repository of somebody’s own (PHASEGATE_DOCUMENTS)', () => {
  let remote: string;
  let clone: DocumentsRepository;

  beforeEach(async () => {
    remote = join(data.folder, 'remote.git');
    mkdirSync(remote);
    gitIn(remote, 'init', '--quiet', '--bare', '--initial-branch=trunk');
    clone = await openRepository({ ...data.settings, repository: remote });
  });

  it('gets every filing by a push without force, on its own branch, over what others push', async () => {
    const { id, comment } = await recordedDefect(number, { at: REPORTED });
    const filer = filerAt('2026-03-01T10:00:01.000Z', clone);
    await fileRound(filer, [id]);
    const { path = '', commit } = (await newestOf(id)) ?? {};
    expect(gitIn(remote, 'rev-parse', 'trunk')).toBe(commit);
    const theirs = join(data.folder, 'theirs');
    gitIn(data.folder, 'clone', '--quiet', remote, theirs);
    writeFileSync(join(theirs, 'README.md'), 'Ours.\n');
    gitIn(theirs, 'add', '-A');
    gitIn(theirs, 'commit', '--quiet', '-m', 'Say whose this is');
    gitIn(theirs, 'push', '--quiet');
    await comment();
    await fileRound(filer, [id]);
    expect(gitIn(remote, 'show', 'trunk:README.md')).toBe('Ours.');
    expect(gitIn(remote, 'show', `trunk:${path}`)).toContain('**Version:** 2');
    expect(gitIn(remote, 'rev-list', '--count', 'trunk')).toBe('3');
  });

  it('down for ten minutes: filed late with the true lag; a push whose answer was lost is entered, not repeated', async () => {
    const { id, comment } = await recordedDefect(number, { at: REPORTED });
    renameSync(remote, `${remote}-away`);
    await expect(fileRound(filerAt('2026-03-01T10:00:01.000Z', clone), [id])).rejects.toBeInstanceOf(GitError);
    expect(await newestOf(id)).toBeUndefined();
    renameSync(`${remote}-away`, remote);
    const filer = filerAt('2026-03-01T10:10:00.000Z', clone);
    await fileRound(filer, [id]);
    expect(await newestOf(id)).toMatchObject({ version: 1, lags: [600] });
    await comment();
    const away = await openRepository({ ...data.settings, repository: remote });
    repository = clone;
    const { commit } = await dyingFiler([id], { published: true });
    await clone.git.run(['update-ref', 'refs/heads/trunk', `${commit}^`]);
    await fetchBase(away);
    expect((await fileRound({ ...filer, now: () => '2026-03-01T10:20:00.000Z' }, [id])).filed).toEqual([]);
    expect(await newestOf(id)).toMatchObject({ version: 2, commit, filedAt: '2026-03-01T10:00:05.250Z' });
  });
});

describe('a played past', () => {
  it('is filed in the order of its instants, with their dates, at once, and a second time changes nothing', async () => {
    const { id, run, comment } = await recordedDefect(number, { at: REPORTED });
    const { prepared } = await prepareFilings([id]);
    await comment();
    const later = (await prepareFilings([id])).prepared;
    const past = [...later, ...prepared].map<PastFiling>(({ state, path, markdown }) => ({
      workItemId: id,
      version: state.version,
      head: state.head,
      path,
      sha256: createHash('sha256').update(markdown).digest('hex'),
      filedAt: `2026-01-0${state.version}T08:00:00.000Z`,
      lags: [4],
      markdown,
      facts: factsOfNewLags(state, [4], []),
    }));
    expect(await filePast(data.settings, past)).toBe(2);
    expect(await filePast(data.settings, past)).toBe(0);
    expect(gitIn(tree, 'log', '--format=%aI %cI', '--reverse')).toBe(
      ['1', '2'].map((day) => `2026-01-0${day}T08:00:00+00:00 2026-01-0${day}T08:00:00+00:00`).join('\n'),
    );
    expect(await newestOf(id)).toMatchObject({
      version: 2,
      head: run.state.head,
      lags: [4],
      filedAt: '2026-01-02T08:00:00.000Z',
    });
    expect(gitIn(tree, 'status', '--porcelain')).toBe('');
    // What crashed before the filings were entered finds them.
    await collection('filings').deleteMany({ workItemId: id });
    await collection('filingHeads').deleteMany({ _id: id });
    expect(await filePast(data.settings, past)).toBe(0);
    expect((await listFilings(id)).map(({ version }) => version)).toEqual([2, 1]);
    expect(gitIn(tree, 'rev-list', '--count', 'HEAD')).toBe('2');
  });
});
