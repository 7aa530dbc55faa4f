import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './log.ts';
import { runCommand } from './run-command.ts';

/** Where this machine's own apt takes Debian packages from, and the key it trusts them by. */
export interface DebianMirror {
  url: string;
  signedBy: string | undefined;
}

interface AptOptions {
  env: NodeJS.ProcessEnv;
  log: Log;
  signal?: AbortSignal;
}

const TARGET_FORMAT = '$(REPO_URI)|$(ORIGIN)|$(LABEL)|$(SIGNED_BY)';

/** The Debian archive among the lines of `apt-get indextargets`, leaving security and foreign archives aside. */
export function parseMirror(targets: string): DebianMirror | undefined {
  for (const line of targets.split('\n')) {
    const [url, origin, label, signedBy] = line.split('|');
    if (!url || origin !== 'Debian' || label !== 'Debian') continue;
    return { url, signedBy: signedBy?.startsWith('/') ? signedBy : undefined };
  }
  return undefined;
}

/**
 * Asks apt itself for its Debian mirror, so that proxies of a company and their keys are respected.
 *
 * @throws when apt has no Debian mirror, as on Ubuntu
 */
export async function findDebianMirror(options: AptOptions): Promise<DebianMirror> {
  const ask = (): Promise<string> =>
    runCommand('apt-get', ['indextargets', '--format', TARGET_FORMAT, 'Created-By: Packages'], options);
  let mirror = parseMirror(await ask());
  if (!mirror && process.getuid?.() === 0) {
    options.log("fetching apt's package lists");
    await runCommand('apt-get', ['update'], options);
    mirror = parseMirror(await ask());
  }
  if (!mirror) throw new Error('apt on this machine knows no Debian archive (without package lists: apt-get update)');
  return mirror;
}

/**
 * Downloads a package of a Debian suite with everything it depends on, and unpacks all of it into `tree`. Nothing is
 * installed: apt works on lists and a package state of its own inside `work`, with the machine's settings otherwise.
 *
 * @returns how many packages there were
 */
export async function unpackWithDependencies(
  request: { mirror: DebianMirror; suite: string; packageName: string; work: string; tree: string },
  options: AptOptions,
): Promise<number> {
  const { mirror, suite, packageName, work, tree } = request;
  rmSync(work, { recursive: true, force: true });
  for (const folder of ['lists/partial', 'archives/partial', 'empty']) {
    mkdirSync(join(work, folder), { recursive: true });
  }
  mkdirSync(tree, { recursive: true });
  writeFileSync(join(work, 'status'), '');
  const option = mirror.signedBy ? `[signed-by=${mirror.signedBy}] ` : '';
  writeFileSync(join(work, 'sources.list'), `deb ${option}${mirror.url} ${suite} main\n`);
  writeFileSync(join(work, 'apt.conf'), aptConfiguration(work));
  const env = { ...options.env, APT_CONFIG: join(work, 'apt.conf'), DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[], doing: string): Promise<string> =>
    runCommand('apt-get', args, { ...options, env, progress: { log: options.log, doing } });
  await run(['update'], `reading the package lists of ${suite}`);
  await run(['install', '--yes', '--download-only', packageName], `downloading ${packageName}`);
  const packages = readdirSync(join(work, 'archives')).filter((name) => name.endsWith('.deb'));
  for (const name of packages) {
    await runCommand('dpkg-deb', ['--extract', join(work, 'archives', name), tree], options);
  }
  return packages.length;
}

/** Settings that keep apt inside `work`. The hooks of the machine's own apt are for its own package state. */
function aptConfiguration(work: string): string {
  return [
    '#clear APT::Update::Post-Invoke;',
    '#clear APT::Update::Post-Invoke-Success;',
    '#clear DPkg::Pre-Install-Pkgs;',
    `Dir::Etc::SourceList "${work}/sources.list";`,
    `Dir::Etc::SourceParts "${work}/empty";`,
    'Dir::Etc::Preferences "/dev/null";',
    `Dir::Etc::PreferencesParts "${work}/empty";`,
    `Dir::State "${work}";`,
    `Dir::State::status "${work}/status";`,
    `Dir::State::lists "${work}/lists";`,
    `Dir::Cache "${work}";`,
    `Dir::Cache::archives "${work}/archives";`,
    'APT::Install-Recommends "false";',
    'APT::Get::AllowUnauthenticated "false";',
    'APT::Keep-Downloaded-Packages "true";',
    'Acquire::Languages "none";',
    'Acquire::Retries "3";',
    '',
  ].join('\n');
}

/**
 * Finds a small program on the PATH, or takes it out of its Debian package without installing it.
 *
 * @returns the program's path
 */
export async function findOrUnpackTool(name: string, work: string, options: AptOptions): Promise<string> {
  const folder = join(work, `tool-${name}`);
  mkdirSync(folder, { recursive: true });
  await runCommand('apt-get', ['download', name], { ...options, cwd: folder });
  const archive = readdirSync(folder).find((file) => file.endsWith('.deb'));
  if (!archive) throw new Error(`apt brought no package ${name}`);
  await runCommand('dpkg-deb', ['--extract', join(folder, archive), folder], options);
  const path = join(folder, 'usr/bin', name);
  if (!existsSync(path)) throw new Error(`the package ${name} holds no program of that name`);
  return path;
}
