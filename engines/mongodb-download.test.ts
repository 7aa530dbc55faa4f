import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { downloadMongod } from './mongodb-download.ts';
import { temporaryFolder } from './testing.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: ReturnType<typeof temporaryFolder>;
let unused: number;

beforeEach(async () => {
  folder = temporaryFolder('download');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  unused = typeof address === 'object' && address ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
});
afterEach(() => {
  folder.remove();
});

/** A machine whose way out, a proxy, is closed. */
const closedMachine = () => ({
  cacheDir: folder.path,
  env: { PATH: process.env.PATH, https_proxy: `http://127.0.0.1:${unused}` } as unknown as NodeJS.ProcessEnv,
  log: () => undefined,
});

test('an unreachable download site fails, and is not asked again for a day', async () => {
  await expect(downloadMongod(closedMachine(), 0)).rejects.toThrow('out of reach');
  await expect(downloadMongod(closedMachine(), DAY - 1)).rejects.toThrow('tried within the last day');
});

test('after a day it is asked again', async () => {
  const file = join(folder.path, 'mongodb-download-failed.json');
  writeFileSync(file, JSON.stringify({ at: 0, reason: 'long ago' }));
  await expect(downloadMongod(closedMachine(), DAY)).rejects.toThrow(/^the download site 127\.0\.0\.1 is out of reach/);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ at: DAY });
});
