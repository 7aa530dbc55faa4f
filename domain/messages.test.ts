import { describe, expect, test } from 'vitest';
import { decideDocumentLate } from './due.ts';
import type { WorkItemEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { addSeconds } from './instant.ts';
import { type Message, messagesOf } from './messages.ts';
import { nextActions } from './next-actions.ts';
import type { WorkItemState } from './state.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { castDirectory, withPerson, withRoles } from './testing/cast.ts';
import { ordinaryWay } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';

const HOUR = 3600;
const REGRESSION = { type: 'RAISE_REVERSION', reversion: 'REGRESSION', reason: 'June is wrong now.' } as const;

/** What the last event of an act gives people to know. */
function told(play: Play, act: (play: Play) => unknown): Message[] {
  const before = play.state;
  const count = play.events.length;
  act(play);
  const event = play.events[count];
  if (event === undefined || play.events.length !== count + 1) throw new Error('One event was expected.');
  return messagesOf(DEFECT_RUN, before, play.state, event);
}

/** Person to kind, in the order of ids, so that whole mailings are compared. */
const kinds = (messages: readonly Message[]) => messages.map(({ personId, kind }) => `${personId} ${kind}`).sort();

const to = (messages: readonly Message[], personId: string): Message | undefined =>
  messages.find((message) => message.personId === personId);

/** Of each event with the states around it. */
function steps(events: readonly WorkItemEvent[]) {
  let before: WorkItemState | null = null;
  return events.map((event) => {
    const step = { before, after: evolve(DEFECT_RUN, before, event), event };
    before = step.after;
    return step;
  });
}

describe('M-4: next actions are communicated to their owners', () => {
  test('a report tells everybody who has something to do now, with what, by when and where', () => {
    const play = Play.reported();
    const [event] = play.events;
    const messages = messagesOf(DEFECT_RUN, null, play.state, event!);
    expect(kinds(messages)).toEqual([
      'p-head-eng NEXT_ACTION',
      'p-product NEXT_ACTION',
      'p-qa NEXT_ACTION',
      'p-qa-owner NEXT_ACTION',
    ]);
    expect(to(messages, 'p-qa-owner')).toEqual({
      id: '42:1:p-qa-owner',
      personId: 'p-qa-owner',
      kind: 'NEXT_ACTION',
      text: `${play.actionOf('qaOwner')?.text}.`,
      workItemId: '42',
      title: 'Churn is shown too high',
      deadline: play.actionOf('qaOwner')?.deadline,
      link: '/work-items/42?tab=gate#T.1',
      at: event!.at,
      own: false,
    });
  });

  test('who causes a next action of their own is told as somebody who knows; who keeps theirs is not told again', () => {
    const messages = told(Play.reported(), (play) => play.write('T.1'));
    expect(messages).toMatchObject([{ personId: 'p-qa-owner', kind: 'NEXT_ACTION', own: true }]);
  });

  test('a moved deadline is told, and nothing that stays', () => {
    const play = Play.in('IMPLEMENTATION');
    const deadline = addSeconds(play.now, 5 * HOUR);
    const owner = play.actions()[0]?.owner;
    expect(owner).toMatchObject({ role: 'ENGINEER' });
    const messages = told(play, () =>
      play.must('pmo', {
        type: 'NAME_DEADLINES',
        deadlines: [{ ownerId: owner?.personId ?? null, role: null, deadline }],
        reason: 'There is more time.',
      }),
    );
    expect(messages).toMatchObject([{ personId: owner?.personId, kind: 'NEXT_ACTION', deadline }]);
    expect(messages[0]?.text).toMatch(/\. Its deadline was moved\.$/);
  });

  test('what a role owes with nobody named goes to each of its holders, and to who comes to hold it alone', () => {
    const second = { id: 'p-qa-2', name: 'Quirin Ost', roles: ['QA_LEAD' as const] };
    const two = Play.reported({}, { directory: withPerson(castDirectory(), second) });
    const about = messagesOf(DEFECT_RUN, null, two.state, two.events[0]!).filter(({ link }) => link.endsWith('#T.3'));
    expect(kinds(about)).toEqual(['p-qa NEXT_ACTION', 'p-qa-2 NEXT_ACTION']);

    const joined = told(Play.reported(), (play) => play.directoryBecomes(withPerson(castDirectory(), second)));
    expect(kinds(joined)).toEqual(['p-qa-2 NEXT_ACTION']);
    const left = told(two, (play) => play.directoryBecomes(castDirectory()));
    expect(left).toEqual([]);
  });

  test('a remark tells nobody, but a change of people that is noticed with it does', () => {
    const remark = { type: 'COMMENT', text: 'I look into it.' } as const;
    expect(told(Play.reported(), (play) => play.must('engineer', remark))).toEqual([]);
    const play = Play.reported();
    play.directory = withPerson(castDirectory(), { id: 'p-qa-2', name: 'Quirin Ost', roles: ['QA_LEAD'] });
    expect(kinds(told(play, () => play.must('engineer', remark)))).toEqual(['p-qa-2 NEXT_ACTION']);
  });

  test('all the way to CLOSED everybody knows of all that they have to do, once for each event', () => {
    const play = Play.reported();
    for (const step of ordinaryWay(play.cast, play.now)) play.take(step);
    let actions = 0;
    for (const { before, after, event } of steps(play.events)) {
      const messages = messagesOf(DEFECT_RUN, before, after, event);
      expect(new Set(messages.map(({ personId }) => personId)).size).toBe(messages.length);
      expect(messages).toEqual(messagesOf(DEFECT_RUN, before, after, event));
      const known = before === null ? [] : nextActions(DEFECT_RUN, before);
      for (const { id, owner, text, deadline } of nextActions(DEFECT_RUN, after)) {
        if (known.some((one) => one.id === id && one.text === text && one.deadline === deadline)) continue;
        const message = to(messages, owner.personId ?? '');
        expect([text, message?.text]).toEqual([text, expect.stringContaining(text)]);
        expect(message?.own).toBe(owner.personId === event.actorId);
        actions += 1;
      }
    }
    expect(play.state.state).toBe('CLOSED');
    expect(actions).toBeGreaterThan(40);
  });
});

describe('TM-3: limits', () => {
  test('a warning reaches the owners, with what they have to do, and the PMO Lead', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' }).wait(1.5 * HOUR + 1);
    const messages = told(play, () => play.fire());
    expect(kinds(messages)).toEqual([
      'p-head-eng LIMIT_WARNING',
      'p-pmo LIMIT_WARNING',
      'p-product LIMIT_WARNING',
      'p-qa LIMIT_WARNING',
      'p-qa-owner LIMIT_WARNING',
    ]);
    const limitAt = addSeconds(play.state.createdAt, 2 * HOUR);
    expect(to(messages, 'p-pmo')).toMatchObject({
      text: 'Three quarters of the limit of 2 hours for TRIAGE have passed.',
      deadline: limitAt,
      link: '/work-items/42',
    });
    expect(to(messages, 'p-qa')).toMatchObject({ deadline: limitAt, link: '/work-items/42?tab=gate#T.3' });
    expect(to(messages, 'p-qa')?.text).toContain(`You have this to do: ${play.actionOf('qa')?.text}.`);
  });

  test('a breach in TRIAGE reaches the Head of Engineering, to be answered, and the PMO Lead for information', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' })
      .elapse(1.75 * HOUR)
      .wait(HOUR);
    const messages = told(play, () => play.fire());
    const reason = 'TRIAGE was not left within its limit of 2 hours (Critical).';
    expect(messages).toHaveLength(2);
    expect(to(messages, 'p-head-eng')).toMatchObject({
      kind: 'ESCALATION',
      text: `Respond to the escalation: ${reason}`,
      deadline: play.actionOf('headOfEngineering')?.deadline,
      own: false,
    });
    expect(to(messages, 'p-pmo')).toMatchObject({
      kind: 'ESCALATION',
      text: `For your information: ${reason}`,
      deadline: null,
    });
  });

  test('who holds both roles is told once', () => {
    const directory = withRoles(
      withRoles(castDirectory(), 'p-pmo', ['PMO_LEAD', 'HEAD_OF_ENGINEERING']),
      'p-head-eng',
      ['ENGINEER'],
    );
    const play = Play.reported({ proposedSeverity: 'CRITICAL' }, { directory })
      .elapse(1.75 * HOUR)
      .wait(HOUR);
    const messages = told(play, () => play.fire());
    expect(kinds(messages)).toEqual(['p-pmo ESCALATION']);
    expect(messages[0]?.text).not.toContain('For your information');
  });

  test('who becomes Head of Engineering while a response is owed learns of the escalation as one', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' }).elapse(3 * HOUR);
    const heir = { id: 'p-heir', name: 'Henk Rood', roles: ['HEAD_OF_ENGINEERING' as const] };
    const directory = withPerson(withRoles(castDirectory(), 'p-head-eng', ['ENGINEER']), heir);
    expect(kinds(told(play, () => play.directoryBecomes(directory)))).toEqual(['p-heir ESCALATION']);
  });
});

describe('what was missed otherwise', () => {
  test('TM-4: an overdue action reaches the PMO Lead for information', () => {
    const play = Play.in('IMPLEMENTATION');
    play.now = addSeconds(play.actions()[0]?.deadline ?? play.now, 1);
    const messages = told(play, () => play.fire());
    expect(messages).toMatchObject([{ personId: 'p-pmo', kind: 'ESCALATION', deadline: null }]);
    expect(messages[0]?.text).toMatch(/^For your information: Enzo Vardi \(Engineering owner\) did not do this by its/);
  });

  test('GI-4: a document that was filed late reaches the PMO Lead for information', () => {
    const play = Play.in('ROOT_CAUSE').wait(16 * 60);
    const messages = told(play, () => {
      const event = decideDocumentLate(DEFECT_RUN, play.state, 1, play.now);
      if (event !== null) play.happen(event);
    });
    expect(messages).toMatchObject([{ personId: 'p-pmo', kind: 'ESCALATION', deadline: null, own: false }]);
    expect(messages[0]?.text).toContain('ROOT_CAUSE');
  });
});

describe('GI-5, A-5: answers', () => {
  const asked = (who: 'engineer' | 'product' = 'engineer') => {
    const play = Play.reported().passGate();
    const deadline = addSeconds(play.now, HOUR);
    play.must(who, { type: 'ASK_QUESTION', text: 'Which month is meant?', ownerId: play.id('metrics'), deadline });
    return { play, id: play.state.questions.at(-1)?.id ?? '' };
  };

  test('an answer reaches the asker', () => {
    const { play, id } = asked();
    const messages = told(play, () => play.must('metrics', { type: 'ANSWER_QUESTION', id, text: 'May.' }));
    expect(to(messages, 'p-eng')).toMatchObject({
      kind: 'ANSWER',
      text: 'Mette Dahl answered your question “Which month is meant?”: May.',
      link: '/work-items/42?tab=questions',
    });
  });

  test('who takes back their own question is not told that they did', () => {
    const { play, id } = asked();
    const messages = told(play, () => play.must('engineer', { type: 'WITHDRAW_QUESTION', id, reason: 'Found it.' }));
    expect(to(messages, 'p-eng')).toBeUndefined();
  });

  test('a ruling reaches who disputed', () => {
    const play = Play.reported();
    play.must('engineer', { type: 'RAISE_DISPUTE', text: 'The spec allows it.', deadline: null });
    const id = play.state.questions.at(-1)?.id ?? '';
    const messages = told(play, () => play.must('specsHead', { type: 'RULE_ON_DISPUTE', id, text: 'It does not.' }));
    expect(to(messages, 'p-eng')?.text).toBe('Stina Holm ruled on your dispute “The spec allows it.”: It does not.');
  });
});

describe('a change of state', () => {
  test('reaches reporter, engineering owner and who had something to do, not who did it; their next action outweighs it', () => {
    const play = Play.in('IMPLEMENTATION').passGate();
    const messages = told(play, () => play.declare());
    expect(to(messages, 'p-eng')?.text).toContain('Petra Moss declared VERIFICATION.');
    expect(to(messages, play.state.reportedBy)?.text).toContain('Petra Moss declared VERIFICATION.');
    expect(to(messages, 'p-qa')).toMatchObject({ kind: 'NEXT_ACTION', own: false });
    expect(to(messages, 'p-pmo')?.text ?? '').not.toContain('declared');
  });

  test('M-3: a way back names its reason', () => {
    const play = Play.in('VERIFICATION');
    const messages = told(play, () => play.must('qa', REGRESSION));
    expect(to(messages, 'p-eng')?.text).toBe('Qiara Lund took it back to IMPLEMENTATION: June is wrong now.');
    expect(to(messages, 'p-pmo')?.kind).toBe('NEXT_ACTION');
  });

  test('M-6: an end is told as such, whatever was asked', () => {
    const play = Play.reported();
    const deadline = addSeconds(play.now, HOUR);
    play.must('engineer', { type: 'ASK_QUESTION', text: 'Which month?', ownerId: play.id('metrics'), deadline });
    const messages = told(play, () => play.must('product', { type: 'WITHDRAW', rationale: 'As 7.', duplicateOf: '7' }));
    expect(new Set(messages.map(({ kind }) => kind))).toEqual(new Set(['STATE_CHANGE']));
    expect(to(messages, 'p-metrics')?.text).toBe('Pavel Ostrov withdrew it as a duplicate of 7: As 7.');
    expect(messages.every(({ deadline: by }) => by === null)).toBe(true);
  });
});
