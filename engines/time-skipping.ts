import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildContext, buildOnce } from './engine-cache.ts';
import { cacheFolder, processEnvironment } from './environment.ts';
import { findOnPath } from './find-on-path.ts';
import { formatElapsed } from './log.ts';
import { runCommand } from './run-command.ts';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Starts quickly rather than running fast: tests use it for seconds. `JAVA_HOME` is respected as usual. */
const SCRIPT = `#!/bin/sh
here=$(dirname "$0")
exec "\${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m \\
  -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
`;

/**
 * The time-skipping Temporal server for tests, as the `path` of
 * `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 *
 * The same version everywhere, taken from Maven Central once; where Maven or Java is missing, undefined: then the SDK's
 * own download (`createTimeSkipping()` without options) has to be reachable.
 *
 * @throws when Maven can't resolve the server
 */
export async function findTimeSkippingServer(context: Partial<BuildContext> = {}): Promise<string | undefined> {
  const env = context.env ?? processEnvironment();
  const log = context.log ?? ((line) => void process.stderr.write(`${line}\n`));
  const maven = findOnPath('mvn', env.PATH);
  const java = env.JAVA_HOME ?? findOnPath('java', env.PATH);
  if (!maven || !java) return undefined;
  const project = join(import.meta.dirname, 'time-skipping', 'pom.xml');
  const version = /<version>(\d+\.\d+\.\d+)<\/version>/.exec(readFileSync(project, 'utf8'))?.[1] ?? 'unknown';
  const full = { cacheDir: context.cacheDir ?? cacheFolder(env), env, log, signal: context.signal };
  const folder = await buildOnce(`temporal-test-server-${version}`, full, async (draft) => {
    const started = Date.now();
    const library = join(draft, 'lib');
    mkdirSync(library);
    log(`fetching the time-skipping Temporal server ${version} from Maven Central (33 MB, once)`);
    await runCommand(
      maven,
      ['--batch-mode', '--quiet', '--strict-checksums', '--file', project, COPY, `-DoutputDirectory=${library}`],
      { env, cwd: draft, signal: full.signal, progress: { log, doing: 'fetching the time-skipping server' } },
    );
    if (readdirSync(library).length === 0) throw new Error('Maven brought no libraries for the time-skipping server.');
    writeFileSync(join(draft, 'temporal-test-server'), SCRIPT, { mode: 0o755 });
    log(`fetched it in ${formatElapsed(Date.now() - started)}`);
  });
  return join(folder, 'temporal-test-server');
}
