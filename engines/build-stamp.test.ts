import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuilt, markBuilt, sourceHash } from './build-stamp.ts';
import { temporaryFolder } from './testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
const write = (path: string, content: string): void => {
  mkdirSync(join(folder.path, path, '..'), { recursive: true });
  writeFileSync(join(folder.path, path), content);
};

beforeEach(() => {
  folder = temporaryFolder('stamp');
  write('server/main.ts', 'one');
  write('package-lock.json', '{}');
});
afterEach(() => {
  folder.remove();
});

test('a changed, added, moved or removed source changes the hash', () => {
  const hashes = [sourceHash(folder.path)];
  write('server/main.ts', 'two');
  hashes.push(sourceHash(folder.path));
  write('app/page.tsx', 'page');
  hashes.push(sourceHash(folder.path));
  rmSync(join(folder.path, 'app/page.tsx'));
  write('app/other.tsx', 'page');
  hashes.push(sourceHash(folder.path));
  write('package-lock.json', '{"x":1}');
  hashes.push(sourceHash(folder.path));
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('file times, tests, documents, data and what is built do not', () => {
  const before = sourceHash(folder.path);
  utimesSync(join(folder.path, 'server/main.ts'), 1, 1);
  for (const path of [
    'server/main.test.ts',
    'README.md',
    '.data/x',
    'dist/web.mjs',
    'node_modules/a/b.js',
    'e2e/a.ts',
  ]) {
    write(path, 'x');
  }
  expect(sourceHash(folder.path)).toBe(before);
});

test('counts as built only with all programs, from exactly these sources', () => {
  for (const program of ['web', 'worker', 'setup']) write(`dist/${program}.mjs`, '');
  const hash = sourceHash(folder.path);
  expect(isBuilt(folder.path, hash)).toBe(false);
  markBuilt(folder.path, hash);
  expect(isBuilt(folder.path, hash)).toBe(true);
  expect(isBuilt(folder.path, 'another')).toBe(false);
  rmSync(join(folder.path, 'dist/worker.mjs'));
  expect(isBuilt(folder.path, hash)).toBe(false);
});
