import { afterEach, describe, expect, it } from 'vitest';
import { type Endpoint, startEndpoint } from '#graphql/testing/endpoint.ts';
import { createRequestRate } from './request-rate.ts';

const endpoints: Endpoint[] = [];
afterEach(() => {
  for (const endpoint of endpoints.splice(0)) endpoint.close();
});

/** Asks as a person. Who I am needs neither database nor run. */
async function endpoint(requestsPerSecond?: number): Promise<(name: string) => Promise<number>> {
  const started = await startEndpoint(requestsPerSecond);
  endpoints.push(started);
  return async (name) => {
    const { status, errors } = await started.as(name).ask('{ me { id } }');
    if (status !== 200) expect([status, errors?.[0]?.extensions.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    return status;
  };
}

const times = async (count: number, ask: () => Promise<number>) =>
  new Set(await Promise.all(Array.from({ length: count }, ask)));

describe('requests of one person', () => {
  it('may be 50 at once (contract)', async () => {
    const ask = await endpoint();
    expect(await times(50, () => ask('anna'))).toEqual(new Set([200]));
  });

  it('are TOO_MANY_REQUESTS beyond the limit, for that person and that second only', async () => {
    const ask = await endpoint(3);
    expect(await times(20, () => ask('anna'))).toEqual(new Set([200, 429]));
    expect(await ask('bert')).toBe(200);
    await expect.poll(() => ask('anna')).toBe(200);
  });

  it('are counted up to twice what is promised', async () => {
    const mayAsk = createRequestRate();
    const asked = await Promise.all(Array.from({ length: 150 }, () => mayAsk('anna')));
    expect(asked.filter(Boolean)).toHaveLength(100);
  });
});
