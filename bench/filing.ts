import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { readEvents } from '#models/events.ts';
import { findNewestFilings, listFilings } from '#models/filings.ts';
import { findWorkItems } from '#models/work-items.ts';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { publish } from '#workers/documents/publish.ts';
import { makeRepository, openRepository } from '#workers/documents/repository.ts';
import { documentsSettings } from '#workers/documents/settings.ts';
import { bringToWorkTree } from '#workers/documents/work-tree.ts';
import { writeCommits } from '#workers/documents/write-commits.ts';
import { type Session, signIn } from '../tools/example/session.ts';
import { openItem } from './http.ts';
import type { Report } from './report.ts';
import { median, ms, percentile, perSecond } from './statistics.ts';

const COMMENT = `mutation($input: ReasonInput!) { comment(input: $input) { workItem { version } refusal { message } } }`;
const DEFECTS = 200;
const PER_SECOND = 20;
const SECONDS = 60;
const ROUNDS = 50;
const FILES_IN_ROUND = 20;

interface Place {
  url: string;
  mongodbUri: string;
  dataFolder: string;
}

/**
 * From the instant of an event to that of the commit with its document, under a steady stream of commands over many
 * defects; what the repository grows by; and what one round's Git work takes beside `git add` and `git commit`.
 */
export async function benchFiling({ url, mongodbUri, dataFolder }: Place, report: Report): Promise<void> {
  const people = ['pmo', 'product', 'qa-owner', 'qa', 'head-eng', 'eng', 'metrics', 'api'];
  const sessions = await Promise.all(people.map((name) => signIn(url, `${name}@phasegate.test`, DEMO_PASSWORD)));
  const ids: string[] = [];
  for (let index = 0; index < DEFECTS; index += 1) ids.push(await openItem(sessions[index % people.length] as Session));
  await connectDatabase({ uri: mongodbUri, profile: 'tool' });
  try {
    await untilFiled(ids);
    const repository = path.join(dataFolder, 'documents');
    const before = { bytes: sizeOf(repository), commits: commitsIn(repository) };
    const begun = new Date().toISOString();
    const rate = await stream(sessions, ids);
    await untilFiled(ids);
    const { lags, filings } = await lagsSince(ids, begun);
    const grown = sizeOf(repository) - before.bytes;
    const commits = commitsIn(repository) - before.commits;
    report.heading(`Filing of documents: ${PER_SECOND} commands/s over ${DEFECTS} defects for ${SECONDS} s`);
    report.row('', 'p50', 'p99', 'longest');
    report.row('event to the commit with its document', ...[0.5, 0.99, 1].map((share) => ms(percentile(lags, share))));
    report.row('commands answered, per second', rate.toFixed(1));
    report.row('filings, in commits', String(filings), String(commits));
    report.row('repository, per 1,000 filings', megabytes((grown * 1000) / filings));
    execFileSync('git', ['-C', repository, 'gc', '--quiet']);
    report.row('the whole of it, once Git has packed', megabytes(sizeOf(repository)));
  } finally {
    await disconnectDatabase();
  }
  await benchRound(report);
}

/** Waits until every one of these work items has its newest version filed. */
async function untilFiled(ids: readonly string[]): Promise<void> {
  for (;;) {
    const [filed, records] = await Promise.all([findNewestFilings(ids), findWorkItems(ids)]);
    if (records.every(({ id, version }) => (filed.get(id)?.version ?? 0) >= version)) return;
    await delay(200);
  }
}

/**
 * Sends at the given rate, however long each command takes; says how many were answered each second. What a crowded
 * machine does not answer in time is none of filing's.
 */
async function stream(sessions: readonly Session[], ids: readonly string[]): Promise<number> {
  const begun = performance.now();
  let answered = 0;
  const sent: Promise<void>[] = [];
  for (let index = 0; index < PER_SECOND * SECONDS; index += 1) {
    await delay(Math.max(0, begun + (index * 1000) / PER_SECOND - performance.now()));
    const input = {
      commandId: randomUUID(),
      workItemId: ids[(index * 7) % ids.length],
      text: `Seen a ${index}th time.`,
    };
    const asked = (sessions[index % sessions.length] as Session).graphql(COMMENT, { input });
    sent.push(
      asked.then(
        () => void (answered += 1),
        () => undefined,
      ),
    );
  }
  await Promise.all(sent);
  return perSecond(answered, performance.now() - begun);
}

async function lagsSince(ids: readonly string[], begun: string): Promise<{ lags: number[]; filings: number }> {
  const lags: number[] = [];
  let filings = 0;
  for (const id of ids) {
    const filed = (await listFilings(id)).reverse();
    filings += filed.filter(({ filedAt }) => filedAt >= begun).length;
    for (const { seq, at } of await readEvents(id)) {
      const first = filed.find(({ version }) => version >= seq);
      if (at >= begun && first !== undefined) lags.push(Date.parse(first.filedAt) - Date.parse(at));
    }
  }
  return { lags, filings };
}

/** The Git work of one round, on a folder of as many documents as above, beside what a person would type. */
async function benchRound(report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'phasegate-bench-filing-'));
  try {
    const plain = path.join(folder, 'plain');
    const settings = documentsSettings(process.env, { dataFolder: folder, repository: null });
    await makeRepository(settings);
    mkdirSync(path.join(plain, 'docs/product/phase_gates'), { recursive: true });
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', plain]);
    const repository = await openRepository(settings);
    const times = { ours: [] as number[], plain: [] as number[] };
    let tip: string | null = null;
    for (let round = -1; round < ROUNDS; round += 1) {
      const files = filesOf(round);
      const started = performance.now();
      const at = new Date().toISOString();
      const [commit = ''] = await writeCommits(repository, tip, [{ message: `Round ${round}\n`, at, files }]);
      await publish(repository, { branch: 'refs/heads/main', tip }, commit);
      await bringToWorkTree(
        repository,
        'refs/heads/main',
        files.map((file) => file.path),
      );
      tip = commit;
      const half = performance.now();
      for (const file of files) writeFileSync(path.join(plain, file.path), file.text);
      const git = ['-C', plain, '-c', 'user.name=Bench', '-c', 'user.email=bench@localhost', '-c', 'gc.auto=0'];
      execFileSync('git', [...git, 'add', '-A']);
      execFileSync('git', [...git, 'commit', '--quiet', '-m', `Round ${round}`]);
      if (round < 0) continue;
      times.ours.push(half - started);
      times.plain.push(performance.now() - half);
    }
    report.heading(`Git work of ${FILES_IN_ROUND} documents in one commit, folder of ${DEFECTS}, ${ROUNDS} rounds`);
    report.row('', 'p50', 'p99', '.git, grown');
    const line = (label: string, kind: 'ours' | 'plain', grown: string) =>
      report.row(label, ms(median(times[kind])), ms(percentile(times[kind], 0.99)), grown);
    line('beside it: write the files, git add, git commit', 'plain', megabytes(sizeOf(plain)));
    line(
      'one fast-import, fence, work tree with fsync, index',
      'ours',
      megabytes(sizeOf(path.join(folder, 'documents'))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Before the first round all documents; then some of them, each with a few lines changed. */
function filesOf(round: number): { path: string; text: string }[] {
  const numbers = Array.from({ length: round < 0 ? DEFECTS : FILES_IN_ROUND }, (_, index) =>
    round < 0 ? index : (round * FILES_IN_ROUND + index * 7) % DEFECTS,
  );
  return [...new Set(numbers)].map((number) => ({
    path: `docs/product/phase_gates/defect-${number + 1}-total-is-one-cent-short-phase-gate.md`,
    text: Array.from(
      { length: 120 },
      (_, line) => `- Line ${line} of defect ${number}, ${line % 30 === 0 ? round : ''}`,
    ).join('\n'),
  }));
}

function sizeOf(repository: string): number {
  const said = execFileSync('git', ['-C', repository, 'count-objects', '-v'], { encoding: 'utf8' });
  const of = (name: string) => Number(new RegExp(`^${name}: (\\d+)$`, 'm').exec(said)?.[1] ?? 0);
  return (of('size') + of('size-pack')) * 1024;
}

function commitsIn(repository: string): number {
  return Number(execFileSync('git', ['-C', repository, 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' }));
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
