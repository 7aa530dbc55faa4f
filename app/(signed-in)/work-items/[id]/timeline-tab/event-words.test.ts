import { describe, expect, it } from 'vitest';
import { decideDocumentLate } from '#domain/due.ts';
import { itemTemplate } from '#domain/gates.ts';
import { addSeconds } from '#domain/instant.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { withRoles } from '#domain/testing/cast.ts';
import { FULL_STORY, PLAIN_STORY } from '#domain/testing/ordinary-way.ts';
import { Play } from '#domain/testing/play.ts';
import { eventWords, type Names, type RecordedEvent } from './event-words.ts';

/** Names as the page has them, for the organisation of the play. */
function namesOf(play: Play): Names {
  return {
    person: (id) => play.directory.people.find((person) => person.id === id)?.name ?? id,
    spec: (id) => play.directory.specs.find((spec) => spec.id === id)?.title ?? id,
    question: (id) => play.state.questions.find((question) => question.id === id) ?? null,
    escalation: (id) => play.state.escalations.find((escalation) => escalation.id === id)?.reason ?? null,
    step: (key) => DEFECT_RUN.closureSteps.find((step) => step.key === key)?.title ?? key,
    item: (key) => `${key} ${itemTemplate(DEFECT_RUN, key)?.title ?? ''}`,
  };
}

/** An event as it comes out of the API: through JSON. */
const received = (event: object): RecordedEvent => JSON.parse(JSON.stringify(event)) as RecordedEvent;

const last = (play: Play) => eventWords(received(play.events.at(-1) ?? {}), namesOf(play));

describe('the timeline says in words', () => {
  it.each([
    ['needs everything', FULL_STORY],
    ['needs the fix only', PLAIN_STORY],
  ])('every event of a defect that %s, without a word that only the program knows', (_words, story) => {
    const play = Play.closed(story);
    play.must('qa', { type: 'COMMENT', text: 'Seen in May, too.' });
    const told = play.events.map((event) => eventWords(received(event), namesOf(play)));
    const texts = told.flatMap(({ did, consequences }) => [did, ...consequences.map(({ text }) => text)]);
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\b[ps]-\w+|recorded an event|[0-9a-f]{64}/);
    }
  });

  it('a report, with what it opened', () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' });
    expect(last(play)).toEqual({
      did: 'reported the defect',
      wrote: 'Churn is shown too high',
      consequences: [
        { text: 'TRIAGE was opened', at: null },
        { text: 'Proposed severity: High', at: null },
      ],
    });
  });

  it('evidence that can never pass, and what fell back with it (G-6)', () => {
    const play = Play.reported().write('T.3', 'default', { reproduced: false });
    expect(last(play).did).toBe('wrote the evidence of T.3 Reproduction confirmed, revision 1');
    expect(last(play).consequences.map(({ text }) => text)).toContain(
      'It says that the condition is not met, so it can never pass',
    );
    const dropped = received({
      type: 'EVIDENCE_SUBMITTED',
      payload: {
        item: 'I.1',
        revision: 2,
        negative: false,
        flags: ['a.ts is outside the fix scope'],
        verified: false,
        dropped: [{ item: 'I.4', reason: 'I.1 has a new revision.' }],
      },
    });
    expect(eventWords(dropped, namesOf(play)).consequences.map(({ text }) => text)).toEqual([
      'Its commits could not be verified',
      'a.ts is outside the fix scope',
      'I.4 Patch verification is without evidence again: I.1 has a new revision.',
    ]);
  });

  it('an answer, Yes or No with its reason', () => {
    const play = Play.reported().write('T.3');
    play.must('qa', play.confirms('T.3'));
    expect(last(play)).toMatchObject({ did: 'confirmed T.3 Reproduction confirmed, revision 1', wrote: null });
    const other = Play.reported().write('T.3');
    other.must('qa', other.declines('T.3'));
    expect(last(other)).toMatchObject({
      did: 'declined T.3 Reproduction confirmed, revision 1',
      wrote: 'The figures do not bear it out.',
    });
  });

  it('a verdict, and what it settled for the whole work item', () => {
    const play = Play.reported();
    play.pass('T.1');
    expect(last(play)).toMatchObject({ did: 'passed T.1 Defect confirmed against canonical spec, revision 1' });
    const signed = () => last(play).consequences[0];
    const settled = () => last(play).consequences.slice(1);
    expect(signed()?.text).toBe('Signed; the password was last given at');
    expect(signed()?.at).toMatch(/^2026-10-21T/);
    expect(settled()[0]?.text).toMatch(/^The canonical spec is (?!s-)/);
    play.pass('T.2', 'CRITICAL');
    expect(settled()).toEqual([{ text: 'The severity is Critical', at: null }]);
    play.pass('T.4');
    expect(settled()).toEqual([{ text: 'The engineering owner is Enzo Vardi', at: null }]);
    play.write('T.3').confirm('T.3');
    play.must('pmo', play.fails('T.3'));
    expect(last(play)).toMatchObject({
      did: 'failed T.3 Reproduction confirmed, revision 1',
      wrote: 'The reference is not specific.',
    });
  });

  it('a declared state, with the way it went and the deadlines that were named', () => {
    const play = Play.in('ROOT_CAUSE').passGate();
    const deadline = '2026-10-30T09:00:00.000Z';
    play.declare([
      { ownerId: 'p-product', role: null, deadline },
      { ownerId: null, role: 'ENGINEER', deadline },
    ]);
    expect(last(play)).toEqual({
      did: 'declared FIX_SCOPE',
      wrote: null,
      consequences: [
        { text: 'ROOT_CAUSE → FIX_SCOPE', at: null },
        { text: 'Deadline of Pavel Ostrov:', at: deadline },
        { text: 'Deadline of Engineer:', at: deadline },
      ],
    });
  });

  it('M-3: a way back with its reason, and deadlines beside what they were', () => {
    const play = Play.in('VERIFICATION');
    play.must('qa', { type: 'RAISE_REVERSION', reversion: 'REGRESSION', reason: 'May is wrong again.' });
    expect(last(play)).toMatchObject({
      did: 'took the work item back to IMPLEMENTATION',
      wrote: 'May is wrong again.',
    });
    expect(last(play).consequences.map(({ text }) => text)).toContain(
      'I.1 Fix committed is to be supplied, confirmed and validated again',
    );
    const [first, second] = ['2026-12-01T09:00:00.000Z', '2026-12-02T09:00:00.000Z'];
    const name = (deadline: string) =>
      play.must('pmo', {
        type: 'NAME_DEADLINES',
        deadlines: [{ ownerId: null, role: 'ENGINEER', deadline }],
        reason: 'A day more.',
      });
    name(first);
    name(second);
    expect(last(play)).toEqual({
      did: 'named deadlines',
      wrote: 'A day more.',
      consequences: [
        { text: 'Deadline of Engineer:', at: second },
        { text: 'Before, Engineer had:', at: first },
      ],
    });
  });

  it('GI-5: a question and its answer, a dispute and its ruling, each with what was asked', () => {
    const play = Play.reported();
    const deadline = '2026-12-01T09:00:00.000Z';
    const newest = () => play.state.questions.at(-1)?.id ?? '';
    play.must('engineer', { type: 'ASK_QUESTION', text: 'Which month?', ownerId: 'p-product', deadline });
    expect(last(play)).toEqual({
      did: 'asked Pavel Ostrov',
      wrote: 'Which month?',
      consequences: [{ text: 'Due:', at: deadline }],
    });
    play.must('product', { type: 'ANSWER_QUESTION', id: newest(), text: 'May.' });
    expect(last(play)).toEqual({
      did: 'answered the question',
      wrote: 'May.',
      consequences: [{ text: 'It said: Which month?', at: null }],
    });
    play.must('engineer', { type: 'RAISE_DISPUTE', text: 'The spec says two things.', deadline });
    expect(last(play).did).toBe('raised a dispute to the Head of Specs Team');
    play.must('specsHead', { type: 'RULE_ON_DISPUTE', id: newest(), text: 'The first holds.' });
    expect(last(play)).toMatchObject({
      did: 'ruled on the dispute',
      wrote: 'The first holds.',
      consequences: [{ text: 'It said: The spec says two things.' }],
    });
  });

  it('T.1: that no spec covers it opens a question, which a revision that names one overtakes', () => {
    const play = Play.reported().write('T.1', 'noSpec');
    expect(
      last(play)
        .consequences.map(({ text }) => text)
        .join('\n'),
    ).toMatch(/^A request for a spec to the owner of /m);
    play.write('T.1').confirm('T.1');
    expect(last(play).consequences[0]?.text).toMatch(/^Overtaken by it: /);
  });

  it('decisions about the whole work item, and people who change', () => {
    const play = Play.in('ROOT_CAUSE');
    play.must('product', { type: 'CHANGE_SEVERITY', severity: 'LOW', rationale: 'One customer.' });
    expect(last(play)).toMatchObject({ did: 'changed the severity from High to Low', wrote: 'One customer.' });
    play.must('headOfEngineering', {
      type: 'REPLACE_ENGINEERING_OWNER',
      toId: play.id('secondEngineer'),
      reason: 'On leave.',
    });
    expect(last(play).did).toMatch(/^named .+ engineering owner in place of Enzo Vardi$/);
    play.must('product', { type: 'WITHDRAW', rationale: 'The same as before.', duplicateOf: '41' });
    expect(last(play)).toMatchObject({ did: 'withdrew the defect as a duplicate of 41', wrote: 'The same as before.' });
  });

  it('TM-3: a warning and a breach, with whom they are for, and both instants where the clock was late (TM-5)', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' });
    const told = () => play.fire().map((event) => eventWords(received(event), namesOf(play)));
    play.now = play.state.visits[0]?.enteredAt ?? play.now;
    const entered = play.now;
    play.now = addSeconds(entered, 5400.001);
    const [warned] = told();
    expect(warned?.did).toBe('warned that three quarters of the limit of 2 hours have passed');
    expect(warned?.consequences).toContainEqual({ text: 'Due:', at: addSeconds(entered, 5400) });
    expect(warned?.consequences[1]?.text).toMatch(/^Warned: .+, Petra Moss \(PMO Lead\)$/);
    expect(warned?.consequences).toHaveLength(3);
    expect(warned?.consequences.at(-1)).toEqual({ text: 'The limit is reached:', at: addSeconds(entered, 7200) });
    expect(warned?.consequences.map(({ text }) => text).join()).not.toContain('late');
    play.now = addSeconds(entered, 7200 + 11_400);
    const [breached] = told();
    expect(breached?.did).toBe('found the limit of 2 hours reached');
    expect(breached?.consequences).toEqual([
      { text: 'Reached:', at: addSeconds(entered, 7200) },
      { text: 'The clock acted 3 h 10 m late:', at: play.now },
      { text: 'Escalated to Hedda Engel (Head of Engineering), who has to respond by', at: addSeconds(play.now, 1800) },
      { text: 'For information: Petra Moss (PMO Lead)', at: null },
    ]);
    const id = play.state.escalations[0]?.id ?? '';
    play.must('headOfEngineering', { type: 'RESPOND_TO_ESCALATION', id, text: 'Two more people.' });
    expect(last(play)).toEqual({
      did: 'responded to an escalation',
      wrote: 'Two more people.',
      consequences: [{ text: `It said: ${play.state.escalations[0]?.reason}`, at: null }],
    });
  });

  it('TM-4: an overdue action, by whom, and who is told', () => {
    const play = Play.in('IMPLEMENTATION').elapse(8 * 24 * 3600);
    const overdue = play.events.find(({ type }) => type === 'ACTION_OVERDUE');
    const { did, consequences } = eventWords(received(overdue ?? {}), namesOf(play));
    expect(did).toBe('found Enzo Vardi (Engineering owner) past a deadline');
    expect(consequences.map(({ text }) => text)).toEqual([
      'Not done: Implement fix (I.1)',
      'Due:',
      'For information: Petra Moss (PMO Lead)',
    ]);
  });

  it('GI-4: a document that was not filed in time', () => {
    const play = Play.reported().wait(3600);
    const event = decideDocumentLate(play.template, play.state, 0, play.now);
    const { did, wrote, consequences } = eventWords(received(event ?? {}), namesOf(play));
    expect(did).toBe('found no Phase Gate Document filed in time for a change of state');
    expect(wrote).toContain('TRIAGE');
    expect(consequences.map(({ text }) => text)[0]).toBe('Due:');
    expect(consequences.at(-1)?.text).toContain('For information: ');
  });

  it('a comment, in the words of whoever wrote it, and a change of people', () => {
    const play = Play.reported();
    play.must('qa', { type: 'COMMENT', text: 'Seen in May, too.' });
    expect(last(play)).toEqual({ did: 'commented', wrote: 'Seen in May, too.', consequences: [] });
    play.directoryBecomes(withRoles(play.directory, 'p-metrics', ['SPEC_OWNER', 'PRODUCT_OWNER']));
    expect(last(play).did).toBe('noted that people, roles or canonical specs changed');
  });

  it.each(['PASSWORD_ASKED', '', 'toString', '__proto__'])(
    'a type that it does not know (%j), by that type',
    (type) => {
      const names = namesOf(Play.reported());
      expect(eventWords({ type, payload: {} }, names)).toEqual({
        did: `recorded an event of the type ${type}`,
        wrote: null,
        consequences: [],
      });
    },
  );
});
