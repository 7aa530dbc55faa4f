import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../filters/filters.ts';
import { csvPath } from '../behind.ts';
import { presetPeriod } from '../period.ts';
import { readQuestion } from './read-question.ts';

const TODAY = '2026-03-02';
const read = (query: string) => readQuestion(new URLSearchParams(query), TODAY);

describe('the address of a file', () => {
  it('that a page leads to is read as the page meant it', () => {
    const period = presetPeriod('90d', TODAY);
    const filters = {
      ...NO_FILTERS,
      severities: ['CRITICAL', 'LOW'] as const,
      rated: 'no' as const,
      overdue: true,
      open: true,
      owner: 'me',
      text: 'one & two',
      state: 'TRIAGE',
      template: 'defect-run',
      spec: 'spec-api',
    };
    const path = csvPath('breaches', { period, filters });
    expect(read(path.slice(path.indexOf('?') + 1))).toEqual({ period: { ...period, preset: null }, filters });
  });

  it('asks for thirty days of everything where it says nothing', () => {
    expect(read('')).toEqual({ period: presetPeriod('30d', TODAY), filters: NO_FILTERS });
  });

  it.each([
    ['from=yesterday', ['from']],
    ['from=2026-02-30&to=2026-03-01', ['from']],
    ['from=1999-12-31&to=2100-01-01', ['from', 'to']],
    ['from=2026-03-02&to=2026-03-01', ['to']],
    ['from=', ['from']],
    ['period=ever', ['period']],
    ['severity=HIGH&severity=HUGE', ['severity']],
    ['overdue=no', ['overdue']],
    ['open=true', ['open']],
    ['owner=me&owner=you', ['owner']],
    [`text=${'x'.repeat(201)}`, ['text']],
    ['sevrity=HIGH&constructor=1', ['sevrity', 'constructor']],
  ])('%s is refused, naming what is wrong', (query, names) => {
    const answer = read(query);
    expect('problems' in answer && answer.problems.map(({ name }) => name)).toEqual(names);
  });
});
