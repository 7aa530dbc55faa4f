import { runGit } from './run-git.ts';

/** A Git command that did not do what it was asked for. */
export class GitError extends Error {
  override readonly name = 'GitError';

  constructor(
    readonly command: string,
    /** What Git said, at most its last lines. */
    readonly said: string,
  ) {
    super(`git ${command} failed: ${withoutSecrets(said)}`);
  }
}

/** Git can't be started, or is too old. */
export class GitMissingError extends Error {
  override readonly name = 'GitMissingError';

  constructor(found: string) {
    super(`${found} Install Git 2.30 or newer (apt-get install git), then start again.`);
  }
}

/** Longer than any push of some kilobytes takes; a remote that hangs is a remote that is away. */
const LONGEST_MS = 30_000;
/** What stands before the host in an address: a name, perhaps with a password. */
const CREDENTIALS = /\/\/[^@/\s]+@/g;
const MOST_SAID = 600;

function withoutSecrets(said: string): string {
  return said.replace(CREDENTIALS, '//');
}

const OLDEST = [2, 30] as const;

/** Settings of a person's or a machine's Git that would change what is filed, or run programs of theirs. */
const SETTINGS = [
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.autocrlf=false'],
  ...['-c', 'core.fsync=committed,loose-object,reference'],
  ...['-c', 'gc.auto=0'],
  ...['-c', 'protocol.ext.allow=never'],
];

interface Options {
  input?: string | Buffer;
  longestMs?: number;
}

/** Runs Git in one repository; nobody is ever asked anything. */
export class Git {
  readonly #place: readonly string[];
  readonly #env: NodeJS.ProcessEnv;

  /** @param place how Git finds the repository, such as `['--git-dir=…']` */
  constructor(place: readonly string[], env: NodeJS.ProcessEnv) {
    this.#place = place;
    this.#env = {
      ...env,
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
      GIT_SSH_COMMAND: env.GIT_SSH_COMMAND ?? 'ssh -oBatchMode=yes',
    };
  }

  /**
   * What the command writes, as it is.
   *
   * @throws GitError when it fails or takes too long; GitMissingError when there is no Git
   */
  async run(args: readonly string[], { input = '', longestMs = LONGEST_MS }: Options = {}): Promise<Buffer> {
    const command = args[0] ?? '';
    const order = { args: [...SETTINGS, ...this.#place, ...args], env: this.#env, input, longestMs };
    const { ended, out, err } = await runGit(order).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new GitMissingError('There is no git.');
      throw error;
    });
    if (ended === 0) return Buffer.from(out);
    const said = Buffer.from(err).toString('utf8').trim().slice(-MOST_SAID);
    throw new GitError(command, said === '' ? `it ended with ${ended}` : said);
  }

  /** What the command writes, as text without the end of its last line. */
  async text(args: readonly string[], options?: Options): Promise<string> {
    return (await this.run(args, options)).toString('utf8').replace(/\n$/, '');
  }
}

/**
 * @throws GitMissingError when this machine's Git is missing or too old
 */
export async function requireGit(env: NodeJS.ProcessEnv): Promise<void> {
  const said = await new Git([], env).text(['--version']);
  const [major, minor] = (/(\d+)\.(\d+)/.exec(said) ?? []).slice(1).map(Number);
  const version = [major ?? 0, minor ?? 0] as const;
  if (version[0] < OLDEST[0] || (version[0] === OLDEST[0] && version[1] < OLDEST[1])) {
    throw new GitMissingError(`This is ${said}.`);
  }
}
