import { describe, expect, test } from 'vitest';
import { itemStatus, validatorOf } from '../gates.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import { castDirectory, withPerson, withRoles } from '../testing/cast.ts';
import { PLAIN_STORY } from '../testing/ordinary-way.ts';
import { Play } from '../testing/play.ts';

function status(play: Play, item: string): string {
  return itemStatus(DEFECT_RUN, play.state, item);
}

describe('G-4: a confirmation says role, person, date, and the hash of its revision', () => {
  test('Yes and No are recorded with all of it', () => {
    const play = Play.reported().write('T.1').write('T.2');
    const hash = (item: string) => play.state.items[item]?.revisions.at(-1)?.sha256;
    expect(hash('T.1')).toMatch(/^[0-9a-f]{64}$/);
    play.must('qaOwner', play.confirms('T.1'));
    expect(play.state.items['T.1']?.confirmations).toEqual([
      {
        revision: 1,
        sha256: hash('T.1'),
        answer: 'YES',
        reason: null,
        by: play.id('qaOwner'),
        role: 'QA_TESTING_OWNER',
        at: play.now,
        specIds: [],
      },
    ]);
    play.must('product', play.declines('T.2'));
    expect(play.state.items['T.2']?.confirmations[0]).toMatchObject({
      sha256: hash('T.2'),
      answer: 'NO',
      reason: 'The figures do not bear it out.',
    });
  });

  test('it is bound to its own revision: of other content, another hash', () => {
    const play = Play.reported().write('T.1').confirm('T.1');
    const first = play.state.items['T.1']?.confirmations[0]?.sha256;
    play.write('T.1', 'confirmed', { section: '4.3' }).confirm('T.1');
    const second = play.state.items['T.1']?.confirmations[0];
    expect(second).toMatchObject({ revision: 2 });
    expect(second?.sha256).not.toBe(first);
  });
});

describe('G-3: No needs a reason', () => {
  test.each([null, '', '  \n'])('No with the reason %j is refused', (reason) => {
    const play = Play.reported().write('T.1');
    expect(play.refusal('qaOwner', play.confirms('T.1', 'NO', reason))).toMatchObject({
      code: 'REASON_MISSING',
      rule: 'G-3',
      fields: [{ path: 'reason' }],
    });
    expect(status(play, 'T.1')).toBe('EVIDENCED');
  });

  test('with a reason it declines the item; Yes needs none', () => {
    const play = Play.reported().write('T.1').write('T.2');
    play.must('qaOwner', play.declines('T.1'));
    play.must('product', play.confirms('T.2'));
    expect([status(play, 'T.1'), status(play, 'T.2')]).toEqual(['DECLINED', 'CONFIRMED']);
  });
});

describe('G-1: the revision that is confirmed is the newest', () => {
  test.each([0, 1, 3, -1, Number.MAX_SAFE_INTEGER])('revision %d is refused when 2 is the newest', (revision) => {
    const play = Play.reported().write('T.1').write('T.1');
    expect(play.refusal('qaOwner', play.confirms('T.1', 'YES', null, revision))).toMatchObject({
      code: 'WRONG_REVISION',
      rule: 'G-1',
    });
  });

  test('without evidence there is nothing to confirm, and the refusal says what is missing (G-2)', () => {
    const play = Play.reported();
    const refusal = play.refusal('qaOwner', play.confirms('T.1'));
    expect(refusal).toMatchObject({ code: 'EVIDENCE_MISSING', rule: 'G-2' });
    expect(refusal.missing.map(({ item, part }) => `${item} ${part}`)).toEqual(['T.1 EVIDENCE', 'T.1 CONFIRMATION']);
  });
});

describe('G-3a: one answer for each owner and revision', () => {
  test.each(['YES', 'NO'] as const)(
    'after Yes, %s by the same owner is refused; after a new revision it is not',
    (answer) => {
      const play = Play.reported().write('T.1').confirm('T.1');
      const again = play.confirms('T.1', answer, 'On second thought.');
      expect(play.refusal('qaOwner', again)).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'G-3a' });
      play.write('T.1');
      play.must('qaOwner', play.confirms('T.1', answer, 'On second thought.'));
    },
  );

  test('after No, nobody answers that revision any more', () => {
    const play = Play.reported().write('T.3');
    play.must('qa', play.declines('T.3'));
    expect(play.refusal('qa', play.confirms('T.3'))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'G-3a' });
    expect(play.refusal('headOfEngineering', play.confirms('T.3'))).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
      rule: 'G-3a',
    });
  });

  test('where one of several is enough, the Yes of one settles it for all', () => {
    const play = Play.reported().write('T.3');
    play.must('headOfEngineering', play.confirms('T.3'));
    expect(status(play, 'T.3')).toBe('CONFIRMED');
    expect(play.refusal('qa', play.declines('T.3'))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'G-3a' });
  });

  test.each(['PASS', 'FAIL'] as const)('after the verdict %s nobody answers', (verdict) => {
    const play = Play.reported().write('T.3').confirm('T.3');
    play.must('pmo', play.validates('T.3', verdict, 'As said.'));
    expect(play.refusal('headOfEngineering', play.confirms('T.3'))).toMatchObject({ rule: 'G-3a' });
  });
});

describe('G-3a: FS.2 with several spec owners', () => {
  const base = Play.in('FIX_SCOPE').write('FS.2');

  test('is CONFIRMED when all said Yes, in any order', () => {
    for (const [first, second] of [
      ['metrics', 'uiSpec'],
      ['uiSpec', 'metrics'],
    ] as const) {
      const play = base.copy();
      play.must(first, play.confirms('FS.2'));
      expect(status(play, 'FS.2')).toBe('EVIDENCED');
      expect(play.refusal('pmo', play.validates('FS.2'))).toMatchObject({ code: 'EVIDENCE_MISSING', rule: 'G-2' });
      expect(play.refusal(first, play.confirms('FS.2'))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'G-3a' });
      play.must(second, play.confirms('FS.2'));
      expect(status(play, 'FS.2')).toBe('CONFIRMED');
      play.must('pmo', play.validates('FS.2'));
    }
  });

  test('is DECLINED at the first No, before or after a Yes', () => {
    const before = base.copy();
    before.must('uiSpec', before.declines('FS.2'));
    expect(status(before, 'FS.2')).toBe('DECLINED');
    expect(before.refusal('metrics', before.confirms('FS.2'))).toMatchObject({ rule: 'G-3a' });
    const after = base.copy();
    after.must('metrics', after.confirms('FS.2'));
    after.must('uiSpec', after.declines('FS.2'));
    expect(status(after, 'FS.2')).toBe('DECLINED');
    expect(after.actionOf('metrics')).toMatchObject({ kind: 'REPAIR', item: 'FS.2' });
  });

  test('an owner of two of the specs answers once', () => {
    const play = Play.in('FIX_SCOPE', undefined, {
      directory: {
        ...castDirectory(),
        specs: castDirectory().specs.map((spec) => (spec.id === 's-ui' ? { ...spec, ownerId: 'p-metrics' } : spec)),
      },
    });
    play.write('FS.2');
    play.must('metrics', play.confirms('FS.2'));
    expect(status(play, 'FS.2')).toBe('CONFIRMED');
  });

  test('S-1: an owner of a spec that RC.2 did not name may not confirm, nor the Product Owner', () => {
    const play = base.copy();
    expect(play.refusal('api', play.confirms('FS.2'))).toMatchObject({ code: 'NOT_YOUR_PART', rule: 'A-3' });
    expect(play.refusal('product', play.confirms('FS.2'))).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-3' });
  });

  test('without spec updates the canonical owner or the Product Owner is enough', () => {
    for (const who of ['metrics', 'product'] as const) {
      const play = Play.in('FIX_SCOPE', PLAIN_STORY).write('FS.2', 'none');
      play.must(who, play.confirms('FS.2'));
      expect(status(play, 'FS.2')).toBe('CONFIRMED');
    }
  });
});

/**
 * A-2 with one person more: `dual` holds PMO_LEAD and QA_TESTING_OWNER. Who wrote the evidence of T.1, who confirms it,
 * who else is PMO Lead; what becomes of the confirmation, and who may validate after it.
 */
describe('A-2: who wrote or confirmed may not validate, and a Yes must leave somebody who can', () => {
  const dual = { id: 'p-dual', name: 'Dora Ulm', roles: ['PMO_LEAD' as const, 'QA_TESTING_OWNER' as const] };
  const qaOwner = { id: 'p-qa-owner' };
  const qa = { id: 'p-qa' };
  const pmo = { id: 'p-pmo' };
  const withTwoLeads = withPerson(castDirectory(), dual);
  const onlyDual = withRoles(withTwoLeads, 'p-pmo', ['ENGINEER']);

  test.each([
    ['neither', withTwoLeads, qa, qaOwner, 'YES', 'accepted', ['p-dual', 'p-pmo']],
    ['as author', withTwoLeads, dual, qaOwner, 'YES', 'accepted', ['p-pmo']],
    ['as confirmer', withTwoLeads, qa, dual, 'YES', 'accepted', ['p-pmo']],
    ['as both', withTwoLeads, dual, dual, 'YES', 'accepted', ['p-pmo']],
    ['as the only PMO Lead, neither', onlyDual, qa, qaOwner, 'YES', 'accepted', ['p-dual']],
    ['as the only PMO Lead, author', onlyDual, dual, qaOwner, 'YES', 'SEPARATION_OF_DUTIES', []],
    ['as the only PMO Lead, confirmer', onlyDual, qa, dual, 'YES', 'SEPARATION_OF_DUTIES', []],
    ['as the only PMO Lead, both', onlyDual, dual, dual, 'YES', 'SEPARATION_OF_DUTIES', []],
    ['as the only PMO Lead, author, with No', onlyDual, dual, qaOwner, 'NO', 'accepted', []],
    ['as the only PMO Lead, confirmer, with No', onlyDual, qa, dual, 'NO', 'accepted', []],
    ['as the only PMO Lead, both, with No', onlyDual, dual, dual, 'NO', 'accepted', []],
  ] as const)('a PMO Lead who is also an owner, %s', (_title, directory, author, confirmer, answer, expected, free) => {
    const play = Play.reported({}, { directory });
    play.must(author, play.submits('T.1'));
    const decision = play.send(confirmer, play.confirms('T.1', answer, answer === 'NO' ? 'Wrong section.' : null));
    expect(decision.accepted ? 'accepted' : decision.refusal.code).toBe(expected);
    if (!decision.accepted) {
      expect(decision.refusal.rule).toBe('A-2');
      expect(decision.refusal.message).toMatch(/appoint a second PMO Lead/);
      expect(play.state.version).toBe(2);
      return;
    }
    if (answer === 'NO') return;
    for (const lead of [dual, pmo]) {
      const attempt = play.copy().send(lead, play.validates('T.1'));
      const isLead = lead === dual || directory === withTwoLeads;
      const answered = attempt.accepted ? 'accepted' : attempt.refusal.code;
      const refusal = isLead ? 'SEPARATION_OF_DUTIES' : 'NOT_ALLOWED';
      expect([lead.id, answered]).toEqual([lead.id, free.some((id) => id === lead.id) ? 'accepted' : refusal]);
    }
  });

  test('a second PMO Lead appointed since makes the same Yes acceptable', () => {
    const play = Play.reported({}, { directory: onlyDual });
    play.must(dual, play.submits('T.1'));
    play.refusal(qaOwner, play.confirms('T.1'));
    play.directory = withTwoLeads;
    play.must(qaOwner, play.confirms('T.1'));
    expect(validatorOf(DEFECT_RUN, play.state, 'T.1')).toEqual({ role: 'PMO_LEAD', personId: 'p-pmo' });
  });

  test('it counts by immutable person id: another name or other roles change nothing', () => {
    const play = Play.reported({}, { directory: withTwoLeads });
    play.must(qa, play.submits('T.1'));
    play.must(dual, play.confirms('T.1'));
    play.directory = withPerson(withTwoLeads, { id: 'p-dual', name: 'Dora Neumann', roles: ['PMO_LEAD'] });
    expect(play.refusal(dual, play.validates('T.1'))).toMatchObject({ code: 'SEPARATION_OF_DUTIES', rule: 'A-2' });
  });

  test('an answer to an older revision binds nobody: only the live one counts', () => {
    const play = Play.reported({}, { directory: withTwoLeads });
    play.must(dual, play.submits('T.1'));
    play.must(dual, play.declines('T.1'));
    play.must(qa, play.submits('T.1'));
    play.must(qaOwner, play.confirms('T.1'));
    play.must(dual, play.validates('T.1'));
  });

  test('FS.2: each Yes must leave a free PMO Lead, earlier Yeses counted', () => {
    const directory = withRoles(castDirectory(), 'p-metrics', ['SPEC_OWNER', 'PMO_LEAD']);
    const both = withRoles(directory, 'p-ui-spec', ['SPEC_OWNER', 'PMO_LEAD']);
    const play = Play.in('FIX_SCOPE', undefined, { directory: withRoles(both, 'p-pmo', ['PMO_LEAD']) }).write('FS.2');
    play.directory = withRoles(play.directory, 'p-pmo', ['ENGINEER']);
    play.must('metrics', play.confirms('FS.2'));
    expect(play.refusal('uiSpec', play.confirms('FS.2'))).toMatchObject({ code: 'SEPARATION_OF_DUTIES', rule: 'A-2' });
    play.directory = withRoles(play.directory, 'p-pmo', ['PMO_LEAD']);
    play.must('uiSpec', play.confirms('FS.2'));
    play.must('pmo', play.validates('FS.2'));
  });
});
