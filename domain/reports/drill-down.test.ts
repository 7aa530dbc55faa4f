import { describe, expect, it } from 'vitest';
import { DEFECT_RUN } from '../templates/index.ts';
import { drillDownKeys, keysOf, type ReportFigure } from './drill-down.ts';
import type { ReportFact } from './facts.ts';
import type { Narrowing } from './reports.ts';

const ALL: Narrowing = { states: null, severities: null };
const figure = (change: Partial<ReportFigure>): ReportFigure => ({
  kind: 'ENTERED',
  state: null,
  severity: null,
  item: null,
  to: null,
  ...change,
});
const place = { state: 'VERIFICATION', severity: 'HIGH' } as const;

const FACTS: readonly (readonly [ReportFigure['kind'], ReportFact])[] = [
  ['ENTERED', { kind: 'ENTERED', ...place }],
  ['LEFT', { kind: 'LEFT', ...place, millis: 1, outcome: 'WITHDRAWN' }],
  ['LIMIT_MET', { kind: 'LIMIT_MET', ...place }],
  ['LIMIT_BREACHED', { kind: 'LIMIT_BREACHED', ...place }],
  ['PASSED_FIRST', { kind: 'JUDGED', ...place, item: 'V.1', passedFirst: true }],
  ['NOT_PASSED_FIRST', { kind: 'JUDGED', ...place, item: 'V.1', passedFirst: false }],
  ['REJECTED', { kind: 'REJECTED', ...place, item: 'V.1', by: 'NO', reason: 'No.' }],
  ['REVERTED', { kind: 'REVERTED', ...place, to: 'FIX_SCOPE', cause: 'REGRESSION' }],
  ['CLOSED', { kind: 'CLOSED', ...place, millis: 1 }],
  ['ESCALATED', { kind: 'ESCALATED', ...place, escalation: 'DOCUMENT_LATE' }],
  ['RESPONDED', { kind: 'RESPONDED', ...place, escalation: 'ACTION_OVERDUE', millis: 1 }],
  ['FILED', { kind: 'FILED', ...place, millis: 900_000 }],
  ['FILED_LATE', { kind: 'FILED', ...place, millis: 900_001 }],
];
const regression = DEFECT_RUN.reversions.find(({ key }) => key === 'REGRESSION');

describe('what is behind a figure', () => {
  it.each(FACTS)('%s finds its facts, by state and severity and without, and those of no other', (kind, fact) => {
    const own = drillDownKeys(fact.kind === 'REVERTED' ? { ...fact, to: regression?.to ?? '' } : fact);
    const finds = (asked: ReportFigure, narrowing: Narrowing = ALL) =>
      keysOf(asked, narrowing, [DEFECT_RUN]).some((key) => own.includes(key));
    for (const asked of [{}, place, { state: place.state }, { severity: place.severity }]) {
      expect(finds(figure({ kind, ...asked }))).toBe(true);
    }
    expect(finds(figure({ kind, state: 'TRIAGE' }))).toBe(false);
    expect(finds(figure({ kind, severity: 'LOW' }))).toBe(false);
    expect(finds(figure({ kind }), { ...ALL, states: ['TRIAGE'] })).toBe(false);
    expect(finds(figure({ kind }), { ...ALL, severities: ['LOW'] })).toBe(false);
    // A late filing is a filing, too.
    const others = FACTS.filter(([other]) => other !== kind && !(kind === 'FILED_LATE' && other === 'FILED'));
    for (const [other] of others) expect(finds(figure({ kind: other }))).toBe(false);
  });

  it('is of one gate item, or of one way back, where that is asked', () => {
    const keys = (asked: Partial<ReportFigure>) => keysOf(figure(asked), ALL, [DEFECT_RUN]);
    expect(keys({ kind: 'REJECTED', item: 'V.1', ...place })).toEqual([
      'REJECTED|VERIFICATION|HIGH|V.1|FAIL',
      'REJECTED|VERIFICATION|HIGH|V.1|NO',
    ]);
    expect(keys({ kind: 'REJECTED', item: 'X.9' })).toEqual([]);
    expect(keys({ kind: 'REVERTED', to: 'CLOSED' })).toEqual([]);
    expect(keys({ kind: 'REVERTED', state: 'IMPLEMENTATION', severity: 'LOW', to: 'FIX_SCOPE' })).toEqual([
      'REVERTED|IMPLEMENTATION|LOW|FIX_SCOPE|SCOPE_QUESTION',
    ]);
  });
});
