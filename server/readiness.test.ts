import { describe, expect, it } from 'vitest';
import { askReadiness } from './readiness.ts';

describe('readiness', () => {
  it('is there when every part is ready', async () => {
    const all = { database: () => Promise.resolve(true as const), worker: () => Promise.resolve(true as const) };
    expect(await askReadiness(all)).toEqual({
      ready: true,
      parts: { database: { ready: true, detail: 'ready' }, worker: { ready: true, detail: 'ready' } },
    });
  });

  it('shows what somebody has to look at without being unready for it', async () => {
    const { ready, parts } = await askReadiness({ alarms: () => Promise.resolve({ note: 'Look at 42.' }) });
    expect(ready).toBe(true);
    expect(parts).toEqual({ alarms: { ready: true, detail: 'Look at 42.' } });
  });

  it('names the part that is away, fails, or never answers, without waiting for it', async () => {
    const { ready, parts } = await askReadiness(
      {
        database: () => Promise.resolve(true),
        temporal: () => Promise.resolve('is away.'),
        worker: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:27017')),
        'demo organisation': () => new Promise(() => undefined),
      },
      20,
    );
    expect(ready).toBe(false);
    expect(parts).toEqual({
      database: { ready: true, detail: 'ready' },
      temporal: { ready: false, detail: 'is away.' },
      worker: { ready: false, detail: 'cannot be reached.' },
      'demo organisation': { ready: false, detail: 'does not answer.' },
    });
  });
});
