import { expect, it } from 'vitest';
import { counted, greatest, least, listed, shareWords } from './words.ts';

it('counts with the right noun', () => {
  expect(counted(1, 'work item')).toBe('1 work item');
  expect(counted(0, 'work item')).toBe('0 work items');
  expect(counted(1_234, 'visit')).toBe('1,234 visits');
});

it('rounds a share, but never to none or all', () => {
  expect(shareWords(0)).toBe('0 %');
  expect(shareWords(0.001)).toBe('under 1 %');
  expect(shareWords(0.125)).toBe('13 %');
  expect(shareWords(0.999)).toBe('over 99 %');
  expect(shareWords(1)).toBe('100 %');
});

it('lists names, and of many the first', () => {
  expect(listed([])).toBe('');
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b'])).toBe('a and b');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b and 2 more');
});

it('finds the greatest and the least, all of them where several are', () => {
  const identity = (value: number) => value;
  expect(greatest([1, 3, 3], identity)).toEqual([3, 3]);
  expect(greatest([0, 0], identity)).toEqual([]);
  expect(greatest([], identity)).toEqual([]);
  expect(least([2, 1, 1], identity)).toEqual([1, 1]);
});
