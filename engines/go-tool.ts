import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildContext, buildOnce } from './engine-cache.ts';
import { findOnPath } from './find-on-path.ts';
import { formatElapsed } from './log.ts';
import { runCommand } from './run-command.ts';

/** A program that is built from a folder with a `go.mod` (a tool module) and a committed `go.sum`. */
export interface GoTool {
  name: string;
  /** The folder beside this file that holds `go.mod` and `go.sum`. */
  folder: string;
}

/** What a tool's `go.mod` says: the package to build and the version of its module. */
export function readGoTool(goMod: string): { package: string; version: string } {
  const pkg = /^tool\s+(\S+)$/m.exec(goMod)?.[1];
  if (!pkg) throw new Error('The go.mod names no tool.');
  const versions = [...goMod.matchAll(/^(?:require)?\s*(\S+)\s+v(\S+)/gm)];
  const version = versions.find(([, module]) => module !== undefined && pkg.startsWith(`${module}/`))?.[2];
  if (!version) throw new Error(`The go.mod requires no module that holds ${pkg}.`);
  return { package: pkg, version };
}

/**
 * Builds a Go tool into the cache, once per version.
 *
 * @returns the program's path and version
 * @throws when there is no `go` command, or a build fails
 */
export async function buildGoTool(tool: GoTool, context: BuildContext): Promise<{ path: string; version: string }> {
  const source = join(import.meta.dirname, tool.folder);
  const { package: pkg, version } = readGoTool(readFileSync(join(source, 'go.mod'), 'utf8'));
  const key = `${tool.name}-${version}-${process.platform}-${process.arch}`;
  const folder = await buildOnce(key, context, async (draft) => {
    const go = findOnPath('go', context.env.PATH);
    if (!go) throw new Error('there is no go command on the PATH');
    const started = Date.now();
    context.log(`building ${tool.name} ${version} from the Go module proxy (a few minutes, once)`);
    await runCommand(
      go,
      ['build', '-mod=readonly', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', join(draft, tool.name), pkg],
      {
        cwd: source,
        env: { ...context.env, GOWORK: 'off', GOFLAGS: '' },
        signal: context.signal,
        progress: { log: context.log, doing: `building ${tool.name}` },
      },
    );
    context.log(`built ${tool.name} ${version} in ${formatElapsed(Date.now() - started)}`);
  });
  return { path: join(folder, tool.name), version };
}
