import { describe, expect, test } from 'vitest';
import { addSeconds } from './instant.ts';
import { type NextAction, nextActions, obligations } from './next-actions.ts';
import { ownerKey } from './owner.ts';
import { castDirectory, withoutPerson, withPerson, withRoles, withSpec } from './testing/cast.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { questionRecord } from './testing/questions.ts';
import { ACTION_KINDS } from './vocabulary.ts';

const HOUR = 3600;

/** Kind, item and owner, as in "CONFIRM T.1 p-qa-owner". */
function brief(actions: readonly NextAction[]): string[] {
  return actions.map(({ kind, item, owner }) => [kind, item, owner.personId ?? owner.role].filter(Boolean).join(' '));
}

describe('GI-1: who owes what in each status of an item', () => {
  test('a new report owes the supply of every item of gate T, one action for each owner', () => {
    expect(brief(Play.reported().actions())).toEqual([
      'SUPPLY T.1 p-qa-owner',
      'SUPPLY T.2 p-product',
      'SUPPLY T.3 p-qa',
      'SUPPLY T.4 p-head-eng',
    ]);
  });

  test('EVIDENCED: its owner confirms; CONFIRMED: the PMO Lead validates; PASSED: nothing', () => {
    const play = Play.reported();
    const about = () => brief(play.actions()).filter((action) => action.includes(' T.1 '));
    play.must('qa', play.submits('T.1'));
    expect(about()).toEqual(['CONFIRM T.1 p-qa-owner']);
    play.confirm('T.1');
    expect(about()).toEqual(['VALIDATE T.1 p-pmo']);
    play.validate('T.1');
    expect(about()).toEqual([]);
  });

  test('GI-1: who held two parts and lost both roles is replaced in each, by whoever names the one and the other', () => {
    const both = withRoles(castDirectory(), 'p-metrics', ['ENGINEER', 'SPEC_OWNER']);
    const play = Play.reported({}, { directory: both });
    for (const item of ['T.1', 'T.2', 'T.3']) play.pass(item);
    play.pass('T.4').declare();
    play.must('headOfEngineering', {
      type: 'REPLACE_ENGINEERING_OWNER',
      toId: play.id('metrics'),
      reason: 'Mette knows the metric.',
    });
    play.directoryBecomes(withRoles(both, 'p-metrics', ['QA_LEAD']));
    expect(brief(play.actions()).filter((action) => action.startsWith('NAME_OWNER'))).toEqual([
      'NAME_OWNER RC.1 p-head-eng',
      'NAME_OWNER RC.2 p-specs-head',
    ]);
  });

  test('GI-2: who owed several things is replaced by the earliest of their deadlines', () => {
    const play = Play.in('FIX_SCOPE');
    const [owed] = obligations(play.template, play.state).filter(({ owner }) => owner.personId === play.id('metrics'));
    play.must('pmo', {
      type: 'FLAG_DELIVERY_RISK',
      specId: 's-metrics',
      text: 'Section 3 does not say it.',
      deadline: addSeconds(owed?.deadline ?? play.now, 86_400),
    });
    play.directoryBecomes(withRoles(play.directory, 'p-metrics', []));
    expect(play.actionOf('specsHead')).toMatchObject({ kind: 'NAME_OWNER', deadline: owed?.deadline });
  });

  test('G-3: an author who lost the role they wrote in, but may still write in another, repairs', () => {
    const both = withRoles(castDirectory(), 'p-qa', ['QA_LEAD', 'QA_TESTING_OWNER']);
    const play = Play.reported(
      {},
      { directory: withPerson(both, { id: 'p-qa3', name: 'Ora Zeil', roles: ['QA_LEAD'] }) },
    );
    play.must('qa', play.submits('T.3'));
    play.must('headOfEngineering', play.declines('T.3'));
    play.directoryBecomes(withRoles(play.directory, 'p-qa', ['QA_TESTING_OWNER']));
    expect(play.actionOf('qa')).toMatchObject({ kind: 'REPAIR', item: 'T.3' });
    play.must('qa', play.submits('T.3'));
  });

  test('G-3: DECLINED and FAILED: the author of the revision repairs, not the owner', () => {
    const play = Play.reported();
    play.must('qa', play.submits('T.1'));
    const failed = play.copy().confirm('T.1');
    play.must('qaOwner', play.declines('T.1'));
    expect(play.actionOf('qa')).toMatchObject({ kind: 'REPAIR', item: 'T.1' });
    expect(play.actionOf('qa')?.why).toContain('The figures do not bear it out.');
    expect(play.actionOf('qaOwner')).toBeNull();
    failed.must('pmo', failed.fails('T.1'));
    expect(failed.actionOf('qa')).toMatchObject({ kind: 'REPAIR', item: 'T.1' });
    expect(failed.actionOf('qa')?.why).toContain('The reference is not specific.');
  });

  test('"A or B" parts: the first named owes the action, any named one settles it', () => {
    const play = Play.reported().write('T.3');
    expect(play.actionOf('qa')).toMatchObject({ kind: 'CONFIRM', item: 'T.3' });
    expect(play.actionOf('headOfEngineering')).toMatchObject({ kind: 'SUPPLY', item: 'T.4' });
    play.must('headOfEngineering', play.confirms('T.3'));
    expect(play.actionOf('qa')).toBeNull();
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'VALIDATE', item: 'T.3' });
  });

  test('FS.2 with several spec owners: the first spec owner supplies, each who has not said Yes confirms (G-3a)', () => {
    const play = Play.in('FIX_SCOPE');
    expect(play.actionOf('metrics')).toMatchObject({ kind: 'SUPPLY', item: 'FS.2' });
    expect(play.actionOf('uiSpec')).toBeNull();
    play.write('FS.2');
    expect(play.actionOf('metrics')).toMatchObject({ kind: 'CONFIRM', item: 'FS.2' });
    expect(play.actionOf('uiSpec')).toMatchObject({ kind: 'CONFIRM', item: 'FS.2' });
    play.must('metrics', play.confirms('FS.2'));
    expect(play.actionOf('metrics')).toMatchObject({ kind: 'SUPPLY', item: 'FS.3' });
    expect(play.actionOf('uiSpec')).toMatchObject({ kind: 'CONFIRM', item: 'FS.2' });
    play.must('uiSpec', play.confirms('FS.2'));
    expect(play.actionOf('uiSpec')).toBeNull();
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'VALIDATE', item: 'FS.2' });
  });

  test("supply-actions speak the seed's words (G-6a)", () => {
    expect(Play.in('ROOT_CAUSE').actionOf('engineer')?.text).toContain('Identify root cause');
    expect(Play.in('IMPLEMENTATION').actionOf('engineer')?.text).toContain('Implement fix');
    expect(Play.in('VERIFICATION').actionOf('qa')?.text).toContain('Verify fix');
  });
});

describe('G-6a: supply-actions open when their inputs exist', () => {
  test("I.2 to I.4 open after I.1's evidence", () => {
    const play = Play.in('IMPLEMENTATION');
    expect(brief(play.actions())).toEqual(['SUPPLY I.1 p-eng']);
    play.write('I.1');
    const owed = obligations(play.template, play.state).map(({ kind, item }) => `${kind} ${item}`);
    expect(owed).toEqual(['CONFIRM I.1', 'SUPPLY I.2', 'SUPPLY I.3', 'SUPPLY I.4']);
  });

  test('V.4 opens after V.1 to V.3 have passed, not before', () => {
    const play = Play.in('VERIFICATION').pass('V.1').pass('V.2').write('V.3').confirm('V.3');
    expect(play.actionOf('metrics')).toBeNull();
    play.validate('V.3');
    expect(play.actionOf('metrics')).toMatchObject({ kind: 'SUPPLY', item: 'V.4' });
  });
});

describe('GI-1: one action for each owner, whatever roles a person holds', () => {
  test('of several obligations the kind comes first: repair before confirm before validate before supply', () => {
    const all = ['PMO_LEAD', 'PRODUCT_OWNER', 'QA_TESTING_OWNER', 'QA_LEAD', 'HEAD_OF_ENGINEERING'] as const;
    const play = Play.reported();
    play.directoryBecomes({
      ...play.directory,
      people: [
        { id: 'p-one', name: 'One for All', roles: [...all] },
        { id: 'p-two', name: 'Second Lead', roles: ['PMO_LEAD'] },
      ],
    });
    const one = { id: 'p-one' };
    const kinds = () => [...new Set(obligations(play.template, play.state).map((owed) => owed.kind))];
    const action = () => brief(play.actions()).filter((line) => line.endsWith('p-one'));
    expect(action()).toEqual(['SUPPLY T.1 p-one']);
    play.must(one, play.submits('T.2'));
    expect(action()).toEqual(['CONFIRM T.2 p-one']);
    play.must(one, play.submits('T.3'));
    play.must(one, play.confirms('T.3', 'NO', 'Not on my build.'));
    expect(kinds()).toEqual(['SUPPLY', 'CONFIRM', 'REPAIR']);
    expect(action()).toEqual(['REPAIR T.3 p-one']);
  });

  test('validate comes before supply', () => {
    const play = Play.reported();
    play.directory = withoutPerson(play.directory, play.id('product'));
    play.directoryBecomes(withRoles(play.directory, play.id('pmo'), ['PMO_LEAD', 'PRODUCT_OWNER']));
    play.must('qaOwner', play.submits('T.1'));
    play.must('qaOwner', play.confirms('T.1'));
    const mine = obligations(play.template, play.state).filter((owed) => owed.owner.personId === play.id('pmo'));
    expect(mine.map(({ kind, item }) => `${kind} ${item}`)).toEqual(['VALIDATE T.1', 'SUPPLY T.2']);
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'VALIDATE', item: 'T.1' });
  });

  test('within a kind the deadline comes first, then the order of gate items', () => {
    const play = Play.in('ROOT_CAUSE');
    play.directoryBecomes({
      ...play.directory,
      specs: play.directory.specs.map((spec) => ({ ...spec, ownerId: play.id('engineer') })),
      people: play.directory.people.map((person) =>
        person.id === play.id('engineer') ? { ...person, roles: ['ENGINEER', 'SPEC_OWNER'] } : person,
      ),
    });
    const owed = obligations(play.template, play.state).map(({ item, owner }) => `${item} ${owner.personId}`);
    expect(owed).toEqual(['RC.1 p-eng', 'RC.2 p-eng', 'RC.3 p-eng']);
    expect(brief(play.actions())).toEqual(['SUPPLY RC.1 p-eng']);
  });

  test('an earlier deadline goes before an earlier item of the same kind', () => {
    const play = Play.in('FIX_SCOPE', PLAIN_STORY);
    const late = addSeconds(play.now, 9 * HOUR);
    const soon = addSeconds(play.now, HOUR);
    play.directory = withoutPerson(play.directory, play.id('product'));
    play.directoryBecomes(withRoles(play.directory, play.id('metrics'), ['SPEC_OWNER', 'PRODUCT_OWNER']));
    const visits = play.state.visits.map((visit) => ({
      ...visit,
      deadlines: [
        { ownerId: null, role: 'PRODUCT_OWNER' as const, deadline: late },
        { ownerId: null, role: 'SPEC_OWNER' as const, deadline: soon },
      ],
    }));
    play.state = { ...play.state, visits };
    expect(obligations(play.template, play.state).map((owed) => owed.item)).toEqual(['FS.1', 'FS.2', 'FS.3', 'FS.4']);
    expect(play.actionOf('metrics')).toMatchObject({ item: 'FS.2', deadline: soon });
  });

  test('the kinds stand in the order of GI-1', () => {
    expect(ACTION_KINDS).toEqual([
      'NAME_DEADLINES',
      'RESPOND',
      'RULE',
      'ANSWER',
      'DECLARE',
      'REPAIR',
      'CONFIRM',
      'VALIDATE',
      'SUPPLY',
      'DECIDE',
      'RAISE_REGRESSION',
      'NAME_OWNER',
      'CLOSE_STEP',
      'IMPROVE',
    ]);
  });

  test('an answer goes before a repair; a ruling and an answer are one step, where the deadline decides', () => {
    const both = withRoles(castDirectory(), 'p-product', ['PRODUCT_OWNER', 'HEAD_OF_SPECS']);
    const play = Play.reported({}, { directory: both });
    play.must('product', play.submits('T.2'));
    play.must('product', play.declines('T.2'));
    const deadline = addSeconds(play.now, 5 * HOUR);
    const dispute = questionRecord(play, { id: 'q-2', kind: 'DISPUTE', deadline });
    play.state = { ...play.state, questions: [questionRecord(play)] };
    expect(play.actionOf('product')).toMatchObject({ kind: 'ANSWER' });
    play.state = { ...play.state, questions: [dispute] };
    expect(play.actionOf('product')).toMatchObject({ kind: 'RULE' });
    play.state = { ...play.state, questions: [dispute, questionRecord(play)] };
    expect(play.actionOf('product')).toMatchObject({ kind: 'ANSWER' });
    play.state = { ...play.state, questions: [{ ...dispute, status: 'ANSWERED' }] };
    expect(play.actionOf('product')).toMatchObject({ kind: 'REPAIR' });
  });
});

describe('GI-1: a role as owner (process.md 2)', () => {
  const directory = withPerson(castDirectory(), { id: 'p-pmo2', name: 'Piet Maas', roles: ['PMO_LEAD'] });

  test('where several hold the role it is the role that owes; where one does, the person', () => {
    const play = Play.reported({}, { directory }).write('T.1').confirm('T.1');
    expect(play.actionOf('role:PMO_LEAD')).toMatchObject({ kind: 'VALIDATE', owner: { personId: null } });
    const alone = Play.reported().write('T.1').confirm('T.1');
    expect(alone.actionOf('pmo')).toMatchObject({ kind: 'VALIDATE', item: 'T.1' });
    expect(alone.actionOf('role:PMO_LEAD')).toBeNull();
  });

  test('of two PMO Leads the one who wrote the evidence is out, so the other owes the validation by name (A-2)', () => {
    const play = Play.reported({}, { directory });
    play.directory = withRoles(directory, 'p-pmo2', ['PMO_LEAD', 'QA_LEAD']);
    play.must({ id: 'p-pmo2' }, play.submits('T.1'));
    play.must('qaOwner', play.confirms('T.1'));
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'VALIDATE', item: 'T.1' });
  });
});

test('GI-1: a repair that its author may not make any more is owed by whoever owes the evidence', () => {
  const play = Play.in('FIX_SCOPE').write('FS.4', 'changes');
  play.must('api', play.declines('FS.4'));
  expect(play.actionOf('api')).toMatchObject({ kind: 'REPAIR', item: 'FS.4' });
  play.directoryBecomes(withSpec(castDirectory(), 's-api', { ownerId: 'p-ui-spec' }));
  expect(play.actionOf('api')).toBeNull();
  expect(play.actionOf('uiSpec')).toMatchObject({ kind: 'REPAIR', item: 'FS.4' });
  play.must('uiSpec', play.submits('FS.4', 'changes'));
});

describe('GI-1: the tracking table of active and closed items', () => {
  test('M-2: when the gate is passable, "declare" is the PMO Lead\'s next action and the only one', () => {
    const play = Play.reported().passGate();
    expect(brief(play.actions())).toEqual(['DECLARE p-pmo']);
    expect(play.actions()[0]?.text).toBe('Declare ROOT_CAUSE');
  });

  test('GI-5: with a question open there is nothing to declare, its owner answers', () => {
    const play = Play.reported().passGate();
    play.state = { ...play.state, questions: [questionRecord(play)] };
    play.must('engineer', { type: 'COMMENT', text: 'Waiting.' });
    expect(brief(play.actions())).toEqual(['ANSWER p-product']);
  });

  test('after CLOSED the PMO Lead owes the closure steps, one at a time, with a deadline', () => {
    const play = Play.closed();
    expect(play.actions()).toEqual([
      expect.objectContaining({
        kind: 'CLOSE_STEP',
        text: 'Lessons learnt record',
        owner: { role: 'PMO_LEAD', personId: 'p-pmo' },
      }),
    ]);
    const done = { record: {}, by: 'p-pmo', at: play.now };
    play.state = { ...play.state, closureSteps: { lessonsLearnt: done } };
    expect(play.actions()[0]?.text).toContain('backlog.md');
    const steps = ['lessonsLearnt', 'backlog', 'changelog', 'validationSystem', 'knownDeviations'];
    play.state = { ...play.state, closureSteps: Object.fromEntries(steps.map((step) => [step, done])) };
    expect(play.actions()).toEqual([]);
  });

  test.each(['RECLASSIFIED', 'WITHDRAWN'] as const)('a %s item owes nothing', (disposition) => {
    const play = Play.reported();
    expect(nextActions(play.template, { ...play.state, disposition })).toEqual([]);
  });

  test('is sorted by deadline, and ids are unique and stable while the action is the same', () => {
    const play = Play.in('FIX_SCOPE');
    const actions = play.actions();
    expect(actions.map((action) => action.deadline)).toEqual(actions.map((action) => action.deadline).sort());
    expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
    expect(new Set(actions.map((action) => ownerKey(action.owner))).size).toBe(actions.length);
    play.must('engineer', { type: 'COMMENT', text: 'Still here.' });
    expect(play.actions().map((action) => action.id)).toEqual(actions.map((action) => action.id));
  });
});
