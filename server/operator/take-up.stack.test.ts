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
  for (let number = 1; number <= 20; number += 1) {
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
  const ended = takeUpRuns(
    { workItemId: null, after: null, replaceFrozen: false },
    runs,
    new AbortController().signal,
    (line) => void lines.push(line),
  );
  return { code: await ended.catch((error: unknown) => error), asked: asked.sort(), output: lines.join('\n') };
}

const away = new RunUnavailableError('The run can’t be asked at the moment.');

test('a run that can’t be asked is passed over, counted and named at the end, and the exit code tells', async () => {
  const { code, asked, output } = await takeUpAll({
    2: away,
    3: new Error('Unexpected.'),
    4: { kind: 'started', version: 1 },
  });
  expect(asked).toHaveLength(20);
  expect(output).toContain('2: The run can’t be asked at the moment.');
  expect(output).toMatch(/20 work items in .*: 1 taken up, 17 left as they are, 0 need a look, 2 failed\./);
  expect(output).toMatch(/Failed: (2, 3|3, 2)\./);
  expect(code).toBe(1);
});

test('all as they should be: done', async () => {
  expect(await takeUpAll({})).toMatchObject({ code: 0 });
});

test('with Temporal or the database away every further one would fail: it ends at once', async () => {
  const all = (error: Error) => Object.fromEntries(Array.from({ length: 20 }, (_, index) => [index + 1, error]));
  const temporal = await takeUpAll(all(away), false);
  expect(temporal.code).toBe(away);
  expect(temporal.asked.length).toBeLessThanOrEqual(8);
  expect(temporal.output).toBe('To go on from here: take-up --missing');
  const gone = new DatabaseUnavailableError('The database is away.');
  const database = await takeUpAll(all(gone));
  expect(database.code).toBe(gone);
  expect(database.asked.length).toBeLessThanOrEqual(8);
});
