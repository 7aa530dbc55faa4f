import { describe, expect, it } from 'vitest';
import { NO_FILTERS, readFilters } from '../filters/filters.ts';
import { type Asked, csvPath, figurePath, listPath, readFigure, reportsPath } from './behind.ts';
import { presetPeriod, readPeriod } from './period.ts';

const TODAY = '2026-11-22';
const PLAIN: Asked = { period: presetPeriod('30d', TODAY), filters: NO_FILTERS };
const NARROWED: Asked = {
  period: presetPeriod('90d', TODAY),
  filters: { ...NO_FILTERS, severities: ['HIGH'], state: 'TRIAGE', text: 'a & b' },
};

const parametersIn = (path: string) => {
  const parameters = new URL(path, 'http://localhost').searchParams;
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
};

it('the page leads to itself with period and filters', () => {
  expect(reportsPath(PLAIN)).toBe('/reports');
  expect(reportsPath(NARROWED)).toBe('/reports?period=90d&severity=HIGH&text=a+%26+b&state=TRIAGE');
});

describe('what is behind a figure', () => {
  const figure = { kind: 'REVERTED', state: 'VERIFICATION', severity: 'LOW', to: 'FIX_SCOPE', item: null } as const;

  it('comes back from the address, the filters apart from it', () => {
    const parameters = parametersIn(figurePath(NARROWED, figure));
    expect(readFigure(parameters)).toEqual(figure);
    expect(readFilters(parameters)).toEqual(NARROWED.filters);
    expect(readPeriod(parameters, TODAY).period).toEqual(NARROWED.period);
  });

  it('is that of a part of the period where it is one', () => {
    const parameters = parametersIn(figurePath(PLAIN, { kind: 'CLOSED' }, { from: '2026-11-01', to: '2026-11-02' }));
    expect(readPeriod(parameters, TODAY).period).toEqual({ preset: null, from: '2026-11-01', to: '2026-11-02' });
  });

  it('is nothing where there is no such figure', () => {
    expect(readFigure({ figure: 'GUESSED' })).toBeNull();
    expect(readFigure({})).toBeNull();
    expect(readFigure({ figure: 'LEFT', 'at-severity': 'URGENT' })?.severity).toBeNull();
  });
});

it('a file has its days said, so that it is the same tomorrow', () =>
  expect(csvPath('timeInState', PLAIN)).toBe('/api/reports/timeInState.csv?from=2026-10-24&to=2026-11-22'));

it('a list is narrowed further than the page, which it leaves as it is', () => {
  expect(listPath(NARROWED, { state: 'FIX_SCOPE', open: true })).toBe(
    '/work-items?severity=HIGH&text=a+%26+b&state=FIX_SCOPE&open=yes',
  );
  expect(listPath(PLAIN, {})).toBe('/work-items');
});
