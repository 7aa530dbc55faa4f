import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WorkItemEvent } from '#domain/events.ts';
import { addSeconds } from '#domain/instant.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { findTimeSkippingServer } from '#engines/time-skipping.ts';
import { commentEnvelope, numberedReport } from '#workers/testing/commands.ts';
import { type LaboratoryWorker, type Place, quietRuntime, startWorker } from '#workers/testing/laboratory.ts';
import { Recorder } from '#workers/testing/recorder.ts';
import { freshInput, RunDriver } from '#workers/testing/run-driver.ts';
import { Run } from './run.ts';

let environment: TestWorkflowEnvironment;
let worker: LaboratoryWorker;
let place: Place;
let recorder: Recorder;
let run: RunDriver;
let number = 700;

beforeAll(async () => {
  quietRuntime();
  const path = await findTimeSkippingServer();
  const server = path === undefined ? undefined : { executable: { type: 'existing-path' as const, path } };
  environment = await TestWorkflowEnvironment.createTimeSkipping({ server });
});

afterAll(() => environment.teardown());

beforeEach(async () => {
  recorder = new Recorder();
  place = { address: environment.address, namespace: 'default', taskQueue: randomUUID() };
  worker = await startWorker(place, recorder);
  run = new RunDriver(environment.client, place.taskQueue, ++number);
});

afterEach(async () => {
  await worker.stop();
  await run.handle.terminate();
});

type Late = Extract<WorkItemEvent, { type: 'DOCUMENT_LATE' }>;

const lateEvents = (): Late[] => recorder.events.filter((event): event is Late => event.type === 'DOCUMENT_LATE');
const reportedAt = (): string => recorder.events[0]?.at ?? '';

describe('GI-4, TM-4: the watchdog of the Phase Gate Document', () => {
  test('a change that is not filed within a quarter of an hour is escalated to the PMO Lead, not before, and once', async () => {
    recorder.lags = [];
    await run.report();
    await environment.sleep(890_000);
    expect(lateEvents()).toEqual([]);
    await environment.sleep('30 seconds');
    const [late] = lateEvents();
    expect(late?.payload).toMatchObject({
      transition: 0,
      dueAt: addSeconds(reportedAt(), 900),
      escalations: [{ kind: 'DOCUMENT_LATE', needsResponse: false, to: { role: 'PMO_LEAD' } }],
    });
    expect(Date.parse(late?.at ?? '')).toBeGreaterThan(Date.parse(late?.payload.dueAt ?? ''));
    await environment.sleep('5 hours');
    expect(lateEvents()).toHaveLength(1);
  });

  test.each([
    ['was filed in time', [0.4], 0],
    ['was filed too late', [901], 1],
    ['is not filed at all', [], 1],
  ])('of a run that is taken up hours after a change that %s', async (_case, lags, events) => {
    recorder.lags = lags;
    const before = new Run(freshInput(), DEFECT_RUN);
    const hours = 5 * 3_600_000;
    const time = new Date((await environment.currentTimeMs()) - hours).toISOString();
    before.command(numberedReport(run.number), { time, task: 1 });
    await run.start(before.toInput());
    await environment.sleep('1 minute');
    expect(lateEvents().map(({ payload }) => payload.dueAt)).toEqual(
      Array.from({ length: events }, () => addSeconds(time, 900)),
    );
  });

  test('one that was filed late is, though it is filed when somebody looks', async () => {
    recorder.lags = [901];
    await run.report();
    await environment.sleep('1 hour');
    expect(lateEvents()).toHaveLength(1);
  });

  test.each([1, 3])('a look that fails %d times is made again, however long the record is away', async (failing) => {
    recorder.lags = [];
    recorder.failingLooks = failing;
    await run.report();
    await environment.sleep('20 minutes');
    expect(lateEvents()).toHaveLength(1);
    expect(recorder.looks).toBe(failing + 1);
  });

  test('under a time scale the quarter of an hour stays a real one', async () => {
    recorder.lags = [];
    await run.report(undefined, freshInput({ timeScale: 60 }));
    await environment.sleep('14 minutes');
    expect(lateEvents()).toEqual([]);
    await environment.sleep('2 minutes');
    expect(lateEvents()).toHaveLength(1);
  });

  test('an execution that takes over looks no second time', async () => {
    recorder.lags = [];
    await run.report(undefined, freshInput({ continueAfter: { events: 60, bytes: 4_000_000 } }));
    const first = await run.runId();
    await environment.sleep('20 minutes');
    for (let round = 0; round < 12; round += 1) await run.send(commentEnvelope(`Comment ${round}`));
    expect(await run.runId()).not.toBe(first);
    await environment.sleep('1 hour');
    expect(lateEvents()).toHaveLength(1);
    expect(recorder.looks).toBe(1);
  });
});
