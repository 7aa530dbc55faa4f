import { describe, expect, it } from 'vitest';
import { timeScaleWords } from './time-scale-words.ts';

describe('the words about the time scale', () => {
  it('are none where an hour takes an hour', () => expect(timeScaleWords(3600)).toBeNull());

  it.each([
    [60, '1\u00a0min'],
    [1800, '30\u00a0min'],
    [90, '90\u00a0s'],
    [1, '1\u00a0s'],
    [3599, '3599\u00a0s'],
  ])('tell for %i that an hour takes %s', (seconds, takes) =>
    expect(timeScaleWords(seconds)).toContain(`An hour of the process takes ${takes} in defects reported now`),
  );
});
