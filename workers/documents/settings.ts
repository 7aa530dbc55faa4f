import { createHash } from 'node:crypto';
import path from 'node:path';

/** Where documents are filed. */
export interface DocumentsSettings {
  /** Absolute: of this installation on this machine. */
  dataFolder: string;
  /** Path or address of a repository of somebody's own; null for the one in the data folder. */
  repository: string | null;
  /** For the programs that are started: without what would lead Git elsewhere. */
  env: NodeJS.ProcessEnv;
}

/** Variables by which a Git that we are started from would make ours work in its repository. */
const LEADS_ELSEWHERE =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|COMMON_DIR|PREFIX)$/;

/** The settings as an environment says them. */
export function documentsSettings(
  source: Readonly<Record<string, string | undefined>>,
  { dataFolder, repository }: Pick<DocumentsSettings, 'dataFolder' | 'repository'>,
): DocumentsSettings {
  const env = Object.fromEntries(Object.entries(source).filter(([name]) => !LEADS_ELSEWHERE.test(name)));
  return { dataFolder, repository, env: env as NodeJS.ProcessEnv };
}

/** A path, or an address as Git takes it: never what Git would read as an option or as a program to run. */
export const REPOSITORY_ADDRESS = /^(?!-)(?!\w+::)\S[^\0\n]*$/;

/** The folder of the repository that the filer works in. */
export function repositoryFolder({
  dataFolder,
  repository,
}: Pick<DocumentsSettings, 'dataFolder' | 'repository'>): string {
  if (repository === null) return path.join(dataFolder, 'documents');
  const hash = createHash('sha256').update(repository).digest('hex').slice(0, 12);
  return path.join(dataFolder, `documents-clone-${hash}.git`);
}
