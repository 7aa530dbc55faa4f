import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptSecret } from './kept-secret.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'phasegate-secret-'));
afterAll(() => rm(folder, { recursive: true }));

describe('the secret of a demo installation', () => {
  it('is made once, for its owner only', async () => {
    const [first, second] = await Promise.all([keptSecret(folder), keptSecret(folder)]);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(await keptSecret(folder)).toBe(first);
    expect((await stat(path.join(folder, 'secrets', 'nextauth-secret'))).mode & 0o077).toBe(0);
  });
});
