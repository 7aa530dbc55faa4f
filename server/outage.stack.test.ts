import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Engines, startEngines } from '#engines/start-engines.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { createInstallation, type TestInstallation } from './testing/installation.ts';
import { type RunningProgram, type RunningWeb, startProgram, startWebProcess } from './testing/programs.ts';
import { Visitor } from './testing/visitor.ts';

const BACK_WITHIN = { timeout: 60_000, interval: 250 };
const folder = temporaryFolder('outage');
let engines: Engines;
let installation: TestInstallation;
let web: RunningWeb | undefined;
let worker: RunningProgram | undefined;

beforeAll(async () => {
  const env = processEnvironment();
  engines = await startEngines({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
  installation = await createInstallation(engines);
});

afterAll(async () => {
  await Promise.all([web?.stop(), worker?.stop()]);
  await installation.remove();
  await engines.stop();
  folder.remove();
});

/** Which parts are away, and whether the answer came instead of waiting for them. */
async function readiness(): Promise<{ status: number; away: string[]; quick: boolean }> {
  const started = performance.now();
  const response = await fetch(`${web!.url}/readyz`);
  const { parts } = (await response.json()) as { parts: Record<string, { ready: boolean }> };
  const away = Object.entries(parts).flatMap(([name, part]) => (part.ready ? [] : [name]));
  return { status: response.status, away, quick: performance.now() - started < 10_000 };
}

const ready = { status: 200, away: [], quick: true };

describe('a web process without engines', () => {
  it('starts, serves what it can, says what is away, and finds them by itself', async () => {
    await Promise.all([engines.stopEngine('mongodb'), engines.stopEngine('temporal')]);
    web = await startWebProcess(installation.environment);
    const visitor = new Visitor(web.url);
    expect((await visitor.get('/healthz')).status).toBe(200);
    const { status, away, quick } = await readiness();
    expect([status, quick]).toEqual([503, true]);
    expect(away).toEqual(expect.arrayContaining(['database', 'temporal', 'worker', 'demo organisation']));
    const signIn = await visitor.get('/sign-in');
    const form = await signIn.text();
    expect([signIn.status, form.includes('name="password"')]).toEqual([200, true]);
    expect(form).toContain('Accounts cannot be read at the moment.');
    expect((await visitor.get('/')).headers.get('location')).toBe('/sign-in');

    await Promise.all([engines.startEngine('mongodb'), engines.startEngine('temporal')]);
    worker = startProgram('worker', installation.environment);
    await expect.poll(readiness, BACK_WITHIN).toEqual(ready);
    expect((await visitor.signIn('qa@phasegate.test', 'phasegate')).headers.get('location')).toBe('/');
    expect((await visitor.get('/')).status).toBe(200);
  });
});

describe('while a part is away', () => {
  it('the database: pages say so and come back, and the session holds', async () => {
    const visitor = new Visitor(web!.url);
    await visitor.signIn('qa@phasegate.test', 'phasegate');
    await engines.stopEngine('mongodb');
    const { status, away, quick } = await readiness();
    expect([status, away.includes('database'), away.includes('temporal'), quick]).toEqual([503, true, false, true]);
    const home = await visitor.get('/');
    expect([home.status, home.headers.get('retry-after')]).toEqual([503, '5']);
    const html = await home.text();
    expect([html.includes('http-equiv="refresh"'), html.includes('Back in a moment')]).toEqual([true, true]);
    expect((await visitor.graphql('{ me { name } }')).errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    for (const report of ['timeInState.csv', 'openItems.csv']) {
      const file = await visitor.get(`/api/reports/${report}`);
      expect([report, file.status, file.headers.get('retry-after')]).toEqual([report, 503, '5']);
      expect(await file.text()).toBe('A part that this needs is away. Ask again in a moment.\n');
    }
    const started = performance.now();
    const refused = await visitor.signIn('qa@phasegate.test', 'phasegate');
    expect([refused.status < 500, performance.now() - started < 20_000]).toEqual([true, true]);

    await engines.startEngine('mongodb');
    await expect.poll(async () => (await visitor.get('/')).status, BACK_WITHIN).toBe(200);
    await expect.poll(readiness, BACK_WITHIN).toEqual(ready);
  });

  it('Temporal: reading goes on', async () => {
    const visitor = new Visitor(web!.url);
    await visitor.signIn('qa@phasegate.test', 'phasegate');
    await engines.stopEngine('temporal');
    const { status, away, quick } = await readiness();
    expect([status, away, quick]).toEqual([503, ['temporal'], true]);
    expect((await visitor.get('/')).status).toBe(200);
    await engines.startEngine('temporal');
    await expect.poll(readiness, BACK_WITHIN).toEqual(ready);
  });

  it('the worker: reading goes on', async () => {
    const visitor = new Visitor(web!.url);
    await visitor.signIn('qa@phasegate.test', 'phasegate');
    await worker!.stop();
    await expect.poll(readiness, BACK_WITHIN).toEqual({ status: 503, away: ['worker'], quick: true });
    expect((await visitor.get('/')).status).toBe(200);
    worker = startProgram('worker', installation.environment);
    await expect.poll(readiness, BACK_WITHIN).toEqual(ready);
  });
});
