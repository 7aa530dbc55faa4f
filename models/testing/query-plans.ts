import type { mongo } from 'mongoose';
import { collection } from '#models/database.ts';

type Command = mongo.BSON.Document;

/** How the database answers one query, told by itself. */
interface QueryPlan {
  collection: string;
  /** Names of the indexes that are read, sorted. */
  indexes: string[];
  /** Whether documents are read without an index. */
  readsAll: boolean;
  /** Whether all that is found is sorted before the first is given. */
  sorts: boolean;
}

/** What only says how a command is to be carried, and is no part of the query. */
const CARRIED = ['lsid', '$db', '$clusterTime', '$readPreference', 'txnNumber', 'readConcern', 'writeConcern'];
/** Parts of a plan that tell of other plans, or repeat the question. */
const NO_STEPS = new Set(['rejectedPlans', 'command', 'parsedQuery', 'serverInfo', 'IndexCosts', 'IndexDetails']);

/**
 * Runs something and says of every query that it sends how the database answers it, each way once:
 * `{collection}: {indexes}`, with `all of it` where no index is read, and `sorted` where what is found is sorted first.
 * The queries are those that were sent, as they were sent. Of changes it is told how their documents are found.
 *
 * For a database that `useTestDatabase` watches.
 */
export async function plansOf(run: () => Promise<unknown>): Promise<string[]> {
  const plans: string[] = [];
  for (const query of await queriesOf(run)) plans.push(written(await explain(query)));
  return [...new Set(plans)].sort();
}

/** The queries that something sends, as `find`, `aggregate` or `count`. */
async function queriesOf(run: () => Promise<unknown>): Promise<Command[]> {
  const sent: Command[] = [];
  const client = clientOfTest();
  const listen = ({ command }: mongo.CommandStartedEvent) => void sent.push(...toQueries(command));
  client.on('commandStarted', listen);
  try {
    await run();
  } finally {
    client.off('commandStarted', listen);
  }
  return sent;
}

function toQueries(command: Command): Command[] {
  const query = Object.fromEntries(Object.entries(command).filter(([key]) => !CARRIED.includes(key)));
  if ('find' in query || 'aggregate' in query || 'count' in query) return [query];
  const finds = (name: unknown, filter: unknown, one: boolean): Command => ({
    find: name,
    filter,
    ...(one ? { limit: 1 } : {}),
  });
  if ('findAndModify' in query) return [finds(query.findAndModify, query.query, true)];
  if ('update' in query) {
    return (query.updates as Command[]).map(({ q, multi }) => finds(query.update, q, multi !== true));
  }
  if ('delete' in query) return (query.deletes as Command[]).map(({ q, limit }) => finds(query.delete, q, limit === 1));
  if ('insert' in query || 'getMore' in query || 'killCursors' in query || 'endSessions' in query) return [];
  if ('ping' in query || 'hello' in query) return [];
  throw new Error(`How the database answers ${Object.keys(query)[0]} is not looked at yet.`);
}

async function explain(query: Command): Promise<QueryPlan> {
  const plan = await clientOfTest()
    .db(collection('people').db.name)
    .command({ explain: query, verbosity: 'queryPlanner' });
  const found: QueryPlan = {
    collection: String(query.find ?? query.aggregate ?? query.count),
    indexes: [],
    readsAll: false,
    sorts: false,
  };
  look(plan, found);
  found.indexes = [...new Set(found.indexes)].sort();
  return found;
}

/** Walks through a plan, of MongoDB or of the embedded database, which gives the steps of PostgreSQL. */
function look(part: unknown, found: QueryPlan): void {
  if (Array.isArray(part)) for (const one of part) look(one, found);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
  const step = part as Record<string, unknown>;
  const kind = (step.stage ?? step['Node Type'] ?? '') as string;
  if (kind === 'COLLSCAN' || kind === 'Seq Scan' || isAllById(step)) found.readsAll = true;
  else if (typeof step['Index Name'] === 'string') found.indexes.push(step['Index Name']);
  else if (typeof step.indexName === 'string') found.indexes.push(step.indexName);
  else if (['IDHACK', 'EXPRESS_IXSCAN'].includes(kind)) found.indexes.push('_id_');
  if (['SORT', 'Sort', 'Incremental Sort'].includes(kind) || '$sort' in step) found.sorts = true;
  for (const [key, value] of Object.entries(step)) if (!NO_STEPS.has(key)) look(value, found);
}

/** The embedded database reads all of a collection by the index of ids, asking it for none in particular. */
function isAllById(step: Record<string, unknown>): boolean {
  return step['Index Name'] === '_id_' && !String(step['Index Cond']).includes('object_id');
}

function written({ collection: name, indexes, readsAll, sorts }: QueryPlan): string {
  const read = [...indexes, ...(readsAll ? ['all of it'] : [])].join(' and ');
  return `${name}: ${read === '' ? 'nothing' : read}${sorts ? ', sorted' : ''}`;
}

function clientOfTest(): mongo.MongoClient {
  const client = collection('people').db.getClient();
  if (!client.options.monitorCommands)
    throw new Error('Nothing that is sent can be watched: useTestDatabase({ watched: true }).');
  return client;
}
