import { afterAll, beforeAll, expect, it } from 'vitest';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Stack, startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { problemsOf } from './example/ending.ts';
import { playStory } from './example/play.ts';

let stack: Stack;
const folder = temporaryFolder('example');
const told: string[] = [];

beforeAll(async () => {
  const env = {
    ...processEnvironment(),
    PHASEGATE_MODE: 'demo',
    PORT: '0',
    MONGODB_URI: undefined,
    TEMPORAL_ADDRESS: undefined,
    NEXTAUTH_URL: undefined,
  };
  stack = await startStack({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: (line) => told.push(line) });
});

afterAll(async () => {
  await stack.stop();
  folder.remove();
});

it('drives one defect from report to CLOSED over HTTP, with all gate items passed and a whole chain', async () => {
  const lines: string[] = [];
  const ending = await playStory({ url: stack.url, password: 'phasegate', say: (line) => lines.push(line) });
  expect(problemsOf(ending)).toEqual([]);
  expect(ending.workItem).toMatchObject({ state: 'CLOSED', disposition: 'CLOSED', severity: 'CRITICAL' });
  expect(lines.join('\n')).toContain('Refused, GATE_NOT_PASSED by GI-3');
  expect(lines.join('\n')).toContain('19 of 19 gate items passed');
});

it('can be repeated: each time another defect', async () => {
  const first = await playStory({ url: stack.url, password: 'phasegate', say: () => undefined });
  const second = await playStory({ url: stack.url, password: 'phasegate', say: () => undefined });
  expect(problemsOf(second)).toEqual([]);
  expect(second.workItem.id).not.toBe(first.workItem.id);
});
