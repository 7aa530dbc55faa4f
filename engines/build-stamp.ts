import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that no build reads: what it makes, what is installed, what people write beside the program. */
const NOT_SOURCE = new Set([
  'node_modules',
  'dist',
  'coverage',
  'generated',
  'engines',
  'e2e',
  'bench',
  'docs',
  'deploy',
]);
const PROGRAMS = ['web.mjs', 'worker.mjs', 'setup.mjs'];

/** Whether a file's content can change what is built. */
function isSource(name: string): boolean {
  if (name.startsWith('.') || name === 'next-env.d.ts') return false;
  return !/\.(md|tsbuildinfo|log)$/.test(name) && !/\.test\.tsx?$/.test(name);
}

/** A hash over the paths and contents of everything that is built from, independent of file times. */
export function sourceHash(checkout: string): string {
  const hash = createHash('sha256');
  const visit = (folder: string): void => {
    const entries = readdirSync(join(checkout, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!NOT_SOURCE.has(entry.name) && !entry.name.startsWith('.')) visit(path);
      } else if (entry.isFile() && isSource(entry.name)) {
        hash
          .update(`${path}\0`)
          .update(readFileSync(join(checkout, path)))
          .update('\0');
      }
    }
  };
  visit('.');
  return hash.digest('hex');
}

/** Whether what lies in `dist` was built from exactly these sources. */
export function isBuilt(checkout: string, hash: string): boolean {
  const stamp = join(checkout, 'dist', 'source-hash');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) return false;
  return PROGRAMS.every((program) => existsSync(join(checkout, 'dist', program)));
}

/** Notes what `dist` was built from. */
export function markBuilt(checkout: string, hash: string): void {
  writeFileSync(join(checkout, 'dist', 'source-hash'), hash);
}
