import { expect, it } from 'vitest';
import { limitWords } from './limit-words.ts';

it.each([
  [3600, '1 hour'],
  [2 * 3600, '2 hours'],
  [72 * 3600, '72 hours'],
  [5 * 24 * 3600, '5 days'],
  [7 * 24 * 3600, '1 week'],
  [14 * 24 * 3600, '2 weeks'],
  [90 * 60, '90 minutes'],
])('a limit of %d seconds is %s', (seconds, words) => expect(limitWords(seconds)).toBe(words));
