import type { Item } from './items.ts';
import type { Role, State } from './words.ts';

/** What becomes of a command: allowed, or the class of refusal. */
export type Outcome =
  | 'allowed'
  | 'NOT_ALLOWED'
  | 'NOT_YOUR_PART'
  | 'ILLEGAL_IN_STATE'
  | 'SEPARATION_OF_DUTIES'
  | 'CLOSED';

/** Where a work item can be when a command comes. */
export const SITUATIONS = [
  'TRIAGE',
  'ROOT_CAUSE',
  'FIX_SCOPE',
  'IMPLEMENTATION',
  'VERIFICATION',
  'CLOSED',
  'RECLASSIFIED',
  'WITHDRAWN',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Who names the person that holds a part: T.4 or T.1 of the work item, the registry, or what was recorded. */
export type NamedBy = 'workItem' | 'registry' | 'record';

export interface Row {
  /** What is done, to which item or question. */
  act: string;
  item?: Item;
  /** Roles that can hold the part. */
  may: readonly Role[];
  /** Of those, the roles of which one named person holds it: for other holders it is another's part. */
  named?: Partial<Record<Role, NamedBy>>;
  /** States in which whoever holds the part is allowed. */
  in: readonly State[];
  /** What whoever holds the part is told on a CLOSED work item, and on one that was reclassified or withdrawn. */
  closed: Outcome;
  ended: Outcome;
  /** Where not in every situation: those that the row is about. */
  only?: readonly Situation[];
  /** What whoever wrote the evidence is told, where that is the point of the row. */
  own?: Outcome;
  /** The line of the seeds ("Run": Defect Run 1.0, "Charter": PMO Lead 2.0), or the rule. */
  source: string;
}

const ANYBODY: readonly Role[] = [
  'PMO_LEAD',
  'PRODUCT_OWNER',
  'QA_TESTING_OWNER',
  'QA_LEAD',
  'HEAD_OF_ENGINEERING',
  'ENGINEER',
  'SPEC_OWNER',
  'HEAD_OF_SPECS',
];
const EACH_BY_RECORD = Object.fromEntries(ANYBODY.map((role) => [role, 'record'])) as Record<Role, NamedBy>;
const ACTIVE: readonly State[] = ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION'];
const NO_MORE = { closed: 'CLOSED', ended: 'CLOSED' } as const;
const ENGINEER = { ENGINEER: 'workItem' } as const;
const CANONICAL = { SPEC_OWNER: 'workItem' } as const;
const REGISTERED = { SPEC_OWNER: 'registry' } as const;
const DECIDED: readonly Situation[] = ['FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED'];

const confirm = (
  item: Item,
  may: readonly Role[],
  named: Row['named'],
  states: readonly State[],
  source: string,
): Row => ({ act: 'confirm', item, may, named, in: states, ...NO_MORE, source });

/** Column "confirms" of process.md 5; nobody else's word counts. */
const CONFIRM: readonly Row[] = [
  confirm('T.1', ['QA_TESTING_OWNER'], {}, ['TRIAGE'], 'Run, Gate T.1, Owner confirmation: QA & Testing Owner'),
  confirm('T.2', ['PRODUCT_OWNER'], {}, ['TRIAGE'], 'Run, Gate T.2, Owner confirmation: Product Owner'),
  confirm('T.3', ['QA_LEAD', 'HEAD_OF_ENGINEERING'], {}, ['TRIAGE'], 'Run, Gate T.3: QA Lead or Head of Engineering'),
  confirm('T.4', ['HEAD_OF_ENGINEERING'], {}, ['TRIAGE'], 'Run, Gate T.4, Owner confirmation: Head of Engineering'),
  confirm('RC.1', ['ENGINEER'], ENGINEER, ['ROOT_CAUSE', 'FIX_SCOPE'], 'Run, Gate RC.1: Engineering owner; G-3b'),
  confirm(
    'RC.2',
    ['SPEC_OWNER'],
    CANONICAL,
    ['ROOT_CAUSE', 'FIX_SCOPE'],
    'Run, Gate RC.2: relevant canonical owner; G-3b',
  ),
  confirm('RC.3', ['ENGINEER'], ENGINEER, ['ROOT_CAUSE', 'FIX_SCOPE'], 'Run, Gate RC.3: Engineering owner; G-3b'),
  confirm('FS.1', ['PRODUCT_OWNER'], {}, ['FIX_SCOPE'], 'Run, Gate FS.1, Owner confirmation: Product Owner'),
  confirm(
    'FS.2',
    ['SPEC_OWNER', 'PRODUCT_OWNER'],
    CANONICAL,
    ['FIX_SCOPE'],
    'Run, Gate FS.2: relevant canonical owner or Product Owner',
  ),
  confirm(
    'FS.3',
    ['SPEC_OWNER', 'ENGINEER'],
    { ...REGISTERED, ...ENGINEER },
    ['FIX_SCOPE'],
    'Run, Gate FS.3: Metrics Definitions owner or Engineering',
  ),
  confirm('FS.4', ['SPEC_OWNER'], REGISTERED, ['FIX_SCOPE'], 'Run, Gate FS.4, Owner confirmation: API Contracts owner'),
  confirm('I.1', ['ENGINEER'], ENGINEER, ['IMPLEMENTATION'], 'Run, Gate I.1, Owner confirmation: Engineering owner'),
  confirm('I.2', ['ENGINEER'], ENGINEER, ['IMPLEMENTATION'], 'Run, Gate I.2, Owner confirmation: Engineering owner'),
  confirm(
    'I.3',
    ['SPEC_OWNER'],
    REGISTERED,
    ['IMPLEMENTATION'],
    'Run, Gate I.3, Owner confirmation: API Contracts owner',
  ),
  confirm('I.4', ['ENGINEER'], ENGINEER, ['IMPLEMENTATION'], 'Run, Gate I.4, Owner confirmation: Engineering owner'),
  confirm('V.1', ['QA_LEAD'], {}, ['VERIFICATION'], 'Run, Gate V.1, Owner confirmation: QA Lead'),
  confirm('V.2', ['QA_LEAD', 'ENGINEER'], ENGINEER, ['VERIFICATION'], 'Run, Gate V.2: QA Lead or Engineering'),
  confirm('V.3', ['QA_LEAD'], {}, ['VERIFICATION'], 'Run, Gate V.3, Owner confirmation: QA Lead'),
  confirm('V.4', ['SPEC_OWNER'], CANONICAL, ['VERIFICATION'], 'Run, Gate V.4: owner of the canonical spec'),
  {
    ...confirm('FS.2', ['SPEC_OWNER'], REGISTERED, ['FIX_SCOPE'], 'Run, spec-first: confirmed by the spec owner; S-1'),
    act: 'confirm updates of specs',
    only: DECIDED,
  },
];

const submit = (
  item: Item,
  may: readonly Role[],
  named: Row['named'],
  states: readonly State[],
  source: string,
): Row => ({ act: 'submit', item, may, named, in: states, ...NO_MORE, source });
const QA: readonly Role[] = ['ENGINEER', 'QA_LEAD', 'QA_TESTING_OWNER'];

/** G-5; never the PMO Lead as such (A-1; Charter 6: does not supply content). */
const SUBMIT: readonly Row[] = [
  submit('T.1', QA, ENGINEER, ['TRIAGE'], 'G-5: confirmer, engineering owner, QA Lead, QA & Testing Owner'),
  submit(
    'T.2',
    ['PRODUCT_OWNER'],
    {},
    ['TRIAGE'],
    'G-5: whoever may confirm it; Run, Gate T.2: severity confirmed by Product Owner',
  ),
  submit('T.3', [...QA, 'HEAD_OF_ENGINEERING'], ENGINEER, ['TRIAGE'], 'G-5; Run, Gate T.3'),
  submit('T.4', [...QA, 'HEAD_OF_ENGINEERING'], ENGINEER, ['TRIAGE'], 'G-5; Run, Gate T.4'),
  submit('RC.1', QA, ENGINEER, ['ROOT_CAUSE', 'FIX_SCOPE'], 'G-5, G-3b; Run, Gate RC.1'),
  submit(
    'RC.2',
    ['SPEC_OWNER'],
    CANONICAL,
    ['ROOT_CAUSE', 'FIX_SCOPE'],
    'G-5: whoever may confirm it, G-3b; Run, Gate RC.2',
  ),
  submit('RC.3', QA, ENGINEER, ['ROOT_CAUSE', 'FIX_SCOPE'], 'G-5, G-3b; Run, Gate RC.3'),
  submit('FS.1', ['PRODUCT_OWNER'], {}, ['FIX_SCOPE'], 'G-5; Charter 6: scope decisions are the Product Owner’s'),
  submit(
    'FS.2',
    ['SPEC_OWNER', 'PRODUCT_OWNER'],
    CANONICAL,
    ['FIX_SCOPE'],
    'G-5: whoever may confirm it; Run, Gate FS.2',
  ),
  submit('FS.3', [...QA, 'SPEC_OWNER'], { ...REGISTERED, ...ENGINEER }, ['FIX_SCOPE'], 'G-5; Run, Gate FS.3'),
  submit('FS.4', [...QA, 'SPEC_OWNER'], { ...REGISTERED, ...ENGINEER }, ['FIX_SCOPE'], 'G-5; Run, Gate FS.4'),
  submit('I.1', QA, ENGINEER, ['IMPLEMENTATION'], 'G-5; Run, Gate I.1'),
  submit('I.2', QA, ENGINEER, ['IMPLEMENTATION'], 'G-5; Run, Gate I.2'),
  submit('I.3', [...QA, 'SPEC_OWNER'], { ...REGISTERED, ...ENGINEER }, ['IMPLEMENTATION'], 'G-5; Run, Gate I.3'),
  submit('I.4', QA, ENGINEER, ['IMPLEMENTATION'], 'G-5; Run, Gate I.4'),
  submit('V.1', QA, ENGINEER, ['VERIFICATION'], 'G-5; Run, Gate V.1'),
  submit('V.2', QA, ENGINEER, ['VERIFICATION'], 'G-5; Run, Gate V.2'),
  submit('V.3', QA, ENGINEER, ['VERIFICATION'], 'G-5; Run, Gate V.3'),
  submit('V.4', ['SPEC_OWNER'], CANONICAL, ['VERIFICATION'], 'G-5: whoever may confirm it; Run, Gate V.4'),
  {
    ...submit(
      'FS.2',
      ['SPEC_OWNER'],
      REGISTERED,
      ['FIX_SCOPE'],
      'G-5; Charter 3.1: specs are owned by their owners; S-1',
    ),
    act: 'submit updates of specs',
    only: DECIDED,
  },
];

/** Charter 5.2: the PMO Lead validates each gate item; nobody else, and no other way. */
const VALIDATE: readonly Row[] = CONFIRM.map((row) => ({
  act: row.act.replace('confirm', 'validate'),
  item: row.item,
  may: ['PMO_LEAD'],
  in: row.in,
  ...NO_MORE,
  only: row.only,
  source: `Run, Gate ${row.item}, PMO validation: PMO Lead; A-1`,
}));

/** Before the present gate and in it, what is not passed; who is not named yet has nothing to hand on. */
const AHEAD: Readonly<Record<string, readonly State[]>> = {
  TRIAGE: ['TRIAGE'],
  ROOT_CAUSE: ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE'],
  FIX_SCOPE: ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE'],
  IMPLEMENTATION: ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION'],
  VERIFICATION: ACTIVE,
};
const DELEGATE: readonly Row[] = CONFIRM.map((row) => ({
  ...row,
  act: row.act.replace('confirm', 'delegate'),
  in: AHEAD[row.in[0] ?? ''] ?? [],
  source: `A-3: an owner may delegate a part to another holder of the same role; ${row.source}`,
}));

/** What concerns the whole work item, its questions and its people. */
const WHOLE: readonly Row[] = [
  {
    act: 'validate own evidence',
    item: 'T.1',
    may: ['PMO_LEAD'],
    in: ['TRIAGE'],
    ...NO_MORE,
    only: ['TRIAGE'],
    own: 'SEPARATION_OF_DUTIES',
    source: 'A-2: whoever wrote its evidence may not validate it, by immutable person id',
  },
  {
    act: 'declare',
    may: ['PMO_LEAD'],
    in: ACTIVE,
    ...NO_MORE,
    source: 'Charter 5.1: the PMO Lead declares the state; M-2',
  },
  {
    act: 'raise scope question',
    may: ['ENGINEER'],
    named: ENGINEER,
    in: ['IMPLEMENTATION'],
    ...NO_MORE,
    source: 'Run, IMPLEMENTATION: engineering raises a scope question; M-3: the engineering owner',
  },
  {
    act: 'raise regression',
    may: ['QA_LEAD'],
    in: ['VERIFICATION'],
    ...NO_MORE,
    source: 'Run, VERIFICATION: QA raises a regression; M-3: the QA Lead',
  },
  {
    act: 'name deadlines',
    may: ['PMO_LEAD'],
    in: ['FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION'],
    closed: 'allowed',
    ended: 'CLOSED',
    source: 'M-3: the PMO Lead, in FIX_SCOPE to VERIFICATION and during closure',
  },
  {
    act: 'ask',
    may: ANYBODY,
    in: ACTIVE,
    ...NO_MORE,
    source: 'process.md 2: anyone with another role may ask a question',
  },
  { act: 'dispute', may: ANYBODY, in: ACTIVE, ...NO_MORE, source: 'process.md 2: anyone may raise a dispute; A-5' },
  { act: 'flag risk', may: ['PMO_LEAD'], in: ACTIVE, ...NO_MORE, source: 'Charter 3.1: the PMO Lead may flag; A-4' },
  {
    act: 'comment',
    may: ANYBODY,
    in: ACTIVE,
    closed: 'allowed',
    ended: 'allowed',
    source: 'process.md 2: may comment',
  },
  {
    act: 'answer question',
    may: ANYBODY,
    named: EACH_BY_RECORD,
    in: ACTIVE,
    ...NO_MORE,
    source: 'GI-5: a question has an owner, whose answer closes it; the PMO Lead never answers unless asked',
  },
  {
    act: 'answer delivery risk',
    may: ['SPEC_OWNER'],
    named: REGISTERED,
    in: ACTIVE,
    ...NO_MORE,
    source: 'A-4: closed by the answer of the spec’s owner',
  },
  {
    act: 'answer missing spec',
    may: ['SPEC_OWNER'],
    named: REGISTERED,
    in: ['TRIAGE'],
    ...NO_MORE,
    only: ['TRIAGE'],
    source: 'Run, Gate T.1: the spec must be authored before; process.md 5, T.1: its owner answers',
  },
  {
    act: 'answer deviation note',
    may: ['SPEC_OWNER'],
    named: REGISTERED,
    in: [],
    closed: 'allowed',
    ended: 'CLOSED',
    only: ['CLOSED'],
    source: 'C-1: the PMO Lead does not edit specs; the spec’s owner answers',
  },
  {
    act: 'rule',
    may: ['HEAD_OF_SPECS'],
    in: ACTIVE,
    ...NO_MORE,
    source: 'Charter 3.1: through the Head of Specs Team; A-5',
  },
  {
    act: 'withdraw question',
    may: ANYBODY,
    named: EACH_BY_RECORD,
    in: ACTIVE,
    ...NO_MORE,
    source: 'GI-5: the asker may withdraw a question',
  },
  { act: 'readdress', may: ['PMO_LEAD'], in: ACTIVE, ...NO_MORE, source: 'GI-5: the PMO Lead may readdress it' },
  {
    act: 'change severity',
    may: ['PRODUCT_OWNER'],
    in: ACTIVE,
    ...NO_MORE,
    source: 'Run, Severity Tiers: may only be changed by the Product Owner; TM-6',
  },
  {
    act: 'decide defect',
    may: ['PRODUCT_OWNER'],
    in: ACTIVE,
    ...NO_MORE,
    source: 'Run, Decision Rule: the Product Owner decides',
  },
  {
    act: 'reclassify',
    may: ['PRODUCT_OWNER'],
    in: ACTIVE,
    ...NO_MORE,
    source: 'Run, Decision Rule: the Product Owner decides; M-6',
  },
  { act: 'withdraw', may: ['PRODUCT_OWNER'], in: ACTIVE, ...NO_MORE, source: 'M-6: Product Owner with rationale' },
  {
    act: 'replace engineering owner',
    may: ['HEAD_OF_ENGINEERING'],
    in: ['ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION'],
    ...NO_MORE,
    source: 'process.md 2: replaced by the Head of Engineering; before, T.4 names one',
  },
  {
    act: 'name reproduction owner',
    may: ['PMO_LEAD'],
    in: ['TRIAGE'],
    ...NO_MORE,
    source: 'process.md 2: the PMO Lead names the Head of Engineering',
  },
  {
    act: 'complete closure step',
    may: ['PMO_LEAD'],
    in: [],
    closed: 'allowed',
    ended: 'CLOSED',
    source: 'Run, CLOSED: PMO Lead actions on closure; process.md 7',
  },
  {
    act: 'respond to escalation',
    may: ['HEAD_OF_ENGINEERING'],
    in: ACTIVE,
    closed: 'ILLEGAL_IN_STATE',
    ended: 'ILLEGAL_IN_STATE',
    source: 'Run, ROOT_CAUSE: escalate to Head of Engineering; TM-3: responses lapse at CLOSED',
  },
];

/** Every act of the process by whoever may hold it, written by hand from the seeds and process.md. */
export const PERMISSIONS: readonly Row[] = [...CONFIRM, ...SUBMIT, ...VALIDATE, ...DELEGATE, ...WHOLE];
