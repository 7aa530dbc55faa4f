import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder, processEnvironment } from './environment.ts';
import { withMongodb } from './mongodb-client.ts';
import { isSameProcess } from './process-identity.ts';
import { type Stack, startStack } from './start-stack.ts';
import { StepError } from './steps.ts';
import { temporaryFolder } from './testing.ts';

const checkout = resolve(import.meta.dirname, '..');
const env: NodeJS.ProcessEnv = { ...processEnvironment(), PORT: '0', PHASEGATE_DEMO_DEFECTS: '0' };
const cacheDir = cacheFolder(env);

interface Running {
  child: ChildProcess;
  output: () => string;
  /** Waits for words in the output; fails when the program ends before. */
  says: (words: RegExp) => Promise<RegExpExecArray>;
  exit: Promise<number | null>;
}

/** Runs a command in the checkout as a person would, with its output collected. */
function run(command: string, args: string[], more: Record<string, string>): Running {
  const child = spawn(command, args, { cwd: checkout, env: { ...env, ...more }, stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  const exit = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const look of waiting) look();
    });
  }
  const says = (words: RegExp): Promise<RegExpExecArray> =>
    new Promise((found, fail) => {
      const look = (): void => {
        const match = words.exec(output);
        if (match) found(match);
      };
      waiting.push(look);
      look();
      void exit.then((code) => fail(new Error(`It ended with ${code} instead of saying ${words}:\n${output}`)));
    });
  return { child, output: () => output, says, exit };
}

/**
 * `npm start` in a terminal of its own, where Ctrl-C reaches the whole foreground group. `exec`, since a shell that
 * stays in that group may end by the Ctrl-C itself and hide what npm ended with.
 */
const runInTerminal = (more: Record<string, string>): Running =>
  run('script', ['--quiet', '--return', '--command', 'exec npm start', '/dev/null'], more);

function recorded(dataDir: string): { name: string; pid: number; identity: string }[] {
  const records = join(dataDir, 'run/processes');
  return readdirSync(records).map((file) => JSON.parse(readFileSync(join(records, file), 'utf8')) as never);
}
const survivors = (records: ReturnType<typeof recorded>): string[] =>
  records.filter(({ pid, identity }) => isSameProcess(pid, identity)).map(({ name }) => name);

const writeWord = (uri: string, word: string) =>
  withMongodb(uri, (client) => client.db().collection('words').insertOne({ word }));
const readWords = (uri: string) =>
  withMongodb(uri, async (client) => {
    const found = await client.db().collection('words').find().toArray();
    return found.map((document) => document.word as string);
  });
const mongodbUriOf = (dataDir: string): string => {
  const { environment } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    environment: { MONGODB_URI: string };
  };
  return environment.MONGODB_URI;
};

describe('npm start', () => {
  const folder = temporaryFolder('start');
  const at = { PHASEGATE_DATA: folder.path, PHASEGATE_DEMO_DEFECTS: '6' };
  afterAll(() => {
    folder.remove();
  });

  test('says where to go and who to sign in as; Ctrl-C stops everything, leaves no process, keeps the data', async () => {
    const first = runInTerminal(at);
    const [, url = ''] = await first.says(/is ready after .*: (http:\/\/\S+)/);
    await first.says(/Ctrl-C stops everything/);
    expect(first.output()).toContain('the demo history was made: 6 defects');
    expect(first.output()).toContain('pmo@phasegate.test');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const [, mailbox = ''] = await first.says(/The e-mails that it sends are at (http:\/\/127\.0\.0\.1:\d+)/);
    expect(await (await fetch(mailbox)).text()).toContain('Nothing was sent yet.');
    await writeWord(mongodbUriOf(folder.path), 'before Ctrl-C');

    const second = run(process.execPath, ['engines/start.mjs'], at);
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`runs already with the data folder ${folder.path}: ${url}`);
    expect(second.output()).toContain('remedy: ');

    const records = recorded(folder.path);
    expect(records.map(({ name }) => name)).toEqual(expect.arrayContaining(['web', 'worker', 'mailbox', 'temporal']));
    first.child.stdin?.write('\u0003');
    const code = await first.exit;
    expect(first.output()).toContain('Stopped.');
    expect(first.output().match(/stopping/g)).toHaveLength(1);
    expect(code, first.output()).toBe(0);
    expect(survivors(records)).toEqual([]);
    await expect(fetch(`${url}/readyz`)).rejects.toThrow();
  });

  test('the next start finds the data; killed with -9, it leaves no process for ever', async () => {
    const started = run(process.execPath, ['engines/start.mjs'], at);
    await started.says(/Ctrl-C stops everything/);
    expect(started.output()).toContain('the demo history is there: 6 defects');
    expect(await readWords(mongodbUriOf(folder.path))).toContain('before Ctrl-C');
    await writeWord(mongodbUriOf(folder.path), 'before kill -9');
    const records = recorded(folder.path);
    started.child.kill('SIGKILL');
    await started.exit;
    await expect.poll(() => survivors(records)).toEqual([]);
  });

  test('SIGTERM to npm stops everything in order', async () => {
    const started = run('npm', ['start'], at);
    await started.says(/Ctrl-C stops everything/);
    expect(await readWords(mongodbUriOf(folder.path))).toContain('before kill -9');
    const records = recorded(folder.path);
    started.child.kill('SIGTERM');
    expect(await started.exit).toBe(0);
    expect(started.output()).toContain('Stopped.');
    expect(survivors(records)).toEqual([]);
  });

  test('when npm is killed with -9, the program notices and stops in order', async () => {
    const started = run('npm', ['start'], at);
    await started.says(/Ctrl-C stops everything/);
    const records = recorded(folder.path);
    started.child.kill('SIGKILL');
    await expect.poll(() => started.output()).toContain('Stopped.');
    expect(survivors(records)).toEqual([]);
  });

  test('Ctrl-C while it is still starting ends with 130 and leaves no process', async () => {
    const started = runInTerminal(at);
    await started.says(/temporal +ready/);
    const records = recorded(folder.path);
    started.child.stdin?.write('\u0003');
    expect(await started.exit).toBe(130);
    await expect.poll(() => survivors(records)).toEqual([]);
  });
});

describe('the whole program', () => {
  const folder = temporaryFolder('stack');
  const lines: string[] = [];
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack({ dataDir: folder.path, cacheDir, env, log: (line) => lines.push(line) });
  });
  afterAll(async () => {
    await stack.stop();
    folder.remove();
  });

  test.each(['web', 'worker'])('%s comes back by itself after kill -9', async (name) => {
    const pid = stack.processes.find((process) => process.name === name)?.pid;
    stack.kill(name);
    await stack.ready();
    expect(stack.processes.find((process) => process.name === name)?.pid).not.toBe(pid);
    expect(lines.some((line) => line.includes(name) && line.includes('was ended by SIGKILL'))).toBe(true);
  });

  test('a part that is taken away is missing in the readiness until it is back', async () => {
    const ready = async () => (await fetch(`${stack.url}/readyz`)).status;
    for (const part of ['worker', 'mongodb', 'temporal'] as const) {
      await stack.stopPart(part);
      await expect.poll(ready).toBe(503);
      await stack.startPart(part);
      await stack.ready();
      expect(await ready()).toBe(200);
    }
  });

  test('what runs is built from these sources, so a second start skips the build', async () => {
    const second = temporaryFolder('second-stack');
    const said: string[] = [];
    const other = await startStack({ dataDir: second.path, cacheDir, env, log: (line) => said.push(line) });
    try {
      expect(said).toContain('      up to date');
      expect(other.url).not.toBe(stack.url);
      expect(other.engines.mongodbUri).not.toBe(stack.engines.mongodbUri);
    } finally {
      await other.stop();
      second.remove();
    }
  });
});

describe('a step that fails', () => {
  test('a taken port: named with the remedy, and nothing stays', async () => {
    const folder = temporaryFolder('taken');
    const server = createServer();
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const started = run(process.execPath, ['engines/start.mjs'], { PHASEGATE_DATA: folder.path, PORT: String(port) });
    expect(await started.exit).toBe(1);
    expect(started.output()).toContain(`The step "environment" failed: Port ${port} is in use`);
    expect(started.output()).toContain('remedy: stop that program');
    server.close();
    folder.remove();
  });

  test('a given server that is away: the step says which, and the same folder can be started again at once', async () => {
    const folder = temporaryFolder('away');
    const away = { ...env, TEMPORAL_ADDRESS: '127.0.0.1:9' };
    const failing = () => startStack({ dataDir: folder.path, cacheDir, env: away, log: () => undefined });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const failure = await failing().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StepError);
      expect((failure as StepError).message).toContain(
        'The step "engines" failed: The Temporal server given in TEMPORAL_ADDRESS',
      );
      expect((failure as StepError).tried).toEqual(['127.0.0.1:9, namespace default']);
      expect(survivors(recorded(folder.path))).toEqual([]);
    }
    folder.remove();
  });
});
