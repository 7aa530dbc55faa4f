import { expect, it } from 'vitest';
import { NO_FILTERS, type SearchParameters } from '../filters/filters.ts';
import { morePath, shownOf } from './shown.ts';

const stepAfter = (shown: number): number | null => {
  const path = morePath('/boards/qa', NO_FILTERS, shown);
  if (path === null) return null;
  const parameters: SearchParameters = Object.fromEntries(new URL(path, 'http://page.invalid').searchParams);
  return shownOf(parameters);
};

it('begins small and goes on to what the API gives at once, step by step', () => {
  const steps = [shownOf({})];
  for (let next = stepAfter(steps[0]!); next !== null; next = stepAfter(next)) steps.push(next);
  expect(steps).toEqual([30, 100, 200]);
});

it('keeps the filters', () =>
  expect(morePath('/boards/qa', { ...NO_FILTERS, overdue: true }, 30)).toBe('/boards/qa?overdue=yes&show=100'));

it('asks for nothing that is no step', () => {
  expect(shownOf({ show: '5000' })).toBe(30);
  expect(shownOf({ show: ['100', '200'] })).toBe(30);
});
