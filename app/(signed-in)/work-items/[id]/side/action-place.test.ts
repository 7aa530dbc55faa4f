import { describe, expect, it } from 'vitest';
import { ACTION_KINDS } from '#domain/vocabulary.ts';
import { actionPlace } from './action-place.ts';

describe('the place of a next action', () => {
  it.each([
    ['CONFIRM', 'T.3', '?tab=gate#T.3'],
    ['REPAIR', 'FS.2', '?tab=gate#FS.2'],
    // An answer that a gate item's evidence waits for is still given among the questions.
    ['ANSWER', 'T.1', '?tab=questions#questions'],
    ['RULE', null, '?tab=questions#questions'],
    ['DECIDE', 'T.3', '?tab=gate#my-action'],
    ['CLOSE_STEP', null, '?tab=gate#closure'],
  ] as const)('of %s (%s) is %s', (kind, item, place) => expect(actionPlace({ kind, item })).toBe(place));

  it('is somewhere for every kind', () => {
    for (const kind of ACTION_KINDS)
      expect(actionPlace({ kind, item: null })).toMatch(/^\?tab=(gate|questions)#[\w-]+$/);
  });
});
