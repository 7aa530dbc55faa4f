import { describe, expect, test } from 'vitest';
import { boardCard } from './board-card.ts';
import { readProgress } from './gate-progress.ts';
import { itemStatus } from './gates.ts';
import { addSeconds } from './instant.ts';
import { nextActions } from './next-actions.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { Play } from './testing/play.ts';
import { stateTimer } from './timer.ts';

const cardOf = (play: Play) => boardCard(DEFECT_RUN, play.state);

describe('what a board shows of a work item', () => {
  test.each(['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED'])(
    '%s: timer, every gate item and the next actions are those of the state (GI-1, GI-3, TM-2)',
    (state) => {
      const play = Play.in(state);
      const card = cardOf(play);
      expect(card).toMatchObject({ id: '42', version: play.state.version, state, updatedAt: play.state.updatedAt });
      expect(card.timer).toEqual(stateTimer(DEFECT_RUN, play.state));
      expect(card.actions).toEqual(nextActions(DEFECT_RUN, play.state));
      const gates = readProgress(card.progress);
      expect(gates.map(({ from, to }) => [from, to])).toEqual(DEFECT_RUN.gates.map(({ from, to }) => [from, to]));
      const items = gates.flatMap((gate) => gate.items);
      expect(items).toHaveLength(19);
      for (const { key, status } of items) expect(status).toBe(itemStatus(DEFECT_RUN, play.state, key));
    },
  );

  test('severity: none said, proposed, passed (TM-0)', () => {
    expect(cardOf(Play.reported({ proposedSeverity: null }))).toMatchObject({
      severity: null,
      severityConfirmed: false,
    });
    const proposed = cardOf(Play.reported({ proposedSeverity: 'LOW' }));
    expect(proposed).toMatchObject({ severity: 'LOW', severityConfirmed: false });
    const passed = Play.in('ROOT_CAUSE');
    expect(cardOf(passed)).toMatchObject({ severity: passed.state.severity, severityConfirmed: true });
  });

  test('GI-5: how many questions are open, and in the action’s text only their beginning', () => {
    const play = Play.in('FIX_SCOPE');
    expect(cardOf(play).openQuestions).toBe(0);
    const text = 'Is the fee part of the return? '.repeat(300);
    play.must('engineer', { type: 'ASK_QUESTION', text, ownerId: 'p-qa', deadline: addSeconds(play.now, 3600) });
    play.must('engineer', { type: 'RAISE_DISPUTE', text, deadline: null });
    const card = cardOf(play);
    expect(card.openQuestions).toBe(2);
    const asked = card.actions.filter(({ kind }) => kind === 'ANSWER' || kind === 'RULE');
    expect(asked.map((action) => action.text.slice(0, 20))).toEqual(['Answer: Is the fee p', 'Rule on: Is the fee ']);
    for (const action of asked) expect(action.text.length).toBeLessThan(140);
    play.must('qa', { type: 'ANSWER_QUESTION', id: play.state.questions[0]?.id ?? '', text: 'It is.' });
    expect(cardOf(play).openQuestions).toBe(1);
  });

  test('TM-3: how many escalations await their response', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' });
    expect(cardOf(play).awaitedResponses).toBe(0);
    play.elapse(3 * 3600);
    expect(cardOf(play)).toMatchObject({ awaitedResponses: 1, timer: { status: 'BREACHED' } });
    const owed = play.state.escalations.find(({ needsResponse }) => needsResponse)?.id ?? '';
    play.must('headOfEngineering', { type: 'RESPOND_TO_ESCALATION', id: owed, text: 'Two more people.' });
    expect(cardOf(play)).toMatchObject({ awaitedResponses: 0, timer: { status: 'BREACHED' } });
  });

  test('the next deadline is the earliest of the actions, and null without one', () => {
    const card = cardOf(Play.in('FIX_SCOPE'));
    const deadlines = card.actions.map((action) => action.deadline).sort();
    expect(card.nextDeadline).toBe(deadlines[0]);
    const ended = Play.in('ROOT_CAUSE');
    ended.must('product', { type: 'WITHDRAW', rationale: 'It can’t be reproduced.', duplicateOf: null });
    expect(cardOf(ended)).toMatchObject({ actions: [], nextDeadline: null, timer: { status: 'MET' } });
  });
});
