import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSameProcess, processIdentity } from './process-identity.ts';
import { processRecords } from './process-records.ts';
import { type ProcessSpec, superviseProcess } from './supervised-process.ts';
import { temporaryFolder } from './testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
let lines: string[];
const log = (line: string): void => void lines.push(line);

beforeEach(() => {
  folder = temporaryFolder('supervised');
  lines = [];
});
afterEach(() => {
  folder.remove();
});

/** A Node program that counts its starts in a file and then does what `script` says. */
function program(script: string, more: Partial<ProcessSpec> = {}): ProcessSpec {
  const starts = join(folder.path, 'starts');
  const counted = `require('fs').appendFileSync(${JSON.stringify(starts)}, 'x'); ${script}`;
  return {
    name: 'program',
    command: process.execPath,
    args: ['-e', counted],
    env: process.env,
    logFile: join(folder.path, 'program.log'),
    check: () => Promise.resolve(void readFileSync(starts)),
    readyTimeoutMs: 20_000,
    stop: [{ signal: 'SIGTERM', graceMs: 500 }],
    ...more,
  };
}
const supervise = (spec: ProcessSpec) => superviseProcess(spec, { log, records: processRecords(folder.path) });
const starts = (): number => readFileSync(join(folder.path, 'starts'), 'utf8').length;
const FOREVER = 'setInterval(() => {}, 1000)';

test('a program that ends while it starts is reported with the end of its output', async () => {
  const failing = supervise(
    program("console.error('no such file: x'); process.exit(3)", { check: () => Promise.reject(new Error('not yet')) }),
  );
  await expect(failing.start()).rejects.toThrow(/program ended with code 3:\n +no such file: x/);
  expect(failing.pid).toBeUndefined();
});

test('a program that cannot be found is reported', async () => {
  const missing = supervise(program('', { command: join(folder.path, 'missing'), env: {} as NodeJS.ProcessEnv }));
  await expect(missing.start()).rejects.toThrow(/could not be started|ended with code/);
});

test('a program that never gets ready is ended and reported', async () => {
  const idle = supervise(
    program(FOREVER, { check: () => Promise.reject(new Error('port is closed')), readyTimeoutMs: 300 }),
  );
  await expect(idle.start()).rejects.toThrow('did not get ready within 0.3 s (port is closed)');
  expect(idle.pid).toBeUndefined();
});

test('giving up the start ends the program', async () => {
  const controller = new AbortController();
  const idle = supervise(program(FOREVER, { check: () => Promise.reject(new Error('not yet')) }));
  const starting = idle.start(controller.signal);
  controller.abort();
  await expect(starting).rejects.toThrow();
  expect(idle.pid).toBeUndefined();
});

test('a killed program is started again and said so; a stopped one is not', async () => {
  const running = supervise(program(FOREVER));
  await running.start();
  const first = running.pid;
  running.kill('SIGKILL');
  await running.ready();
  expect(running.pid).not.toBe(first);
  expect(running.restarts).toBe(1);
  expect(lines[0]).toBe('was ended by SIGKILL; starting it again in 0.2 s');
  const pid = running.pid ?? 0;
  const identity = processIdentity(pid) ?? '';
  await expect.poll(starts).toBe(2);
  await running.stop();
  expect(isSameProcess(pid, identity)).toBe(false);
  expect(starts()).toBe(2);
  await expect(running.ready()).rejects.toThrow('is stopped');
  await running.start();
  await expect.poll(starts).toBe(3);
  await running.stop();
});

test('a program that fails again and again is tried with longer waits, its words told once', async () => {
  const flaky = supervise(
    program(
      `if (require('fs').existsSync(${JSON.stringify(join(folder.path, 'broken'))})) { console.error('it is broken'); process.exit(1); } ${FOREVER}`,
    ),
  );
  await flaky.start();
  writeFileSync(join(folder.path, 'broken'), '');
  flaky.kill('SIGKILL');
  await expect
    .poll(() => lines.filter((line) => line.includes('starting it again')).length, { timeout: 15_000 })
    .toBeGreaterThanOrEqual(4);
  await flaky.stop();
  const waits = lines.flatMap((line) => /again in ([\d.]+) s/.exec(line)?.[1] ?? []).map(Number);
  expect(waits.slice(0, 4)).toEqual([0.2, 0.4, 0.8, 1.6]);
  expect(lines.filter((line) => line.includes('it is broken'))).toHaveLength(1);
});

test('a program that does not listen is killed after the time it was given', async () => {
  const ready = join(folder.path, 'ready');
  const deaf = supervise(
    program(`process.on('SIGTERM', () => {}); require('fs').writeFileSync(${JSON.stringify(ready)}, ''); ${FOREVER}`, {
      check: () => Promise.resolve(void readFileSync(ready)),
    }),
  );
  await deaf.start();
  await deaf.stop();
  expect(deaf.pid).toBeUndefined();
  expect(lines).toEqual(['has not ended 0.5 s after SIGTERM']);
});

test.runIf(process.platform === 'linux')('the kernel ends a program whose supervisor is killed', async () => {
  const script = `
    import { superviseProcess } from ${JSON.stringify(join(import.meta.dirname, 'supervised-process.ts'))};
    import { processRecords } from ${JSON.stringify(join(import.meta.dirname, 'process-records.ts'))};
    const spec = { ...JSON.parse(process.argv[1]), env: process.env };
    const made = superviseProcess(spec, { log: () => {}, records: processRecords(${JSON.stringify(folder.path)}) });
    await made.start();
    process.stdout.write(String(made.pid) + '\\n');
  `;
  const { env: _, check: __, ...spec } = program(FOREVER);
  const args = ['--import', 'tsx', '--input-type=module', '-e', script, JSON.stringify(spec)];
  const supervisor = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) => supervisor.stdout.once('data', (chunk) => resolve(Number(chunk))));
  const identity = processIdentity(pid) ?? '';
  expect(isSameProcess(pid, identity)).toBe(true);
  supervisor.kill('SIGKILL');
  await expect.poll(() => isSameProcess(pid, identity)).toBe(false);
});
