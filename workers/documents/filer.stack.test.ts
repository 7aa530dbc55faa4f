import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { storeBody } from '#models/bodies.ts';
import { readFilerNote } from '#models/filer-note.ts';
import { findNewestFilings } from '#models/filings.ts';
import { findWorkItem } from '#models/work-items.ts';
import { createRunClient, type RunClient } from '#workers/client/run-client.ts';
import { commentEnvelope, REPORT_BODY, reportEnvelope } from '#workers/testing/commands.ts';
import { dataFolderOfTest, gitIn } from '#workers/testing/documents.ts';
import { openTestRecord, type TestRecord } from '#workers/testing/stack.ts';
import { type BuiltWorker, buildWorker, WorkerProcess } from '#workers/testing/worker-process.ts';
import { makeRepository } from './repository.ts';

const SOON = { timeout: 30_000, interval: 100 };

const data = dataFolderOfTest();
const tree = join(data.folder, 'documents');
const taskQueue = `filer-${process.pid}-${Date.now()}`;
let record: TestRecord;
let built: BuiltWorker;
let runs: RunClient;
let workers: WorkerProcess[];

beforeAll(async () => {
  const { mongodbUri, temporalAddress: address, temporalNamespace: namespace } = inject('engines');
  record = await openTestRecord(mongodbUri, 'web');
  await makeRepository(data.settings);
  await storeBody(REPORT_BODY);
  built = await buildWorker();
  runs = createRunClient({ address, namespace, taskQueue, tls: false, apiKey: null });
  workers = [startWorker(), startWorker()];
  await Promise.all(workers.map((worker) => worker.serving()));
});

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
  await runs.close();
  built.remove();
  await record.close();
  data.remove();
});

function startWorker(): WorkerProcess {
  const { temporalAddress } = inject('engines');
  return new WorkerProcess(built, {
    mongodbUri: record.mongodbUri,
    temporalAddress,
    taskQueue,
    dataFolder: data.folder,
  });
}

async function reported(): Promise<string> {
  const outcome = await runs.report({ envelope: reportEnvelope() });
  if (outcome.kind !== 'accepted') throw new Error(`The report was answered ${outcome.kind}.`);
  return outcome.workItemId;
}

const comment = (workItemId: string) => runs.command({ workItemId, envelope: commentEnvelope('Seen again.') });

async function isFiled(ids: readonly string[]): Promise<void> {
  await vi.waitFor(async () => {
    const filed = await findNewestFilings(ids);
    for (const id of ids) expect(filed.get(id)?.version).toBe((await findWorkItem(id))?.version);
  }, SOON);
}

const said = (text: string) => workers.flatMap(({ lines }) => lines).filter((line) => line.includes(text)).length;

describe('the filer in its workers (GI-4, 16)', () => {
  it('GI-4: files a report by itself within seconds, in one of two workers', async () => {
    const id = await reported();
    await isFiled([id]);
    expect((await findNewestFilings([id])).get(id)?.lags[0]).toBeLessThan(15);
    expect(said('Documents are filed.')).toBe(1);
  });

  it('goes on in the other worker when its own is killed in the middle, with nothing lost and nothing twice', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, reported));
    const commands = Array.from({ length: 40 }, (_, index) => comment(ids[index % 5] ?? ''));
    const filing = workers.find(({ lines }) => lines.some((line) => line.includes('Documents are filed.')));
    await commands[0];
    await filing?.end('SIGKILL');
    await Promise.all(commands);
    await isFiled(ids);
    for (const id of ids) {
      const { version, commit, path } = (await findNewestFilings([id])).get(id)!;
      expect(gitIn(tree, 'show', `${commit}:${path}`)).toContain(`**Version:** ${version}`);
      const heads = gitIn(tree, 'log', '--format=%B')
        .split('\n')
        .filter((line) => line.startsWith(`Head: ${id} `));
      expect(new Set(heads).size).toBe(heads.length);
    }
    await vi.waitFor(() => expect(gitIn(tree, 'status', '--porcelain')).toBe(''), SOON);
    gitIn(tree, 'fsck', '--strict');
    workers = [...workers.filter((worker) => worker !== filing), startWorker()];
  });

  it('GI-4: while the repository is away commands go on; it is named, and what waited is filed late with the true lag', async () => {
    renameSync(tree, `${tree}-away`);
    const since = Date.now();
    const id = await reported();
    expect(Date.now() - since).toBeLessThan(8_000);
    await vi.waitFor(async () => {
      const note = await readFilerNote();
      expect(note?.problem).toContain('There is no documents repository');
      expect(note?.waiting).toBeGreaterThan(0);
    }, SOON);
    expect(await comment(id)).toMatchObject({ kind: 'accepted', version: 2 });
    expect(said('Documents can’t be filed')).toBe(1);
    expect((await findNewestFilings([id])).size).toBe(0);
    renameSync(`${tree}-away`, tree);
    const back = Date.now();
    await isFiled([id]);
    const { lags, filedAt } = (await findNewestFilings([id])).get(id)!;
    const changed = (await findWorkItem(id))!.state.createdAt;
    expect(lags).toEqual([(Date.parse(filedAt) - Date.parse(changed)) / 1000]);
    expect(Date.parse(filedAt)).toBeGreaterThanOrEqual(back);
    await vi.waitFor(async () => expect((await readFilerNote())?.problem).toBeNull(), SOON);
  });
});
