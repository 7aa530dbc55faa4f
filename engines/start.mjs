// `npm start` in a bare clone: plain JavaScript without packages, since it runs before they are installed.
// It installs what is missing, then becomes the supervisor (`main.ts`) in this very process, so that a Ctrl-C or a
// signal reaches it directly and exactly once.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CHECKOUT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(CHECKOUT, 'node_modules', '.phasegate-lock-hash');
const NEEDED = [20, 19];

/** Whether a version such as `20.19.1` is new enough. */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * The packages that the lock file asks for and that are not installed in that version. Optional ones are left aside:
 * most of them are for other systems.
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.devOptional && !wanted.peer && !wanted.link)
    .filter(([path, wanted]) => installed.packages?.[path]?.version !== wanted.version)
    .map(([path]) => path);
}

function isInstalled(lockText) {
  const hash = createHash('sha256').update(lockText).digest('hex');
  const list = join(CHECKOUT, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true;
  if (missingPackages(JSON.parse(lockText), JSON.parse(readFileSync(list, 'utf8'))).length > 0) return false;
  writeFileSync(STAMP, hash);
  return true;
}

/** Runs npm's own program with this Node. On a terminal npm shows its progress itself. */
function installPackages() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise((resolve) => {
    const child = spawn(command, all, { cwd: CHECKOUT, stdio: 'inherit' });
    let stopped = false;
    // The terminal sends Ctrl-C to npm as well; other signals come to us alone.
    const stop = (signal) => {
      stopped = true;
      if (signal !== 'SIGINT') child.kill(signal);
    };
    const since = Date.now();
    const say = () => console.log(`Installing packages … ${Math.round((Date.now() - since) / 1000)} s`);
    const progress = process.stdout.isTTY ? undefined : setInterval(say, 10_000);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    const done = (outcome) => {
      clearInterval(progress);
      for (const signal of signals) process.off(signal, stop);
      resolve(outcome);
    };
    child.on('error', (error) => done({ problem: `npm could not be started (${error.message})` }));
    child.on('exit', (code) =>
      done(stopped ? { stopped } : code === 0 ? {} : { problem: `npm ci ended with ${code}` }),
    );
  });
}

async function start() {
  if (!isNodeNewEnough(process.versions.node)) {
    console.error(`Phasegate needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
    console.error('  remedy: install a newer Node, from nodejs.org or with your version manager');
    return 1;
  }
  process.chdir(CHECKOUT);
  const lockText = readFileSync('package-lock.json', 'utf8');
  if (!isInstalled(lockText)) {
    console.log('Installing packages (npm ci) …');
    const since = Date.now();
    const { stopped, problem } = await installPackages();
    if (stopped) return 130;
    if (problem) {
      console.error(`The step "packages" failed: ${problem}.`);
      console.error('  remedy: see the messages of npm above; it needs the package registry it is set up with');
      return 1;
    }
    writeFileSync(STAMP, createHash('sha256').update(lockText).digest('hex'));
    console.log(`Packages installed in ${Math.round((Date.now() - since) / 1000)} s.`);
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import('./main.ts');
  return undefined;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const code = await start();
  if (code !== undefined) process.exit(code);
}
