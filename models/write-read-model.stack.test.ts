import { expect, test } from 'vitest';
import { collection } from './database.ts';
import { DefectRun } from './testing/defect.ts';
import { useTestDatabase } from './testing/test-database.ts';
import { writeReadModel } from './write-read-model.ts';

useTestDatabase();

test('first writes of two versions at once leave the newer one, in 300 races', async () => {
  const runs = Array.from({ length: 300 }, (_, index) => {
    const run = new DefectRun({ number: index + 1, at: '2026-03-02T08:00:00.000Z' });
    const older = run.state;
    run.comment('one');
    return { older, newer: run.state };
  });
  for (let start = 0; start < runs.length; start += 30) {
    const batch = runs.slice(start, start + 30);
    await Promise.all(batch.flatMap(({ older, newer }) => [writeReadModel(newer), writeReadModel(older)]));
  }
  for (const name of ['workItemStates', 'workItemCards'] as const) {
    expect(await collection(name).countDocuments({ version: 2 })).toBe(300);
    expect(await collection(name).countDocuments({})).toBe(300);
  }
});
