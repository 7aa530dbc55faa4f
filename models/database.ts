import type { Connection, ConnectOptions, Model } from 'mongoose';
import { createConnection } from 'mongoose';
import type { WorkItemState } from '#domain/state.ts';
import { databaseNow, readDatabaseClock } from './database-clock.ts';
import { repairDriverWrites } from './driver-writes.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { CollectionName, Collections } from './schemas/collections.ts';
import { SCHEMAS } from './schemas/collections.ts';
import { DatabaseUnavailableError, isUnavailable } from './unavailable.ts';

/** Who connects: a page waits for seconds at most, the worker's record for one, a tool for as long as it takes. */
export type DatabaseProfile = 'web' | 'worker' | 'tool';

export interface DatabaseSettings {
  uri: string;
  profile: DatabaseProfile;
}

interface Handle {
  readonly settings: DatabaseSettings;
  readonly connection: Connection;
  /** States as this process wrote them last, so that the next event is folded without a read. */
  readonly knownStates: Map<string, WorkItemState>;
}

interface Holder {
  handle: Handle | null;
  connecting: Promise<void> | null;
}

/** Modules are evaluated several times in the web process; the connection must be one. */
const KEY = Symbol.for('phasegate.database');
const holder: Holder = ((globalThis as Record<symbol, unknown>)[KEY] ??= { handle: null, connecting: null }) as Holder;

/**
 * Milliseconds until an operation gives up on a server that is not there, or does not answer. With a repetition by the
 * driver the worst is twice `find` and `answer` together; the worker's are repeated by its run instead.
 */
const PATIENCE: Record<DatabaseProfile, { find: number; answer: number; connections: number; retry: boolean }> = {
  web: { find: 2000, answer: 3000, connections: 40, retry: true },
  worker: { find: 700, answer: 900, connections: 40, retry: false },
  tool: { find: 10_000, answer: 120_000, connections: 10, retry: true },
};

const SETUP_ATTEMPTS = 6;

function optionsOf(profile: DatabaseProfile): ConnectOptions {
  const patience = PATIENCE[profile];
  return {
    appName: `phasegate-${profile}`,
    // Acknowledged means: on a majority's disk. The embedded database accepts both and is durable by itself.
    writeConcern: { w: 'majority', journal: true },
    serverSelectionTimeoutMS: patience.find,
    connectTimeoutMS: patience.find,
    waitQueueTimeoutMS: patience.find,
    socketTimeoutMS: patience.answer,
    retryReads: patience.retry,
    retryWrites: patience.retry,
    maxPoolSize: patience.connections,
    // An operation while the server is away must fail in time, not wait for its return.
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    sanitizeFilter: true,
  };
}

/**
 * Connects this process, once; a second call with the same address does nothing. After a failure it may be called again.
 *
 * @throws DatabaseUnavailableError when the server can't be reached within the profile's patience
 */
export async function connectDatabase(settings: DatabaseSettings): Promise<void> {
  if (holder.connecting !== null) await holder.connecting.catch(() => undefined);
  if (holder.handle !== null) {
    if (holder.handle.settings.uri === settings.uri) return;
    throw new Error('This process is connected to another database already; disconnect first.');
  }
  holder.connecting = openConnection(settings);
  try {
    await holder.connecting;
  } finally {
    holder.connecting = null;
  }
}

async function openConnection(settings: DatabaseSettings): Promise<void> {
  repairDriverWrites();
  const connection = createConnection(settings.uri, optionsOf(settings.profile));
  // Each operation reports its own failure; without a listener the connection's event would end the process.
  connection.on('error', () => undefined);
  try {
    await connection.asPromise();
  } catch (error) {
    await connection.destroy();
    if (isUnavailable(error)) throw new DatabaseUnavailableError(error);
    throw error;
  }
  for (const [name, schema] of Object.entries(SCHEMAS)) connection.model(name, schema, name);
  await readDatabaseClock(connection).catch(() => undefined);
  holder.handle = { settings, connection, knownStates: new Map() };
}

/** Closes the connection; operations under way fail. Does nothing when there is none. */
export async function disconnectDatabase(): Promise<void> {
  const { handle } = holder;
  holder.handle = null;
  await handle?.connection.close(true);
}

/** The address that this process is connected to. */
export function databaseAddress(): string {
  return connected().settings.uri;
}

/** Now by the database's clock, which is asked: the same to all processes, however wrong their own clocks are. */
export async function askDatabaseNow(): Promise<Date> {
  await readDatabaseClock(connected().connection);
  return databaseNow();
}

/** Whether the database answers a read at this moment. Never throws. */
export async function databaseReady(): Promise<boolean> {
  try {
    await collection('counters').findById('workItem').lean();
    return true;
  } catch {
    return false;
  }
}

/** Makes every collection and index that is missing, and the counter of work item numbers. Safe to repeat. */
export async function ensureIndexes(): Promise<void> {
  for (const name of Object.keys(SCHEMAS) as CollectionName[]) {
    const model = connected().connection.model(name);
    await repeatedly(async () => {
      await model.createCollection();
      await model.createIndexes();
    });
  }
  try {
    await collection('counters').insertOne({ _id: 'workItem', value: 0 });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The embedded database ends one of two set-ups at once with a deadlock; what is there already is no error later. */
async function repeatedly(make: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await make();
      return;
    } catch (error) {
      if (attempt === SETUP_ATTEMPTS || isUnavailable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200 * attempt));
    }
  }
}

/**
 * Takes away the connected database with everything in it.
 *
 * @throws Error unless its name says that it is a test's
 */
export async function dropTestDatabase(): Promise<void> {
  const { connection } = connected();
  if (!connection.name.startsWith('test_')) throw new Error(`${connection.name} is no test database.`);
  await connection.dropDatabase();
}

/**
 * The mongoose model of a collection; private to `models/`.
 *
 * @throws DatabaseUnavailableError before `connectDatabase` succeeded
 */
export function collection<Name extends CollectionName>(name: Name): Model<Collections[Name]> {
  return connected().connection.model<Collections[Name]>(name);
}

export function knownStates(): Map<string, WorkItemState> {
  return connected().knownStates;
}

function connected(): Handle {
  if (holder.handle === null) throw new DatabaseUnavailableError('The database is not connected.');
  return holder.handle;
}
