import { ServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, test, vi } from 'vitest';
import { commentEnvelope } from '#workers/testing/commands.ts';
import type { CommandNotice, RunAnswer } from '#workers/workflow/contract.ts';
import type { Archive } from './archive.ts';
import { exchange } from './command-channel.ts';
import { Deadline } from './deadline.ts';
import { RunFaultError, RunNotFoundError, RunUnavailableError } from './errors.ts';

const envelope = commentEnvelope('A comment', 'command-1');
const { fingerprint } = envelope;
const accepted = (recorded: boolean): RunAnswer => ({ kind: 'accepted', version: 4, recorded, fingerprint });

const failed = (type: string, message = 'said no') =>
  new WorkflowUpdateFailedError('Workflow Update failed', ApplicationFailure.nonRetryable(message, type));

const UNPROCESSED = failed(
  'UnprocessedUpdate',
  "Workflow Update is rejected because it wasn't processed by worker. Probably, Workflow Update is not supported by the worker.",
);

const archive = (changes: Partial<Archive> = {}): Archive => ({
  findCommand: () => Promise.resolve(null),
  recordIfNext: () => Promise.resolve(true),
  isVersionReadable: () => Promise.resolve(true),
  reserveNumber: () => Promise.resolve(1),
  sinceLastBeat: () => Promise.resolve(null),
  markUnrecorded: () => Promise.resolve(),
  eventsOf: () => {
    throw new Error('no command reads all events');
  },
  ...changes,
});

/** Each call gets the next of these; errors are thrown. */
function answering(...answers: (RunAnswer | Error)[]) {
  return vi.fn((_notice: CommandNotice): Promise<RunAnswer> => {
    const answer = answers.shift() ?? new Error('asked too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
}

type Send = ReturnType<typeof answering>;

const ask = (send: Send, record: Archive = archive(), millis = 300, recorded = () => Promise.resolve(false)) =>
  exchange({ send, recorded, record: () => Promise.resolve(false) }, record, '7', envelope, new Deadline(millis));

describe('decision 4: what the server did not hand over is sent again', () => {
  test('exactly that, with the same update', async () => {
    const send = answering(UNPROCESSED, UNPROCESSED, accepted(true));
    expect(await ask(send)).toMatchObject({ kind: 'accepted', version: 4, workItemId: '7' });
    expect(send).toHaveBeenCalledTimes(3);
  });

  test.each([
    ['a full queue of the server', 8],
    ['a server that is starting', 14],
  ])('%s, too', async (_name, code) => {
    const status = Object.assign(new Error('not now'), { code, details: 'not now', metadata: {} });
    const error = new ServiceError('Workflow Update failed', { cause: status });
    expect(await ask(answering(error, accepted(true)))).toMatchObject({ kind: 'accepted' });
  });

  test('not beyond the deadline', async () => {
    const send = vi.fn(() => Promise.reject(UNPROCESSED));
    await expect(ask(send, archive(), 120)).rejects.toBeInstanceOf(RunUnavailableError);
    expect(send.mock.calls.length).toBeGreaterThan(1);
  });

  test('nothing else', async () => {
    const denied = Object.assign(new Error('no'), { code: 7, details: 'no', metadata: {} });
    const send = answering(denied, accepted(true));
    await expect(ask(send)).rejects.toBeInstanceOf(RunUnavailableError);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('decision 6: the events answer for ids that the run has forgotten', () => {
  test('a recorded command gets its answer without a second effect', async () => {
    const send = answering(failed('forgotten'));
    const findCommand = () => Promise.resolve({ workItemId: '7', seq: 2, fingerprint });
    expect(await ask(send, archive({ findCommand }))).toEqual({
      kind: 'accepted',
      workItemId: '7',
      version: 2,
      recorded: true,
      fingerprint,
    });
  });

  test('another command under a recorded id is a conflict', async () => {
    const findCommand = () => Promise.resolve({ workItemId: '7', seq: 2, fingerprint: 'another' });
    const outcome = await ask(answering(failed('forgotten')), archive({ findCommand }));
    expect(outcome).toEqual({ kind: 'conflict', fingerprint: 'another' });
  });

  test('a new command is sent again with the notice that the events don’t know it', async () => {
    const send = answering(failed('forgotten'), accepted(true));
    expect(await ask(send)).toMatchObject({ kind: 'accepted' });
    expect(send.mock.calls).toEqual([[{ newToEvents: false }], [{ newToEvents: true }]]);
  });

  test('a repeated update of the same execution is compared by fingerprint', async () => {
    const send = answering({ kind: 'accepted', version: 3, recorded: true, fingerprint: 'another' });
    expect(await ask(send)).toEqual({ kind: 'conflict', fingerprint: 'another' });
  });
});

describe('AU-2: an answer comes when its version is readable', () => {
  test('the run is asked for the record, and asked again where that did not get through', async () => {
    const recorded = vi.fn().mockRejectedValueOnce(UNPROCESSED).mockResolvedValue(true);
    const unread = archive({ isVersionReadable: () => Promise.reject(new Error('need not be read')) });
    const outcome = await ask(answering(accepted(false)), unread, 300, recorded);
    expect(outcome).toMatchObject({ kind: 'accepted', recorded: true });
    expect(recorded.mock.calls).toEqual([[4], [4]]);
  });

  test('a run that freezes meanwhile says so', async () => {
    const recorded = () => Promise.reject(failed('frozen'));
    expect(await ask(answering(accepted(false)), archive(), 300, recorded)).toEqual({ kind: 'frozen' });
  });

  test('waits for the read model after a record that failed at first', async () => {
    const readable = vi
      .fn()
      .mockResolvedValueOnce(false)
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue(true);
    const outcome = await ask(answering(accepted(false)), archive({ isVersionReadable: readable }), 1_000);
    expect(outcome).toMatchObject({ kind: 'accepted', recorded: true });
    expect(readable).toHaveBeenCalledTimes(3);
    expect(readable).toHaveBeenCalledWith('7', 4);
  });

  test('otherwise the outcome is unknown within the deadline', async () => {
    const record = archive({ isVersionReadable: () => Promise.resolve(false) });
    await expect(ask(answering(accepted(false)), record, 150)).rejects.toBeInstanceOf(RunUnavailableError);
  });

  test('a record that hangs does not hang the answer (decision 7)', async () => {
    const record = archive({ isVersionReadable: () => new Promise(() => undefined) });
    await expect(ask(answering(accepted(false)), record, 150)).rejects.toBeInstanceOf(RunUnavailableError);
  });
});

describe('what a run says otherwise', () => {
  test.each([
    ['overloaded', failed('overloaded'), RunUnavailableError],
    ['no run', new WorkflowNotFoundError('workflow not found', 'work-item-7', undefined), RunNotFoundError],
    ['a fault of its own', failed('unexpected'), RunFaultError],
  ])('%s is an error of its own', async (_name, error, type) => {
    await expect(ask(answering(error))).rejects.toBeInstanceOf(type);
  });

  test('frozen is an outcome', async () => {
    expect(await ask(answering(failed('frozen')))).toEqual({ kind: 'frozen' });
  });
});
