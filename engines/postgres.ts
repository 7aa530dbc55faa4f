import { chownSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOrphans } from './orphans.ts';
import type { PostgresPlace } from './postgres-place.ts';
import type { PostgresTree } from './postgres-tree.ts';
import { RemedyError } from './remedy-error.ts';
import { runCommand } from './run-command.ts';
import { ownUserName, type RunUser } from './run-user.ts';
import type { ProcessSpec } from './supervised-process.ts';

/** The database role that owns everything; entered through the Unix socket by the database account alone. */
export const DATABASE_OWNER = 'phasegate';
/** The MongoDB user that the program signs in as. */
export const MONGODB_USER = 'phasegate_app';

/** Part of the Unix socket's name; no TCP port is opened. The same always, since background jobs remember it. */
export const POSTGRES_PORT = 5432;

export interface PostgresContext {
  tree: PostgresTree;
  place: PostgresPlace;
  user: RunUser | undefined;
  env: NodeJS.ProcessEnv;
  logFile: string;
  signal?: AbortSignal;
}

/**
 * The settings PostgreSQL is started with. It listens on a Unix socket only, in a folder that no other account can
 * enter. DocumentDB's background jobs run inside the server, so that they depend on no port.
 */
export function postgresArguments(place: PostgresPlace): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    port: String(POSTGRES_PORT),
    unix_socket_directories: place.socketFolder,
    unix_socket_permissions: '0700',
    shared_preload_libraries: 'pg_cron,pg_documentdb_core,pg_documentdb_extended_rum,pg_documentdb',
    // Indexes that are read in order (docs/decisions/0023).
    'documentdb.alternate_index_handler_name': 'extended_rum',
    'documentdb.rum_library_load_option': 'require_documentdb_extended_rum',
    'documentdb.defaultUseCompositeOpClass': 'on',
    enable_bitmapscan: 'off',
    'cron.database_name': 'postgres',
    'cron.use_background_workers': 'on',
    // A row and a commit every second for nothing, otherwise.
    'cron.log_run': 'off',
    'cron.log_statement': 'off',
    'documentdb.localhost_connection_string': `host=${place.socketFolder}`,
    // Until the planner knows how much there is, it reads all of it: soon after thousands of rows have come, it does.
    autovacuum_naptime: '15s',
    max_worker_processes: '24',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'GMT',
    log_timezone: 'GMT',
    log_min_messages: 'error',
    logging_collector: 'off',
  };
  return ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** How PostgreSQL is run: a fast shutdown first, an immediate one (recovered at the next start) if that takes long. */
export function postgresProcess(context: PostgresContext): ProcessSpec {
  const { tree, place, user, env, logFile } = context;
  return {
    name: 'postgres',
    command: join(tree.bin, 'postgres'),
    args: postgresArguments(place),
    env: { ...env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    cwd: place.cluster,
    user,
    logFile,
    beforeStart: () => void endOrphans(place.cluster),
    check: async () => {
      await runSql('select 1', context);
    },
    // After a crash it may have a long log to go through, and must not be disturbed.
    readyTimeoutMs: 900_000,
    stop: [
      { signal: 'SIGINT', graceMs: 20_000 },
      { signal: 'SIGQUIT', graceMs: 5_000 },
    ],
  };
}

/** Makes the database cluster when it is not there, and writes who may connect. */
export async function prepareCluster(context: PostgresContext): Promise<void> {
  const { tree, place, user, env, signal, logFile } = context;
  if (!existsSync(place.cluster)) {
    // Whatever an interrupted start left.
    rmSync(place.draftCluster, { recursive: true, force: true });
    mkdirSync(place.draftCluster, { mode: 0o700 });
    if (user) chownSync(place.draftCluster, user.uid, user.gid);
    const args = ['-D', place.draftCluster, '-U', DATABASE_OWNER, '--auth=peer', '--encoding=UTF8', '--locale=C.UTF-8'];
    await runCommand(join(tree.bin, 'initdb'), args, { env, user, signal, logFile, cwd: '/' });
    renameSync(place.draftCluster, place.cluster);
  }
  if (user && statSync(place.cluster).uid !== user.uid) {
    await runCommand('chown', ['-R', `${user.uid}:${user.gid}`, place.cluster], { env });
  }
  const account = user?.name ?? ownUserName();
  for (const [name, text] of [
    ['pg_hba.conf', 'local all all peer map=owner\n'],
    ['pg_ident.conf', `owner "${account}" all\n`],
  ] as const) {
    const file = join(place.cluster, name);
    writeFileSync(file, text);
    if (user) chownSync(file, user.uid, user.gid);
  }
}

/**
 * What has to be right in a running database before anything uses it; safe to repeat.
 *
 * @throws {RemedyError} when the database would not keep what it acknowledged
 */
export async function prepareDatabase(context: PostgresContext, password: string): Promise<void> {
  const output = await runSql(preparation(password), context);
  const [fsync, synchronousCommit] = output.trim().split('\n').slice(-1)[0]?.split('|') ?? [];
  if (fsync !== 'on' || synchronousCommit !== 'on') {
    throw new RemedyError(`PostgreSQL runs with fsync ${fsync} and synchronous_commit ${synchronousCommit}.`, {
      remedy: `take back what was set for the role ${DATABASE_OWNER} or the database (alter role … reset, alter database … reset)`,
    });
  }
}

/**
 * The statements of `prepareDatabase`. Jobs of DocumentDB (removal of expired documents, closing of cursors) remember the
 * port of the first start and would never run again on another, so they are told the present one.
 */
export function preparation(password: string): string {
  return `
    set log_min_error_statement = panic;
    set client_min_messages = error;
    create extension if not exists documentdb cascade;
    alter extension documentdb update;
    create extension if not exists documentdb_extended_rum cascade;
    do $$ begin
      if not exists (select from pg_roles where rolname = '${MONGODB_USER}') then
        create role ${MONGODB_USER} login;
      end if;
    end $$;
    grant documentdb_admin_role to ${MONGODB_USER};
    alter role ${MONGODB_USER} password '${password.replaceAll("'", "''")}';
    update cron.job set nodeport = ${POSTGRES_PORT} where nodeport <> ${POSTGRES_PORT};
    select current_setting('fsync') || '|' || current_setting('synchronous_commit');
  `;
}

/** Runs statements as the owner, through the Unix socket; the statements never appear in the process list. */
export function runSql(sql: string, context: PostgresContext): Promise<string> {
  const { tree, place, user, env, signal } = context;
  const args = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', place.socketFolder, '-p', String(POSTGRES_PORT)];
  return runCommand(join(tree.bin, 'psql'), [...args, '-U', DATABASE_OWNER, '-d', 'postgres'], {
    env: { ...env, PGCONNECT_TIMEOUT: '5' },
    input: sql,
    user,
    signal,
    cwd: '/',
    timeoutMs: 60_000,
  });
}
