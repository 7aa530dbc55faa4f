import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DebianMirror, findDebianMirror, findOrUnpackTool, unpackWithDependencies } from './apt-download.ts';
import { type BuildContext, buildOnce } from './engine-cache.ts';
import { waitForLock } from './file-lock.ts';
import { findOnPath } from './find-on-path.ts';
import { formatElapsed } from './log.ts';
import { messageOf } from './remedy-error.ts';
import { runCommand } from './run-command.ts';

/** PostgreSQL 18 with DocumentDB, unpacked from Debian packages into one folder that runs from there. */
export interface PostgresTree {
  bin: string;
  /** What is in it, for example `PostgreSQL 18.6, DocumentDB 1.0-0 (forky)`. */
  version: string;
}

const PACKAGE = 'postgresql-18-documentdb';
/** Counted up when the recipe changes, so that older trees in caches are not taken for new ones. */
const RECIPE = 1;
/** The release that first has the package, and the one that never ends, in case it was dropped from the first. */
const SUITES = ['forky', 'sid'];
const PROGRAMS = ['postgres', 'initdb', 'psql'];
const LEFT_OUT = ['usr/share/doc', 'usr/share/man', 'usr/share/locale', 'usr/share/info', 'usr/share/fonts'];

interface TreeFacts {
  version: string;
  /** Where the programs believe to be: their loader and libraries are named by full paths. */
  location: string;
}

/**
 * The tree from the cache, assembled when it is not there: with the machine's own apt, which resolves, downloads and
 * verifies the packages, without installing anything.
 *
 * @throws when apt or a Debian archive is missing, or the programs don't run
 */
export async function preparePostgresTree(context: BuildContext): Promise<PostgresTree> {
  const key = `${PACKAGE}-r${RECIPE}-${process.arch}`;
  const folder = await buildOnce(key, context, (draft, final) => assemble(draft, final, context));
  const facts = readFacts(folder);
  if (facts.location !== folder) await moveIn(folder, facts, context);
  return { bin: join(folder, 'usr/lib/postgresql/18/bin'), version: facts.version };
}

async function assemble(draft: string, final: string, context: BuildContext): Promise<void> {
  const { env, log } = context;
  for (const command of ['apt-get', 'dpkg-deb']) {
    if (!findOnPath(command, env.PATH)) throw new Error(`there is no ${command} command on the PATH`);
  }
  const started = Date.now();
  const mirror = await findDebianMirror(context);
  log(`assembling PostgreSQL 18 with DocumentDB from ${new URL(mirror.url).host} (140 MB, once)`);
  const work = `${final}.packages`;
  try {
    const suite = await unpackFirstSuite(mirror, work, draft, context);
    for (const folder of LEFT_OUT) rmSync(join(draft, folder), { recursive: true, force: true });
    // A link that the package's own installation script would have made.
    const extensions = join(draft, 'usr/share/postgresql/18/extension');
    if (!existsSync(join(extensions, 'postgis.control'))) {
      symlinkSync('postgis-3.control', join(extensions, 'postgis.control'));
    }
    const patchelf = await findPatchelf(work, context);
    await pointAt(draft, draft, patchelf, context);
    const version = `${await readVersions(draft, context)} (${suite})`;
    await pointAt(draft, final, patchelf, context);
    writeFacts(draft, { version, location: final });
    log(`assembled ${version} in ${formatElapsed(Date.now() - started)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function unpackFirstSuite(
  mirror: DebianMirror,
  work: string,
  tree: string,
  context: BuildContext,
): Promise<string> {
  const failures: string[] = [];
  for (const suite of SUITES) {
    try {
      await unpackWithDependencies({ mirror, suite, packageName: PACKAGE, work, tree }, context);
      return suite;
    } catch (error) {
      context.signal?.throwIfAborted();
      context.log(`${suite} did not work`);
      failures.push(`${suite}: ${messageOf(error)}`);
      rmSync(tree, { recursive: true, force: true });
    }
  }
  throw new Error(failures.join('\n'));
}

async function findPatchelf(work: string, context: BuildContext): Promise<string> {
  return findOnPath('patchelf', context.env.PATH) ?? (await findOrUnpackTool('patchelf', work, context));
}

/**
 * Makes the programs in `tree` use the loader and the libraries at `location`: those of the tree, since the machine's
 * own C library is older.
 */
async function pointAt(tree: string, location: string, patchelf: string, context: BuildContext): Promise<void> {
  const loader = findLoader(tree);
  const libraries = join(location, loader.folder);
  const search = [
    libraries,
    join(location, 'usr/lib/postgresql/18/lib'),
    join(libraries, 'lapack'),
    join(libraries, 'blas'),
  ].join(':');
  for (const program of PROGRAMS) {
    const file = join(tree, 'usr/lib/postgresql/18/bin', program);
    const args = ['--set-interpreter', join(libraries, loader.name), '--force-rpath', '--set-rpath', search, file];
    await runCommand(patchelf, args, context);
  }
  const modules = join(tree, 'usr/lib/postgresql/18/lib');
  for (const name of readdirSync(modules).filter((file) => file.endsWith('.so'))) {
    // A path of its own would keep the loader from using the program's.
    await runCommand(patchelf, ['--remove-rpath', join(modules, name)], context);
  }
}

function findLoader(tree: string): { folder: string; name: string } {
  for (const triplet of readdirSync(join(tree, 'usr/lib'))) {
    if (!triplet.includes('-linux-')) continue;
    const name = readdirSync(join(tree, 'usr/lib', triplet)).find((file) => /^ld-linux.*\.so\.\d+$/.test(file));
    if (name) return { folder: join('usr/lib', triplet), name };
  }
  throw new Error('the unpacked packages hold no program loader');
}

async function readVersions(tree: string, context: BuildContext): Promise<string> {
  const output = await runCommand(join(tree, 'usr/lib/postgresql/18/bin/postgres'), ['--version'], context);
  const control = readFileSync(join(tree, 'usr/share/postgresql/18/extension/documentdb.control'), 'utf8');
  const postgres = /\d+\.\d+/.exec(output)?.[0] ?? '18';
  const documentdb = /default_version\s*=\s*'([^']+)'/.exec(control)?.[1] ?? 'unknown';
  return `PostgreSQL ${postgres}, DocumentDB ${documentdb}`;
}

/** A cache that was moved or restored elsewhere: its programs are told the new place. */
async function moveIn(folder: string, facts: TreeFacts, context: BuildContext): Promise<void> {
  const lock = await waitForLock(`${folder}.lock`, context.log, 'moving PostgreSQL', context.signal);
  const work = `${folder}.packages`;
  try {
    if (readFacts(folder).location === folder) return;
    context.log(`the cache has moved from ${facts.location}: adapting PostgreSQL`);
    await pointAt(folder, folder, await findPatchelf(work, context), context);
    writeFacts(folder, { ...facts, location: folder });
  } finally {
    rmSync(work, { recursive: true, force: true });
    lock.release();
  }
}

function readFacts(folder: string): TreeFacts {
  return JSON.parse(readFileSync(join(folder, 'phasegate.json'), 'utf8')) as TreeFacts;
}

function writeFacts(folder: string, facts: TreeFacts): void {
  writeFileSync(join(folder, 'phasegate.json.new'), `${JSON.stringify(facts)}\n`);
  renameSync(join(folder, 'phasegate.json.new'), join(folder, 'phasegate.json'));
}
