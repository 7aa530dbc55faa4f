import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkItemEvent } from '#domain/events.ts';
import { addSeconds, toMillis } from '#domain/instant.ts';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { type Stack, startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { collection, connectDatabase, disconnectDatabase } from '#models/database.ts';
import { skewedClock } from '#workers/testing/skewed-clock.ts';
import { meetOrganisation } from '../tools/example/organisation.ts';

/** TM-5: whatever the clocks of web and worker say, deadlines are those of the engine. Worker alone: `workers/clock.stack.test.ts`. */

/** Seconds that an hour takes here: the two hours of a critical TRIAGE take sixteen seconds. */
const SCALE = 8;
const TEN_MINUTES = 10 * 60_000;
/** How late a timer may fire on a busy machine. */
const LATE_MILLIS = 5_000;

const REPORT = `mutation($input: ReportDefectInput!) { reportDefect(input: $input) { workItem { id } refusal { message } } }`;
const READ = `query($id: ID!) { workItem(id: $id) { timer { status startedAt dueAt } } }`;

interface Read {
  workItem: { timer: { status: string; startedAt: string; dueAt: string } };
}

describe.each([
  ['web ten minutes ahead, worker ten minutes behind', { web: TEN_MINUTES, worker: -TEN_MINUTES }],
  ['web ten minutes behind, worker ten minutes ahead', { web: -TEN_MINUTES, worker: TEN_MINUTES }],
])('%s', (_, skew) => {
  const folder = temporaryFolder('skew');
  let stack: Stack;

  beforeAll(async () => {
    const { MONGODB_URI: _uri, TEMPORAL_ADDRESS: _address, NEXTAUTH_URL: _url, ...ours } = processEnvironment();
    const env = {
      ...ours,
      PHASEGATE_MODE: 'demo',
      PHASEGATE_DEMO_DEFECTS: '0',
      PHASEGATE_TIME_SCALE: String(SCALE),
      PORT: '0',
      NODE_OPTIONS: Object.entries(skew)
        .map(([program, millis]) => `--import ${skewedClock(millis, `/${program}.mjs`)}`)
        .join(' '),
    };
    stack = await startStack({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
    await connectDatabase({ uri: stack.engines.mongodbUri, profile: 'tool' });
  });

  afterAll(async () => {
    await disconnectDatabase();
    await stack.stop();
    folder.remove();
  });

  test('a limit is reckoned from when it was reported, and warning and breach come at their instants', async () => {
    const session = await (await meetOrganisation(stack.url, 'phasegate')).session('qa');
    const input = {
      commandId: randomUUID(),
      title: 'Totals are a cent short',
      observed: 'The total is one cent short.',
      expected: 'The total is the sum of the rounded lines.',
      stepsToReproduce: ['Add three lines of 0.335'],
      noSpecFound: true,
      proposedSeverity: 'CRITICAL',
    };
    const since = Date.now();
    const sent = await session.graphql<{ reportDefect: { workItem: { id: string } } }>(REPORT, { input });
    const until = Date.now();
    const { id } = sent.reportDefect.workItem;
    const { workItem } = await session.graphql<Read>(READ, { id });
    const { startedAt, dueAt } = workItem.timer;
    expect(toMillis(startedAt)).toBeGreaterThanOrEqual(since - 1);
    expect(toMillis(startedAt)).toBeLessThanOrEqual(until);
    expect(dueAt).toBe(addSeconds(startedAt, 2 * SCALE));

    const eventsOf = async () =>
      (await collection('events').find({ workItemId: id }).sort({ seq: 1 }).lean()).map(
        ({ json }) => JSON.parse(json) as WorkItemEvent,
      );
    await expect
      .poll(async () => (await eventsOf()).map(({ type }) => type))
      .toEqual(['DEFECT_REPORTED', 'LIMIT_WARNED', 'LIMIT_BREACHED']);
    const [, ...fired] = await eventsOf();
    const dues = fired.map(({ payload }) => ('dueAt' in payload ? payload.dueAt : null));
    expect(dues).toEqual([addSeconds(startedAt, 1.5 * SCALE), dueAt]);
    for (const [index, { at }] of fired.entries()) {
      const lag = toMillis(at) - toMillis(dues[index] ?? '');
      expect(lag).toBeGreaterThan(0);
      expect(lag).toBeLessThan(LATE_MILLIS);
    }
    await expect
      .poll(async () => (await session.graphql<Read>(READ, { id })).workItem.timer)
      .toEqual({ status: 'BREACHED', startedAt, dueAt });
  });
});
