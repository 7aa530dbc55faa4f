import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { listAlarms } from '#models/alarms.ts';
import { type BenchData, findBenchData } from '#models/bench-data.ts';
import { collection } from '#models/database.ts';
import { findNewestFilings } from '#models/filings.ts';
import { compareWorkItem } from '#models/rebuild.ts';
import { compareFacts } from '#models/rebuild-facts.ts';
import { compareDay, compareMonth, daysToCompare } from '#models/rebuild-roll-ups.ts';
import { freshDays } from '#models/report-facts.ts';
import { toWorkflowId } from '#workers/client/workflow-id.ts';
import { Behind } from '#workers/documents/behind.ts';
import { keepFiling } from '#workers/documents/filer.ts';
import { PendingItems } from '#workers/documents/pending-items.ts';
import { dataFolderOfTest, gitIn } from '#workers/testing/documents.ts';
import { chainOf, openTestRecord, type TestRecord } from '#workers/testing/stack.ts';
import { type PlayedDefect, playDefect, reportedAt } from './play.ts';

const DEFECTS = 44;
const ACTIVE = 4;

const { temporalAddress, temporalNamespace, mongodbUri } = inject('engines');
const folder = dataFolderOfTest();
const documents = join(folder.folder, 'documents');
let record: TestRecord;
let connection: Connection;
let plan: BenchData;
let expected: PlayedDefect[] = [];

/** The command, as somebody types it. */
class Command {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  said = '';

  constructor(words: readonly string[], mode = 'demo') {
    const set = {
      MONGODB_URI: record.mongodbUri,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: temporalNamespace,
      PHASEGATE_DATA: folder.folder,
      PHASEGATE_MODE: mode,
    };
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'bench/data/main.ts', ...words], {
      env: { ...process.env, ...set },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
      });
    this.ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  kill(): Promise<number | null> {
    this.#child.kill('SIGKILL');
    return this.ended;
  }
}

const WORDS = ['--defects', String(DEFECTS), '--active', String(ACTIVE), '--seed', 'test', '--closed', '50'];
const count = (name: 'events' | 'workItemCards' | 'filings') => collection(name).countDocuments();
const ids = () => expected.map(({ state }) => state.id);

beforeAll(async () => {
  record = await openTestRecord(mongodbUri);
  connection = await Connection.connect({ address: temporalAddress });
});

afterAll(async () => {
  const client = new Client({ connection, namespace: temporalNamespace });
  // No worker serves their queue here.
  for (const { state } of expected.filter(({ state }) => state.disposition === 'ACTIVE'))
    await client.workflow.getHandle(toWorkflowId(state.id)).terminate('by a test');
  await connection.close();
  folder.remove();
  await record.close();
});

test('production mode refuses it, and nothing is written', async () => {
  const command = new Command(WORDS, 'production');
  expect(await command.ended).toBe(1);
  expect(command.said).toContain('production mode refuses generated defects');
  expect(await findBenchData()).toBeNull();
  expect(existsSync(documents)).toBe(false);
});

test('killed while it writes, it goes on where it was', async () => {
  const command = new Command(WORDS);
  await expect.poll(() => count('workItemCards'), { interval: 20, timeout: 120_000 }).toBeGreaterThan(0);
  await command.kill();
  expect(await count('workItemCards')).toBeLessThan(DEFECTS);
  const other = new Command([...WORDS.slice(0, -1), '60']);
  expect(await other.ended).toBe(1);
  expect(other.said).toContain(`go on with --defects ${DEFECTS} --seed test --active ${ACTIVE} --closed 50.`);
  const again = new Command(WORDS);
  expect([await again.ended, again.said]).toEqual([0, expect.stringContaining(`${DEFECTS} defects are there`)]);
  plan = (await findBenchData()) as BenchData;
  expect(plan).toMatchObject({ defects: DEFECTS, active: ACTIVE, closed: 50, done: true });
  const order = Array.from({ length: DEFECTS }, (_, index) => ({ index, at: reportedAt(plan, index) })).sort(
    (one, another) => one.at - another.at || one.index - another.index,
  );
  expected = order.map(({ index }, place) => playDefect(plan, index, plan.firstNumber + place));
});

test('events and read models are what the same seed makes elsewhere, to the byte, and nothing else', async () => {
  for (const { state, events } of expected) {
    expect(canonicalJson(await chainOf(state.id))).toBe(canonicalJson(events));
    expect([state.id, (await compareWorkItem(state.id)).kind]).toEqual([state.id, 'same']);
  }
  expect(await count('events')).toBe(expected.reduce((sum, { events }) => sum + events.length, 0));
  expect(await count('workItemCards')).toBe(DEFECTS);
  expect(await listAlarms()).toEqual([]);
});

test('roll-ups are what facts say, and facts what chains and filings say', async () => {
  for (const id of ids()) expect([id, await compareFacts(id)]).toEqual([id, { kind: 'same' }]);
  expect(await freshDays()).toEqual([]);
  const days = await daysToCompare();
  expect(days.length).toBeGreaterThan(50);
  for (const day of days) expect([day, await compareDay(day), await compareMonth(day)]).toEqual([day, 'same', 'same']);
});

test('each newest document is in the repository, under the commit that is named', async () => {
  const newest = await findNewestFilings(ids());
  expect(await count('filings')).toBe(DEFECTS);
  for (const { state, filing } of expected) {
    const filed = newest.get(state.id);
    const { facts: _facts, markdown, ...rest } = filing;
    expect(filed).toEqual({ ...rest, commit: filed?.commit });
    expect(`${gitIn(documents, 'show', `${filed?.commit}:${filing.path}`)}\n`).toBe(markdown);
    expect(readFileSync(join(documents, filing.path), 'utf8')).toBe(markdown);
  }
  expect(gitIn(documents, 'status', '--porcelain')).toBe('');
});

test('a filer that begins afterwards has nothing to file', async () => {
  const tip = gitIn(documents, 'rev-parse', 'HEAD');
  expect(await new Behind().page('')).toEqual({ behind: [], next: null });
  const stop = new AbortController();
  const said: string[] = [];
  const say = (...words: unknown[]) => void said.push(String(words.at(-1)));
  const pending = new PendingItems();
  for (const id of ids()) pending.add(id);
  const filing = keepFiling({
    settings: folder.settings,
    log: { info: say, warn: say } as never,
    stop: stop.signal,
    pending,
  });
  await expect.poll(() => pending.size).toBe(0);
  stop.abort();
  await filing;
  expect(said).toEqual(['Documents are filed.']);
  expect(gitIn(documents, 'rev-parse', 'HEAD')).toBe(tip);
});

test('what is worked on has its run, and only that', async () => {
  const client = new Client({ connection, namespace: temporalNamespace });
  for (const { state } of expected) {
    const described = client.workflow.getHandle(toWorkflowId(state.id)).describe();
    const status = await described.then(
      ({ status: { name } }) => name,
      () => null,
    );
    expect([state.id, status]).toEqual([state.id, state.disposition === 'ACTIVE' ? 'RUNNING' : null]);
  }
});

test('done already, it adds nothing and says so', async () => {
  const before = await count('events');
  const command = new Command(WORDS);
  expect(await command.ended).toBe(1);
  expect(command.said).toContain(`This installation has ${DEFECTS} generated defects already.`);
  expect(await count('events')).toBe(before);
});
