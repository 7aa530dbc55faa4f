import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CHECKOUT } from './planted-tree.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.join(CHECKOUT, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};

/** As Node looks for it: in the package's own node_modules, then in those of the folders above. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

// npm leaves out what the registry at hand does not have, and `npm ci` then refuses the file, on every platform.
test('packages for other platforms are locked, so that npm ci takes the file everywhere', () => {
  const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(from, name))
      .map((name) => `${name} (of ${from})`),
  );
  expect(missing).toEqual([]);
});

test('no address of a registry is locked, so that the configured one is asked', () => {
  const addressed = Object.keys(lock.packages).filter((name) => lock.packages[name]?.resolved !== undefined);
  expect(addressed).toEqual([]);
});
