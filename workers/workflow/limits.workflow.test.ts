import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sha256Of } from '#domain/canonical.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { addSeconds, fromMillis, type Instant, toMillis } from '#domain/instant.ts';
import { PLAIN_STORY } from '#domain/testing/ordinary-way.ts';
import { envelope, Play, reportCommand } from '#domain/testing/play.ts';
import type { Severity } from '#domain/vocabulary.ts';
import { findTimeSkippingServer } from '#engines/time-skipping.ts';
import { type LaboratoryWorker, quietRuntime, RUN_WORKFLOWS, startWorker } from '#workers/testing/laboratory.ts';
import { Recorder } from '#workers/testing/recorder.ts';
import { freshInput, RunDriver } from '#workers/testing/run-driver.ts';
import type { RunStatus } from './contract.ts';

/** As late as a busy machine may be; the server's clock goes on while it works. */
const SOON_MS = 60_000;
const HOUR = 3600;

type Limited = 'TRIAGE' | 'ROOT_CAUSE';

/** The table of process.md 6, in hours. */
const LIMITS: Readonly<Record<Limited, Readonly<Record<Severity, number>>>> = {
  TRIAGE: { CRITICAL: 2, HIGH: 24, MEDIUM: 48, LOW: 168 },
  ROOT_CAUSE: { CRITICAL: 4, HIGH: 48, MEDIUM: 72, LOW: 168 },
};
/** What a severity is changed to, where it is: to a longer limit and to shorter ones. */
const CHANGED_TO: Readonly<Record<Severity, Severity>> = {
  CRITICAL: 'HIGH',
  HIGH: 'CRITICAL',
  MEDIUM: 'HIGH',
  LOW: 'MEDIUM',
};
/** When the severity is changed, as a part of the first limit; 0 for never. */
const STORIES = {
  'left alone': 0,
  'whose worker restarts in between': 0,
  'whose severity changes before the warning': 0.5,
  'whose severity changes between warning and limit': 0.9,
  'whose severity changes after the breach': 1.25,
} as const;
type Story = keyof typeof STORIES;

/** What the clock is to say: the kind, when it was due, and since when it could be said. Seconds from the visit's begin. */
interface Expected {
  type: 'LIMIT_WARNED' | 'LIMIT_BREACHED';
  due: number;
  from: number;
}

/** TM-1 to TM-3 by hand. */
function expectedOf(state: Limited, severity: Severity, story: Story): Expected[] {
  const limit = LIMITS[state][severity] * HOUR;
  const other = LIMITS[state][CHANGED_TO[severity]] * HOUR;
  const warned: Expected = { type: 'LIMIT_WARNED', due: limit * 0.75, from: limit * 0.75 };
  const breached: Expected = { type: 'LIMIT_BREACHED', due: limit, from: limit };
  const at = STORIES[story] * limit;
  if (at === 0 || at > limit) return [warned, breached];
  const before = at < limit * 0.75 ? [] : [warned];
  const breachedAnew: Expected = { type: 'LIMIT_BREACHED', due: other, from: Math.max(at, other) };
  // A limit that is already past is a breach at once, without a warning (TM-2).
  if (other <= at) return [...before, breachedAnew];
  return [...before, { type: 'LIMIT_WARNED', due: other * 0.75, from: Math.max(at, other * 0.75) }, breachedAnew];
}

interface Case {
  state: Limited;
  severity: Severity;
  story: Story;
  timeScale: number;
  enteredAt: Instant;
  run: RunDriver;
  play: Play;
}

/** Something to be done when the server's clock is there. */
interface Mark {
  at: number;
  act: () => Promise<void>;
}

const recorder = new Recorder();
const cases: Case[] = [];
const statuses: RunStatus[] = [];
const early: string[] = [];
let environment: TestWorkflowEnvironment;
let steady: LaboratoryWorker;
let restarted: LaboratoryWorker;
let number = 0;
let looks = 0;
const queues = { steady: randomUUID(), restarted: randomUUID() };

const place = (taskQueue: string) => ({ address: environment.address, namespace: 'default', taskQueue });

/** Starts a run whose work item has just come into the state, under the severity. */
async function begin(state: Limited, severity: Severity, story: Story, timeScale = 3600): Promise<Case> {
  number += 1;
  const play = new Play();
  play.now = fromMillis((await environment.currentTimeMs()) - 20 * 60_000);
  const report = { workItemId: String(number), number, proposedSeverity: severity, timeScale };
  play.must('engineer', reportCommand(report));
  play.pass('T.2', severity);
  if (state === 'ROOT_CAUSE') {
    for (const item of ['T.1', 'T.3', 'T.4']) play.pass(item, undefined, PLAIN_STORY);
    play.declare();
  }
  const queue = story === 'whose worker restarts in between' ? queues.restarted : queues.steady;
  const run = new RunDriver(environment.client, queue, number);
  await run.start(freshInput({ state: play.state }));
  const enteredAt = play.state.visits.at(-1)?.enteredAt ?? '';
  const one: Case = { state, severity, story, timeScale, enteredAt, run, play };
  cases.push(one);
  return one;
}

async function changeSeverity({ run, play, severity }: Case): Promise<void> {
  const to = CHANGED_TO[severity];
  const command = {
    type: 'CHANGE_SEVERITY' as const,
    severity: to,
    rationale: 'More people are hit than was thought.',
  };
  const commandId = randomUUID();
  const sent = envelope(play.id('product'), command, play.directory, { commandId, fingerprint: sha256Of(commandId) });
  // Asking at once whether it is recorded would meet the very task that records it: then this server, now and then,
  // never ends that task.
  const answer = await run.sendOnly(sent);
  if (answer.kind !== 'accepted') throw new Error(`The severity was not changed: ${JSON.stringify(answer)}`);
  const isRecorded = () => expect(recorder.seqsOf(run.workItemId)).toContain(answer.version);
  await vi.waitFor(isRecorded, { timeout: 30_000, interval: 5 });
}

/** The time-skipping server would wait for a worker that knew a run; so these know none, and replay it at each task. */
const forgetful = () => startWorker(place(queues.restarted), recorder, RUN_WORKFLOWS, true);

async function restart(): Promise<void> {
  await restarted.stop();
  restarted = await forgetful();
}

const firingsOf = ({ run }: Case): Extract<WorkItemEvent, { type: 'LIMIT_WARNED' | 'LIMIT_BREACHED' }>[] =>
  recorder.events.filter(
    (event) =>
      event.workItemId === run.workItemId && (event.type === 'LIMIT_WARNED' || event.type === 'LIMIT_BREACHED'),
  ) as never;

/** Lets a run live until well after all its limits; what the next one does begins when it has ended. */
async function live(one: Case): Promise<void> {
  const limit = LIMITS[one.state][one.severity] * HOUR;
  const other = LIMITS[one.state][CHANGED_TO[one.severity]] * HOUR;
  const instant = (seconds: number) => toMillis(addSeconds(one.enteredAt, (seconds * one.timeScale) / HOUR));
  const marks: Mark[] = [];
  if (one.story === 'whose worker restarts in between') marks.push({ at: instant(limit / 2), act: restart });
  const change = STORIES[one.story] * limit;
  if (change > 0) marks.push({ at: instant(change), act: () => changeSeverity(one) });
  // A minute before each instant it is looked whether something was said too early.
  for (const [index, { due, from, type }] of expectedOf(one.state, one.severity, one.story).entries()) {
    if (from > due) continue;
    const look = () => {
      looks += 1;
      if (firingsOf(one).length > index) early.push(`${type} of ${one.severity} in ${one.state}, ${one.story}`);
      return Promise.resolve();
    };
    marks.push({ at: instant(due) - SOON_MS, act: look });
  }
  marks.sort((earlier, later) => earlier.at - later.at);
  for (const { at, act } of [...marks, { at: instant(1.5 * Math.max(limit, other)), act: () => Promise.resolve() }]) {
    const millis = at - (await environment.currentTimeMs());
    if (millis > 0) await environment.sleep(millis);
    await act();
  }
  statuses.push(await one.run.status());
  await one.run.handle.terminate();
}

const SCALED = { timeScale: 60, limit: 24 * 60 };
let scaled: Case;

beforeAll(async () => {
  quietRuntime();
  const path = await findTimeSkippingServer();
  const server = path === undefined ? undefined : { executable: { type: 'existing-path' as const, path } };
  environment = await TestWorkflowEnvironment.createTimeSkipping({ server });
  steady = await startWorker(place(queues.steady), recorder);
  restarted = await forgetful();
  for (const state of ['TRIAGE', 'ROOT_CAUSE'] as const) {
    for (const severity of ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const) {
      for (const story of Object.keys(STORIES) as Story[]) await live(await begin(state, severity, story));
    }
  }
  scaled = await begin('TRIAGE', 'HIGH', 'left alone', SCALED.timeScale);
  await live(scaled);
});

afterAll(async () => {
  await steady.stop();
  await restarted.stop();
  await environment.teardown();
});

const find = (state: Limited, severity: Severity, story: Story): Case => {
  const found = cases.find((one) => one.state === state && one.severity === severity && one.story === story);
  if (found === undefined) throw new Error('There is no such run.');
  return found;
};

describe.each(['TRIAGE', 'ROOT_CAUSE'] as const)('TM-1, TM-2, TM-3, TM-5: the limit of %s', (state) => {
  describe.each(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const)('at %s', (severity) => {
    test.each(Object.keys(STORIES) as Story[])('in a run %s', (story) => {
      const one = find(state, severity, story);
      const expected = expectedOf(state, severity, story);
      const firings = firingsOf(one);
      expect(firings.map(({ type, payload }) => ({ type, dueAt: payload.dueAt }))).toEqual(
        expected.map(({ type, due }) => ({ type, dueAt: addSeconds(one.enteredAt, due) })),
      );
      for (const [index, { at, payload }] of firings.entries()) {
        const from = toMillis(addSeconds(one.enteredAt, expected[index]?.from ?? 0));
        expect(toMillis(at)).toBeGreaterThan(toMillis(payload.dueAt));
        expect(toMillis(at) - from).toBeGreaterThanOrEqual(0);
        expect(toMillis(at) - from).toBeLessThan(SOON_MS);
      }
    });

    test('the breach raises one escalation to the Head of Engineering, in TRIAGE a second for information', () => {
      for (const story of Object.keys(STORIES) as Story[]) {
        const breach = firingsOf(find(state, severity, story)).find(({ type }) => type === 'LIMIT_BREACHED');
        const raised = breach?.type === 'LIMIT_BREACHED' ? breach.payload.escalations : [];
        const limit = breach?.payload.limitSeconds ?? 0;
        const informed = { to: { role: 'PMO_LEAD' }, needsResponse: false, respondBy: null };
        expect(raised).toMatchObject([
          {
            to: { role: 'HEAD_OF_ENGINEERING' },
            needsResponse: true,
            respondBy: addSeconds(breach?.at ?? '', limit / 4),
          },
          ...(state === 'TRIAGE' ? [informed] : []),
        ]);
      }
    });
  });
});

test('TM-3: a minute before each instant nothing had been said', () => {
  expect(early).toEqual([]);
  expect(looks).toBeGreaterThan(60);
});

test('decision 10: the time scale is the one that the run began with, not that of its input', () => {
  const firings = firingsOf(scaled);
  expect(firings.map(({ type, payload }) => [type, payload.dueAt])).toEqual([
    ['LIMIT_WARNED', addSeconds(scaled.enteredAt, SCALED.limit * 0.75)],
    ['LIMIT_BREACHED', addSeconds(scaled.enteredAt, SCALED.limit)],
  ]);
});

test('every run is recorded once and in order, whatever was done with its worker', () => {
  for (const { run, play } of cases) {
    const seqs = recorder.seqsOf(run.workItemId);
    expect(seqs).toEqual(seqs.map((_seq, index) => play.state.version + 1 + index));
  }
  for (const status of statuses) expect(status).toMatchObject({ pending: 0, faults: {}, frozen: null });
});
