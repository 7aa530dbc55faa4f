import { describe, expect, test } from 'vitest';
import { itemStatus, missingParts } from '../gates.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import { castDirectory, withoutPerson, withPerson, withRoles, withSpec } from '../testing/cast.ts';
import { FULL_STORY } from '../testing/ordinary-way.ts';
import { Play } from '../testing/play.ts';

const delegates = (item: string, toId: string, reason = 'On leave.') =>
  ({ type: 'DELEGATE', item, toId, reason }) as const;
const replaces = (toId: string, reason = 'On leave.') => ({ type: 'REPLACE_ENGINEERING_OWNER', toId, reason }) as const;
const names = (toId: string, reason = 'At hand.') => ({ type: 'NAME_REPRODUCTION_OWNER', toId, reason }) as const;

describe('A-3: delegation', () => {
  test('of a named part: from then on it is the delegate’s alone, logged and in the document', () => {
    const play = Play.in('ROOT_CAUSE');
    const event = play.must('engineer', delegates('RC.1', play.id('secondEngineer')));
    expect(event).toMatchObject({ payload: { item: 'RC.1', role: 'ENGINEER', fromId: 'p-eng', toId: 'p-eng2' } });
    expect(play.state.decisions.at(-1)).toMatchObject({ kind: 'DELEGATED', text: 'RC.1 delegated to Elsa Tveit' });
    expect(play.actionOf('secondEngineer')).toMatchObject({ kind: 'SUPPLY', item: 'RC.1' });
    play.must('secondEngineer', play.submits('RC.1'));
    expect(play.refusal('engineer', play.confirms('RC.1'))).toMatchObject({ code: 'NOT_YOUR_PART', rule: 'A-3' });
    play.must('secondEngineer', play.confirms('RC.1'));
    // Only this item's part: the others stay with the engineering owner.
    expect(play.refusal('secondEngineer', play.submits('RC.3'))).toMatchObject({ code: 'NOT_YOUR_PART' });
  });

  test('of one spec’s part in FS.2; the other owners keep theirs', () => {
    const directory = withPerson(castDirectory(), { id: 'p-spec4', name: 'Sid Fourth', roles: ['SPEC_OWNER'] });
    const play = Play.in('FIX_SCOPE', FULL_STORY, { directory });
    play.must('uiSpec', delegates('FS.2', 'p-spec4'));
    play.must('metrics', play.submits('FS.2', 'updates'));
    play.must('metrics', play.confirms('FS.2'));
    expect(play.refusal('uiSpec', play.confirms('FS.2'))).toMatchObject({ code: 'NOT_YOUR_PART' });
    expect(itemStatus(DEFECT_RUN, play.state, 'FS.2')).toBe('EVIDENCED');
    play.must({ id: 'p-spec4' }, play.confirms('FS.2'));
    expect(itemStatus(DEFECT_RUN, play.state, 'FS.2')).toBe('CONFIRMED');
  });

  test('is handed on, and comes back when the delegate loses the role', () => {
    const directory = withPerson(castDirectory(), { id: 'p-eng3', name: 'Emre Kaya', roles: ['ENGINEER'] });
    const play = Play.in('ROOT_CAUSE', FULL_STORY, { directory });
    play.must('engineer', delegates('RC.1', play.id('secondEngineer')));
    expect(play.refusal('engineer', delegates('RC.1', 'p-eng3'))).toMatchObject({ code: 'NOT_YOUR_PART' });
    play.must('secondEngineer', delegates('RC.1', 'p-eng3'));
    play.must({ id: 'p-eng3' }, play.submits('RC.1'));
    play.directoryBecomes(withoutPerson(play.directory, 'p-eng3'));
    expect(play.actionOf('secondEngineer')).toMatchObject({ kind: 'CONFIRM', item: 'RC.1' });
  });

  test('only by whoever holds the part, to a holder of the same role, of an item still ahead, with a reason', () => {
    const play = Play.in('ROOT_CAUSE');
    const toOther = delegates('RC.1', play.id('secondEngineer'));
    expect(play.refusal('secondEngineer', toOther)).toMatchObject({ code: 'NOT_YOUR_PART' });
    expect(play.refusal('pmo', toOther)).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-3' });
    expect(play.refusal('engineer', delegates('RC.1', play.id('qa')))).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'toId' }],
    });
    expect(play.refusal('engineer', delegates('RC.1', play.id('engineer')))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(play.refusal('engineer', { ...toOther, reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
    play.pass('RC.1');
    expect(play.refusal('engineer', toOther)).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'A-3' });
    play.must('engineer', delegates('I.1', play.id('secondEngineer')));
  });

  test('A-2: the way out where the only PMO Lead would have to confirm: another holder of the role confirms', () => {
    const both = withRoles(castDirectory(), 'p-pmo', ['PMO_LEAD', 'QA_TESTING_OWNER']);
    const play = Play.reported({}, { directory: both }).write('T.1');
    expect(play.refusal('pmo', play.confirms('T.1'))).toMatchObject({ code: 'SEPARATION_OF_DUTIES', rule: 'A-2' });
    play.must('pmo', delegates('T.1', play.id('qaOwner')));
    expect(play.actionOf('qaOwner')).toMatchObject({ kind: 'CONFIRM', item: 'T.1' });
    play.confirm('T.1').validate('T.1');
  });
});

describe('A-2: separation of duties is by immutable person id', () => {
  const dual = { id: 'p-dual', name: 'Dora Ulm', roles: ['PMO_LEAD' as const, 'ENGINEER' as const] };

  test('across a renamed account, and other roles', () => {
    const play = Play.in('ROOT_CAUSE', FULL_STORY, { directory: withPerson(castDirectory(), dual) });
    play.must('engineer', delegates('RC.1', 'p-dual'));
    play.must({ id: 'p-dual' }, play.submits('RC.1'));
    play.must({ id: 'p-dual' }, play.confirms('RC.1'));
    const renamed = withPerson(castDirectory(), { ...dual, name: 'Somebody Else', roles: ['PMO_LEAD'] });
    play.directoryBecomes(renamed);
    expect(play.refusal({ id: 'p-dual' }, play.validates('RC.1'))).toMatchObject({ code: 'SEPARATION_OF_DUTIES' });
    play.validate('RC.1');
  });
});

describe('process.md 2: the engineering owner', () => {
  test('is replaced by the Head of Engineering, with a reason; what was confirmed stands', () => {
    const play = Play.in('ROOT_CAUSE').pass('RC.1').write('RC.3').confirm('RC.3');
    expect(play.refusal('pmo', replaces('p-eng2'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(play.refusal('headOfEngineering', replaces('p-qa'))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(play.refusal('headOfEngineering', replaces('p-eng'))).toMatchObject({ code: 'INPUT_INVALID' });
    expect(play.refusal('headOfEngineering', replaces('p-eng2', ''))).toMatchObject({ code: 'REASON_MISSING' });
    play.must('headOfEngineering', replaces('p-eng2'));
    expect(play.state.engineeringOwnerId).toBe('p-eng2');
    expect(itemStatus(DEFECT_RUN, play.state, 'RC.1')).toBe('PASSED');
    expect(itemStatus(DEFECT_RUN, play.state, 'RC.3')).toBe('CONFIRMED');
    expect(play.refusal('engineer', play.submits('RC.3'))).toMatchObject({ code: 'NOT_YOUR_PART' });
    play.must('secondEngineer', play.submits('RC.3', 'none'));
  });

  test('before T.4 has passed there is none to replace', () => {
    expect(Play.reported().refusal('headOfEngineering', replaces('p-eng2'))).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
    });
  });

  test('who lost the role owes nothing: the Head of Engineering names another', () => {
    const play = Play.in('ROOT_CAUSE');
    play.directoryBecomes(withRoles(play.directory, 'p-eng', ['QA_LEAD']));
    expect(play.actionOf('engineer')).toBeNull();
    expect(play.actionOf('headOfEngineering')).toMatchObject({
      kind: 'NAME_OWNER',
      text: expect.stringContaining('Enzo'),
    });
    const parts = missingParts(DEFECT_RUN, play.state, 'RC');
    expect(parts[0]?.explanation).toContain('no longer holds the role');
    play.must('headOfEngineering', replaces('p-eng2'));
    expect(play.actionOf('secondEngineer')).toMatchObject({ kind: 'SUPPLY', item: 'RC.1' });
  });
});

describe('process.md 2: the owner of a canonical spec', () => {
  test('who lost the role: the Head of Specs Team names another, in the registry', () => {
    const play = Play.in('ROOT_CAUSE');
    play.directoryBecomes(withRoles(play.directory, 'p-metrics', []));
    expect(play.actionOf('specsHead')).toMatchObject({ kind: 'NAME_OWNER' });
    play.directoryBecomes(withSpec(play.directory, 's-metrics', { ownerId: 'p-api' }));
    expect(play.actionOf('specsHead')).toBeNull();
    expect(play.actionOf('api')).toMatchObject({ kind: 'SUPPLY', item: 'RC.2' });
  });

  test('G-3a: a Yes on FS.2 stands when the registry names another owner later', () => {
    const play = Play.in('FIX_SCOPE').write('FS.2', 'updates').confirm('FS.2');
    expect(itemStatus(DEFECT_RUN, play.state, 'FS.2')).toBe('CONFIRMED');
    play.directoryBecomes(withSpec(play.directory, 's-ui', { ownerId: 'p-api' }));
    expect(itemStatus(DEFECT_RUN, play.state, 'FS.2')).toBe('CONFIRMED');
    play.validate('FS.2');
  });
});

describe('process.md 2: the reproduction owner', () => {
  test('is the QA Lead until the PMO Lead names the Head of Engineering, who then owes T.3', () => {
    const play = Play.reported();
    expect(play.refusal('qa', names('p-head-eng'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(play.refusal('pmo', names('p-eng'))).toMatchObject({ code: 'INPUT_INVALID', fields: [{ path: 'toId' }] });
    play.must('pmo', names('p-head-eng'));
    expect(play.actionOf('qa')).toBeNull();
    play.pass('T.2').pass('T.4');
    expect(play.actionOf('headOfEngineering')).toMatchObject({ kind: 'SUPPLY', item: 'T.3' });
    // Either may still write and confirm, which settles it (GI-1).
    play.must('qa', play.submits('T.3'));
    play.must('qa', play.confirms('T.3'));
    expect(itemStatus(DEFECT_RUN, play.state, 'T.3')).toBe('CONFIRMED');
  });

  test('nobody is named once T.3 has passed', () => {
    const play = Play.reported().pass('T.3');
    expect(play.refusal('pmo', names('p-head-eng'))).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
    expect(Play.in('ROOT_CAUSE').refusal('pmo', names('p-head-eng'))).toMatchObject({ code: 'ILLEGAL_IN_STATE' });
  });

  test('who lost the role: the PMO Lead names another', () => {
    const play = Play.reported();
    play.must('pmo', names('p-head-eng'));
    play.directoryBecomes(withRoles(play.directory, 'p-head-eng', ['ENGINEER']));
    expect(play.actionOf('pmo')).toMatchObject({ kind: 'NAME_OWNER', item: 'T.3' });
    play.must('pmo', names('p-qa'));
    expect(play.actionOf('qa')).toMatchObject({ kind: 'SUPPLY', item: 'T.3' });
  });
});

test('GI-1: where nobody holds a role the action is the role’s, and the gate says so', () => {
  const play = Play.reported({}, { directory: withoutPerson(castDirectory(), 'p-product') });
  expect(play.actionOf('role:PRODUCT_OWNER')).toMatchObject({ kind: 'SUPPLY', item: 'T.2' });
  const part = missingParts(DEFECT_RUN, play.state, 'T').find(({ item }) => item === 'T.2');
  expect(part?.explanation).toContain('Nobody holds the role Product Owner');
});
