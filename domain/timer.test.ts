import { describe, expect, test } from 'vitest';
import { addSeconds } from './instant.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { Play, START } from './testing/play.ts';
import { effectiveSeverity, limitSeconds, shownSeverity, stateTimer } from './timer.ts';
import { SEVERITIES, type Severity } from './vocabulary.ts';

const HOUR = 3600;

/** The table of process.md 6, in hours. */
const LIMITS: [severity: Severity, triage: number, rootCause: number][] = [
  ['CRITICAL', 2, 4],
  ['HIGH', 24, 48],
  ['MEDIUM', 48, 72],
  ['LOW', 168, 168],
];

describe('TM-0: the effective severity', () => {
  test('with no proposal it is Critical, and none is shown', () => {
    const { state } = Play.reported();
    expect([effectiveSeverity(state), shownSeverity(state)]).toEqual(['CRITICAL', null]);
  });

  test.each(SEVERITIES)("before T.2 passed it is the reporter's proposal: %s", (proposedSeverity) => {
    const { state } = Play.reported({ proposedSeverity });
    expect([effectiveSeverity(state), shownSeverity(state), state.severity]).toEqual([
      proposedSeverity,
      proposedSeverity,
      null,
    ]);
  });

  test('T.2 counts from its Pass on, not from its evidence or its confirmation', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' }).write('T.2', 'HIGH');
    expect(effectiveSeverity(play.state)).toBe('LOW');
    play.confirm('T.2');
    expect(effectiveSeverity(play.state)).toBe('LOW');
    play.validate('T.2');
    expect([effectiveSeverity(play.state), play.state.severity]).toEqual(['HIGH', 'HIGH']);
  });

  test('as last passed: new evidence of T.2 leaves it until that passes too', () => {
    const play = Play.reported().pass('T.2', 'HIGH').write('T.2', 'LOW');
    expect(effectiveSeverity(play.state)).toBe('HIGH');
    play.confirm('T.2').validate('T.2');
    expect(effectiveSeverity(play.state)).toBe('LOW');
  });

  test('a failed T.2 settles nothing', () => {
    const play = Play.reported({ proposedSeverity: 'MEDIUM' }).write('T.2', 'CRITICAL').confirm('T.2');
    play.must('pmo', play.fails('T.2'));
    expect([play.state.severity, effectiveSeverity(play.state)]).toEqual([null, 'MEDIUM']);
  });
});

describe.each(LIMITS)('TM-1: the limits of %s', (severity, triage, rootCause) => {
  test(`TRIAGE ${triage} h from the report, ROOT_CAUSE ${rootCause} h from its declaration`, () => {
    const play = Play.reported({ proposedSeverity: severity });
    expect(stateTimer(DEFECT_RUN, play.state)).toEqual({
      status: 'RUNNING',
      startedAt: play.state.createdAt,
      dueAt: addSeconds(play.state.createdAt, triage * HOUR),
      limitSeconds: triage * HOUR,
    });
    for (const item of ['T.1', 'T.3', 'T.4']) play.pass(item);
    play.pass('T.2', severity).declare();
    expect(play.state.state).toBe('ROOT_CAUSE');
    expect(stateTimer(DEFECT_RUN, play.state)).toEqual({
      status: 'RUNNING',
      startedAt: play.now,
      dueAt: addSeconds(play.now, rootCause * HOUR),
      limitSeconds: rootCause * HOUR,
    });
  });

  test.each([3600, 60, 1.5])('the time scale moves the instant, not the limit: %d seconds an hour', (timeScale) => {
    const play = Play.reported({ proposedSeverity: severity, timeScale });
    const timer = stateTimer(DEFECT_RUN, play.state);
    expect(timer.limitSeconds).toBe(triage * HOUR);
    expect(timer.dueAt).toBe(addSeconds(play.state.createdAt, triage * timeScale));
  });

  test('other states have no limit', () => {
    for (const state of ['FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED']) {
      expect(limitSeconds(DEFECT_RUN, state, severity)).toBeNull();
    }
  });
});

describe('TM-1, TM-2: elapsed time, from the same start', () => {
  test('a changed clock in the middle makes no difference: 168 hours are 168 hours', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' });
    expect(play.state.createdAt).toBe('2026-10-21T09:01:00.000Z');
    expect(stateTimer(DEFECT_RUN, play.state).dueAt).toBe('2026-10-28T09:01:00.000Z');
  });

  test('a confirmed severity re-computes the limit from the start of the visit, past or not', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' }).wait(5 * HOUR);
    play.pass('T.2', 'CRITICAL');
    const timer = stateTimer(DEFECT_RUN, play.state);
    expect(timer.startedAt).toBe(addSeconds(START, 60));
    expect(timer.dueAt).toBe(addSeconds(START, 60 + 2 * HOUR));
    expect((timer.dueAt ?? '') < play.now).toBe(true);
    play.pass('T.2', 'MEDIUM');
    expect(stateTimer(DEFECT_RUN, play.state).dueAt).toBe(addSeconds(START, 60 + 48 * HOUR));
  });

  test.each(['FIX_SCOPE', 'CLOSED'])('in %s nothing runs', (state) => {
    const play = state === 'CLOSED' ? Play.closed() : Play.in(state);
    expect(stateTimer(DEFECT_RUN, play.state)).toMatchObject({ status: 'NONE', dueAt: null, limitSeconds: null });
  });
});

test('the table names label, priority and fix target of each severity (process.md 6)', () => {
  expect(DEFECT_RUN.severities).toEqual({
    CRITICAL: { label: 'Critical', priority: 'P0', fixTarget: 'current release or hotfix' },
    HIGH: { label: 'High', priority: 'P1', fixTarget: 'current or next release' },
    MEDIUM: { label: 'Medium', priority: 'P2', fixTarget: 'next release' },
    LOW: { label: 'Low', priority: 'P3', fixTarget: 'backlog' },
  });
});
