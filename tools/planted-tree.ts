import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const CHECKOUT = path.resolve(import.meta.dirname, '..');

/** A temporary checkout that holds nothing but planted files; rules are run over it with the project's own settings. */
export interface PlantedTree {
  readonly root: string;
  readonly remove: () => Promise<void>;
}

/**
 * @param files path inside the tree to content
 */
export async function plantTree(files: Readonly<Record<string, string>>): Promise<PlantedTree> {
  const root = await mkdtemp(path.join(tmpdir(), 'phasegate-planted-'));
  for (const name of ['package.json', 'tsconfig.json']) await cp(path.join(CHECKOUT, name), path.join(root, name));
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
