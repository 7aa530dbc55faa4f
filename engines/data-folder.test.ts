import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { tryLock } from './file-lock.ts';
import { processIdentity } from './process-identity.ts';
import { processRecords } from './process-records.ts';
import { temporaryFolder } from './testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder('data');
});
afterEach(() => {
  folder.remove();
});

/** A process that runs until it is ended. */
function startSleeper(script = ''): Promise<{ pid: number; ended: Promise<NodeJS.Signals | null> }> {
  const program = `${script}; setInterval(() => {}, 1000); process.stdout.write('up');`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  return new Promise((resolve) => child.stdout.once('data', () => resolve({ pid: child.pid ?? 0, ended })));
}

test('a second opening is refused and says where the first one is; after the release it works', () => {
  const first = openDataFolder(folder.path);
  first.describe('http://127.0.0.1:3000');
  expect(() => openDataFolder(folder.path)).toThrow('http://127.0.0.1:3000');
  first.release();
  openDataFolder(folder.path).release();
});

test('a secret is made once and only its owner can read it', () => {
  const data = openDataFolder(folder.path);
  const secret = data.secret('mongodb-password');
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(data.secret('mongodb-password')).toBe(secret);
  expect(data.secret('other')).not.toBe(secret);
  expect(statSync(join(folder.path, 'secrets/mongodb-password')).mode & 0o777).toBe(0o600);
  data.release();
});

test('ports are remembered by name', () => {
  const data = openDataFolder(folder.path);
  data.keepPort('temporal', 21_000);
  data.keepPort('ferretdb', 22_000);
  expect([data.keptPort('temporal'), data.keptPort('ferretdb'), data.keptPort('mongod')]).toEqual([
    21_000,
    22_000,
    undefined,
  ]);
  data.release();
});

test('a lock of a process that no longer runs, or that cannot be read, is taken over', async () => {
  const path = join(folder.path, 'lock');
  const sleeper = await startSleeper();
  const identity = processIdentity(sleeper.pid);
  writeFileSync(path, JSON.stringify({ pid: sleeper.pid, identity, token: 'theirs', note: 'works' }));
  expect(tryLock(path, 'mine')).toMatchObject({ holder: { pid: sleeper.pid, note: 'works' } });
  process.kill(sleeper.pid, 'SIGKILL');
  await sleeper.ended;
  const outcome = tryLock(path, 'mine');
  expect(outcome).toHaveProperty('lock');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, note: 'mine' });
  writeFileSync(path, 'half a fil');
  expect(tryLock(path, 'mine')).toHaveProperty('lock');
});

test('a process with the same id but another start does not hold a lock', () => {
  const path = join(folder.path, 'lock');
  writeFileSync(path, JSON.stringify({ pid: process.pid, identity: 'another boot:1', token: 'old', note: '' }));
  expect(tryLock(path, 'mine')).toHaveProperty('lock');
});

test('left-over processes are ended gently, then hard', async () => {
  const gentle = await startSleeper();
  const stubborn = await startSleeper("process.on('SIGTERM', () => {})");
  const records = processRecords(folder.path);
  records.add('gentle', gentle.pid, 'SIGTERM');
  records.add('stubborn', stubborn.pid, 'SIGTERM');
  const lines: string[] = [];
  await processRecords(folder.path).endLeftovers((line) => lines.push(line), 300);
  expect(await gentle.ended).toBe('SIGTERM');
  expect(await stubborn.ended).toBe('SIGKILL');
  expect(lines).toHaveLength(2);
  lines.length = 0;
  await records.endLeftovers((line) => lines.push(line));
  expect(lines).toEqual([]);
});

test('a process that only has the id of a left-over one is not touched', async () => {
  const stranger = await startSleeper();
  const records = processRecords(folder.path);
  records.add('worker', stranger.pid, 'SIGTERM');
  const file = join(folder.path, 'run/processes/worker.json');
  const record = JSON.parse(readFileSync(file, 'utf8')) as { identity: string };
  writeFileSync(file, JSON.stringify({ ...record, identity: `${record.identity}0` }));
  await records.endLeftovers(() => undefined);
  expect(processIdentity(stranger.pid)).toBe(record.identity);
  process.kill(stranger.pid, 'SIGKILL');
  await stranger.ended;
});
