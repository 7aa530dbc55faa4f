import { describe, expect, it } from 'vitest';
import {
  EMPTY_REPORT,
  isEmptyReport,
  type ReportDraft,
  tidyReport,
  toFieldProblems,
  toReportInput,
  withSpecVersion,
} from './report.ts';

const DRAFT: ReportDraft = {
  typed: {
    title: ' TWR ignores the first cash flow ',
    observed: 'It is ignored.',
    expected: 'It counts.',
    specId: 'metrics',
    section: '3.2',
    version: '1.0',
    stepsToReproduce: ['Open', ' ', 'Look '],
  },
  noSpec: false,
  severity: 'HIGH',
};

describe('the command of a report (M-1)', () => {
  it('has everything that was written, tidied', () =>
    expect(toReportInput(tidyReport(DRAFT))).toEqual({
      title: 'TWR ignores the first cash flow',
      observed: 'It is ignored.',
      expected: 'It counts.',
      specReference: { specId: 'metrics', section: '3.2', version: '1.0' },
      noSpecFound: false,
      stepsToReproduce: ['Open', 'Look'],
      proposedSeverity: 'HIGH',
    }));

  it('names no spec where none covers it, whatever was chosen before', () =>
    expect(toReportInput({ ...DRAFT, noSpec: true })).toMatchObject({ specReference: null, noSpecFound: true }));

  it('is sent as it is where nothing was written: the server says what is missing', () =>
    expect(toReportInput(tidyReport(EMPTY_REPORT))).toMatchObject({ title: '', stepsToReproduce: [] }));
});

it('is worth keeping as soon as anything is in it', () => {
  expect(isEmptyReport(EMPTY_REPORT)).toBe(true);
  expect(isEmptyReport({ ...EMPTY_REPORT, typed: { title: '' } })).toBe(true);
  expect(isEmptyReport({ ...EMPTY_REPORT, typed: { title: 'T' } })).toBe(false);
  expect(isEmptyReport({ ...EMPTY_REPORT, typed: { stepsToReproduce: [''] } })).toBe(false);
  expect(isEmptyReport({ ...EMPTY_REPORT, noSpec: true })).toBe(false);
  expect(isEmptyReport({ ...EMPTY_REPORT, severity: 'LOW' })).toBe(false);
});

describe('the version of a chosen spec', () => {
  const specs = [
    { id: 'metrics', path: 'm.md', title: 'Metrics', version: '1.2' },
    { id: 'api', path: 'a.md', title: 'API', version: '3.0' },
  ];

  it('is its present one', () =>
    expect(withSpecVersion({}, { specId: 'metrics' }, specs)).toEqual({ specId: 'metrics', version: '1.2' }));

  it('changes with the spec, while nobody wrote another', () => {
    const before = { specId: 'metrics', version: '1.2' };
    expect(withSpecVersion(before, { ...before, specId: 'api' }, specs)).toEqual({ specId: 'api', version: '3.0' });
  });

  it('stays what was written by hand', () => {
    const before = { specId: 'metrics', version: '0.9' };
    expect(withSpecVersion(before, { ...before, specId: 'api' }, specs)).toEqual({ specId: 'api', version: '0.9' });
    expect(withSpecVersion(before, { ...before, version: '' }, specs)).toEqual({ specId: 'metrics', version: '' });
  });
});

it('finds the field of each problem', () =>
  expect(
    toFieldProblems([
      { path: 'specReference.section', message: 'a' },
      { path: 'stepsToReproduce[1]', message: 'b' },
    ]),
  ).toEqual([
    { path: 'section', message: 'a' },
    { path: 'stepsToReproduce[1]', message: 'b' },
  ]));
