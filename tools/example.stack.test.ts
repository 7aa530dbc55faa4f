import { afterAll, beforeAll, expect, it } from 'vitest';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Stack, startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { type Ending, problemsOf } from './example/ending.ts';
import { findInstallation } from './example/find-installation.ts';
import { playStory } from './example/play.ts';

const folder = temporaryFolder('example');
const told: string[] = [];
let stack: Stack | undefined;
let url: string;
let first: Ending;

beforeAll(async () => {
  const env = {
    ...processEnvironment(),
    PHASEGATE_MODE: 'demo',
    PHASEGATE_DEMO_DEFECTS: '0',
    PORT: '0',
    MONGODB_URI: undefined,
    TEMPORAL_ADDRESS: undefined,
    NEXTAUTH_URL: undefined,
  };
  stack = await startStack({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
  url = stack.url;
  first = await playStory({ url, password: 'phasegate', say: (line) => told.push(line) });
});

afterAll(async () => {
  await stack?.stop();
  folder.remove();
});

it('drives one defect from report to CLOSED over HTTP, with all gate items passed, its closure complete and a whole chain', () => {
  expect(problemsOf(first)).toEqual([]);
  expect(first.workItem).toMatchObject({ state: 'CLOSED', disposition: 'CLOSED', severity: 'CRITICAL' });
  expect(told.join('\n')).toContain('Refused, GATE_NOT_PASSED by GI-3');
  expect(told.join('\n')).toContain('19 of 19 gate items passed');
  expect(told.at(-1)?.trim()).toBe('closure complete');
});

it('can be repeated: each time another defect', async () => {
  const second = await playStory({ url, password: 'phasegate', say: () => undefined });
  expect(problemsOf(second)).toEqual([]);
  expect(second.workItem.id).not.toBe(first.workItem.id);
});

it('can be asked where it runs, by whoever knows the data folder', async () => {
  expect(await findInstallation(folder.path)).toBe(url);
});
