import { beforeAll, expect, test } from 'vitest';
import type { FactRecord } from '#domain/reports/facts.ts';
import { collection } from '#models/database.ts';
import { freshDays, insertFacts } from '#models/report-facts.ts';
import { rollUpDay } from '#models/roll-ups.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import { showOverview } from './overview.ts';

useTestDatabase();

const NOW = '2026-03-15T12:00:00.000Z';

beforeAll(async () => {
  await collection('reportFacts').deleteMany({});
});

const factAt = (at: string): FactRecord => ({
  id: `1:${at}`,
  workItemId: '1',
  template: 'defect-run',
  at,
  facts: [{ kind: 'ENTERED', state: 'TRIAGE', severity: 'HIGH' }],
});

async function said(): Promise<string> {
  const lines: string[] = [];
  await showOverview((line) => void lines.push(line), new Date(NOW));
  return lines.join('\n');
}

test('the overview tells how many days wait to be rolled up, until none does', async () => {
  expect(await said()).toContain('Reports have a roll-up of all that happened.');
  await insertFacts(['2026-03-13T08:00:00.000Z', '2026-03-14T08:00:00.000Z', '2026-03-14T09:00:00.000Z'].map(factAt));
  expect(await said()).toContain('2 days wait to be rolled up for reports, which count them fact by fact meanwhile.');
  const [day] = await freshDays();
  await rollUpDay(day!, NOW);
  expect(await said()).toContain('1 day waits to be rolled up for reports, which count it fact by fact meanwhile.');
  for (const other of await freshDays()) await rollUpDay(other, NOW);
  expect(await said()).toContain('Reports have a roll-up of all that happened.');
});
