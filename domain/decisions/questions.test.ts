import { describe, expect, test } from 'vitest';
import { gateOpen, isPassable, itemStatus, missingParts } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import { openQuestions, questionDeadline, questionOwner } from '../questions.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import { castDirectory, withPerson, withRoles, withSpec } from '../testing/cast.ts';
import { Play } from '../testing/play.ts';
import { limitDueAt } from '../timer.ts';

const HOUR = 3600;
const asks = (play: Play, ownerId = play.id('product'), seconds = HOUR) => ({
  type: 'ASK_QUESTION' as const,
  text: 'Which month is meant?',
  ownerId,
  deadline: addSeconds(play.now, 60 + seconds),
});
const disputes = { type: 'RAISE_DISPUTE', text: 'The spec allows it.', deadline: null } as const;
const risk = (play: Play) => ({
  type: 'FLAG_DELIVERY_RISK' as const,
  specId: 's-api',
  text: 'The error codes are missing.',
  deadline: addSeconds(play.now, HOUR),
});
const idOf = (play: Play): string => play.state.questions.at(-1)?.id ?? '';
const answers = (play: Play, text = 'May.') => ({ type: 'ANSWER_QUESTION' as const, id: idOf(play), text });
const rules = (play: Play, text = 'The spec stands.') => ({ type: 'RULE_ON_DISPUTE' as const, id: idOf(play), text });
const withdraws = (play: Play) => ({ type: 'WITHDRAW_QUESTION' as const, id: idOf(play), reason: 'Found it.' });
const readdresses = (play: Play, ownerId: string) => ({
  type: 'READDRESS_QUESTION' as const,
  id: idOf(play),
  ownerId,
  reason: 'They know better.',
});

describe('GI-5: a question', () => {
  test('is the next action of the asked person, with its own deadline, and keeps the gate from being passed', () => {
    const play = Play.reported().passGate();
    const command = asks(play);
    play.must('engineer', command);
    expect(play.actionOf('product')).toMatchObject({ kind: 'ANSWER', deadline: command.deadline });
    expect(gateOpen(DEFECT_RUN, play.state, 'T')).toBe(true);
    expect(isPassable(DEFECT_RUN, play.state)).toBe(false);
    expect(play.refusal('pmo', play.declares())).toMatchObject({ code: 'OPEN_QUESTION', rule: 'GI-5' });
    play.must('product', answers(play));
    expect(play.state.questions[0]).toMatchObject({
      status: 'ANSWERED',
      answer: 'May.',
      answeredBy: play.id('product'),
      answeredAt: play.now,
    });
    play.declare();
  });

  test('is answered by the asked person only, in writing, once', () => {
    const play = Play.reported();
    play.must('engineer', asks(play));
    for (const who of ['pmo', 'engineer', 'qa', 'specsHead'] as const) {
      expect(play.refusal(who, answers(play)).code).toMatch(/^NOT_(ALLOWED|YOUR_PART)$/);
    }
    expect(play.refusal('product', answers(play, ' '))).toMatchObject({
      code: 'REASON_MISSING',
      fields: [{ path: 'text' }],
    });
    expect(play.refusal('product', rules(play))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'A-5' });
    play.must('product', answers(play));
    expect(play.refusal('product', answers(play))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'GI-5' });
  });

  test('to one of several holders of a role is that person’s alone', () => {
    const directory = withPerson(castDirectory(), { id: 'p-qa2', name: 'Quy Tran', roles: ['QA_LEAD'] });
    const play = Play.reported({}, { directory });
    play.must('engineer', asks(play, play.id('qa')));
    expect(play.refusal({ id: 'p-qa2' }, answers(play))).toMatchObject({ code: 'NOT_YOUR_PART' });
    play.must('qa', answers(play));
  });

  test('the PMO Lead answers where asked, and not otherwise', () => {
    const play = Play.reported();
    play.must('engineer', asks(play, play.id('pmo')));
    play.must('pmo', answers(play));
  });

  test('is withdrawn by its asker only, with a reason, after which it holds up nothing', () => {
    const play = Play.reported().passGate();
    play.must('engineer', asks(play));
    expect(play.refusal('pmo', withdraws(play))).toMatchObject({ code: 'NOT_YOUR_PART', rule: 'GI-5' });
    expect(play.refusal('engineer', { ...withdraws(play), reason: '' })).toMatchObject({ code: 'REASON_MISSING' });
    play.must('engineer', withdraws(play));
    expect(play.state.questions[0]).toMatchObject({ status: 'WITHDRAWN', answer: 'Found it.' });
    play.declare();
  });

  test('is readdressed by the PMO Lead to somebody in the process, who then answers it', () => {
    const play = Play.reported();
    play.must('engineer', asks(play));
    expect(play.refusal('engineer', readdresses(play, play.id('qa')))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(play.refusal('pmo', readdresses(play, 'p-viewer'))).toMatchObject({ code: 'INPUT_INVALID' });
    play.must('pmo', readdresses(play, play.id('qa')));
    expect(play.actionOf('qa')).toMatchObject({ kind: 'ANSWER' });
    expect(play.refusal('product', answers(play)).code).toMatch(/^NOT_/);
    play.must('qa', answers(play));
  });

  test('needs somebody in the process, a future deadline, a text, and an active work item', () => {
    const play = Play.reported();
    expect(play.refusal('engineer', asks(play, 'p-viewer'))).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'ownerId' }],
    });
    expect(play.refusal('engineer', asks(play, play.id('product'), -60))).toMatchObject({
      code: 'DEADLINE_INVALID',
      rule: 'GI-2',
    });
    expect(play.refusal('engineer', { ...asks(play), text: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(play.refusal({ id: 'p-viewer' }, asks(play))).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-6' });
    const closed = Play.closed();
    expect(closed.refusal('engineer', asks(closed))).toMatchObject({ code: 'CLOSED' });
  });

  test('AU-1: an answer is stale only if the question, the state or the severity changed since', () => {
    const play = Play.reported();
    play.must('engineer', asks(play));
    const seen = play.state.version;
    play.write('T.1');
    play.must('product', answers(play), { expectedVersion: seen });
    play.must('engineer', asks(play));
    const before = play.state.version - 1;
    expect(play.refusal('product', answers(play), { expectedVersion: before })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  test('of a person who lost every part: the PMO Lead names another by readdressing it', () => {
    const play = Play.reported();
    play.must('engineer', asks(play, play.id('secondEngineer')));
    play.directoryBecomes(withRoles(play.directory, play.id('secondEngineer'), []));
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'NAME_OWNER' });
    play.must('pmo', readdresses(play, play.id('qa')));
    expect(play.actionOf('pmo')).toBeNull();
  });
});

describe('A-5: a content dispute', () => {
  test('goes to the Head of Specs Team, due in 24 hours, and is closed by the written ruling only', () => {
    const play = Play.reported().passGate();
    play.must('pmo', disputes);
    expect(play.actionOf('specsHead')).toMatchObject({ kind: 'RULE', deadline: addSeconds(play.now, 24 * HOUR) });
    expect(play.refusal('pmo', play.declares())).toMatchObject({ code: 'OPEN_QUESTION' });
    expect(play.refusal('pmo', rules(play))).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-5' });
    expect(play.refusal('specsHead', answers(play))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'A-5' });
    play.must('specsHead', rules(play));
    expect(play.state.questions[0]).toMatchObject({ status: 'ANSWERED', answer: 'The spec stands.' });
    play.declare();
  });

  test('has the deadline that is given, and 24 hours of the process under a time scale', () => {
    const play = Play.reported({ timeScale: 60 });
    play.must('qa', disputes);
    expect(openQuestions(play.state)[0]?.deadline).toBe(addSeconds(play.now, 24 * 60));
    const deadline = addSeconds(play.now, 5 * HOUR);
    play.must('qa', { ...disputes, deadline });
    expect(openQuestions(play.state)[1]?.deadline).toBe(deadline);
    expect(play.refusal('qa', { ...disputes, deadline: play.now })).toMatchObject({ code: 'DEADLINE_INVALID' });
  });

  test('is readdressed within the Head of Specs Team only', () => {
    const directory = withPerson(castDirectory(), { id: 'p-specs2', name: 'Siri Boe', roles: ['HEAD_OF_SPECS'] });
    const play = Play.reported({}, { directory });
    play.must('qa', disputes);
    expect(play.actionOf('role:HEAD_OF_SPECS')).toMatchObject({ kind: 'RULE' });
    expect(play.refusal('pmo', readdresses(play, play.id('product')))).toMatchObject({ code: 'INPUT_INVALID' });
    play.must('pmo', readdresses(play, 'p-specs2'));
    play.must({ id: 'p-specs2' }, rules(play));
  });
});

describe('A-4: a delivery risk', () => {
  test('is flagged by the PMO Lead to the spec’s owner, follows the registry, and is closed by the answer', () => {
    const play = Play.reported().passGate();
    expect(play.refusal('product', risk(play))).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-4' });
    expect(play.refusal('pmo', { ...risk(play), specId: 's-none' })).toMatchObject({ code: 'INPUT_INVALID' });
    play.must('pmo', risk(play));
    expect(play.actionOf('api')).toMatchObject({ kind: 'ANSWER' });
    play.directoryBecomes(withSpec(play.directory, 's-api', { ownerId: play.id('metrics') }));
    expect(play.actionOf('metrics')).toMatchObject({ kind: 'ANSWER' });
    expect(play.refusal('api', answers(play)).code).toBe('NOT_YOUR_PART');
    expect(play.refusal('pmo', play.declares())).toMatchObject({ code: 'OPEN_QUESTION' });
    play.must('metrics', answers(play, 'They are added.'));
    play.declare();
  });
});

describe('T.1: "no canonical spec covers this"', () => {
  const noSpec = (play: Play, specId = 's-ui') =>
    play.submitsEvidence('T.1', { noSpecFound: true, searched: 'All three specs.', specId });

  test('is recorded, blocks, and opens a question to the owner of the spec to extend, due by TRIAGE’s limit', () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' });
    play.must('qa', noSpec(play));
    const [question] = play.state.questions;
    if (question === undefined) throw new Error('No question was opened.');
    expect(question).toMatchObject({ kind: 'SPEC_MISSING', status: 'OPEN', item: 'T.1', askedBy: play.id('qa') });
    expect(questionOwner(play.state, question)).toEqual({ role: 'SPEC_OWNER', personId: play.id('uiSpec') });
    expect(questionDeadline(DEFECT_RUN, play.state, question)).toBe(limitDueAt(DEFECT_RUN, play.state));
    expect(play.actionOf('uiSpec')).toMatchObject({ kind: 'ANSWER', item: 'T.1' });
    play.confirm('T.1');
    expect(play.refusal('pmo', play.validates('T.1'))).toMatchObject({ code: 'EVIDENCE_NEGATIVE' });
    const missing = missingParts(DEFECT_RUN, play.state, 'T');
    expect(missing.find(({ part }) => part === 'QUESTION')).toMatchObject({ item: 'T.1' });
  });

  test('TM-2: its deadline follows the limit when the severity becomes another', () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' });
    play.must('qa', noSpec(play));
    play.pass('T.2', 'LOW');
    const [question] = play.state.questions;
    expect(question && questionDeadline(DEFECT_RUN, play.state, question)).toBe(
      addSeconds(play.state.createdAt, 7 * 24 * HOUR),
    );
  });

  test('is closed by a confirmed revision that names a spec, not by the revision alone', () => {
    const play = Play.reported();
    play.must('qa', noSpec(play));
    play.must('qaOwner', play.submits('T.1', 'confirmed'));
    expect(play.state.questions[0]?.status).toBe('OPEN');
    play.confirm('T.1');
    expect(play.state.questions[0]?.status).toBe('OVERTAKEN');
    play.validate('T.1');
    expect(itemStatus(DEFECT_RUN, play.state, 'T.1')).toBe('PASSED');
  });

  test('is closed by the answer of the spec’s owner too; then it is new evidence that is owed', () => {
    const play = Play.reported();
    play.must('qa', noSpec(play));
    play.must('uiSpec', answers(play, 'Section 4 covers it from version 1.1 on.'));
    play.confirm('T.1').must('pmo', play.fails('T.1'));
    expect(play.actionOf('qa')).toMatchObject({ kind: 'REPAIR', item: 'T.1' });
  });

  test('asks each spec’s owner once, and overtakes what another was asked', () => {
    const play = Play.reported();
    play.must('qa', noSpec(play));
    play.must('qa', noSpec(play));
    expect(play.state.questions).toHaveLength(1);
    play.must('qa', noSpec(play, 's-api'));
    expect(play.state.questions.map(({ status, specId }) => [specId, status])).toEqual([
      ['s-ui', 'OVERTAKEN'],
      ['s-api', 'OPEN'],
    ]);
  });

  test('can’t be withdrawn: it follows from the evidence', () => {
    const play = Play.reported();
    play.must('qa', noSpec(play));
    expect(play.refusal('qa', withdraws(play))).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
  });
});
