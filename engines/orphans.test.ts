import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endOrphans } from './orphans.ts';

let cluster: string;
let elsewhere: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  cluster = realpathSync(mkdtempSync(join(tmpdir(), 'phasegate-cluster-')));
  elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'phasegate-other-')));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of [cluster, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

/** A process of that title in that folder. */
async function run(title: string, cwd: string): Promise<{ pid: number; ended: () => boolean; end: Promise<unknown> }> {
  const child = spawn('bash', ['-c', `exec -a '${title}' sleep 300`], { cwd, stdio: 'ignore' });
  children.push(child);
  const pid = child.pid ?? 0;
  await expect.poll(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain(title);
  return { pid, ended: () => child.signalCode !== null, end: once(child, 'exit') };
}

describe.runIf(process.platform === 'linux')('what a killed PostgreSQL leaves behind', () => {
  test('is ended where its main process is gone, and nothing else is', async () => {
    const orphan = await run('postgres: pg_cron launcher', cluster);
    const main = await run('/usr/lib/postgresql/bin/postgres', cluster);
    const other = await run('postgres: pg_cron launcher', elsewhere);
    expect(endOrphans(cluster)).toEqual([orphan.pid]);
    await orphan.end;
    expect([orphan.ended(), main.ended(), other.ended()]).toEqual([true, false, false]);
    expect(endOrphans(cluster)).toEqual([]);
  });
});
