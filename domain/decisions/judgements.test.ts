import { describe, expect, test } from 'vitest';
import { criticalPath } from '../critical-path.ts';
import { renderDocument } from '../document.ts';
import { itemFlags, itemStatus } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import { PLAIN_STORY } from '../testing/ordinary-way.ts';
import { Play } from '../testing/play.ts';
import { questionRecord } from '../testing/questions.ts';
import { effectiveSeverity, limitDueAt } from '../timer.ts';
import type { Severity } from '../vocabulary.ts';

const HOUR = 3600;
const changes = (severity: Severity, rationale = 'Twice as many are hit.') =>
  ({ type: 'CHANGE_SEVERITY', severity, rationale }) as const;

describe('TM-6: a change of severity', () => {
  test('is the Product Owner’s, with a rationale, logged with old and new', () => {
    const play = Play.in('ROOT_CAUSE');
    for (const who of ['pmo', 'qaOwner', 'headOfEngineering', 'engineer'] as const) {
      expect(play.refusal(who, changes('LOW'))).toMatchObject({ code: 'NOT_ALLOWED', rule: 'TM-6' });
    }
    expect(play.refusal('product', changes('LOW', ' '))).toMatchObject({
      code: 'REASON_MISSING',
      fields: [{ path: 'rationale' }],
    });
    expect(play.refusal('product', changes('HIGH'))).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'severity' }],
    });
    const event = play.must('product', changes('LOW'));
    expect(event).toMatchObject({ type: 'SEVERITY_CHANGED', payload: { from: 'HIGH', to: 'LOW' } });
    expect(effectiveSeverity(play.state)).toBe('LOW');
    expect(play.state.decisions.at(-1)).toMatchObject({
      kind: 'SEVERITY_CHANGED',
      text: 'Severity changed from High to Low',
      rationale: 'Twice as many are hit.',
      by: play.id('product'),
    });
    const document = renderDocument(DEFECT_RUN, play.state, play.bodies, []);
    expect(document).toContain('Severity changed from High to Low — Twice as many are hit.');
  });

  test('TM-0: only once T.2 has passed; before, it is the evidence of T.2', () => {
    const play = Play.reported();
    expect(play.refusal('product', changes('LOW'))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'TM-0' });
    play.pass('T.2');
    play.must('product', changes('LOW'));
    expect(itemStatus(DEFECT_RUN, play.state, 'T.2')).toBe('PASSED');
    expect(itemFlags(DEFECT_RUN, play.state, 'T.2').join()).toContain('Severity changed from High to Low later');
    play.write('T.2');
    expect(play.refusal('product', changes('MEDIUM'))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'TM-0' });
  });

  test('TM-2: re-computes the limit from the same start, also into the past', () => {
    const play = Play.in('ROOT_CAUSE')
      .wait(10 * HOUR)
      .pass('RC.1')
      .pass('RC.3');
    const entered = play.state.visits.at(-1)?.enteredAt ?? '';
    play.must('product', changes('CRITICAL'));
    expect(limitDueAt(DEFECT_RUN, play.state)).toBe(addSeconds(entered, 4 * HOUR));
    expect(play.actionOf('metrics')?.deadline).toBe(addSeconds(entered, 4 * HOUR));
  });

  test('G-6: drops T.4 only where its deadline no longer fits', () => {
    const play = Play.reported().pass('T.2');
    play
      .write('T.4', undefined, { deadline: addSeconds(play.now, 40 * HOUR) })
      .confirm('T.4')
      .validate('T.4');
    const fitting = play.copy();
    fitting.must('product', changes('MEDIUM'));
    expect(itemStatus(DEFECT_RUN, fitting.state, 'T.4')).toBe('PASSED');
    play.must('product', changes('CRITICAL'));
    expect(itemStatus(DEFECT_RUN, play.state, 'T.4')).toBe('EMPTY');
  });

  test('G-6: drops V.4 in VERIFICATION where its form differs, not between P0 and P1, and not once it was left', () => {
    const play = Play.in('VERIFICATION').passGate();
    const same = play.copy();
    same.must('product', changes('CRITICAL'));
    expect(itemStatus(DEFECT_RUN, same.state, 'V.4')).toBe('PASSED');
    const event = play.must('product', changes('MEDIUM'));
    expect(event).toMatchObject({ payload: { dropped: [{ item: 'V.4' }] } });
    expect(itemStatus(DEFECT_RUN, play.state, 'V.4')).toBe('EMPTY');
    expect(Object.values(play.state.items).filter(({ live }) => live === null)).toHaveLength(1);
    play.must('metrics', play.submits('V.4', 'none'));
    expect(play.refusal('product', { ...changes('LOW') }, { expectedVersion: 1 })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  test('AU-1: makes a confirmation that looked at the time before stale', () => {
    const play = Play.in('ROOT_CAUSE').write('RC.1');
    const seen = play.state.version;
    play.must('product', changes('LOW'));
    expect(play.refusal('engineer', play.confirms('RC.1'), { expectedVersion: seen })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  test('not after CLOSED', () => {
    expect(Play.closed().refusal('product', changes('LOW'))).toMatchObject({ code: 'CLOSED' });
  });
});

describe('M-6: what the work item is', () => {
  const ends = [
    ['RECLASSIFIED', { type: 'RECLASSIFY', rationale: 'No spec asks for it yet.' }],
    ['WITHDRAWN', { type: 'WITHDRAW', rationale: 'The same as 41.', duplicateOf: '41' }],
  ] as const;

  test.each(ends)('%s ends it: recorded, nothing is owed, open questions are overtaken', (disposition, command) => {
    const play = Play.in('FIX_SCOPE');
    play.state = { ...play.state, questions: [questionRecord(play)] };
    for (const who of ['pmo', 'headOfEngineering', 'qaOwner'] as const) {
      expect(play.refusal(who, command)).toMatchObject({ code: 'NOT_ALLOWED', rule: 'M-6' });
    }
    expect(play.refusal('product', { ...command, rationale: '' })).toMatchObject({
      code: 'REASON_MISSING',
      fields: [{ path: 'text' }],
    });
    play.must('product', command);
    expect(play.state).toMatchObject({ disposition, state: 'FIX_SCOPE' });
    expect(play.state.visits.at(-1)?.leftAt).toBe(play.now);
    expect(play.state.decisions.at(-1)).toMatchObject({ kind: disposition, rationale: command.rationale });
    expect(play.state.questions[0]?.status).toBe('OVERTAKEN');
    expect(play.actions()).toEqual([]);
    expect(criticalPath(DEFECT_RUN, play.state)).toEqual([]);
    expect(play.refusal('product', command)).toMatchObject({ code: 'CLOSED', rule: 'M-5' });
    expect(play.refusal('product', play.submits('FS.1'))).toMatchObject({ code: 'CLOSED' });
  });

  test('a withdrawn one links to the defect that it duplicates, never to itself', () => {
    const play = Play.reported();
    const [, command] = ends[1];
    expect(play.refusal('product', { ...command, duplicateOf: '42' })).toMatchObject({ code: 'INPUT_INVALID' });
    play.must('product', command);
    expect(play.state.duplicateOf).toBe('41');
    expect(renderDocument(DEFECT_RUN, play.state, play.bodies, [])).toContain('Withdrawn as a duplicate of 41');
  });

  test('a doubtful one is decided to be a defect, and goes on', () => {
    const play = Play.reported();
    play.must('product', { type: 'DECIDE_DEFECT', rationale: 'Section 3 says so.' });
    expect(play.state).toMatchObject({ disposition: 'ACTIVE', decisions: [{ kind: 'DEFECT' }] });
  });
});

describe('G-3: evidence that can never pass, and the way on from it', () => {
  test('T.3 confirmed as not reproduced: the Product Owner decides, or asks for another attempt', () => {
    const play = Play.reported().write('T.3', undefined, { reproduced: false });
    expect(play.actionOf('qa')).toMatchObject({ kind: 'CONFIRM', item: 'T.3' });
    play.confirm('T.3');
    // The supply of T.2 comes first (GI-1); after it, what T.3 asks for.
    play.pass('T.2');
    expect(play.actionOf('product')).toMatchObject({ kind: 'DECIDE', item: 'T.3' });
    expect(play.refusal('pmo', play.validates('T.3'))).toMatchObject({ code: 'EVIDENCE_NEGATIVE' });
    const withdrawn = play.copy();
    withdrawn.must('product', { type: 'WITHDRAW', rationale: 'Not reproducible.', duplicateOf: null });
    expect(withdrawn.state.disposition).toBe('WITHDRAWN');
    play.must('product', {
      type: 'ASK_QUESTION',
      text: 'Once more, with the data of May?',
      ownerId: play.id('qa'),
      deadline: addSeconds(play.now, HOUR),
    });
    expect(play.actionOf('product')).toBeNull();
    play.must('qa', { type: 'ANSWER_QUESTION', id: play.state.questions[0]?.id ?? '', text: 'It fails with May.' });
    expect(play.actionOf('qa')).toMatchObject({ kind: 'REPAIR', item: 'T.3' });
    play.pass('T.3');
    expect(itemStatus(DEFECT_RUN, play.state, 'T.3')).toBe('PASSED');
  });

  test.each([
    ['V.1', { result: 'not resolved' }],
    ['V.2', { result: 'failed' }],
  ] as const)(
    'a negative %s, confirmed or failed: the QA Lead raises the regression; a new revision cancels that',
    (item, change) => {
      const play = Play.in('VERIFICATION').write(item, item === 'V.2' ? 'run' : undefined, change);
      expect(play.actionOf('qa')?.kind).toBe('CONFIRM');
      play.confirm(item);
      for (const other of ['V.1', 'V.2', 'V.3'].filter((one) => one !== item)) play.pass(other);
      expect(play.actionOf('qa')).toMatchObject({ kind: 'RAISE_REGRESSION', item });
      const failed = play.copy();
      failed.must('pmo', failed.fails(item));
      expect(failed.actionOf('qa')).toMatchObject({ kind: 'RAISE_REGRESSION', item });
      play.write(item, item === 'V.2' ? 'run' : undefined);
      expect(play.actionOf('qa')).toMatchObject({ kind: 'CONFIRM', item });
    },
  );

  test('a negative V.3 too, and V.4 declined', () => {
    const play = Play.in('VERIFICATION').pass('V.1').pass('V.2');
    const checks = (play.evidence('V.3').checks as Record<string, string>[]).map((row) => ({ ...row, result: 'fail' }));
    play.write('V.3', undefined, { checks }).confirm('V.3');
    expect(play.actionOf('qa')).toMatchObject({ kind: 'RAISE_REGRESSION', item: 'V.3' });
    play.pass('V.3').write('V.4', 'signOff').must('metrics', play.declines('V.4'));
    expect(play.actionOf('qa')).toMatchObject({ kind: 'RAISE_REGRESSION', item: 'V.4' });
    expect(play.actionOf('metrics')).toBeNull();
    play.must('qa', { type: 'RAISE_REVERSION', reversion: 'REGRESSION', reason: 'Not signed off.' });
    expect(play.state.state).toBe('IMPLEMENTATION');
  });

  test('an ordinary No or Fail is its author’s repair as ever', () => {
    const play = Play.in('VERIFICATION', PLAIN_STORY).write('V.1');
    play.must('qa', play.declines('V.1'));
    expect(play.actionOf('qa')).toMatchObject({ kind: 'REPAIR', item: 'V.1' });
  });
});
