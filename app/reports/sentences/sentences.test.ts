import { describe, expect, it } from 'vitest';
import type { Severity } from '#domain/vocabulary.ts';
import { lagSentence } from './documents.ts';
import { reversionSentence, yieldSentence } from './gates.ts';
import { breachSentence, escalationSentence } from './limits.ts';
import { loadSentence, openItemsSentence } from './load.ts';
import { throughputSentence } from './speed.ts';
import { flowSentence, timeInStateSentence } from './waiting.ts';

const HOUR = 3600;

describe('cumulative flow', () => {
  const row = (state: string, openBefore: number, open: number) => ({
    state,
    openBefore,
    entered: 0,
    left: 0,
    ratedIn: 0,
    ratedOut: 0,
    open,
  });
  const told = (...rows: ReturnType<typeof row>[]) => flowSentence(rows, new Set(['CLOSED']));

  it('tells where most is, and how many more than before; what is closed does not wait', () => {
    expect(told(row('TRIAGE', 2, 3), row('FIX_SCOPE', 1, 5), row('CLOSED', 9, 99))).toBe(
      'Most work is in FIX_SCOPE: 5 of 8 open work items, in all 5 more than at the beginning of the period.',
    );
    expect(told(row('TRIAGE', 4, 1))).toBe(
      'All open work is in TRIAGE: 1 work item, in all 3 fewer than at the beginning of the period.',
    );
  });

  it('tells of ties, and of no change', () =>
    expect(told(row('TRIAGE', 3, 3), row('FIX_SCOPE', 3, 3))).toBe(
      'Most work is in TRIAGE and FIX_SCOPE: 3 each of 6, as many in all as at the beginning of the period.',
    ));

  it('tells of nothing', () => {
    expect(told()).toBe('No work item was open at the end of the period.');
    expect(told(row('TRIAGE', 2, 0), row('CLOSED', 0, 2))).toBe(
      'No work item was open at the end of the period, 2 at its beginning.',
    );
  });
});

describe('time in state', () => {
  const row = (state: string, severity: Severity, hours: number, visits = 2) => ({
    state,
    severity,
    visits,
    medianSeconds: hours * HOUR,
    p90Seconds: hours * HOUR,
  });

  it('tells where work waits longest', () => {
    expect(timeInStateSentence([row('TRIAGE', 'HIGH', 2), row('FIX_SCOPE', 'LOW', 31, 4)])).toBe(
      'Work waits longest in FIX_SCOPE at Low: median 1 d 7 h over 4 visits.',
    );
    expect(timeInStateSentence([row('TRIAGE', 'HIGH', 2, 1)])).toBe(
      'Work waits longest in TRIAGE at High: median 2 h over 1 visit.',
    );
  });

  it('tells of ties and of nothing', () => {
    expect(timeInStateSentence([row('TRIAGE', 'HIGH', 2), row('TRIAGE', 'LOW', 2), row('X', 'LOW', 1)])).toBe(
      'Work waits longest in TRIAGE at High and TRIAGE at Low: median 2 h in each.',
    );
    expect(timeInStateSentence([])).toBe('No work item left a state in the period.');
    expect(timeInStateSentence([row('TRIAGE', 'HIGH', 0)])).toBe('No work item waited in any state before it left.');
  });
});

describe('limits', () => {
  const row = (state: string, severity: Severity, visits: number, breached: number) => ({
    state,
    severity,
    visits,
    breached,
    rate: breached / visits,
  });

  it('tells how many were breached and where most', () => {
    expect(breachSentence([row('TRIAGE', 'HIGH', 10, 1), row('ROOT_CAUSE', 'CRITICAL', 6, 3)])).toBe(
      '4 of 16 limits were breached (25 %), most in ROOT_CAUSE at Critical with 3.',
    );
    expect(breachSentence([row('TRIAGE', 'HIGH', 2, 1), row('ROOT_CAUSE', 'LOW', 2, 1)])).toBe(
      '2 of 4 limits were breached (50 %), most in TRIAGE at High and ROOT_CAUSE at Low with 1 each.',
    );
    expect(breachSentence([row('TRIAGE', 'HIGH', 3, 1)])).toBe('1 of 3 limits was breached (33 %) in TRIAGE at High.');
  });

  it('tells of none', () => {
    expect(breachSentence([])).toBe('No limit was kept or breached in the period.');
    expect(breachSentence([row('TRIAGE', 'HIGH', 1, 0)])).toBe('The only limit that ran was kept.');
    expect(breachSentence([row('TRIAGE', 'HIGH', 12, 0)])).toBe('All 12 limits were kept.');
  });
});

describe('escalations', () => {
  const lags = (count: number) => ({
    count,
    medianSeconds: 2 * HOUR,
    p90Seconds: 8 * HOUR,
    maxSeconds: 9 * HOUR,
    over15Minutes: count,
  });

  it('tells how many, and how soon they were answered', () => {
    expect(escalationSentence(14, lags(10))).toBe(
      '14 escalations were raised that need a response; 10 were answered, half of them within 2 h and nine of ten within 8 h.',
    );
    expect(escalationSentence(1, lags(1))).toBe(
      '1 escalation was raised that needs a response; one was answered, after 2 h.',
    );
    expect(escalationSentence(0, lags(2))).toMatch(/^No escalation was raised; 2 were answered/);
    expect(escalationSentence(2, lags(0))).toBe('2 escalations were raised that need a response; none was answered.');
    expect(escalationSentence(0, lags(0))).toBe('No escalation was raised, and none answered.');
  });
});

describe('first-pass yield', () => {
  const row = (item: string, judged: number, passedFirst: number, reasons: string[] = []) => ({
    item,
    title: `Title of ${item}`,
    judged,
    passedFirst,
    yield: judged === 0 ? 0 : passedFirst / judged,
    rejected: reasons.length,
    reasons,
  });

  it('tells which gate item fails most, and why', () => {
    expect(yieldSentence([row('T.1', 10, 9), row('T.2', 10, 4, ['No date.', 'Wrong severity'])])).toBe(
      'T.2 Title of T.2 passes on revision 1 least often: 40 %, 4 of 10. The reason given most: “No date”.',
    );
    expect(yieldSentence([row('T.2', 3, 0)])).toBe('T.2 Title of T.2 passes on revision 1 least often: never in 3.');
  });

  it('cuts off a long reason', () =>
    expect(yieldSentence([row('T.2', 2, 1, ['x'.repeat(200)])]).length).toBeLessThan(200));

  it('tells of ties', () => {
    expect(yieldSentence([row('T.1', 4, 2), row('T.2', 2, 1)])).toBe(
      'T.1 and T.2 pass on revision 1 least often: each 50 % of the time.',
    );
    expect(yieldSentence([row('T.1', 4, 0), row('T.2', 2, 0)])).toMatch(/each never\.$/);
  });

  it('tells of none', () => {
    expect(yieldSentence([row('T.1', 3, 3), row('T.2', 2, 2)])).toBe(
      'All 5 gate items that were judged passed on revision 1.',
    );
    expect(yieldSentence([row('T.1', 1, 1)])).toBe('The only gate item that was judged passed on revision 1.');
    // Failed again only, after it was judged for the first time before the period.
    expect(yieldSentence([row('T.1', 0, 0, ['Again'])])).toBe(
      'No gate item was judged for the first time in the period.',
    );
  });
});

describe('reversions', () => {
  const row = (from: string, to: string, count: number, cause = 'cause') => ({ from, to, count, cause, title: cause });

  it('tells how often and from where', () => {
    expect(reversionSentence([row('VERIFICATION', 'FIX_SCOPE', 3), row('ROOT_CAUSE', 'TRIAGE', 1)])).toBe(
      'Work went back 4 times, most often from VERIFICATION to FIX_SCOPE: 3 times.',
    );
    expect(reversionSentence([row('A', 'B', 1), row('C', 'B', 1)])).toBe(
      'Work went back twice, most often from A to B and from C to B: 1 time each.',
    );
    expect(reversionSentence([row('A', 'B', 1)])).toBe('Work went back once, from A to B.');
    expect(reversionSentence([])).toBe('No work item went back to an earlier state.');
  });
});

describe('throughput', () => {
  const points = (...closed: number[]) =>
    closed.map((count, index) => ({
      at: `2026-11-0${index + 1}T00:00:00.000Z`,
      closed: count,
      medianLeadSeconds: count === 0 ? 0 : (index + 1) * 24 * HOUR,
    }));

  it('tells whether more than before, leaving out the day in the middle', () =>
    expect(throughputSentence(points(1, 2, 50, 4, 5))).toBe(
      '62 work items were closed, 9 in the second half of the period and 3 in the first. Of those closed last, half took no more than 5 d from their report.',
    ));

  it('tells of few and of none', () => {
    expect(throughputSentence(points(0, 1, 0))).toBe('1 work item was closed, 2 d after its report.');
    expect(throughputSentence(points(3))).toBe(
      '3 work items were closed. Of those closed last, half took no more than 1 d from their report.',
    );
    expect(throughputSentence(points(0, 0))).toBe('No work item was closed in the period.');
    expect(throughputSentence([])).toBe('No work item was closed in the period.');
  });
});

describe('open items and load', () => {
  const cell = (state: string, severity: Severity | null, count: number, hours: number) => ({
    state,
    severity,
    count,
    oldestSeconds: hours * HOUR,
    ages: [],
  });
  const load = (name: string, open: number, overdue: number) => ({ owner: { id: name, name }, open, overdue });

  it('tells how many are open and which is oldest', () => {
    expect(openItemsSentence([cell('TRIAGE', 'CRITICAL', 2, 3), cell('FIX_SCOPE', 'LOW', 5, 50)])).toBe(
      '7 work items are open, 2 of them Critical; the longest has been in FIX_SCOPE for 2 d 2 h.',
    );
    expect(openItemsSentence([cell('TRIAGE', null, 1, 3)])).toBe(
      '1 work item is open, none of them Critical; the longest has been in TRIAGE for 3 h.',
    );
    expect(openItemsSentence([])).toBe('No work item is open.');
  });

  it('tells who owes most, all of them where several do', () => {
    expect(loadSentence([load('Ada', 2, 0), load('Eve', 7, 3)])).toBe('Eve owes most: 7 work items, 3 overdue.');
    expect(loadSentence([load('Ada', 1, 0)])).toBe('Ada owes most: 1 work item, none overdue.');
    expect(loadSentence([load('Ada', 2, 0), load('Eve', 2, 1)])).toBe('Ada and Eve owe most: 2 work items each.');
    expect(loadSentence([])).toBe('Nobody owes a next action.');
    expect(loadSentence([load('Ada', 0, 0)])).toBe('Nobody owes a next action.');
  });
});

describe('document lag (GI-4)', () => {
  const lags = (count: number, over15Minutes: number) => ({
    count,
    medianSeconds: 40,
    p90Seconds: 100,
    maxSeconds: 2 * HOUR,
    over15Minutes,
  });

  it('tells whether documents are in time', () => {
    expect(lagSentence(lags(50, 0))).toBe(
      'All 50 documents were filed within 15 minutes of the change of state, half of them within 40 s.',
    );
    expect(lagSentence(lags(1, 0))).toBe('The only document was filed in time, 40 s after the change of state.');
    expect(lagSentence(lags(50, 3))).toBe(
      '3 of 50 documents were filed more than 15 minutes after the change of state, the latest after 2 h.',
    );
    expect(lagSentence(lags(1, 1))).toMatch(/^1 of 1 document was filed/);
    expect(lagSentence(lags(0, 0))).toBe('No document was filed for a change of state in the period.');
  });
});
