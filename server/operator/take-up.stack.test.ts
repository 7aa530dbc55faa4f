import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { recordEvents } from '#models/record.ts';
import { DefectRun } from '#models/testing/defect.ts';
import { DatabaseUnavailableError } from '#models/unavailable.ts';
import { RunUnavailableError } from '#workers/client/errors.ts';
import type { TakeUpResult } from '#workers/client/take-up.ts';
import { openTestRecord, type TestRecord } from '#workers/testing/stack.ts';
import { takeUpRuns } from './take-up.ts';

let record: TestRecord;

beforeAll(async () => {
  record = await openTestRecord(inject('engines').mongodbUri);
  for (const number of [1, 2, 3, 4]) {
    await recordEvents(new DefectRun({ number, at: '2026-03-02T09:00:00.000Z' }).events);
  }
});
afterAll(() => record.close());

/** Take-up of all, with runs that answer by number: a result, or an error that is thrown. */
async function takeUpAll(answers: Record<string, TakeUpResult | Error>, temporalReady = true) {
  const asked: string[] = [];
  const lines: string[] = [];
  const takeUp = (id: string): Promise<TakeUpResult> => {
    asked.push(id);
    const answer = answers[id] ?? { kind: 'running', version: 1 };
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const runs = { takeUp, temporalReady: () => Promise.resolve(temporalReady) };
  const ended = takeUpRuns({ workItemId: null, replaceFrozen: false }, runs, (line) => void lines.push(line));
  return { code: await ended.catch((error: unknown) => error), asked: asked.sort(), output: lines.join('\n') };
}

const away = new RunUnavailableError('The run can’t be asked at the moment.');

test('a run that can’t be asked is passed over, counted and named at the end, and the exit code tells', async () => {
  const { code, asked, output } = await takeUpAll({
    2: away,
    3: new Error('Unexpected.'),
    4: { kind: 'started', version: 1 },
  });
  expect(asked).toEqual(['1', '2', '3', '4']);
  expect(output).toContain('2: The run can’t be asked at the moment.');
  expect(output).toContain('4 work items: 1 taken up, 1 left as they are, 0 need a look, 2 failed.');
  expect(output).toMatch(/Failed: (2, 3|3, 2)\./);
  expect(code).toBe(1);
});

test('all as they should be: done', async () => {
  expect(await takeUpAll({})).toMatchObject({ code: 0 });
});

test('with Temporal or the database away every further one would fail: it ends at once', async () => {
  const temporal = await takeUpAll({ 1: away, 2: away, 3: away, 4: away }, false);
  expect([temporal.code, temporal.asked.length]).toEqual([away, 1]);
  const gone = new DatabaseUnavailableError('The database is away.');
  const database = await takeUpAll({ 1: gone, 2: gone, 3: gone, 4: gone });
  expect([database.code, database.asked.length]).toEqual([gone, 1]);
});
