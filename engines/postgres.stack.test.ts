import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder, processEnvironment } from './environment.ts';
import { withMongodb } from './mongodb-client.ts';
import { MONGODB_USER, POSTGRES_PORT, type PostgresContext, runSql } from './postgres.ts';
import { preparePlace, reachableCache } from './postgres-place.ts';
import { preparePostgresTree } from './postgres-tree.ts';
import { databaseUser } from './run-user.ts';
import { type Engines, startEngines } from './start-engines.ts';
import { failureOf, temporaryFolder } from './testing.ts';

const env = processEnvironment();
const cacheDir = cacheFolder(env);
const isRoot = process.getuid?.() === 0;
const nothing = (): void => undefined;

/** Starts with FerretDB also on a machine that has `mongod`. */
function start(dataDir: string, log: (line: string) => void = nothing): Promise<Engines> {
  writeFileSync(join(dataDir, 'mongodb-kind'), 'ferretdb\n');
  return startEngines({ dataDir, cacheDir, env, log });
}

async function databaseOf(dataDir: string): Promise<PostgresContext> {
  const user = databaseUser();
  const tree = await preparePostgresTree({ cacheDir: reachableCache(cacheDir, user), env, log: nothing });
  const place = await preparePlace(dataDir, user, env, nothing);
  return { tree, place, user, env, logFile: join(dataDir, 'logs/postgres.log') };
}

const countWords = (uri: string, word: string) =>
  withMongodb(uri, (client) => client.db().collection('words').countDocuments({ word }));

describe('PostgreSQL below FerretDB', () => {
  const folder = temporaryFolder('postgres');
  let engines: Engines;
  let database: PostgresContext;

  beforeAll(async () => {
    engines = await start(folder.path);
    database = await databaseOf(folder.path);
  });
  afterAll(async () => {
    await engines.stop();
    folder.remove();
  });

  test('runs as an account without rights, and FerretDB too', () => {
    for (const { name, pid } of engines.processes.filter(({ name }) => name !== 'temporal')) {
      const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      expect(Number(uid), name).toBe(isRoot ? databaseUser()?.uid : process.getuid?.());
      expect(Number(uid), name).not.toBe(0);
    }
  });

  test('opens no TCP port, and its socket lets no other account in', async () => {
    expect((await runSql("select current_setting('listen_addresses')", database)).trim()).toBe('');
    const { socketFolder } = database.place;
    expect(existsSync(join(socketFolder, `.s.PGSQL.${POSTGRES_PORT}`))).toBe(true);
    if (!isRoot) return;
    const args = ['-h', socketFolder, '-U', MONGODB_USER, '-d', 'postgres', '-c', 'select 1'];
    const stranger = spawnSync(join(database.tree.bin, 'psql'), args, { uid: 65534, gid: 65534, encoding: 'utf8' });
    expect(stranger.status).not.toBe(0);
    expect(stranger.stderr).toContain('Permission denied');
  });

  test("the program's user is not a superuser", async () => {
    const sql = `select rolsuper from pg_roles where rolname = '${MONGODB_USER}'`;
    expect((await runSql(sql, database)).trim()).toBe('f');
  });

  test('keeps what it acknowledged: fsync and synchronous_commit are on', async () => {
    const sql = "select current_setting('fsync'), current_setting('synchronous_commit')";
    expect((await runSql(sql, database)).trim()).toBe('on|on');
  });

  test('refuses to start when a commit would not wait for the disk', async () => {
    await runSql('alter role phasegate set synchronous_commit = off', database);
    await engines.stop();
    const failure = await failureOf(start(folder.path));
    expect(failure.message).toContain('synchronous_commit off');
    expect(failure.remedy).toContain('reset');
    // Nothing was left running: the same folder can be started again at once.
    resetWithoutServer(database, 'alter role phasegate reset synchronous_commit');
    engines = await start(folder.path);
  });

  test('background jobs that remember another port are told the present one, and expired documents go', async () => {
    await withMongodb(engines.mongodbUri, async (client) => {
      const words = client.db().collection('words');
      await words.createIndexes([{ key: { until: 1 }, name: 'until', expireAfterSeconds: 1 }]);
    });
    await runSql('update cron.job set nodeport = 5999', database);
    // Those that run once a minute: more often, so that the test need not wait for the next.
    await runSql("update cron.job set schedule = '5 seconds' where schedule = '* * * * *'", database);
    await engines.stop();
    engines = await start(folder.path);
    expect((await runSql('select distinct nodeport from cron.job', database)).trim()).toBe(String(POSTGRES_PORT));
    await withMongodb(engines.mongodbUri, (client) =>
      client
        .db()
        .collection('words')
        .insertMany([{ word: 'expired', until: new Date(Date.now() - 60_000) }, { word: 'lasting' }]),
    );
    expect(await countWords(engines.mongodbUri, 'expired')).toBe(1);
    await expect.poll(() => countWords(engines.mongodbUri, 'expired'), { timeout: 130_000, interval: 500 }).toBe(0);
    expect(await countWords(engines.mongodbUri, 'lasting')).toBe(1);
  });
});

/** Runs one statement in single-user mode, on a stopped cluster. */
function resetWithoutServer({ tree, place, user }: PostgresContext, sql: string): void {
  const result = spawnSync(join(tree.bin, 'postgres'), ['--single', '-D', place.cluster, 'postgres'], {
    input: `${sql}\n`,
    uid: user?.uid,
    gid: user?.gid,
    cwd: '/',
    encoding: 'utf8',
  });
  expect(result.status, result.stderr).toBe(0);
}

test.runIf(isRoot)('a data folder that the database account cannot reach keeps its database elsewhere', async () => {
  const closed = temporaryFolder('closed');
  chmodSync(closed.path, 0o700);
  const dataDir = join(closed.path, 'data');
  mkdirSync(dataDir);
  const lines: string[] = [];
  let engines = await start(dataDir, (line) => lines.push(line));
  const outside = readFileSync(join(dataDir, 'postgres-location'), 'utf8').trim();
  expect(lines.join('\n')).toContain(outside);
  await withMongodb(engines.mongodbUri, (client) => client.db().collection('words').insertOne({ word: 'kept' }));
  await engines.stop();

  engines = await start(dataDir);
  expect(await countWords(engines.mongodbUri, 'kept')).toBe(1);
  await engines.stop();

  const copy = join(closed.path, 'copy');
  cpSync(dataDir, copy, { recursive: true });
  expect((await failureOf(start(copy))).remedy).toContain(join(copy, 'postgres-location'));
  closed.remove();
  rmSync(outside, { recursive: true });
});

test('a long path leads to a short socket', async () => {
  const folder = temporaryFolder('long');
  const dataDir = join(folder.path, 'a'.repeat(60), 'b'.repeat(60));
  mkdirSync(dataDir, { recursive: true });
  const engines = await start(dataDir);
  expect(await countWords(engines.mongodbUri, 'any')).toBe(0);
  await engines.stop();
  folder.remove();
});
