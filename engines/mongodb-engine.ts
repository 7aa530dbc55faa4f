import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './data-folder.ts';
import type { EngineContext, EnginePlan } from './engine-plan.ts';
import { ferretdbArguments } from './ferretdb.ts';
import { findOnPath } from './find-on-path.ts';
import { buildGoTool } from './go-tool.ts';
import { createMongodUser, mongodProcess, mongodVersion } from './mongod.ts';
import { pingMongodb, withoutPassword } from './mongodb-client.ts';
import { downloadMongod } from './mongodb-download.ts';
import { choosePort } from './ports.ts';
import { MONGODB_USER, postgresProcess, prepareCluster, prepareDatabase } from './postgres.ts';
import { preparePlace, reachableCache } from './postgres-place.ts';
import { preparePostgresTree } from './postgres-tree.ts';
import { messageOf, RemedyError } from './remedy-error.ts';
import { databaseUser } from './run-user.ts';

const DATABASE = 'phasegate';

/** The two kinds of server whose data formats differ; a data folder stays with the kind it began with. */
type Kind = 'mongod' | 'ferretdb';

interface Way {
  name: string;
  kind: Kind;
  plan: (context: EngineContext) => Promise<EnginePlan>;
}

const WAYS: Way[] = [
  { name: 'mongod on the PATH', kind: 'mongod', plan: planFromPath },
  { name: "MongoDB's own download", kind: 'mongod', plan: planFromDownload },
  { name: 'FerretDB on PostgreSQL, from package registries', kind: 'ferretdb', plan: planFerretdb },
];

/**
 * Finds MongoDB: the address in the environment, a `mongod` on the PATH, the official download, or FerretDB with
 * PostgreSQL from package registries.
 *
 * @throws {RemedyError} listing what was tried, when nothing works
 */
export async function planMongodb(context: EngineContext): Promise<EnginePlan> {
  const uri = context.env.MONGODB_URI;
  if (uri) return planGivenServer(uri);
  const kindFile = join(context.data.path, 'mongodb-kind');
  const kept = existsSync(kindFile) ? readFileSync(kindFile, 'utf8').trim() : undefined;
  const tried: string[] = [];
  for (const way of WAYS.filter(({ kind }) => kept === undefined || kept === kind)) {
    try {
      const plan = await way.plan(context);
      writeWhole(kindFile, `${way.kind}\n`);
      return plan;
    } catch (error) {
      context.signal?.throwIfAborted();
      if (error instanceof RemedyError) throw error;
      tried.push(`${way.name}: ${messageOf(error)}`);
      context.log(`not ${way.name}: ${messageOf(error).split('\n')[0]}`);
    }
  }
  throw new RemedyError('MongoDB could not be found, downloaded or built.', {
    tried: kept ? [...tried, `other kinds were left out: the data folder was made with ${kept}`] : tried,
    remedy:
      'set MONGODB_URI to a server you have; or install mongod (6.0 or newer); or, on Debian, install Go 1.25 or newer and apt-get',
  });
}

async function planGivenServer(uri: string): Promise<EnginePlan> {
  const shown = withoutPassword(uri);
  try {
    await pingMongodb(uri, 5000);
  } catch (error) {
    throw new RemedyError(`The MongoDB server given in MONGODB_URI can't be used (${messageOf(error)}).`, {
      tried: [shown],
      remedy: 'start that server or correct the address; without MONGODB_URI, one is started for you',
    });
  }
  return { choice: `the server in MONGODB_URI, ${shown}`, address: uri, processes: [] };
}

async function planFromPath(context: EngineContext): Promise<EnginePlan> {
  const path = findOnPath('mongod', context.env.PATH);
  if (!path) throw new Error('there is none');
  return planMongod(path, context);
}

async function planFromDownload(context: EngineContext): Promise<EnginePlan> {
  return planMongod(await downloadMongod(context), context);
}

async function planMongod(path: string, context: EngineContext): Promise<EnginePlan> {
  const { data, env } = context;
  const version = await mongodVersion(path, env);
  mkdirSync(join(data.path, 'mongodb'), { recursive: true, mode: 0o700 });
  const port = await keptPort(context, 'mongod');
  const password = data.secret('mongodb-password');
  const address = addressOf(port, password);
  const spec = mongodProcess(path, { dataDir: data.path, port, env, logFile: join(data.logs, 'mongod.log') });
  const prepare = async (): Promise<void> => {
    await createMongodUser(port, password);
    await pingMongodb(address);
  };
  return { choice: `mongod ${version} at ${path}, port ${port}`, address, processes: [{ spec, prepare }] };
}

async function planFerretdb(given: EngineContext): Promise<EnginePlan> {
  if (process.platform !== 'linux') throw new Error('its PostgreSQL comes from Debian packages, for Linux');
  const user = databaseUser(given.log);
  const context = { ...given, cacheDir: reachableCache(given.cacheDir, user) };
  const { data, env, log, signal } = context;
  const tree = await preparePostgresTree(context);
  const ferretdb = await buildGoTool({ name: 'ferretdb', folder: 'ferretdb' }, context);
  const place = await preparePlace(data.path, user, env, log);
  const postgres = { tree, place, user, env, logFile: join(data.logs, 'postgres.log'), signal };
  await prepareCluster(postgres);
  const port = await keptPort(context, 'ferretdb');
  const password = data.secret('mongodb-password');
  const address = addressOf(port, password);
  return {
    choice: `FerretDB ${ferretdb.version} on ${tree.version}, port ${port}`,
    address,
    processes: [
      { spec: postgresProcess(postgres), prepare: () => prepareDatabase(postgres, password) },
      {
        spec: {
          name: 'ferretdb',
          command: ferretdb.path,
          args: ferretdbArguments(place, port),
          env,
          cwd: place.ferretdbState,
          user,
          logFile: join(data.logs, 'ferretdb.log'),
          check: () => pingMongodb(address, 1000),
          readyTimeoutMs: 60_000,
          stop: [{ signal: 'SIGTERM', graceMs: 10_000 }],
        },
      },
    ],
  };
}

async function keptPort({ data }: EngineContext, name: string): Promise<number> {
  const port = await choosePort(data.keptPort(name));
  data.keepPort(name, port);
  return port;
}

function addressOf(port: number, password: string): string {
  return `mongodb://${MONGODB_USER}:${password}@127.0.0.1:${port}/${DATABASE}?authSource=admin`;
}
