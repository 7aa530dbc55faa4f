import { describe, expect, test } from 'vitest';
import { closureComplete, closureSteps } from './closure.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { FULL_STORY, PLAIN_STORY, type Story } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';

const KEYS = ['lessonsLearnt', 'backlog', 'changelog', 'validationSystem', 'knownDeviations'];

describe('closure steps (process.md 7)', () => {
  test('none before CLOSED', () => {
    expect(closureSteps(DEFECT_RUN, Play.in('VERIFICATION').state)).toEqual([]);
  });

  test.each<[string, Story, string[]]>([
    ['P0/P1, validation affected', FULL_STORY, KEYS],
    ['P2/P3, validation not affected', PLAIN_STORY, ['backlog', 'knownDeviations']],
    ['P3, validation affected', { ...FULL_STORY, severity: 'LOW' }, ['backlog', 'validationSystem', 'knownDeviations']],
    [
      'P0, validation not affected',
      { ...PLAIN_STORY, severity: 'CRITICAL' },
      ['lessonsLearnt', 'backlog', 'changelog', 'knownDeviations'],
    ],
  ])('%s: which are mandatory', (_title, story, mandatory) => {
    const steps = closureSteps(DEFECT_RUN, Play.closed(story).state);
    expect(steps.map((step) => step.key)).toEqual(KEYS);
    expect(steps.filter((step) => step.mandatory).map((step) => step.key)).toEqual(mandatory);
    expect(steps.every((step) => !step.done && step.record === null && step.path === null && step.at === null)).toBe(
      true,
    );
  });

  test('closure is complete when every step has its record, at discretion or not', () => {
    const play = Play.closed(PLAIN_STORY);
    const done = { record: { entry: 'Churn mended.' }, by: 'p-pmo', at: play.now };
    const closing = (keys: string[]) => ({
      ...play.state,
      closureSteps: Object.fromEntries(keys.map((key) => [key, done])),
    });
    expect(closureComplete(DEFECT_RUN, play.state)).toBe(false);
    expect(closureComplete(DEFECT_RUN, closing(KEYS.slice(1)))).toBe(false);
    expect(closureComplete(DEFECT_RUN, closing(KEYS))).toBe(true);
    expect(closureSteps(DEFECT_RUN, closing(['backlog']))[1]).toMatchObject({
      done: true,
      record: done.record,
      at: play.now,
    });
    expect(closureComplete(DEFECT_RUN, { ...closing(KEYS), disposition: 'ACTIVE' })).toBe(false);
  });
});
