import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FactRecord } from '#domain/reports/facts.ts';
import { connectDatabase, disconnectDatabase, dropTestDatabase, ensureIndexes } from '#models/database.ts';
import { freshDays, insertFacts } from '#models/report-facts.ts';
import { findRollUps } from '#models/roll-ups.ts';
import { type BreakableProxy, breakableProxy } from '#models/testing/breakable-proxy.ts';
import { testDatabaseUri } from '#models/testing/test-database.ts';
import { keepRollingUp } from './keep-rolling-up.ts';

let proxy: BreakableProxy;
let direct = '';

beforeEach(async () => {
  const uri = new URL(testDatabaseUri(`test_${randomUUID().replaceAll('-', '')}`));
  direct = uri.href;
  proxy = await breakableProxy(uri.hostname, Number(uri.port));
  await connectDatabase({ uri: direct, profile: 'tool' });
  await ensureIndexes();
  await disconnectDatabase();
  uri.host = proxy.address;
  await connectDatabase({ uri: uri.href, profile: 'worker' });
});

afterEach(async () => {
  proxy.restore();
  await disconnectDatabase();
  await proxy.close();
  await connectDatabase({ uri: direct, profile: 'tool' });
  await dropTestDatabase();
  await disconnectDatabase();
});

const fact = (id: string): FactRecord => ({
  id,
  workItemId: '1',
  template: 'defect-run',
  at: '2026-01-05T08:00:00.000Z',
  facts: [{ kind: 'ENTERED', state: 'TRIAGE', severity: 'LOW' }],
});

async function counted(): Promise<number | undefined> {
  const range = { template: 'defect-run', unit: 'DAY', from: '2026-01-05', to: '2026-01-05' } as const;
  return (await findRollUps(range))[0]?.tally.records;
}

/** Tries until the condition holds; fails by the test's own time limit. */
async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await pause(50);
}

test('what is new is counted by itself, through an outage that is said once, until the stop', async () => {
  const said: string[] = [];
  const log = {
    info: (...words: unknown[]) => void said.push(`info ${String(words.at(-1))}`),
    warn: (...words: unknown[]) => void said.push(`warn ${String(words.at(-1))}`),
  };
  const stop = new AbortController();
  const rolling = Promise.all([keepRollingUp(log, stop.signal), keepRollingUp(log, stop.signal)]);
  await insertFacts([fact('1:1')]);
  await until(async () => (await counted()) === 1 && (await freshDays()).length === 0);
  proxy.cut();
  await until(() => said.length === 2);
  // So long that more than one attempt of theirs fails, too.
  for (let times = 0; times < 4; times += 1) await expect(freshDays()).rejects.toThrow();
  expect(said.map((line) => line.slice(0, 40))).toEqual(Array(2).fill('warn Roll-ups of reports can’t be writte'));
  proxy.restore();
  await until(() => said.length === 4);
  expect(said.slice(2)).toEqual(Array(2).fill('info Reports are counted again.'));
  await insertFacts([fact('1:2')]);
  await until(async () => (await counted()) === 2 && (await freshDays()).length === 0);
  stop.abort();
  await rolling;
}, 60_000);
