import { describe, expect, test } from 'vitest';
import { criticalPath } from './critical-path.ts';
import { addSeconds } from './instant.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { questionRecord } from './testing/questions.ts';

const LATER = [
  'Identify root cause (RC.1)',
  'Confirm RC.1',
  'Validate RC.1',
  'Declare FIX_SCOPE',
  'Document the fix scope (FS.1)',
  'Scope the validation expected values (FS.3)',
  'Confirm FS.3',
  'Validate FS.3',
  'Declare IMPLEMENTATION',
  'Implement fix (I.1)',
  'Update the validation expected values (I.2)',
  'Confirm I.2',
  'Validate I.2',
  'Declare VERIFICATION',
  'Verify fix (V.1)',
  'Confirm V.1',
  'Validate V.1',
  'Sign off the fix (V.4)',
  'Confirm V.4',
  'Validate V.4',
  'Declare CLOSED',
];

function texts(play: Play): string[] {
  return criticalPath(DEFECT_RUN, play.state).map((step) => step.text);
}

/** Only what lies ahead in the present gate: up to its declaration. */
function present(play: Play): string[] {
  const all = texts(play);
  return all.slice(0, all.findIndex((text) => text.startsWith('Declare')) + 1);
}

describe('the critical path: the longest chain of unmet obligations to CLOSED (process.md 8)', () => {
  test('of a new report, dependencies respected: T.4 after T.2, FS.3 after FS.1, V.4 after the others', () => {
    expect(texts(Play.reported())).toEqual([
      'Assign severity (T.2)',
      'Assign the engineering owner (T.4)',
      'Confirm T.4',
      'Validate T.4',
      'Declare ROOT_CAUSE',
      ...LATER,
    ]);
  });

  test('what is done falls off, what is declined comes back', () => {
    const play = Play.reported().write('T.2');
    expect(present(play)[0]).toBe('Supply evidence for T.1');
    play.pass('T.1').pass('T.3').pass('T.4').confirm('T.2');
    expect(present(play)).toEqual(['Validate T.2', 'Declare ROOT_CAUSE']);
    play.must('pmo', play.fails('T.2'));
    expect(present(play)).toEqual([
      'Supply a new revision of T.2',
      'Confirm T.2',
      'Validate T.2',
      'Declare ROOT_CAUSE',
    ]);
    play.pass('T.2');
    expect(texts(play)).toEqual(['Declare ROOT_CAUSE', ...LATER]);
  });

  test('each step has its owner; a deadline in the present visit only, the rest is still to be named', () => {
    const play = Play.in('FIX_SCOPE', PLAIN_STORY);
    const steps = criticalPath(DEFECT_RUN, play.state);
    expect(steps[0]).toEqual({
      text: 'Document the fix scope (FS.1)',
      owner: { role: 'PRODUCT_OWNER', personId: 'p-product' },
      deadline: play.actionOf('product')?.deadline,
      item: 'FS.1',
    });
    const declaration = steps.findIndex((step) => step.text === 'Declare IMPLEMENTATION');
    expect(steps.slice(0, declaration + 1).every((step) => step.deadline !== null)).toBe(true);
    expect(steps.slice(declaration + 1).every((step) => step.deadline === null)).toBe(true);
    expect(steps.find((step) => step.text === 'Implement fix (I.1)')?.owner).toEqual({
      role: 'ENGINEER',
      personId: 'p-eng',
    });
  });

  test('when only the declaration is left, it carries the deadline of its next action (M-2)', () => {
    const play = Play.reported().passGate();
    expect(criticalPath(DEFECT_RUN, play.state)[0]).toMatchObject({
      text: 'Declare ROOT_CAUSE',
      deadline: addSeconds(play.now, 15 * 60),
    });
    expect(criticalPath(DEFECT_RUN, play.state)[0]?.deadline).toBe(play.actionOf('pmo')?.deadline);
  });

  test('V.4 waits for the last of V.1 to V.3', () => {
    const play = Play.in('VERIFICATION').pass('V.1').pass('V.3').write('V.2');
    expect(texts(play)).toEqual([
      'Confirm V.2',
      'Validate V.2',
      'Sign off the fix (V.4)',
      'Confirm V.4',
      'Validate V.4',
      'Declare CLOSED',
    ]);
  });

  test('open questions come first, as they hold up everything (GI-5)', () => {
    const play = Play.reported();
    const deadline = addSeconds(play.now, 60);
    const owner = { role: 'PRODUCT_OWNER' as const, personId: 'p-product' };
    play.state = { ...play.state, questions: [questionRecord(play, { text: 'Which month?', deadline })] };
    expect(criticalPath(DEFECT_RUN, play.state)[0]).toEqual({
      text: 'Answer: Which month?',
      owner,
      deadline,
      item: null,
    });
  });

  test('after CLOSED it is the closure step that is owed; a withdrawn item has none', () => {
    const play = Play.closed();
    expect(texts(play)).toEqual(['Lessons learnt record']);
    expect(criticalPath(DEFECT_RUN, { ...play.state, disposition: 'WITHDRAWN' })).toEqual([]);
  });
});
