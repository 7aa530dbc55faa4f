import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const SOURCE = /\.(ts|tsx|js|mjs|css|graphql|sh)$/;
const KEBAB = '[a-z0-9]+(-[a-z0-9]+)*';
const FILE = new RegExp(`^\\.?${KEBAB}(\\.${KEBAB})*$`);
/** Next gives meaning to _private, (group), [parameter], [...rest] and @slot. */
const FOLDER = new RegExp(`^(\\.?${KEBAB}|_${KEBAB}|\\(${KEBAB}\\)|\\[{1,2}(\\.\\.\\.)?${KEBAB}\\]{1,2}|@${KEBAB})$`);

/** Those of the given source files (paths with `/`) whose name, or a folder's, is not in kebab case. */
export function misnamedFiles(files: readonly string[]): string[] {
  return files.filter((file) => {
    if (!SOURCE.test(file)) return false;
    const folders = file.split('/');
    const name = folders.pop() ?? '';
    return !FILE.test(name) || folders.some((folder) => !FOLDER.test(folder));
  });
}

/** Every file of the checkout that is or could be committed. */
export async function sourceFiles(): Promise<string[]> {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await promisify(execFile)('git', list, { maxBuffer: 64 * 1024 * 1024 });
  return stdout.split('\0').filter((file) => file !== '');
}
