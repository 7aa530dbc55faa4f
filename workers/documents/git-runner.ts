import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { GitAnswer, GitOrder } from './run-git.ts';

/** A process that runs Git for a worker, and ends with it ({@link runGit}). */

function carryOut({ id, args, env, input, longestMs }: GitOrder): void {
  let child: ChildProcessWithoutNullStreams;
  try {
    child = spawn('git', args, { env, stdio: 'pipe' });
  } catch (error) {
    answer({ id, problem: problemOf(error) });
    return;
  }
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // Git that ends before it has read everything says why on its own.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMs);
  child.once('error', (error) => {
    clearTimeout(timer);
    answer({ id, problem: problemOf(error) });
  });
  child.once('close', (exit, signal) => {
    clearTimeout(timer);
    if (child.pid !== undefined)
      answer({ id, ended: exit ?? signal ?? '', out: Buffer.concat(out), err: Buffer.concat(err) });
  });
}

function answer(what: GitAnswer): void {
  if (process.connected) process.send?.(what);
}

function problemOf(error: unknown): { code: string; message: string } {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { code, message };
}

process.on('message', carryOut);
process.on('disconnect', () => process.exit());
// Ctrl-C reaches every process of a terminal; a worker that stops still files what it has begun.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
