import { describe, expect, test } from 'vitest';
import { closureComplete, closureSteps } from '../closure.ts';
import { earliestNamed } from '../deadlines.ts';
import { renderDocument } from '../document.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import { closes } from '../testing/answers.ts';
import { PLAIN_STORY } from '../testing/ordinary-way.ts';
import { Play } from '../testing/play.ts';
import { MAX_RECORD_BYTES } from './closure.ts';

const STEPS = ['lessonsLearnt', 'backlog', 'changelog', 'validationSystem', 'knownDeviations'];
const step = (key: string, record: Record<string, unknown>) =>
  ({ type: 'COMPLETE_CLOSURE_STEP', step: key, record }) as const;
const none = { improvement: 'None.' };

/** Closed, with so many of the steps done and no improvement owed. */
function closing(done: number, story?: typeof PLAIN_STORY): Play {
  const play = Play.closed(story);
  for (let at = 0; at < done; at += 1) play.must('pmo', closes(play, at === 0 ? none : {}));
  return play;
}
const complete = (play: Play) => closureComplete(DEFECT_RUN, play.state);

describe('process.md 7: closure steps', () => {
  test('open one at a time, in order, with a deadline, and end in "closure complete"', () => {
    const play = Play.closed();
    for (const key of STEPS) {
      expect(
        closureSteps(DEFECT_RUN, play.state)
          .filter(({ open }) => open)
          .map((one) => one.key),
      ).toEqual([key]);
      expect(play.actionOf('pmo')).toMatchObject({ kind: 'CLOSE_STEP' });
      expect(complete(play)).toBe(false);
      play.must('pmo', closes(play, key === 'lessonsLearnt' ? none : {}));
      expect(play.state.closureSteps[key]).toMatchObject({ by: play.id('pmo'), at: play.now });
    }
    expect(complete(play)).toBe(true);
    expect(play.state).toMatchObject({ state: 'CLOSED', disposition: 'CLOSED' });
    expect(play.actions()).toEqual([]);
    const document = renderDocument(DEFECT_RUN, play.state, play.bodies, []);
    expect(document).toContain('**Closure complete.**');
    expect(document).toContain('The divisor was taken from another table.');
    expect(document).toContain('Deviation notes in canonical specs: none');
  });

  test('are the PMO Lead’s; out of order, done, unknown or early is illegal', () => {
    const play = closing(1);
    expect(play.refusal('product', closes(play))).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const key of ['changelog', 'lessonsLearnt', 'improvement', 'dance']) {
      expect(play.refusal('pmo', step(key, { entry: 'x' }))).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    }
    expect(Play.in('VERIFICATION').refusal('pmo', step('backlog', {}))).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
  });

  test('the record fits the step’s form, field by field', () => {
    const play = Play.closed();
    const refusal = play.refusal('pmo', step('lessonsLearnt', { whatHappened: 'x', why: ' ', extra: 1 }));
    expect(refusal).toMatchObject({ code: 'EVIDENCE_INVALID' });
    expect(refusal.fields.map(({ path }) => path)).toEqual([
      'record.extra',
      'record.why',
      'record.improvement',
      'record.templateChange',
    ]);
    const huge = { ...(closes(play) as { record: object }).record, why: 'x'.repeat(MAX_RECORD_BYTES) };
    expect(play.refusal('pmo', step('lessonsLearnt', huge))).toMatchObject({ fields: [{ path: 'record' }] });
  });

  test('P0 and P1: lessons learnt and changelog can’t be skipped; P2 and P3: in writing', () => {
    const skip = { skipped: true, rationale: 'A typing error.' };
    expect(Play.closed().refusal('pmo', step('lessonsLearnt', skip))).toMatchObject({ code: 'EVIDENCE_INVALID' });
    const play = Play.closed(PLAIN_STORY);
    expect(play.refusal('pmo', step('lessonsLearnt', { skipped: true }))).toMatchObject({
      fields: [{ path: 'record.rationale' }],
    });
    play.must('pmo', step('lessonsLearnt', skip));
    play.must('pmo', closes(play));
    play.must('pmo', step('changelog', skip));
    // FS.3 said "not affected", so there is nothing to change in validation_system.md.
    play.must('pmo', step('validationSystem', skip));
    play.must('pmo', closes(play));
    expect(complete(play)).toBe(true);
  });

  test('validation_system.md can’t be skipped where FS.3 changed expected values', () => {
    const play = closing(3);
    const refusal = play.refusal('pmo', step('validationSystem', { skipped: true, rationale: 'No.' }));
    expect(refusal).toMatchObject({ code: 'EVIDENCE_INVALID' });
  });
});

describe('C-1: deviation notes', () => {
  const notes = ['kept', 'changed', 'removed'].map((decision, index) => ({
    specId: ['s-metrics', 's-api', 's-ui'][index],
    note: `Note ${index}`,
    decision,
    reason: 'The fix settles it.',
  }));

  test('to be changed or removed are questions to the spec’s owner; the closure is complete once they are answered', () => {
    const play = closing(4);
    play.must('pmo', closes(play, { notes }));
    expect(play.state.questions.map(({ kind, specId }) => [kind, specId])).toEqual([
      ['DEVIATION_NOTE', 's-api'],
      ['DEVIATION_NOTE', 's-ui'],
    ]);
    expect(complete(play)).toBe(false);
    expect(play.actionOf('api')).toMatchObject({
      kind: 'ANSWER',
      deadline: earliestNamed(play.state),
    });
    expect(
      play.refusal('pmo', { type: 'ANSWER_QUESTION', id: play.state.questions[0]?.id ?? '', text: 'Done.' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const [index, who] of (['api', 'uiSpec'] as const).entries()) {
      expect(complete(play)).toBe(false);
      play.must(who, { type: 'ANSWER_QUESTION', id: play.state.questions[index]?.id ?? '', text: 'Done in 1.2.' });
    }
    expect(complete(play)).toBe(true);
  });

  test('of an unknown spec, or with another decision, are refused with the row', () => {
    const play = closing(4);
    const wrong = [
      { ...notes[0], specId: 's-none' },
      { ...notes[1], decision: 'ignored' },
    ];
    const refusal = play.refusal('pmo', closes(play, { notes: wrong }));
    expect(refusal.fields.map(({ path }) => path)).toEqual(['record.notes[1].decision']);
    expect(play.refusal('pmo', closes(play, { notes: wrong.slice(0, 1) })).fields[0]?.path).toBe(
      'record.notes[0].specId',
    );
  });
});

describe('C-2: an improvement', () => {
  test('is owed by the PMO Lead after the steps, and does not hold back "closure complete"', () => {
    const play = Play.closed();
    play.must('pmo', closes(play));
    expect(play.state.improvement).toBe('Review joins against the metrics definitions.');
    STEPS.slice(1).forEach(() => play.must('pmo', closes(play)));
    expect(complete(play)).toBe(true);
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'IMPROVE' });
    const dropped = play.copy();
    dropped.must('pmo', step('improvement', { dropped: true, rationale: 'The template has it already.' }));
    expect(dropped.actions()).toEqual([]);
    play.must('pmo', step('improvement', { templateVersion: '1.1' }));
    expect(play.actions()).toEqual([]);
    expect(play.refusal('pmo', step('improvement', { templateVersion: '1.2' }))).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
    });
  });
});

describe('TM-3: the response to an escalation', () => {
  const escalated = () => {
    const play = Play.in('ROOT_CAUSE');
    const to = { role: 'HEAD_OF_ENGINEERING' as const, personId: play.id('headOfEngineering') };
    const shown = {
      kind: 'LIMIT_BREACHED' as const,
      to,
      reason: 'ROOT_CAUSE was not left within its limit of 4 h (Critical).',
      visit: 1,
      transition: null,
      dueAt: play.now,
      raisedAt: play.now,
      respondBy: null,
      response: null,
      respondedBy: null,
      respondedAt: null,
    };
    play.state = {
      ...play.state,
      escalations: [
        { id: 'e1', needsResponse: true, ...shown },
        { id: 'e2', needsResponse: false, ...shown },
      ],
    };
    return play;
  };

  test('is written by whom it is to, once; one for information awaits none', () => {
    const play = escalated();
    const response = { type: 'RESPOND_TO_ESCALATION', id: 'e1', text: 'Two more people from tomorrow.' } as const;
    expect(play.refusal('pmo', response)).toMatchObject({ code: 'NOT_ALLOWED', rule: 'TM-3' });
    expect(play.refusal('headOfEngineering', { ...response, text: '' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(play.refusal('headOfEngineering', { ...response, id: 'e2' })).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    expect(play.refusal('headOfEngineering', { ...response, id: 'e9' })).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    play.must('headOfEngineering', response);
    expect(play.state.escalations[0]).toMatchObject({ response: response.text, respondedAt: play.now });
    expect(play.refusal('headOfEngineering', response)).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
  });
});
