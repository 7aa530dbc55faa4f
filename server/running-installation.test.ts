import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runningInstallation } from './running-installation.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'phasegate-running-'));
afterAll(() => rm(folder, { recursive: true }));

describe('the installation that runs with a data folder', () => {
  it('is found by the addresses that it leaves there, and not when there is none', async () => {
    expect(await runningInstallation(folder)).toEqual({});
    const environment = { MONGODB_URI: 'mongodb://127.0.0.1:1/x', TEMPORAL_ADDRESS: '127.0.0.1:2' };
    await writeFile(path.join(folder, 'running.json'), JSON.stringify({ environment }));
    expect(await runningInstallation(folder)).toEqual(environment);
  });
});
