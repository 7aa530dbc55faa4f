import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/vocabulary.ts';
import { ROLES } from '#domain/vocabulary.ts';
import { type ActedItem, actTitle, offeredActs } from './offered-acts.ts';

const named = (id: string) => ({ id, name: id });
const owner = (role: Role, id?: string) => ({ role, person: id === undefined ? null : named(id) });
const item = (key: string, confirmer: ReturnType<typeof owner>, status: 'EMPTY' | 'PASSED' = 'EMPTY') => ({
  key,
  title: key,
  status,
  confirmers: [confirmer],
});

const TRIAGE: ActedItem = {
  state: 'TRIAGE',
  disposition: 'ACTIVE',
  severityConfirmed: false,
  reversions: [],
  deadlineNaming: null,
  engineeringOwner: null,
  reproductionOwner: owner('QA_LEAD', 'qa'),
  gates: [
    {
      from: 'TRIAGE',
      items: [item('T.1', owner('QA_TESTING_OWNER', 'qa-owner')), item('T.3', owner('QA_LEAD', 'qa'))],
    },
    { from: 'VERIFICATION', items: [item('V.1', owner('QA_LEAD', 'qa')), item('V.2', owner('ENGINEER', 'eng'))] },
  ],
  nextActions: [{}],
};
const VERIFICATION: ActedItem = {
  ...TRIAGE,
  state: 'VERIFICATION',
  severityConfirmed: true,
  engineeringOwner: named('eng'),
  deadlineNaming: {},
  reversions: [{ key: 'REGRESSION', title: 'Regression', raisedBy: owner('QA_LEAD', 'qa') }],
};
const offered = (id: string, roles: Role[], on: ActedItem) =>
  offeredActs({ id, roles }, on).map((act) => (act.kind === 'RAISE_REVERSION' ? act.reversion : act.kind));

describe('the acts that a person is offered', () => {
  it.each<[Role, string[], string[]]>([
    ['PMO_LEAD', ['NAME_REPRODUCTION_OWNER'], ['NAME_DEADLINES']],
    [
      'PRODUCT_OWNER',
      ['DECIDE_DEFECT', 'RECLASSIFY', 'WITHDRAW'],
      ['CHANGE_SEVERITY', 'DECIDE_DEFECT', 'RECLASSIFY', 'WITHDRAW'],
    ],
    ['HEAD_OF_ENGINEERING', [], ['REPLACE_ENGINEERING_OWNER']],
    ['ENGINEER', [], []],
    ['SPEC_OWNER', [], []],
    ['HEAD_OF_SPECS', [], []],
    ['QA_TESTING_OWNER', [], []],
    ['VIEWER', [], []],
    ['ADMIN', [], []],
  ])('%s, in TRIAGE and in VERIFICATION', (role, inTriage, inVerification) => {
    expect(offered('somebody', [role], TRIAGE)).toEqual(inTriage);
    expect(offered('somebody', [role], VERIFICATION)).toEqual(inVerification);
  });

  it('M-3: a way back is offered to whom it is for, in person or by role', () => {
    expect(offered('qa', ['QA_LEAD'], VERIFICATION)).toEqual(['REGRESSION', 'DELEGATE']);
    expect(offered('qa2', ['QA_LEAD'], VERIFICATION)).toEqual([]);
    const anybody = {
      ...VERIFICATION,
      reversions: [{ key: 'REGRESSION', title: 'Regression', raisedBy: owner('QA_LEAD') }],
    };
    expect(offered('qa2', ['QA_LEAD'], anybody)).toEqual(['REGRESSION']);
  });

  it('A-3: who holds a part of the present gate or a later one may hand it on, not one that passed or was left', () => {
    expect(offered('eng', ['ENGINEER'], VERIFICATION)).toEqual(['DELEGATE']);
    expect(offered('qa-owner', ['QA_TESTING_OWNER'], TRIAGE)).toEqual(['DELEGATE']);
    expect(offered('qa-owner', ['QA_TESTING_OWNER'], VERIFICATION)).toEqual([]);
    const passed = {
      ...VERIFICATION,
      gates: [{ from: 'VERIFICATION', items: [item('V.2', owner('ENGINEER', 'eng'), 'PASSED')] }],
    };
    expect(offered('eng', ['ENGINEER'], passed)).toEqual([]);
  });

  it('two roles in one person: what either may', () => {
    expect(offered('boss', ['PMO_LEAD', 'HEAD_OF_ENGINEERING'], VERIFICATION)).toEqual([
      'NAME_DEADLINES',
      'REPLACE_ENGINEERING_OWNER',
    ]);
  });

  it('the reproduction is somebody’s to do until it has passed', () => {
    const items = [item('T.3', owner('QA_LEAD', 'qa'), 'PASSED')];
    const settled = { ...TRIAGE, gates: [{ from: 'TRIAGE', items }] };
    expect(offered('pmo', ['PMO_LEAD'], settled)).toEqual([]);
  });

  it('M-5: nothing after the end, but for deadlines of a closure that goes on', () => {
    const everything = { id: 'qa', roles: ROLES };
    expect(offeredActs(everything, { ...VERIFICATION, disposition: 'WITHDRAWN' })).toEqual([]);
    expect(offeredActs(everything, { ...VERIFICATION, disposition: 'RECLASSIFIED' })).toEqual([]);
    const closed: ActedItem = { ...VERIFICATION, state: 'CLOSED', disposition: 'CLOSED', reversions: [] };
    expect(offeredActs(everything, closed)).toEqual([{ kind: 'NAME_DEADLINES' }]);
    expect(offeredActs(everything, { ...closed, nextActions: [] })).toEqual([]);
  });

  it('are called by the verbs of the process', () => {
    const [raise] = offeredActs({ id: 'qa', roles: ['QA_LEAD'] }, VERIFICATION);
    expect(raise && actTitle(raise)).toBe('Raise regression');
    expect(actTitle({ kind: 'WITHDRAW' })).toBe('Withdraw');
  });
});
