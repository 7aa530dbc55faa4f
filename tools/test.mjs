import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { missingPackages } from '#engines/start.mjs';

/**
 * `npm test`: installs what is missing, then checks, builds and runs all tests. It needs nothing but Node and npm, so
 * that it works in a bare clone. Its last line is the sum: `N passed, N failed`.
 */

const ROOT = path.resolve(import.meta.dirname, '..');
const REPORTS = mkdtempSync(path.join(tmpdir(), 'phasegate-test-'));
const MINUTE = 60_000;
/** How long a part may take to stop in order after Ctrl-C or its time limit. */
const GRACE_MS = 30_000;
/** npm passes on a Ctrl-C that the terminal has sent already: only a later one is a person losing patience. */
const ECHO_MS = 1_000;

const totals = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const failures = [];
let running;
let interruptedBy;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Each part is a process group of its own, so that stopping it reaches the engines and browsers it started. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function stop(child, signal) {
  if (child.stopping) {
    if (performance.now() - child.stoppingSince > ECHO_MS) signalGroup(child, 'SIGKILL');
    return;
  }
  child.stoppingSince = performance.now();
  child.stopping = setTimeout(() => {
    signalGroup(child, 'SIGKILL');
  }, GRACE_MS);
  signalGroup(child, signal);
}

function run(command, args, limitMs) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    running = child;
    let problem;
    const limit = setTimeout(() => {
      problem = `took longer than ${limitMs / MINUTE} minutes`;
      stop(child, 'SIGTERM');
    }, limitMs);
    const end = (outcome) => {
      clearTimeout(limit);
      clearTimeout(child.stopping);
      running = undefined;
      resolve(outcome);
    };
    child.on('error', (error) => {
      end(`could not start ${command}: ${error.message}`);
    });
    child.on('exit', (code, signal) => {
      if (child.stopping) signalGroup(child, 'SIGKILL');
      end(problem ?? (code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** @returns whether the part went well */
async function part(name, limitMinutes, command, args, count) {
  if (interruptedBy) return false;
  const started = performance.now();
  console.log(`\n── ${name}`);
  const problem = await run(command, args, limitMinutes * MINUTE);
  const failedBefore = totals.failed;
  const summary = count?.();
  if (problem && totals.failed === failedBefore) totals.failed += 1;
  const ok = totals.failed === failedBefore;
  const said = [summary, problem].filter(Boolean).join(', ');
  lines.push(
    `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds(started).padStart(9)}${said ? `  ${said}` : ''}`,
  );
  return ok;
}

const node = (name, limitMinutes, args, count) => part(name, limitMinutes, process.execPath, args, count);

function isInstalled() {
  const installed = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  return missingPackages(read(path.join(ROOT, 'package-lock.json')), read(installed)).length === 0;
}

/** Failed tests are named again above the sum, so that the end of a long log tells what went wrong. */
function keepFailure(name, message) {
  const said = stripVTControlCharacters(message ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  failures.push([`FAILED  ${name}`, ...said.slice(0, 4).map((line) => `        ${line.trim()}`)].join('\n'));
}

/** Adds what Vitest reports to the totals; a file that could not even be read counts as one failed test. */
function countTests(report) {
  if (!existsSync(report)) return 'no report';
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const unreadable = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
  });
  for (const { name, message } of unreadable) keepFailure(path.relative(ROOT, name), message);
  for (const { name, assertionResults } of testResults) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') keepFailure(`${path.relative(ROOT, name)} › ${fullName}`, failureMessages[0]);
    }
  }
  const failed = numFailedTests + unreadable.length;
  const skipped = numPendingTests + numTodoTests;
  totals.passed += numPassedTests;
  totals.failed += failed;
  totals.skipped += skipped;
  return `${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function tests(project, limitMinutes) {
  const report = path.join(REPORTS, `${project}.json`);
  const args = ['run', '--project', project, '--allowOnly=false', '--reporter=default', '--reporter=json'];
  return node(
    `${project} tests`,
    limitMinutes,
    ['node_modules/vitest/vitest.mjs', ...args, `--outputFile.json=${report}`],
    () => countTests(report),
  );
}

/** A suite of Playwright's report holds suites and specs. */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** Adds what Playwright reports to the totals; nothing is tried twice, so a test that is flaky has failed. */
function countBrowserTests(report) {
  if (!existsSync(report)) return 'no report';
  const { stats, suites, errors } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { message } of errors) keepFailure('browser tests', message);
  for (const { ok, file, title, tests } of suites.flatMap(specsOf)) {
    const { results } = tests.at(-1);
    if (!ok) keepFailure(`e2e/${file} › ${title}`, results.at(-1)?.error?.message);
  }
  const failed = stats.unexpected + stats.flaky;
  totals.passed += stats.expected;
  totals.failed += failed;
  totals.skipped += stats.skipped;
  return `${stats.expected} passed, ${failed} failed${stats.skipped > 0 ? `, ${stats.skipped} skipped` : ''}`;
}

function browserTests(limitMinutes) {
  const report = path.join(REPORTS, 'browser.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  return node('browser tests', limitMinutes, ['node_modules/@playwright/test/cli.js', ...args], () =>
    countBrowserTests(report),
  );
}

async function everything() {
  if (!isInstalled() && !(await part('npm ci', 15, 'npm', ['ci', '--include=dev']))) return;
  await node('check', 10, ['--import', 'tsx', 'tools/check.ts']);
  const built = await node('build', 10, ['--import', 'tsx', 'tools/build.ts']);
  await tests('unit', 10);
  await tests('workflow', 15);
  if (built) {
    await tests('stack', 45);
    await browserTests(25);
  } else if (!interruptedBy) lines.push('not run stack and browser tests: they run what could not be built');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interruptedBy = signal;
    if (running) stop(running, signal);
  });
}

await everything();
rmSync(REPORTS, { recursive: true, force: true });
console.log(`\n${[...failures, ...lines].join('\n')}`);
if (interruptedBy) console.log(`Stopped by ${interruptedBy}; what follows was not run.`);
else if (totals.passed + totals.failed === 0) {
  console.log('No test was run.');
  totals.failed = 1;
}
if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = interruptedBy || totals.failed > 0 ? 1 : 0;
