import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { RACES, type RaceName, runRace, tellRace } from './races/run-races.ts';

/** Enough for every test run; `npm run races` has as many as are asked for. */
const TRIES = 48;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

describe('of two commands that race on a work item one is accepted, the other refused as documented', () => {
  it.each(Object.keys(RACES) as RaceName[])('%s (G-1, G-3a, GI-5, AU-1)', async (name) => {
    const result = await runRace(api, name, TRIES);
    const told = tellRace(name, TRIES, result).join('\n');
    expect(result.problems, told).toEqual([]);
    // Both can win: otherwise nothing raced.
    expect(Object.keys(result.wins), told).toHaveLength(2);
    expect(Object.values(result.wins).reduce((sum, wins) => sum + wins)).toBe(TRIES);
  });
});
