import { randomUUID } from 'node:crypto';
import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { findTimeSkippingServer } from '#engines/time-skipping.ts';
import { commentEnvelope, numberedReport, refusedEnvelope } from '#workers/testing/commands.ts';
import { type LaboratoryWorker, quietRuntime, startWorker } from '#workers/testing/laboratory.ts';
import { ORGANISATION_CHANGED } from '#workers/testing/organisation.ts';
import { Recorder } from '#workers/testing/recorder.ts';
import { freshInput, RunDriver } from '#workers/testing/run-driver.ts';
import { OUTBOX_LIMITS } from './outbox.ts';
import { Run } from './run.ts';

let environment: TestWorkflowEnvironment;
let worker: LaboratoryWorker;
let recorder: Recorder;
let run: RunDriver;
let number = 0;
let taskQueue: string;
const drivers: RunDriver[] = [];

beforeAll(async () => {
  quietRuntime();
  const path = await findTimeSkippingServer();
  const server = path === undefined ? undefined : { executable: { type: 'existing-path' as const, path } };
  environment = await TestWorkflowEnvironment.createTimeSkipping({ server });
});

afterAll(() => environment.teardown());

beforeEach(async () => {
  recorder = new Recorder();
  taskQueue = randomUUID();
  worker = await startWorker({ address: environment.address, namespace: 'default', taskQueue }, recorder);
  run = nextDriver();
});

// A run whose clock goes on without a worker would hold the server's time for all tests after.
afterEach(async () => {
  for (const { handle } of drivers.splice(0)) {
    const { name } = await handle.describe().then(
      ({ status }) => status,
      () => ({ name: 'NEVER_STARTED' }),
    );
    if (name === 'RUNNING') await handle.terminate();
  }
  await worker.stop();
});

/** Of a run that ends with its test. */
function nextDriver(): RunDriver {
  const driver = new RunDriver(environment.client, taskQueue, ++number);
  drivers.push(driver);
  return driver;
}

async function rejectionOf(answer: Promise<unknown>): Promise<string | null | undefined> {
  const error = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError)) throw new Error('The update was expected to fail.');
  return error.cause instanceof ApplicationFailure ? error.cause.type : null;
}

/** A run that has already got so far: its input, and what a run of that input would have decided. */
async function runWithComments(comments: number): Promise<Run> {
  const before = new Run(freshInput(), DEFECT_RUN);
  const moment = { time: await serverTime(), task: 3 };
  before.command(numberedReport(number), moment);
  for (let index = 0; index < comments; index += 1) before.command(commentEnvelope(`Comment ${index}`), moment);
  return before;
}

/** Now, as the server has it after all that was skipped: a run that began long before would find its clock late. */
async function serverTime(): Promise<string> {
  return new Date(await environment.currentTimeMs()).toISOString();
}

describe('decision 1: commands are decided in the handler and recorded through an outbox', () => {
  test('five commands at once get consecutive versions and are recorded in order', async () => {
    await run.report();
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, round) => run.send(commentEnvelope(`Comment ${round}`))),
    );
    expect(answers.map((answer) => (answer.kind === 'accepted' ? answer.version : answer.kind)).sort()).toEqual([
      2, 3, 4, 5, 6,
    ]);
    expect(recorder.seqsOf(run.workItemId)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a refusal is data and changes nothing', async () => {
    await run.report();
    const answer = await run.send(refusedEnvelope());
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_ALLOWED', rule: 'M-2' } });
    expect(await run.status()).toMatchObject({ version: 1, pending: 0 });
  });

  test('a full outbox takes no command in, leaves no trace of it, and takes it in later', async () => {
    recorder.mode = 'down';
    const before = await runWithComments(OUTBOX_LIMITS.events - 1);
    await run.start(before.toInput());
    const comment = commentEnvelope('One too many');
    expect(await rejectionOf(run.send(comment))).toBe('overloaded');
    recorder.mode = 'up';
    await environment.sleep('20s');
    expect(await run.send(comment, true)).toMatchObject({ kind: 'accepted', version: OUTBOX_LIMITS.events + 1 });
    expect(recorder.events).toHaveLength(OUTBOX_LIMITS.events + 1);
  });
});

describe('decision 2: the record is one local attempt, then patient, then local again', () => {
  test('with the database silent for 70 s answers come without it; afterwards all is recorded once, in order', async () => {
    await run.report();
    recorder.mode = 'silent';
    const first = await run.send(commentEnvelope('During the outage'));
    expect(first).toMatchObject({ kind: 'accepted', version: 2, recorded: false });
    recorder.mode = 'down';
    for (const version of [3, 4, 5]) {
      const later = await run.send(commentEnvelope(`Version ${version}`));
      expect(later).toMatchObject({ kind: 'accepted', version, recorded: false });
    }
    expect(await run.status()).toMatchObject({ version: 5, pending: 4, fallback: true });
    await environment.sleep('70s');
    expect(recorder.seqsOf(run.workItemId)).toEqual([1]);

    recorder.mode = 'up';
    await environment.sleep('16s');
    expect(recorder.seqsOf(run.workItemId)).toEqual([1, 2, 3, 4, 5]);
    expect(await run.status()).toMatchObject({ version: 5, pending: 0, fallback: false });
    expect(await run.send(commentEnvelope('Afterwards'))).toMatchObject({ version: 6, recorded: true });
    expect(recorder.attempts.at(-1)).toBe('local');
  });

  test('in the ordinary case the answer comes after the record (AU-2)', async () => {
    expect(await run.report()).toMatchObject({ kind: 'accepted', version: 1, recorded: true });
    expect(recorder.attempts).toEqual(['local']);
  });

  test('an outage of hours costs little history', async () => {
    await run.report();
    recorder.mode = 'down';
    await run.send(commentEnvelope('During the outage'));
    await environment.sleep('3 hours');
    expect((await run.handle.describe()).historyLength).toBeLessThan(50);
    recorder.mode = 'up';
    await environment.sleep('16s');
    expect(recorder.seqsOf(run.workItemId)).toEqual([1, 2]);
  });
});

describe('decision 3: one place hands over to a new execution, carrying everything', () => {
  const short = { continueAfter: { events: 40, bytes: 4_000_000 } };

  test('by the number of history events', async () => {
    await run.report(numberedReport(number), freshInput(short));
    const first = await run.runId();
    for (let version = 2; version <= 31; version += 1) {
      expect(await run.send(commentEnvelope(`Version ${version}`))).toMatchObject({ kind: 'accepted', version });
    }
    expect(await run.runId()).not.toBe(first);
    expect(await run.status()).toMatchObject({ version: 31, pending: 0 });
    expect(recorder.seqsOf(run.workItemId)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    expect((await run.handle.describe()).historyLength).toBeLessThan(60);
  });

  test('with a record pending, which the next execution goes on with in fall-back', async () => {
    await run.report(numberedReport(number), freshInput(short));
    const first = await run.runId();
    recorder.mode = 'down';
    for (let version = 2; version <= 21; version += 1) await run.send(commentEnvelope(`Version ${version}`));
    await environment.sleep('5s');
    expect(await run.runId()).not.toBe(first);
    expect(await run.status()).toMatchObject({ version: 21, pending: 20, fallback: true });
    recorder.mode = 'up';
    await environment.sleep('20s');
    expect(recorder.seqsOf(run.workItemId)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });
});

describe('decision 5: a run exists only for what was reported', () => {
  test('a refused report ends its run', async () => {
    const report = numberedReport(number);
    const refused = { ...report, actorId: 'nobody' };
    expect(await run.report(refused)).toMatchObject({ kind: 'refused' });
    await expect(run.handle.result()).rejects.toBeInstanceOf(WorkflowFailedError);
    expect(recorder.events).toEqual([]);
  });

  test('a run whose report never comes ends within an hour', async () => {
    await run.start(freshInput());
    await environment.sleep('59 minutes');
    expect((await run.handle.describe()).status.name).toBe('RUNNING');
    await environment.sleep('2 minutes');
    expect((await run.handle.describe()).status.name).toBe('FAILED');
  });
});

describe('decision 6: command ids are answered once, over any number of executions', () => {
  test('a repeated id gets the same answer without effect, and another command under it is a conflict', async () => {
    await run.report(numberedReport(number), freshInput({ continueAfter: { events: 30, bytes: 4_000_000 } }));
    const before = await run.runId();
    const comment = commentEnvelope('Said once');
    const refused = refusedEnvelope();
    const [said, refusal] = [await run.send(comment), await run.send(refused)];
    for (let index = 0; index < 12; index += 1) await run.send(commentEnvelope(`Filler ${index}`));
    expect(await run.runId()).not.toBe(before);

    expect(await run.send(comment)).toEqual({ ...said, event: undefined });
    expect(await run.send(refused)).toEqual(refusal);
    const other = commentEnvelope('Something else', comment.commandId);
    expect(await run.send(other)).toMatchObject({ fingerprint: comment.fingerprint });
    expect(await run.status()).toMatchObject({ version: 14 });
  });

  test('another command under a remembered id is a conflict also after the server has forgotten the update', async () => {
    const before = await runWithComments(0);
    const comment = commentEnvelope('Said once');
    before.command(comment, { time: await serverTime(), task: 3 });
    await run.start(before.toInput());
    expect(await run.send(commentEnvelope('Something else', comment.commandId))).toEqual({
      kind: 'conflict',
      fingerprint: comment.fingerprint,
    });
  });

  test('a run that forgot accepted ids asks for a look into the events first', async () => {
    const input = (await runWithComments(0)).toInput();
    await run.start({ ...input, memory: { ...input.memory, forgetful: true } });
    const comment = commentEnvelope('Perhaps old');
    expect(await rejectionOf(run.send(comment))).toBe('forgotten');
    expect(await run.send(comment, true)).toMatchObject({ kind: 'accepted', version: 2 });
  });
});

describe('decision 8: facts from outside enter as events', () => {
  test('a change of people is recorded when it differs, and only then', async () => {
    await run.report();
    await run.directoryChanged(ORGANISATION_CHANGED);
    await run.directoryChanged(ORGANISATION_CHANGED);
    await expect.poll(() => run.status()).toMatchObject({ version: 2, pending: 0 });
    expect(recorder.events.at(-1)).toMatchObject({ type: 'DIRECTORY_CHANGED', directory: ORGANISATION_CHANGED });
  });
});

describe('decision 10: the time scale is the input’s', () => {
  test('it is carried from execution to execution', async () => {
    await run.report();
    expect(recorder.events[0]).toMatchObject({ payload: { timeScale: 3600 } });
  });
});

describe('decision 12: a fork of the chain freezes the item', () => {
  test('nothing more is recorded, commands say so, and other items go on', async () => {
    await run.report();
    recorder.mode = 'forked';
    expect(await rejectionOf(run.send(commentEnvelope('Forked')))).toBe('frozen');
    recorder.mode = 'up';
    expect(await rejectionOf(run.send(commentEnvelope('Later')))).toBe('frozen');
    await run.directoryChanged(ORGANISATION_CHANGED);
    expect(await run.status()).toMatchObject({ frozen: 'Another event stands at place 2.', version: 2, pending: 1 });
    const other = nextDriver();
    expect(await other.report()).toMatchObject({ kind: 'accepted', recorded: true });
  });

  test('found while in fall-back, too, and told to whom waits for nothing', async () => {
    await run.report();
    recorder.mode = 'down';
    expect(await run.send(commentEnvelope('During the outage'))).toMatchObject({ recorded: false });
    recorder.mode = 'forked';
    await environment.sleep('20s');
    expect(await rejectionOf(run.send(commentEnvelope('Later')))).toBe('frozen');
    expect((await run.handle.describe()).status.name).toBe('RUNNING');
  });
});

describe('failure mode 13: no exception blocks a run', () => {
  test('a command that nobody could decide fails alone', async () => {
    await run.report();
    const broken = { ...commentEnvelope('Without anybody'), directory: null };
    expect(await rejectionOf(run.send(broken as never))).toBe('unexpected');
    const empty = { ...commentEnvelope('Without a command'), command: null };
    expect(await rejectionOf(run.send(empty as never))).toBe('unexpected');
    await run.directoryChanged(null as never);
    expect(await run.send(commentEnvelope('Still here'))).toMatchObject({ kind: 'accepted' });
    expect((await run.handle.describe()).status.name).toBe('RUNNING');
  });
});

describe('decision 11: open runs outlive code', () => {
  test('a worker without the template of a run leaves the run waiting for one that has it', async () => {
    const input = (await runWithComments(0)).toInput();
    await run.start({ ...input, template: { ...input.template, sha256: 'f'.repeat(64) } });
    const failed = async () => {
      const { events } = await run.handle.fetchHistory();
      return events?.some(({ workflowTaskFailedEventAttributes: attributes }) => attributes !== null);
    };
    await expect.poll(failed).toBe(true);
    expect((await run.handle.describe()).status.name).toBe('RUNNING');
  });
});
