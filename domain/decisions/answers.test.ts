import { describe, expect, test } from 'vitest';
import { addSeconds } from '../instant.ts';
import { castDirectory, withRoles } from '../testing/cast.ts';
import { Play } from '../testing/play.ts';

describe('GI-5: a question is answered by the asked person only', () => {
  const asked = (): Play => {
    const play = Play.reported();
    play.must('qa', {
      type: 'ASK_QUESTION',
      text: 'Which build?',
      ownerId: play.id('product'),
      deadline: addSeconds(play.now, 3600),
    });
    return play;
  };
  const answer = (play: Play) => ({
    type: 'ANSWER_QUESTION' as const,
    id: play.state.questions[0]?.id ?? '',
    text: '118.',
  });

  test.each(['pmo', 'qa', 'engineer', 'specsHead'] as const)(
    'it could have been put to %s as well, whose part it is not, whatever their roles',
    (who) => {
      const play = asked();
      expect(play.refusal(who, answer(play))).toMatchObject({ code: 'NOT_YOUR_PART', rule: 'GI-5' });
      play.must('product', answer(play));
    },
  );

  test('A-4: a risk that was readdressed to somebody who is no spec owner any more is the PMO Lead’s to readdress', () => {
    const play = Play.reported();
    play.must('pmo', {
      type: 'FLAG_DELIVERY_RISK',
      specId: 's-metrics',
      text: 'The divisor is not spelt out.',
      deadline: addSeconds(play.now, 3600),
    });
    const id = play.state.questions[0]?.id ?? '';
    play.must('pmo', { type: 'READDRESS_QUESTION', id, ownerId: play.id('uiSpec'), reason: 'Ugo writes it.' });
    play.directoryBecomes(withRoles(castDirectory(), 'p-ui-spec', ['SPEC_OWNER', 'QA_LEAD']));
    expect(play.actionOf('uiSpec')).toMatchObject({ kind: 'ANSWER' });
    play.directoryBecomes(withRoles(castDirectory(), 'p-ui-spec', ['ENGINEER']));
    expect(play.actionOf('uiSpec')).toBeNull();
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'NAME_OWNER' });
    const answer = { type: 'ANSWER_QUESTION' as const, id, text: 'Spelt out.' };
    expect(play.refusal('uiSpec', answer)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('A-5: a dispute is ruled on by the Head of Specs Team; other roles never could', () => {
    const play = Play.reported();
    play.must('qa', { type: 'RAISE_DISPUTE', text: 'Is a trial a customer?', deadline: null });
    const ruling = { type: 'RULE_ON_DISPUTE' as const, id: play.state.questions[0]?.id ?? '', text: 'It is not.' };
    expect(play.refusal('pmo', ruling)).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-5' });
    play.must('specsHead', ruling);
  });
});
