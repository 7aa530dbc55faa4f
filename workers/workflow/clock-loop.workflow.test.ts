import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { findTimeSkippingServer } from '#engines/time-skipping.ts';
import type { Firing } from '#workers/testing/clock-probe.ts';
import { numberedReport } from '#workers/testing/commands.ts';
import { type LaboratoryWorker, quietRuntime, startWorker } from '#workers/testing/laboratory.ts';
import { Recorder } from '#workers/testing/recorder.ts';
import { freshInput } from '#workers/testing/run-driver.ts';
import { Run } from './run.ts';

/** As late as a busy machine may be; the server's clock goes on while it works. */
const SOON_MS = 30_000;
const WEEK = 7 * 24 * 3_600_000;
const PROBE = new URL('../testing/clock-probe.ts', import.meta.url).pathname;

let environment: TestWorkflowEnvironment;
let worker: LaboratoryWorker;
const taskQueue = randomUUID();
const recorder = new Recorder();

beforeAll(async () => {
  quietRuntime();
  const path = await findTimeSkippingServer();
  const server = path === undefined ? undefined : { executable: { type: 'existing-path' as const, path } };
  environment = await TestWorkflowEnvironment.createTimeSkipping({ server });
  worker = await startWorker({ address: environment.address, namespace: 'default', taskQueue }, recorder, PROBE);
});

afterAll(async () => {
  await worker.stop();
  await environment.teardown();
});

/** The instant so many milliseconds from the server's now. */
async function inMillis(millis: number): Promise<string> {
  return new Date((await environment.currentTimeMs()) + millis).toISOString();
}

async function probe(first: string | null, stubborn = false): Promise<WorkflowHandle> {
  const pending = new Run(freshInput(), DEFECT_RUN);
  pending.command(numberedReport(1), { time: '2026-01-05T09:00:00.000Z', task: 1 });
  return environment.client.workflow.start('clockProbe', {
    workflowId: randomUUID(),
    taskQueue,
    args: [first, stubborn, pending.toInput()],
  });
}

const firings = (handle: WorkflowHandle) => handle.query<Firing[]>('firings');
const latenessOf = ([firing]: Firing[]) =>
  firing === undefined ? null : Date.parse(firing.at) - Date.parse(firing.due);

describe('decision 10: the clock sleeps to the nearest instant', () => {
  test('and acts at it, a week later, never before', async () => {
    const handle = await probe(await inMillis(WEEK));
    await environment.sleep(WEEK - 60_000);
    expect(await firings(handle)).toEqual([]);
    await environment.sleep(61_000);
    const fired = await firings(handle);
    expect(fired).toHaveLength(1);
    expect(latenessOf(fired)).toBeGreaterThanOrEqual(0);
    expect(latenessOf(fired)).toBeLessThan(SOON_MS);
    await handle.terminate();
  });

  test('a change that moves the instant interrupts the sleep', async () => {
    const handle = await probe(await inMillis(WEEK));
    await environment.sleep(1_000);
    await handle.signal('move', await inMillis(60_000));
    await environment.sleep(61_000);
    expect(await firings(handle)).toHaveLength(1);
    await handle.signal('move', await inMillis(60_000));
    await handle.signal('move', null);
    await environment.sleep(WEEK);
    expect(await firings(handle)).toHaveLength(1);
    await handle.terminate();
  });

  test('what is past is due at once (TM-5)', async () => {
    const handle = await probe(await inMillis(-WEEK));
    await environment.sleep(1_000);
    expect(await firings(handle)).toHaveLength(1);
    await handle.terminate();
  });

  test('an instant that stays due does not spin', async () => {
    const handle = await probe(await inMillis(-1), true);
    await environment.sleep('1 hour');
    const count = (await firings(handle)).length;
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(65);
    await handle.terminate();
  });
});

describe('decision 3: loops go at their own pace', () => {
  test('the clock acts in time while the record has been away for an hour', async () => {
    const recordedBefore = recorder.events.length;
    recorder.mode = 'down';
    const handle = await probe(await inMillis(3_600_000));
    await environment.sleep('61 minutes');
    expect(latenessOf(await firings(handle))).toBeLessThan(SOON_MS);
    expect(recorder.events).toHaveLength(recordedBefore);
    expect(recorder.attempts.at(-1)).toBe('ordinary');
    await handle.terminate();
  });
});
