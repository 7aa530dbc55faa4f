import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Engines, startEngines } from '#engines/start-engines.ts';
import { temporaryFolder } from '#engines/testing.ts';
import {
  collection,
  connectDatabase,
  databaseReady,
  disconnectDatabase,
  dropTestDatabase,
  ensureIndexes,
} from './database.ts';
import { findPerson, listPeople } from './people.ts';
import { foldChain, isRecorded, recordEvents } from './record.ts';
import { type BreakableProxy, breakableProxy } from './testing/breakable-proxy.ts';
import { DefectRun } from './testing/defect.ts';
import { DatabaseUnavailableError, isUnavailable } from './unavailable.ts';

const engine = new URL(inject('engines').mongodbUri);
let proxy: BreakableProxy;
let uri: string;

beforeAll(async () => {
  proxy = await breakableProxy(engine.hostname, Number(engine.port));
  const through = new URL(engine);
  through.host = proxy.address;
  through.pathname = '/test_database';
  uri = through.href;
});

afterEach(async () => {
  proxy.restore();
  await disconnectDatabase();
});

afterAll(async () => {
  await connectDatabase({ uri, profile: 'tool' });
  await dropTestDatabase();
  await disconnectDatabase();
  await proxy.close();
});

/** What an operation answered, and after how many milliseconds. */
async function timed(operation: Promise<unknown>): Promise<{ error: unknown; after: number }> {
  const start = performance.now();
  const error = await operation.then(
    () => null,
    (reason: unknown) => reason,
  );
  return { error, after: performance.now() - start };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('connecting', () => {
  test('a second connection to the same address changes nothing; to another it is refused', async () => {
    await connectDatabase({ uri, profile: 'web' });
    const before = collection('people');
    await connectDatabase({ uri, profile: 'web' });
    expect(collection('people')).toBe(before);
    await expect(
      connectDatabase({ uri: uri.replace('test_database', 'test_other'), profile: 'web' }),
    ).rejects.toThrow();
  });

  test('set-up can be repeated, and run by several processes at once', async () => {
    await connectDatabase({ uri, profile: 'tool' });
    await Promise.all([ensureIndexes(), ensureIndexes(), ensureIndexes()]);
    await ensureIndexes();
    expect(await collection('counters').countDocuments({})).toBe(1);
    const indexes = await collection('events').collection.indexes();
    expect(indexes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['_id_', 'workItemId_1_seq_1', 'workItemId_1_commandId_1', 'commandId_1', 'workItemId_1']),
    );
  });

  test('without a connection every operation says so at once', async () => {
    expect(await databaseReady()).toBe(false);
    await expect(listPeople()).rejects.toBeInstanceOf(DatabaseUnavailableError);
  });

  test('a server that is away is told as such, and connecting again works once it is back', async () => {
    proxy.cut();
    await expect(connectDatabase({ uri, profile: 'web' })).rejects.toBeInstanceOf(DatabaseUnavailableError);
    proxy.restore();
    await connectDatabase({ uri, profile: 'web' });
    expect(await databaseReady()).toBe(true);
  });

  test('writes are acknowledged by a majority’s disk', async () => {
    await connectDatabase({ uri, profile: 'web' });
    expect(collection('events').db.getClient().options.writeConcern).toMatchObject({ w: 'majority', j: true });
  });
});

describe.each([
  // Far beyond each one's patience, far below the driver's own of 30 s.
  ['web', 20_000],
  ['worker', 5000],
] as const)('while the database is away from the %s process', (profile, end) => {
  test.each(['cut', 'silence'] as const)(
    '%s: it answers unavailable by itself, and goes on by itself',
    async (breakIt) => {
      await connectDatabase({ uri, profile });
      await ensureIndexes();
      await listPeople();
      proxy[breakIt]();
      const { events } = new DefectRun({ number: 900, at: '2026-03-02T08:00:00.000Z' });
      for (const operation of [() => findPerson('ada'), () => recordEvents(events)]) {
        const { error, after } = await timed(operation());
        expect(isUnavailable(error), String(error)).toBe(true);
        expect(after).toBeLessThan(end);
      }
      expect(await databaseReady()).toBe(false);
      proxy.restore();
      await until(databaseReady);
      expect(await findPerson('ada')).toBeNull();
    },
  );
});

test('an attempt that was cut off at any moment is completed by the next', async () => {
  await connectDatabase({ uri, profile: 'worker' });
  await ensureIndexes();
  for (let number = 1000; number < 1014; number += 1) {
    const run = new DefectRun({ number, at: '2026-03-02T08:00:00.000Z' });
    run.comment('one');
    const attempt = recordEvents(run.events);
    await new Promise((resolve) => setTimeout(resolve, number - 1000));
    proxy.cut();
    await timed(attempt);
    proxy.restore();
    await until(databaseReady);
    await recordEvents(run.events);
    expect(await foldChain(run.state.id)).toEqual(run.state);
    expect(await collection('workItemCards').findById(run.state.id).lean()).toMatchObject({ version: 2 });
    expect(await collection('events').countDocuments({ workItemId: run.state.id })).toBe(2);
    const told = await collection('messages')
      .find({ workItemId: run.state.id }, { personId: 1 })
      .sort({ _id: 1 })
      .lean();
    expect(told.map(({ personId }) => personId)).toEqual(['head', 'product', 'qa', 'qa-owner']);
  }
});

describe.each(['events', 'messages', 'workItemStates', 'workItemCards'])(
  'an attempt that ends before it writes %s',
  (name) => {
    test('M-4: is made up for as its run does it, with the chain, the read model and what people are told', async () => {
      await connectDatabase({ uri, profile: 'worker' });
      await ensureIndexes();
      const number = 1100 + name.length;
      const run = new DefectRun({ number, at: '2026-03-02T08:00:00.000Z' });
      await recordEvents(run.events);
      const deadline = '2026-03-03T08:00:00.000Z';
      const asked = run.send('engineer-1', { type: 'ASK_QUESTION', text: 'When?', ownerId: 'spec-owner', deadline });
      proxy.cutBefore(name);
      const { error } = await timed(recordEvents([asked]));
      expect(isUnavailable(error), String(error)).toBe(true);
      proxy.restore();
      await until(databaseReady);
      if (!(await isRecorded([asked]))) await recordEvents([asked]);
      expect(await collection('messages').findById(`${number}:2:spec-owner`).lean()).toMatchObject({ deliver: true });
      expect(await isRecorded([asked])).toBe(true);
      expect(await foldChain(run.state.id)).toEqual(run.state);
    });
  },
);

describe('the embedded database without the PostgreSQL behind it', () => {
  const folder = temporaryFolder('models');
  let engines: Engines;

  beforeAll(async () => {
    const env = processEnvironment();
    engines = await startEngines({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
  });
  afterAll(async () => {
    await engines.stop();
    folder.remove();
  });

  test.runIf(inject('engines').mongodbUri.includes('phasegate_app'))(
    'is recognised as unavailable, and comes back',
    async () => {
      const own = new URL(engines.mongodbUri);
      own.pathname = '/test_own';
      await connectDatabase({ uri: own.href, profile: 'web' });
      await ensureIndexes();
      engines.kill('postgres', 'SIGKILL');
      const errors: unknown[] = [];
      await until(async () => {
        const { error } = await timed(listPeople());
        if (error !== null) errors.push(error);
        return error === null && errors.length > 0;
      });
      for (const error of errors) expect(isUnavailable(error), String(error)).toBe(true);
      expect(await listPeople()).toEqual([]);
    },
  );
});
