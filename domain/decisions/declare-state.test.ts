import { describe, expect, test } from 'vitest';
import { addSeconds } from '../instant.ts';
import type { NamedDeadline } from '../state.ts';
import type { CastMember } from '../testing/cast.ts';
import { Play } from '../testing/play.ts';
import { questionRecord } from '../testing/questions.ts';
import type { QuestionKind, Role } from '../vocabulary.ts';

const HOUR = 3600;
const STATES = ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED'];

describe('GI-3, M-2: a gate passes only when every item has all three parts', () => {
  const items = ['T.1', 'T.2', 'T.3', 'T.4'];

  test('with all items passed the state is declared, logged, and a new visit begins', () => {
    const play = Play.reported().passGate();
    const event = play.must('pmo', play.declares());
    expect(event).toMatchObject({
      type: 'STATE_DECLARED',
      role: 'PMO_LEAD',
      payload: { from: 'TRIAGE', to: 'ROOT_CAUSE' },
    });
    expect(play.state).toMatchObject({ state: 'ROOT_CAUSE', disposition: 'ACTIVE' });
    expect(play.state.visits).toEqual([
      expect.objectContaining({ state: 'TRIAGE', leftAt: play.now }),
      {
        state: 'ROOT_CAUSE',
        enteredAt: play.now,
        leftAt: null,
        deadlines: [],
        passableSince: null,
        warnings: [],
        breach: null,
        overdue: [],
      },
    ]);
    expect(play.state.transitions.at(-1)).toEqual({
      from: 'TRIAGE',
      to: 'ROOT_CAUSE',
      at: play.now,
      by: play.id('pmo'),
      reversion: false,
      reason: null,
    });
  });

  test.each<[string, (play: Play, item: string) => unknown, string[]]>([
    ['EMPTY', () => null, ['EVIDENCE', 'CONFIRMATION', 'VALIDATION']],
    ['EVIDENCED', (play, item) => play.write(item), ['CONFIRMATION', 'VALIDATION']],
    ['CONFIRMED', (play, item) => play.write(item).confirm(item), ['VALIDATION']],
    [
      'FAILED',
      (play, item) => play.write(item).confirm(item).must('pmo', play.fails(item)),
      ['EVIDENCE', 'CONFIRMATION', 'VALIDATION'],
    ],
    ['EVIDENCED again after a Pass', (play, item) => play.pass(item).write(item), ['CONFIRMATION', 'VALIDATION']],
  ])('one item %s keeps it closed, and the refusal names each unmet part', (_status, leave, parts) => {
    for (const item of items) {
      const play = Play.reported();
      for (const other of items) if (other !== item) play.pass(other);
      leave(play, item);
      const before = play.state;
      const refusal = play.refusal('pmo', play.declares());
      expect(refusal).toMatchObject({ code: 'GATE_NOT_PASSED', rule: 'GI-3' });
      expect(refusal.missing.map((one) => [one.item, one.part])).toEqual(parts.map((part) => [item, part]));
      expect(refusal.message).toContain(item);
      expect(play.state).toBe(before);
    }
  });

  test('nothing is inferred: "not required" is confirmed and validated like any other evidence', () => {
    const play = Play.in('IMPLEMENTATION', {
      severity: 'LOW',
      specUpdate: false,
      validation: false,
      contract: false,
      surface: false,
    });
    play.pass('I.1').pass('I.2', 'none').write('I.3', 'none').confirm('I.3').pass('I.4');
    expect(play.refusal('pmo', play.declares()).missing.map((one) => [one.item, one.part])).toEqual([
      ['I.3', 'VALIDATION'],
    ]);
    play.validate('I.3').declare();
  });
});

describe('GI-5: an open question, dispute, risk or missing spec keeps every gate closed', () => {
  test.each<[QuestionKind, CastMember, Role]>([
    ['QUESTION', 'product', 'PRODUCT_OWNER'],
    ['DISPUTE', 'specsHead', 'HEAD_OF_SPECS'],
    ['DELIVERY_RISK', 'metrics', 'SPEC_OWNER'],
    ['SPEC_MISSING', 'metrics', 'SPEC_OWNER'],
  ])('%s', (kind, asked, role) => {
    const play = Play.reported().passGate();
    const question = questionRecord(play, { kind, to: { kind: 'person', personId: play.id(asked), role } });
    play.state = { ...play.state, questions: [question] };
    const refusal = play.refusal('pmo', play.declares());
    expect(refusal).toMatchObject({
      code: 'OPEN_QUESTION',
      rule: 'GI-5',
      missing: [
        {
          item: null,
          part: 'QUESTION',
          owner: { role, personId: play.id(asked) },
          since: question.askedAt,
        },
      ],
    });
    play.state = { ...play.state, questions: [{ ...question, status: 'ANSWERED' }] };
    play.declare();
  });

  test('a gate with an item open besides is refused for that, and the question is named too', () => {
    const play = Play.reported().pass('T.1');
    play.state = { ...play.state, questions: [questionRecord(play)] };
    const refusal = play.refusal('pmo', play.declares());
    expect(refusal.code).toBe('GATE_NOT_PASSED');
    expect(refusal.missing.at(-1)).toMatchObject({ part: 'QUESTION' });
  });

  test.each(['declined', 'failed'])('a %s item keeps it closed as well', (how) => {
    const play = Play.reported().pass('T.1').pass('T.2').pass('T.4').write('T.3');
    if (how === 'declined') play.must('qa', play.declines('T.3'));
    else play.confirm('T.3').must('pmo', play.fails('T.3'));
    expect(play.refusal('pmo', play.declares()).code).toBe('GATE_NOT_PASSED');
  });
});

describe('M-5: no way back, no skipping, nothing after CLOSED', () => {
  test.each(STATES.slice(0, -1))('from %s only the next state can be declared', (state) => {
    const play = Play.in(state).passGate();
    const next = STATES[STATES.indexOf(state) + 1];
    for (const to of [...STATES, 'WITHDRAWN', '', 'nowhere'].filter((candidate) => candidate !== next)) {
      const refusal = play.refusal('pmo', play.declares(to));
      expect([to, refusal.code, refusal.rule]).toEqual([to, 'ILLEGAL_IN_STATE', 'M-5']);
      expect(refusal.message).toContain(String(next));
    }
    play.declare();
    expect(play.state.state).toBe(next);
  });

  test('a closed item takes no gate command and no declaration any more, but comments', () => {
    const play = Play.closed();
    expect(play.state).toMatchObject({ state: 'CLOSED', disposition: 'CLOSED' });
    expect(play.refusal('qa', play.submits('V.1'))).toMatchObject({ code: 'CLOSED', rule: 'M-5' });
    expect(play.refusal('qa', play.confirms('V.1'))).toMatchObject({ code: 'CLOSED', rule: 'M-5' });
    expect(play.refusal('pmo', play.validates('V.1'))).toMatchObject({ code: 'CLOSED', rule: 'M-5' });
    for (const to of STATES)
      expect(play.refusal('pmo', play.declares(to))).toMatchObject({ code: 'CLOSED', rule: 'M-5' });
    play.must('qa', { type: 'COMMENT', text: 'Seen again in May.' });
  });

  test.each(['WITHDRAWN', 'RECLASSIFIED'] as const)('nor does a %s one', (disposition) => {
    const play = Play.reported().passGate();
    play.state = { ...play.state, disposition };
    expect(play.refusal('pmo', play.declares())).toMatchObject({ code: 'CLOSED', rule: 'M-5' });
  });
});

describe('GI-2, M-2: states without a limit get their deadlines with the declaration', () => {
  const base = Play.in('ROOT_CAUSE').passGate();
  const named = (play: Play, seconds: number): NamedDeadline => ({
    ownerId: null,
    role: 'ENGINEER',
    deadline: addSeconds(play.now, 60 + seconds),
  });

  test('none named: refused', () => {
    const play = base.copy();
    expect(play.refusal('pmo', play.declares('FIX_SCOPE', []))).toMatchObject({
      code: 'DEADLINE_MISSING',
      rule: 'GI-2',
      fields: [{ path: 'deadlines' }],
    });
  });

  test.each([
    ['now', 0],
    ['past', -HOUR],
  ])('one that is %s: refused, with its path', (_title, seconds) => {
    const play = base.copy();
    const deadlines = [named(play, HOUR), named(play, seconds), named(play, -1)];
    const refusal = play.refusal('pmo', play.declares('FIX_SCOPE', deadlines));
    expect(refusal).toMatchObject({ code: 'DEADLINE_INVALID', rule: 'GI-2' });
    expect(refusal.fields.map((field) => field.path)).toEqual(['deadlines[1].deadline', 'deadlines[2].deadline']);
  });

  test.each<[string, Partial<NamedDeadline>]>([
    ['a person who is not there', { ownerId: 'p-nobody' }],
    ['a person without a part in the state', { ownerId: 'p-specs-head' }],
    ['a role without a part in the state', { role: 'HEAD_OF_ENGINEERING' }],
    ['a role that acts on no work item', { role: 'VIEWER' }],
  ])('one for %s only: ignored, so the deadlines are missing, and the refusal names who could be named', (_who, of) => {
    const play = base.copy();
    const ignored: NamedDeadline = { ownerId: null, role: null, deadline: addSeconds(play.now, HOUR), ...of };
    const refusal = play.refusal('pmo', play.declares('FIX_SCOPE', [ignored]));
    expect(refusal).toMatchObject({ code: 'DEADLINE_MISSING', rule: 'GI-2', fields: [{ path: 'deadlines' }] });
    expect(refusal.fields[0]?.message).toContain('Pavel Ostrov (Product Owner)');
    play.must('pmo', play.declares('FIX_SCOPE', [ignored, named(play, HOUR)]));
  });

  test('one is enough, and the next millisecond is the future', () => {
    const play = base.copy();
    const deadlines = [named(play, 0.001)];
    play.must('pmo', play.declares('FIX_SCOPE', deadlines));
    expect(play.state.visits.at(-1)?.deadlines).toEqual(deadlines);
  });

  test('the gate comes before its deadlines: a closed gate says so', () => {
    const play = Play.in('ROOT_CAUSE');
    expect(play.refusal('pmo', play.declares('FIX_SCOPE', []))).toMatchObject({ code: 'GATE_NOT_PASSED' });
  });

  test('CLOSED needs them too', () => {
    const play = Play.in('VERIFICATION').passGate();
    expect(play.refusal('pmo', play.declares('CLOSED', []))).toMatchObject({ code: 'DEADLINE_MISSING', rule: 'GI-2' });
  });
});

test('M-2: only the PMO Lead declares', () => {
  const play = Play.reported().passGate();
  for (const who of ['product', 'headOfEngineering', 'qaOwner', 'engineer', 'specsHead'] as const) {
    expect(play.refusal(who, play.declares())).toMatchObject({ code: 'NOT_ALLOWED', rule: 'M-2' });
  }
  expect(play.state.state).toBe('TRIAGE');
});
