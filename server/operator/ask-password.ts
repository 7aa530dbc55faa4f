import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './usage-error.ts';

/** Longer than what is guessed, short enough to be typed twice. */
const SHORTEST = 12;

/**
 * A new password: typed twice without being shown, or, where nobody types, the first line of the standard input. It is
 * never a word of the command line, which other users of the machine can read.
 *
 * @throws {UsageError} when there is none, it is too short, or the two differ
 */
export async function askPassword(whose: string): Promise<string> {
  const password = process.stdin.isTTY ? await typed(whose) : await firstLine();
  if (password.length < SHORTEST)
    throw new UsageError(`A password has at least ${SHORTEST} characters; nothing was changed.`);
  return password;
}

async function typed(whose: string): Promise<string> {
  const password = await askUnseen(`New password of ${whose}: `);
  if ((await askUnseen('The same again: ')) !== password) {
    throw new UsageError('The two passwords differ; nothing was changed.');
  }
  return password;
}

async function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const stop = new AbortController();
  lines.on('SIGINT', () => stop.abort());
  try {
    return await lines.question('', { signal: stop.signal });
  } catch (error) {
    throw new UsageError('No password was given; nothing was changed.', { cause: error });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new UsageError(
    'No password was given: type it at a terminal, or give it as the first line of the standard input.',
  );
}
