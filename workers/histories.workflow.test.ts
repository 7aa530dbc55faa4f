import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { describe, expect, test } from 'vitest';
import type { CommandEnvelope } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { bundleOf, RUN_WORKFLOWS } from './testing/laboratory.ts';
import { COMMAND_UPDATE, DIRECTORY_CHANGED_SIGNAL } from './workflow/contract.ts';
import { Run } from './workflow/run.ts';
import { type RunInput, upcastRunInput } from './workflow/run-input.ts';

type History = temporal.api.history.v1.History;
type Payloads = temporal.api.common.v1.IPayloads | null | undefined;

const FOLDER = resolve('workers/histories');
const MUTANT = new URL('./testing/mutant-run.ts', import.meta.url).pathname;

const NAMES = readdirSync(FOLDER).flatMap((release) =>
  readdirSync(join(FOLDER, release)).map((file) => join(release, file)),
);

const historyOf = (name: string): History =>
  temporal.api.history.v1.History.fromObject(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object);

async function replay(name: string, workflowsPath: string): Promise<void> {
  const workflowBundle = await bundleOf(workflowsPath);
  await Worker.runReplayHistory({ workflowBundle }, historyOf(name), 'work-item-1');
}

function decode(payloads: Payloads): unknown {
  const [payload] = payloads?.payloads ?? [];
  if (payload === undefined) throw new Error('The history lacks a payload.');
  return defaultPayloadConverter.fromPayload(payload);
}

/** The answers that an execution gave, in order, and what it handed over; decided anew by the code of today. */
function decideAgain(name: string) {
  const { events } = historyOf(name);
  const input = upcastRunInput(decode(events[0]?.workflowExecutionStartedEventAttributes?.input));
  const run = new Run(input, findTemplate(input.template));
  let moment = { time: '', task: 0 };
  const expected = new Map<string, unknown>();
  const given = new Map<string, unknown>();
  let handedOver: RunInput | null = null;
  let signals: Directory[] = [];
  for (const event of events) {
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest;
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    const signaled = event.workflowExecutionSignaledEventAttributes;
    const continued = event.workflowExecutionContinuedAsNewEventAttributes;
    if (event.workflowTaskStartedEventAttributes) {
      const { seconds, nanos } = event.eventTime ?? {};
      const millis = Number(seconds) * 1_000 + Math.floor((nanos ?? 0) / 1_000_000);
      moment = { time: new Date(millis).toISOString(), task: Number(event.eventId) };
      // What came before a task is handled first in it.
      for (const directory of signals) run.directoryChanged(directory, moment);
      signals = [];
    }
    if (accepted?.input?.name === COMMAND_UPDATE) {
      const envelope = decode(accepted.input.args) as CommandEnvelope;
      const answer = run.command(envelope, moment);
      const event = answer.kind === 'accepted' ? { event: run.waitingEvent(answer.version) } : {};
      given.set(accepted.meta?.updateId ?? '', { ...answer, ...event });
    }
    if (completed?.meta?.updateId && given.has(completed.meta.updateId)) {
      const { recorded: _recorded, ...answer } = decode(completed.outcome?.success) as { recorded?: boolean };
      expected.set(completed.meta.updateId, answer);
    }
    if (signaled?.signalName === DIRECTORY_CHANGED_SIGNAL) signals.push(decode(signaled.input) as Directory);
    if (continued) handedOver = upcastRunInput(decode(continued.input));
  }
  return { given, expected, run, handedOver };
}

describe('decision 11: executions recorded by every release can be replayed', () => {
  test('there are some, over several executions, with the fall-back and a refused report', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(5);
    const story = NAMES.filter((name) => name.includes('ordinary-way')).map((name) => historyOf(name).events);
    expect(story.some((events) => events.some((event) => Boolean(event.activityTaskScheduledEventAttributes)))).toBe(
      true,
    );
    expect(
      story.some((events) => events.some((event) => Boolean(event.workflowExecutionContinuedAsNewEventAttributes))),
    ).toBe(true);
    expect(NAMES.some((name) => name.includes('refused-report'))).toBe(true);
  });

  test.each(NAMES)('%s is replayed step by step', async (name) => {
    await replay(name, RUN_WORKFLOWS);
  });

  test.each(NAMES)('%s is decided again with the same answers and, to the byte, the same chain', (name) => {
    const { given, expected, run, handedOver } = decideAgain(name);
    expect(given.size).toBeGreaterThan(0);
    expect(given).toEqual(expected);
    if (handedOver !== null) expect(run.toInput().state).toEqual(handedOver.state);
  });

  test('a change of the run’s steps is noticed', async () => {
    for (const name of NAMES) {
      await expect(replay(name, MUTANT)).rejects.toBeInstanceOf(DeterminismViolationError);
    }
  });
});
