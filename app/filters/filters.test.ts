import { describe, expect, it } from 'vitest';
import { type Filters, NO_FILTERS, narrows, readFilters, toWorkItemFilter, writeFilters } from './filters.ts';

const SOME: Filters = {
  severities: ['CRITICAL', 'LOW'],
  rated: 'yes',
  overdue: true,
  owner: 'me',
  text: 'first cash',
  state: 'TRIAGE',
  template: 'defect-run',
  spec: 'metrics',
  open: true,
};

const asPageGetsIt = (parameters: URLSearchParams) =>
  Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));

describe('filters in the address', () => {
  it('come back as they were written', () => {
    expect(readFilters(asPageGetsIt(writeFilters(SOME)))).toEqual(SOME);
    expect(readFilters(asPageGetsIt(writeFilters(NO_FILTERS)))).toEqual(NO_FILTERS);
  });

  it('leave the address alone where they narrow nothing', () => {
    expect(writeFilters({ ...NO_FILTERS, text: '  ' }).toString()).toBe('');
    expect(narrows({ ...NO_FILTERS, text: '  ' })).toBe(false);
    expect(narrows({ ...NO_FILTERS, overdue: true })).toBe(true);
  });

  it('take nothing that they do not know', () => {
    expect(readFilters({ severity: 'URGENT', overdue: 'perhaps', open: 'perhaps', colour: 'red' })).toEqual(NO_FILTERS);
    expect(readFilters({ text: 'x'.repeat(300) }).text).toHaveLength(200);
  });
});

describe('what the API is asked', () => {
  it('is nothing where nothing is narrowed', () => expect(toWorkItemFilter(NO_FILTERS, 'ada')).toBeNull());

  it('is every condition, and me by my id', () =>
    expect(toWorkItemFilter(SOME, 'ada')).toEqual({
      severities: ['CRITICAL', 'LOW'],
      rated: true,
      overdue: true,
      ownerId: 'ada',
      text: 'first cash',
      states: ['TRIAGE'],
      template: 'defect-run',
      specId: 'metrics',
      dispositions: ['ACTIVE'],
    }));

  it('is somebody else by theirs', () =>
    expect(toWorkItemFilter({ ...NO_FILTERS, owner: 'eve' }, 'ada')).toMatchObject({ ownerId: 'eve', overdue: null }));
});
