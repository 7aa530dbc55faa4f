import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder, processEnvironment } from './environment.ts';
import { buildGoTool } from './go-tool.ts';
import { withMongodb } from './mongodb-client.ts';
import { isSameProcess, processIdentity } from './process-identity.ts';
import { type Engines, startEngines } from './start-engines.ts';
import { RETENTION_DAYS } from './temporal-engine.ts';
import { failureOf, temporaryFolder } from './testing.ts';

const env = processEnvironment();
const cacheDir = cacheFolder(env);
const dev = join(import.meta.dirname, 'dev.ts');
const tsx = createRequire(import.meta.url).resolve('tsx');

const start = (
  dataDir: string,
  log: (line: string) => void = () => undefined,
  extra: NodeJS.ProcessEnv | object = {},
) => startEngines({ dataDir, cacheDir, env: { ...env, ...extra }, log });

const write = (uri: string, word: string) =>
  withMongodb(uri, (client) => client.db().collection('words').insertOne({ word }));
const read = async (uri: string) => {
  const found = await withMongodb(
    uri,
    (client) => client.db().collection('words').find().sort({ word: 1 }).toArray(),
    10_000,
  );
  return found.map((document) => document.word as string);
};

async function withRuns<T>(engines: Engines, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: engines.temporalAddress });
  try {
    return await use(new Client({ connection, namespace: engines.temporalNamespace }));
  } finally {
    await connection.close();
  }
}

/** A run that nobody works on: it stays open, and its input is in its history. */
const openRun = (engines: Engines, workflowId: string) =>
  withRuns(engines, (client) => client.workflow.start('anything', { workflowId, taskQueue: 'nobody', args: [] }));
const runStatus = (engines: Engines, workflowId: string) =>
  withRuns(engines, async (client) => (await client.workflow.getHandle(workflowId).describe()).status.name);

interface Remembered {
  name: string;
  pid: number;
  identity: string;
}

const readRecords = (dataDir: string): Remembered[] => {
  const records = join(dataDir, 'run/processes');
  return readdirSync(records).map((file) => JSON.parse(readFileSync(join(records, file), 'utf8')) as Remembered);
};

const pidOf = (engines: Engines, name: string): number => {
  const pid = engines.processes.find((process) => process.name === name)?.pid;
  if (pid === undefined) throw new Error(`${name} does not run.`);
  return pid;
};

describe('engines on one data folder', () => {
  const folder = temporaryFolder('engines');
  const lines: string[] = [];
  let engines: Engines;

  beforeAll(async () => {
    engines = await start(folder.path, (line) => lines.push(line));
  });
  afterAll(async () => {
    await engines.stop();
    folder.remove();
  });

  test('say in one line each what was chosen', () => {
    expect(lines.filter((line) => /MongoDB +using /.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /Temporal +using /.test(line))).toHaveLength(1);
  });

  test('keep data and runs over a stop and a start, on the same ports', async () => {
    await write(engines.mongodbUri, 'before the stop');
    await openRun(engines, 'over-a-stop');
    const before = [engines.mongodbUri, engines.temporalAddress];
    await engines.stop();
    engines = await start(folder.path, (line) => lines.push(line));
    expect([engines.mongodbUri, engines.temporalAddress]).toEqual(before);
    expect(await read(engines.mongodbUri)).toContain('before the stop');
    expect(await runStatus(engines, 'over-a-stop')).toBe('RUNNING');
  });

  test('every process comes back by itself after kill -9, with what was acknowledged just before', async () => {
    for (const { name } of engines.processes) {
      const pid = pidOf(engines, name);
      const identity = processIdentity(pid) ?? '';
      await write(engines.mongodbUri, `before killing ${name}`);
      await openRun(engines, `killing-${name}`);
      engines.kill(name, 'SIGKILL');
      await expect.poll(() => isSameProcess(pid, identity)).toBe(false);
      await engines.ready();
      expect(pidOf(engines, name)).not.toBe(pid);
      expect(lines.some((line) => line.includes(name) && line.includes('SIGKILL'))).toBe(true);
      expect(await read(engines.mongodbUri)).toContain(`before killing ${name}`);
      expect(await runStatus(engines, `killing-${name}`)).toBe('RUNNING');
    }
  });

  test('nothing acknowledged is lost while processes are killed under load', async () => {
    const acknowledged: { words: string[]; runs: string[] } = { words: [], runs: [] };
    let enough = false;
    /** Goes on through failures; only what was acknowledged counts. */
    const repeat = async (name: string, done: string[], attempt: (key: string) => Promise<unknown>): Promise<void> => {
      for (let number = 0; !enough; number += 1) {
        const key = `load-${name}-${number}`;
        const outcome = await attempt(key).then(
          () => true,
          () => false,
        );
        if (outcome) done.push(key);
      }
    };
    const sum = (): number => acknowledged.words.length + acknowledged.runs.length;
    const load = Promise.all([
      ...['a', 'b', 'c'].map((name) => repeat(name, acknowledged.words, (key) => write(engines.mongodbUri, key))),
      ...['a', 'b'].map((name) => repeat(name, acknowledged.runs, (key) => openRun(engines, key))),
    ]);
    for (const { name } of [...engines.processes, ...engines.processes]) {
      await expect.poll(sum).toBeGreaterThan(sum() + 10);
      engines.kill(name, 'SIGKILL');
    }
    await engines.ready();
    enough = true;
    await load;
    const words = new Set(await read(engines.mongodbUri));
    expect(acknowledged.words.length).toBeGreaterThan(20);
    expect(acknowledged.words.filter((word) => !words.has(word))).toEqual([]);
    expect(acknowledged.runs.length).toBeGreaterThan(20);
    for (const run of acknowledged.runs) expect(await runStatus(engines, run)).toBe('RUNNING');
  });

  test('an engine that is taken away stays away until it is brought back, with its data', async () => {
    await write(engines.mongodbUri, 'before the outage');
    await engines.stopEngine('mongodb');
    await expect(read(engines.mongodbUri)).rejects.toThrow();
    expect(await runStatus(engines, 'over-a-stop')).toBe('RUNNING');
    await engines.startEngine('mongodb');
    expect(await read(engines.mongodbUri)).toContain('before the outage');
  });

  test('MongoDB lets nobody in without the password', async () => {
    const wrong = engines.mongodbUri.replace(/:[0-9a-f]{64}@/, ':wrong@');
    expect(wrong).not.toBe(engines.mongodbUri);
    await expect(read(wrong)).rejects.toThrow(/[Aa]uthentication/);
    const without = engines.mongodbUri.replace(/\/\/[^@]+@/, '//').replace('?authSource=admin', '');
    await expect(read(without)).rejects.toThrow(/[Aa]uthentication/);
  });

  test('the history of closed runs is kept longer than the one day of a new server', async () => {
    const connection = await Connection.connect({ address: engines.temporalAddress });
    const described = await connection.workflowService.describeNamespace({ namespace: engines.temporalNamespace });
    await connection.close();
    expect(Number(described.config?.workflowExecutionRetentionTtl?.seconds)).toBe(RETENTION_DAYS * 24 * 60 * 60);
  });

  test('a second start on the same folder is refused and says where the first one is', async () => {
    await expect(start(folder.path)).rejects.toThrow(`process ${process.pid}`);
  });

  test('a second folder runs at the same time, on ports and with data of its own', async () => {
    const second = temporaryFolder('second');
    const others = await start(second.path);
    try {
      expect(others.mongodbUri).not.toBe(engines.mongodbUri);
      expect(others.temporalAddress).not.toBe(engines.temporalAddress);
      await write(others.mongodbUri, 'only in the second');
      expect(await read(others.mongodbUri)).toEqual(['only in the second']);
      expect(await read(engines.mongodbUri)).not.toContain('only in the second');
    } finally {
      await others.stop();
      second.remove();
    }
  });

  test('servers that are given are used, and nothing is started beside them', async () => {
    const third = temporaryFolder('given');
    const given = await start(third.path, undefined, {
      MONGODB_URI: engines.mongodbUri,
      TEMPORAL_ADDRESS: engines.temporalAddress,
    });
    expect(given.processes).toEqual([]);
    expect(await read(given.mongodbUri)).toContain('before the outage');
    expect(await runStatus(given, 'over-a-stop')).toBe('RUNNING');
    await given.stop();
    await expect(read(engines.mongodbUri)).resolves.toContain('before the outage');
    third.remove();
  });
});

test('a given server that does not answer is named, without its password, with the remedy', async () => {
  const folder = temporaryFolder('unreachable');
  const uri = 'mongodb://somebody:hidden@127.0.0.1:9/phasegate';
  const failure = await failureOf(start(folder.path, undefined, { MONGODB_URI: uri }));
  expect(failure.message).toContain('MONGODB_URI');
  expect(failure.tried).toEqual(['mongodb://somebody:…@127.0.0.1:9/phasegate']);
  expect(failure.remedy).toContain('start that server');
  expect(JSON.stringify(failure)).not.toContain('hidden');
  folder.remove();
});

test('a temporal command on the PATH is used before anything is built', async () => {
  const folder = temporaryFolder('on-path');
  const built = await buildGoTool({ name: 'temporal', folder: 'temporal' }, { cacheDir, env, log: () => undefined });
  symlinkSync(built.path, join(folder.path, 'temporal'));
  const lines: string[] = [];
  const data = temporaryFolder('path-data');
  const engines = await start(data.path, (line) => lines.push(line), { PATH: `${folder.path}:${env.PATH}` });
  expect(lines.find((line) => /Temporal +using/.test(line))).toContain(join(folder.path, 'temporal'));
  expect(await withRuns(engines, (client) => client.workflow.count())).toMatchObject({ count: 0 });
  await engines.stop();
  data.remove();
  folder.remove();
});

test('what a killed start left behind is gone at the next start, and its data is kept', async () => {
  const folder = temporaryFolder('left-over');
  const parent = spawn(process.execPath, ['--import', tsx, dev, folder.path], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const first = await createInterface({ input: parent.stdout })[Symbol.asyncIterator]().next();
  const { MONGODB_URI: uri } = JSON.parse(String(first.value)) as { MONGODB_URI: string };
  const records = readRecords(folder.path);
  expect(records.map(({ name }) => name)).toContain('temporal');
  await write(uri, 'before the kill');
  const exit = new Promise((resolve) => parent.once('exit', resolve));
  parent.kill('SIGKILL');
  await exit;
  const engines = await start(folder.path);
  expect(records.filter(({ pid, identity }) => isSameProcess(pid, identity))).toEqual([]);
  expect(engines.mongodbUri).toBe(uri);
  expect(await read(uri)).toEqual(['before the kill']);
  await engines.stop();
  folder.remove();
});

test('when nothing works, everything that was tried is listed, with what to install', async () => {
  const folder = temporaryFolder('bare');
  const cache = temporaryFolder('bare-cache');
  const bare = { PATH: folder.path, https_proxy: 'http://127.0.0.1:9' } as unknown as NodeJS.ProcessEnv;
  const log = (): void => undefined;
  const failMongodb = startEngines({
    dataDir: folder.path,
    cacheDir: cache.path,
    env: { ...bare, TEMPORAL_ADDRESS: '127.0.0.1:9' },
    log,
  });
  // Temporal's address is tried for five seconds, MongoDB fails before.
  const withoutMongodb = await failureOf(failMongodb);
  expect(withoutMongodb.message).toBe('MongoDB could not be found, downloaded or built.');
  expect(withoutMongodb.tried.map((line) => line.split(':')[0])).toEqual([
    'mongod on the PATH',
    "MongoDB's own download",
    'FerretDB on PostgreSQL, from package registries',
  ]);
  expect(withoutMongodb.remedy).toContain('MONGODB_URI');

  const failTemporal = startEngines({
    dataDir: folder.path,
    cacheDir: cache.path,
    env: { ...bare, MONGODB_URI: 'mongodb://127.0.0.1:9/x' },
    log,
  });
  const withoutTemporal = await failureOf(failTemporal);
  expect(withoutTemporal.message).toBe('Temporal could not be found or built.');
  expect(withoutTemporal.tried).toHaveLength(2);
  expect(withoutTemporal.tried[1]).toContain('there is no go command');
  expect(withoutTemporal.remedy).toContain('Go 1.25');
  folder.remove();
  cache.remove();
});
