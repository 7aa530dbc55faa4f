import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildOnce } from './engine-cache.ts';
import { temporaryFolder } from './testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder('cache');
});
afterEach(() => {
  folder.remove();
});

const context = () => ({ cacheDir: folder.path, env: process.env, log: () => undefined });

const writeWholeEngine = (draft: string): Promise<void> => {
  writeFileSync(join(draft, 'whole'), '');
  return Promise.resolve();
};

test('is built once, also by two starts at the same time, and is never seen half done', async () => {
  let builds = 0;
  const build = async (draft: string): Promise<void> => {
    builds += 1;
    writeFileSync(join(draft, 'first half'), '');
    await delay(100);
    expect(existsSync(join(folder.path, 'engine-1'))).toBe(false);
    writeFileSync(join(draft, 'second half'), '');
  };
  const paths = await Promise.all([buildOnce('engine-1', context(), build), buildOnce('engine-1', context(), build)]);
  expect(paths).toEqual([join(folder.path, 'engine-1'), join(folder.path, 'engine-1')]);
  expect(builds).toBe(1);
  expect(readdirSync(join(folder.path, 'engine-1')).sort()).toEqual(['first half', 'second half']);
});

test('a failed build leaves nothing behind and is tried again', async () => {
  const failing = buildOnce('engine-1', context(), (draft) => {
    writeFileSync(join(draft, 'rest'), '');
    return Promise.reject(new Error('no space left'));
  });
  await expect(failing).rejects.toThrow('no space left');
  expect(readdirSync(folder.path)).toEqual([]);
  await buildOnce('engine-1', context(), writeWholeEngine);
  expect(readdirSync(join(folder.path, 'engine-1'))).toEqual(['whole']);
});

test('what a killed build has left is cleared away', async () => {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { buildOnce } from ${JSON.stringify(join(import.meta.dirname, 'engine-cache.ts'))};
    await buildOnce('engine-1', { cacheDir: ${JSON.stringify(folder.path)}, env: {}, log: () => {} }, async (draft) => {
      writeFileSync(draft + '/half', '');
      process.stdout.write('half done');
      await new Promise((resolve) => setTimeout(resolve, 60000));
    });
  `;
  const killed = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => killed.stdout.once('data', resolve));
  const exit = new Promise((resolve) => killed.once('exit', resolve));
  killed.kill('SIGKILL');
  await exit;
  expect(readFileSync(join(folder.path, 'engine-1.lock'), 'utf8')).toContain(String(killed.pid));
  await buildOnce('engine-1', context(), writeWholeEngine);
  expect(readdirSync(folder.path)).toEqual(['engine-1']);
  expect(readdirSync(join(folder.path, 'engine-1'))).toEqual(['whole']);
});
