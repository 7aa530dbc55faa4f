import { describe, expect, test } from 'vitest';
import { gateOfItem, itemTemplate } from './gates.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { CAST, type CastMember, withoutPerson } from './testing/cast.ts';
import {
  AREAS,
  type Evidence,
  EXPECTED_VALUE,
  evidenceOf,
  FIX_COMMIT,
  FIX_FILES,
  SPEC_COMMIT,
} from './testing/evidence.ts';
import { FULL_STORY, itemsOf, PLAIN_STORY, type Story } from './testing/ordinary-way.ts';
import { Play, START } from './testing/play.ts';

type Kind = 'text' | 'boolean' | 'fixed' | 'choice' | 'date' | 'dateTime' | 'commit' | 'id' | 'list' | 'ids' | 'table';

const SPEC: [string, Kind][] = [
  ['specId', 'id'],
  ['section', 'text'],
  ['version', 'text'],
];
const METRIC: [string, Kind][] = [
  ['metric', 'text'],
  ['newValue', 'text'],
  ['method', 'text'],
];

/** The table of evidence-forms, row by row: item, variant, the story in which it is asked for, its fields. */
const ROWS: [item: string, variant: string, story: Story, fields: [string, Kind][]][] = [
  ['T.1', 'confirmed', FULL_STORY, [...SPEC, ['expectedBehaviour', 'text']]],
  [
    'T.1',
    'noSpec',
    FULL_STORY,
    [
      ['noSpecFound', 'fixed'],
      ['searched', 'text'],
      ['specId', 'id'],
    ],
  ],
  [
    'T.2',
    'default',
    FULL_STORY,
    [
      ['severity', 'choice'],
      ['rationale', 'text'],
    ],
  ],
  [
    'T.3',
    'default',
    FULL_STORY,
    [
      ['reproduced', 'boolean'],
      ['steps', 'list'],
      ['environment', 'text'],
      ['date', 'date'],
    ],
  ],
  [
    'T.4',
    'default',
    FULL_STORY,
    [
      ['engineeringOwnerId', 'id'],
      ['deadline', 'dateTime'],
    ],
  ],
  [
    'RC.1',
    'default',
    FULL_STORY,
    [
      ['location', 'text'],
      ['explanation', 'text'],
    ],
  ],
  [
    'RC.2',
    'default',
    FULL_STORY,
    [
      ['specUpdateRequired', 'boolean'],
      ['reason', 'text'],
      ['specIds', 'ids'],
    ],
  ],
  [
    'RC.2',
    'required',
    FULL_STORY,
    [
      ['specUpdateRequired', 'boolean'],
      ['reason', 'text'],
      ['specIds', 'ids'],
    ],
  ],
  ['RC.3', 'surface', FULL_STORY, [['areas', 'list']]],
  ['RC.3', 'none', FULL_STORY, [['statement', 'fixed']]],
  ['FS.1', 'default', FULL_STORY, [['change', 'text'], ['files', 'list'], ['expectedBehaviour', 'text'], ...SPEC]],
  ['FS.2', 'updates', FULL_STORY, [['updates', 'table']]],
  ['FS.2', 'none', PLAIN_STORY, [['statement', 'fixed']]],
  [
    'FS.3',
    'affected',
    FULL_STORY,
    [
      ['values', 'table'],
      ['independent', 'fixed'],
    ],
  ],
  [
    'FS.3',
    'notAffected',
    FULL_STORY,
    [
      ['metric', 'text'],
      ['statement', 'fixed'],
    ],
  ],
  [
    'FS.4',
    'changes',
    FULL_STORY,
    [
      ['operations', 'list'],
      ['statement', 'fixed'],
    ],
  ],
  ['FS.4', 'none', FULL_STORY, [['statement', 'fixed']]],
  [
    'I.1',
    'default',
    FULL_STORY,
    [
      ['commit', 'commit'],
      ['files', 'list'],
    ],
  ],
  [
    'I.2',
    'updated',
    FULL_STORY,
    [
      ['commit', 'commit'],
      ['values', 'table'],
    ],
  ],
  ['I.2', 'none', PLAIN_STORY, [['statement', 'fixed']]],
  ['I.3', 'updated', FULL_STORY, [['commit', 'commit']]],
  ['I.3', 'none', PLAIN_STORY, [['statement', 'fixed']]],
  ['I.4', 'default', FULL_STORY, [['changes', 'table']]],
  [
    'V.1',
    'default',
    FULL_STORY,
    [
      ['method', 'text'],
      ['result', 'choice'],
      ['date', 'date'],
      ['build', 'text'],
    ],
  ],
  [
    'V.2',
    'run',
    FULL_STORY,
    [
      ['result', 'choice'],
      ['at', 'dateTime'],
    ],
  ],
  ['V.2', 'none', PLAIN_STORY, [['statement', 'fixed']]],
  ['V.3', 'default', FULL_STORY, [['checks', 'table']]],
  ['V.3', 'fixLocation', PLAIN_STORY, [['checks', 'table']]],
  ['V.4', 'signOff', FULL_STORY, [['signOff', 'text']]],
  ['V.4', 'none', PLAIN_STORY, [['statement', 'fixed']]],
];

const COLUMNS: Record<string, [string, Kind][]> = {
  'FS.2 updates': [
    ['specId', 'id'],
    ['commit', 'commit'],
    ['newVersion', 'text'],
  ],
  'FS.3 values': [...METRIC, ['specReference', 'text']],
  'I.2 values': METRIC,
  'I.4 changes': [
    ['file', 'text'],
    ['change', 'text'],
  ],
  'V.3 checks': [
    ['area', 'text'],
    ['testCases', 'text'],
    ['method', 'text'],
    ['result', 'choice'],
  ],
};

/** Where leaving a field out makes it another variant, in which another field is at fault. */
const CHOSEN_OTHERWISE: Record<string, string> = { 'RC.3 none statement': 'areas' };

/** What each kind of field does not take. */
const WRONG: Record<Kind, unknown[]> = {
  text: ['', '   ', 7, true, ['a'], { a: 1 }, 'bell \u0007', 'x'.repeat(20_001)],
  boolean: ['true', '', 0, 1, [], {}],
  fixed: ['', 'something else', false, 0, []],
  choice: ['', 'critical', 'PASS', 3, true, ['HIGH']],
  date: ['', '2026-02-30', '21.10.2026', '2026-10-21T09:00:00Z', 20261021, true],
  dateTime: ['', '2026-10-21', 'tomorrow', '2026-10-21T09:00:00', '2026-13-21T09:00:00Z', 1_700_000_000_000, true],
  commit: ['', 'abcdef', 'g123456', '0123456789012345678901234567890123456789a', 'abcdef1 ', 1_234_567, true],
  id: ['', ' ', 'nobody-and-nothing', 5, ['s-metrics'], true],
  list: [[], '', 'a, b', [''], [' '], [3], [null], [['a']], {}],
  ids: ['', 's-metrics', [''], [3], ['s-none'], ['s-metrics', 's-metrics'], {}],
  table: [[], '', {}, ['row'], [null], [[]], [{}]],
};

const bases = new Map<string, Play>();

/** A defect in which the item's evidence is asked for, with what its form needs. */
function asked(item: string, story: Story): Play {
  const key = `${item} ${JSON.stringify(story)}`;
  const known = bases.get(key) ?? Play.in(gateOfItem(DEFECT_RUN, item)?.from ?? '', story);
  if (!bases.has(key) && ['I.2', 'I.3', 'I.4'].includes(item)) known.write('I.1');
  bases.set(key, known);
  return known.copy();
}

function authorOf(item: string): CastMember {
  return (
    itemsOf(FULL_STORY)
      .flatMap((gate) => gate.items)
      .find((part) => part.item === item)?.author ?? 'pmo'
  );
}

/** Paths that are refused; empty when the evidence is accepted. */
function refusedPaths(play: Play, item: string, variant: string, change: Evidence): string[] {
  const decision = play.send(authorOf(item), play.submits(item, variant, change));
  if (decision.accepted) return [];
  expect(decision.refusal.code).toBe('EVIDENCE_INVALID');
  expect(decision.refusal.rule).toMatch(/^(GI|S)-\d$/);
  expect(decision.refusal.fields.every((field) => field.message !== '' && !field.message.includes('!'))).toBe(true);
  return decision.refusal.fields.map((field) => field.path);
}

describe.each(ROWS)('GI-3: evidence of %s, %s', (item, variant, story, fields) => {
  const label = (value: unknown) => JSON.stringify(value).slice(0, 40);

  test('complete evidence is accepted, as that variant', () => {
    const play = asked(item, story);
    play.must(authorOf(item), play.submits(item, variant));
    const definition = itemTemplate(DEFECT_RUN, item)?.variants.map((one) => one.key) ?? [];
    expect(play.state.items[item]?.live?.variant).toBe(definition.includes(variant) ? variant : 'default');
  });

  test('the fields of the table are the fields of the form, and no others', () => {
    const definition = itemTemplate(DEFECT_RUN, item)?.variants ?? [];
    const form = definition.find((one) => one.key === variant) ?? definition[0];
    const required = form?.fields.filter((field) => field.optional !== true).map((field) => field.name);
    expect(required).toEqual(fields.map(([name]) => name));
  });

  test.each(fields)('%s missing, or null', (name) => {
    const at = CHOSEN_OTHERWISE[`${item} ${variant} ${name}`] ?? name;
    expect(refusedPaths(asked(item, story), item, variant, { [name]: undefined })).toContain(at);
    expect(refusedPaths(asked(item, story), item, variant, { [name]: null })).toContain(name);
  });

  test.each(fields)('%s empty or of the wrong kind', (name, kind) => {
    for (const value of WRONG[kind]) {
      const paths = refusedPaths(asked(item, story), item, variant, { [name]: value });
      const fits = paths.some((path) => path === name || path.startsWith(`${name}[`));
      expect([label(value), fits]).toEqual([label(value), true]);
    }
  });

  test.each(['extra', 'Statement', 'constructor', 'toString'])('the unknown field %s', (name) => {
    expect(refusedPaths(asked(item, story), item, variant, { [name]: 'x' })).toContain(name);
    expect(refusedPaths(asked(item, story), item, variant, { [name]: null })).toContain(name);
  });

  test('nothing at all', () => {
    const empty = Object.fromEntries(fields.map(([name]) => [name, undefined]));
    expect(refusedPaths(asked(item, story), item, variant, { ...empty, details: undefined })).not.toEqual([]);
  });

  for (const [table] of fields.filter(([, kind]) => kind === 'table')) {
    const columns = COLUMNS[`${item} ${table}`] ?? [];
    const rows = (evidenceOf(CAST, START)[item]?.[variant]?.[table] ?? []) as Evidence[];
    const withCell = (name: string, value: unknown) => [{ ...rows[0], [name]: value }, ...rows.slice(1)];

    test.each(columns)(`column %s of ${table}: missing, empty, of the wrong kind`, (name, kind) => {
      for (const value of [null, ...WRONG[kind].filter((one) => typeof one !== 'object')]) {
        const paths = refusedPaths(asked(item, story), item, variant, { [table]: withCell(name, value) });
        expect([label(value), paths.includes(`${table}[0].${name}`)]).toEqual([label(value), true]);
      }
    });

    test(`an unknown column of ${table}`, () => {
      expect(refusedPaths(asked(item, story), item, variant, { [table]: withCell('extra', 'x') })).toEqual([
        `${table}[0].extra`,
      ]);
    });
  }
});

describe('evidence of another variant than recorded facts decide is refused', () => {
  test.each<[string, Story, string]>([
    ['FS.2', FULL_STORY, 'none'],
    ['FS.2', PLAIN_STORY, 'updates'],
    ['I.2', FULL_STORY, 'none'],
    ['I.2', PLAIN_STORY, 'updated'],
    ['I.3', FULL_STORY, 'none'],
    ['I.3', PLAIN_STORY, 'updated'],
    ['V.2', FULL_STORY, 'none'],
    ['V.2', PLAIN_STORY, 'run'],
    ['V.3', FULL_STORY, 'fixLocation'],
    ['V.3', PLAIN_STORY, 'default'],
    ['V.4', FULL_STORY, 'none'],
    ['V.4', PLAIN_STORY, 'signOff'],
  ])('%s with %j: not %s', (item, story, variant) => {
    expect(refusedPaths(asked(item, story), item, variant, {})).not.toEqual([]);
  });

  test.each<[string, Evidence]>([
    ['RC.3', { areas: [...AREAS], statement: 'no regression surface beyond the fix location' }],
    ['FS.3', { ...evidenceOf(CAST, START)['FS.3']?.affected, ...evidenceOf(CAST, START)['FS.3']?.notAffected }],
    ['T.1', { ...evidenceOf(CAST, START)['T.1']?.confirmed, ...evidenceOf(CAST, START)['T.1']?.noSpec }],
  ])('%s: two variants at once are none', (item, both) => {
    expect(
      refusedPaths(asked(item, FULL_STORY), item, Object.keys(evidenceOf(CAST, START)[item] ?? {})[0] ?? '', both),
    ).not.toEqual([]);
  });
});

describe('a statement is the exact text, filled in by the system', () => {
  test.each<[string, Story, string, string]>([
    ['FS.2', PLAIN_STORY, 'none', 'no spec update required — confirmed by Mette Dahl'],
    ['FS.3', FULL_STORY, 'notAffected', 'no validation update required — churn_rate not affected'],
    ['FS.4', FULL_STORY, 'none', 'no API contract change — confirmed by API Contracts owner'],
    ['V.4', PLAIN_STORY, 'none', 'P2/P3 — sign-off not required'],
  ])('%s: %s', (item, story, variant, exact) => {
    expect(refusedPaths(asked(item, story), item, variant, { statement: exact })).toEqual([]);
    for (const other of [
      `${exact} `,
      exact.replace('—', '-'),
      exact.toUpperCase(),
      exact.replace('Mette Dahl', 'p-metrics'),
    ]) {
      if (other !== exact) {
        expect(refusedPaths(asked(item, story), item, variant, { statement: other })).toEqual(['statement']);
      }
    }
  });

  test('FS.3 speaks of the metric that it names', () => {
    const statement = 'no validation update required — mrr not affected';
    expect(refusedPaths(asked('FS.3', FULL_STORY), 'FS.3', 'notAffected', { statement })).toEqual(['statement']);
    expect(refusedPaths(asked('FS.3', FULL_STORY), 'FS.3', 'notAffected', { metric: 'mrr', statement })).toEqual([]);
  });

  test('FS.2 keeps the last known name of a canonical owner who has left while the registry still names them', () => {
    const play = Play.in('FIX_SCOPE', PLAIN_STORY);
    play.directoryBecomes(withoutPerson(play.directory, 'p-metrics'));
    play.must('product', play.submits('FS.2', 'none'));
  });

  test("FS.2 follows the canonical owner's name as it is now", () => {
    const play = asked('FS.2', PLAIN_STORY);
    play.directory = {
      ...play.directory,
      people: play.directory.people.map((one) => (one.id === 'p-metrics' ? { ...one, name: 'Mette Krag' } : one)),
    };
    expect(play.refusal('metrics', play.submits('FS.2', 'none')).fields[0]?.message).toContain('Mette Krag');
  });
});

describe('RC.2: specs exactly when an update is required', () => {
  test.each<[boolean, string[], string[]]>([
    [true, [], ['specIds']],
    [false, ['s-api'], ['specIds']],
    [true, ['s-api'], []],
    [false, [], []],
    [true, ['s-api', 's-ui'], []],
    [true, ['s-api', 's-none'], ['specIds[1]']],
    [true, ['s-api', 's-api'], ['specIds[1]']],
  ])('specUpdateRequired %s with %j', (specUpdateRequired, specIds, paths) => {
    expect(refusedPaths(asked('RC.2', FULL_STORY), 'RC.2', 'default', { specUpdateRequired, specIds })).toEqual(paths);
  });
});

describe('S-1: FS.2 names each spec of RC.2 exactly once, with a new version', () => {
  const metrics = { specId: 's-metrics', commit: SPEC_COMMIT, newVersion: '1.1' };
  const ui = { specId: 's-ui', commit: SPEC_COMMIT, newVersion: '2.0' };
  test.each<[string, Evidence[], string[]]>([
    ['one of two', [metrics], ['updates']],
    ['one twice', [metrics, ui, metrics], ['updates[2].specId']],
    ['another besides', [metrics, ui, { ...ui, specId: 's-api' }], ['updates[2].specId']],
    ['another instead', [metrics, { ...ui, specId: 's-api' }], ['updates[1].specId', 'updates']],
    ['its present version', [metrics, { ...ui, newVersion: '1.0' }], ['updates[1].newVersion']],
    ['a lower version: no order is checked', [metrics, { ...ui, newVersion: '0.9' }], []],
    ['in another order', [ui, metrics], []],
  ])('%s', (_title, updates, paths) => {
    const play = asked('FS.2', FULL_STORY);
    expect(refusedPaths(play.copy(), 'FS.2', 'updates', { updates })).toEqual(paths);
    if (paths[0] === 'updates') {
      expect(play.refusal('metrics', play.submits('FS.2', 'updates', { updates })).rule).toBe('S-1');
    }
  });
});

describe('S-2: expected values are independent of the implementation', () => {
  test.each<[string, Evidence]>([
    ['the declaration is missing', { independent: undefined }],
    ['the declaration is false', { independent: false }],
    ['the method is missing', { values: [{ metric: 'm', newValue: '1', specReference: '4.2' }] }],
    ['the method is blank', { values: [{ metric: 'm', newValue: '1', method: ' ', specReference: '4.2' }] }],
  ])('%s: refused by S-2', (_title, change) => {
    const play = asked('FS.3', FULL_STORY);
    expect(play.refusal('metrics', play.submits('FS.3', 'affected', change))).toMatchObject({
      code: 'EVIDENCE_INVALID',
      rule: 'S-2',
    });
  });

  test('with both it is accepted', () => {
    const play = asked('FS.3', FULL_STORY);
    play.must('metrics', play.submits('FS.3', 'affected'));
  });

  test('no metric twice', () => {
    const row = { ...EXPECTED_VALUE, specReference: '4.2' };
    expect(
      refusedPaths(asked('FS.3', FULL_STORY), 'FS.3', 'affected', { values: [row, { ...row, newValue: '2' }] }),
    ).toEqual(['values[1].metric']);
  });
});

describe('S-3: a commit id is 7–40 hex digits, and unverified without a repository', () => {
  test.each([
    ['1234567', true],
    ['ABCDEF1', true],
    ['0123456789abcdef0123456789abcdef01234567', true],
    ['123456', false],
    ['0123456789abcdef0123456789abcdef012345678', false],
    ['xyz1234', false],
    ['1234567\n', false],
    ['HEAD', false],
  ])('%j: %s', (commit, fits) => {
    const play = asked('I.1', FULL_STORY);
    const command = play.submits('I.1', 'default', { commit });
    if (fits) play.must('engineer', command);
    else expect(play.refusal('engineer', command)).toMatchObject({ rule: 'S-3', fields: [{ path: 'commit' }] });
  });

  test.each<[string, Story, string, boolean | null]>([
    ['I.1', FULL_STORY, 'default', false],
    ['I.2', FULL_STORY, 'updated', false],
    ['I.3', FULL_STORY, 'updated', false],
    ['FS.2', FULL_STORY, 'updates', false],
    ['I.3', PLAIN_STORY, 'none', null],
    ['T.1', FULL_STORY, 'confirmed', null],
  ])('%s %j %s is marked verified: %s', (item, story, variant, verified) => {
    const play = asked(item, story);
    play.must(authorOf(item), play.submits(item, variant));
    expect(play.state.items[item]?.revisions.at(-1)).toMatchObject({
      verified,
      verification: verified === null ? null : 'unverified: no repository is connected',
    });
  });
});

describe('S-5: nothing from the future; what is older than the visit is flagged', () => {
  const day = (play: Play, days: number) =>
    new Date(Date.parse(play.now) + days * 86_400_000).toISOString().slice(0, 10);

  test.each<[string, number, boolean, boolean]>([
    ['tomorrow', 1, false, false],
    ['today', 0, true, false],
    ['yesterday, before the visit', -1, true, true],
  ])('V.1 dated %s', (_title, days, accepted, flagged) => {
    const play = asked('V.1', FULL_STORY);
    const command = play.submits('V.1', 'default', { date: day(play, days) });
    if (accepted) {
      play.must('qa', command);
      expect(play.state.items['V.1']?.live?.flags.some((flag) => flag.includes('S-5'))).toBe(flagged);
    } else {
      expect(play.refusal('qa', command)).toMatchObject({ rule: 'S-5', fields: [{ path: 'date' }] });
    }
  });

  test("today is the author's: it may be tomorrow in UTC", () => {
    const play = asked('V.1', FULL_STORY);
    const tomorrow = day(play, 1);
    play.must('qa', play.submits('V.1', 'default', { date: tomorrow }), { actorToday: tomorrow });
  });

  test.each<[string, number, boolean, boolean]>([
    ['a second ahead', 61, false, false],
    ['this very instant', 60, true, false],
    ['before the visit', -3600, true, true],
  ])('V.2 run %s', (_title, seconds, accepted, flagged) => {
    const play = asked('V.2', FULL_STORY);
    const at = new Date(Date.parse(play.now) + seconds * 1000).toISOString();
    const command = play.submits('V.2', 'run', { at });
    if (accepted) {
      play.must('qa', command);
      expect(play.state.items['V.2']?.live?.flags.some((flag) => flag.includes('S-5'))).toBe(flagged);
    } else {
      expect(play.refusal('qa', command)).toMatchObject({ rule: 'S-5', fields: [{ path: 'at' }] });
    }
  });

  test('an offset is read: two hours ahead of UTC is not the future', () => {
    const play = asked('V.2', FULL_STORY);
    const at = `${new Date(Date.parse(play.now) + 7_200_000).toISOString().slice(0, 19)}+02:00`;
    play.must('qa', play.submits('V.2', 'run', { at }));
    expect(refusedPaths(asked('V.2', FULL_STORY), 'V.2', 'run', { at: '9999-12-31T23:59:59-14:00' })).toEqual(['at']);
  });

  test('files of I.1 outside the scope of FS.1 are flagged as possible scope creep, not refused', () => {
    const play = asked('I.1', FULL_STORY);
    play.must('engineer', play.submits('I.1', 'default', { files: [...FIX_FILES, 'src/other.ts'] }));
    expect(play.state.items['I.1']?.live?.flags).toEqual([expect.stringMatching(/^src\/other\.ts: .*scope creep/)]);
    play.must('engineer', play.submits('I.1'));
    expect(play.state.items['I.1']?.live?.flags).toEqual([]);
  });
});

describe("T.4: an engineer, and a deadline within ROOT_CAUSE's limit of the severity", () => {
  test.each([
    ['p-eng', []],
    ['p-eng2', []],
    ['p-qa', ['engineeringOwnerId']],
    ['p-head-eng', ['engineeringOwnerId']],
    ['p-viewer', ['engineeringOwnerId', 'engineeringOwnerId']],
  ])('%s', (engineeringOwnerId, paths) => {
    expect(refusedPaths(asked('T.4', FULL_STORY), 'T.4', 'default', { engineeringOwnerId })).toEqual(paths);
  });

  test.each<[string, 'CRITICAL' | 'HIGH' | 'LOW' | null, number, boolean]>([
    ['already past', 'LOW', 0, false],
    ['with no severity it is Critical: four hours', null, 4 * 3600, true],
    ['with no severity it is Critical: a second more', null, 4 * 3600 + 1, false],
    ['High: 48 hours', 'HIGH', 48 * 3600, true],
    ['High: a second more', 'HIGH', 48 * 3600 + 1, false],
    ['Low: a week', 'LOW', 7 * 24 * 3600, true],
    ['Low: a second more', 'LOW', 7 * 24 * 3600 + 1, false],
  ])('TM-0, GI-2: %s', (_title, proposedSeverity, seconds, accepted) => {
    const play = Play.reported({ proposedSeverity });
    const deadline = new Date(Date.parse(play.now) + (seconds + 60) * 1000).toISOString();
    const decision = play.send('headOfEngineering', play.submits('T.4', 'default', { deadline }));
    expect(decision.accepted).toBe(accepted);
    if (!decision.accepted) {
      expect(decision.refusal).toMatchObject({ rule: 'GI-2', fields: [{ path: 'deadline' }] });
    }
  });
});

describe('rows that an earlier item gives', () => {
  const change = (file: string) => ({ file, change: 'The divisor.' });
  const [first = '', second = ''] = FIX_FILES;
  test.each<[string, Evidence[], string[]]>([
    ['each file of I.1', [change(second), change(first)], []],
    ['one file missing', [change(first)], ['changes']],
    ['one file twice', [change(first), change(second), change(first)], ['changes[2].file']],
    ['a file that I.1 does not name', [change(first), change(second), change('x.ts')], ['changes[2].file']],
  ])('I.4: %s', (_title, changes, paths) => {
    expect(refusedPaths(asked('I.4', FULL_STORY), 'I.4', 'default', { changes })).toEqual(paths);
  });

  const check = (area: string) => ({ area, testCases: '1', method: 'by hand', result: 'pass' });
  const [one = '', two = ''] = AREAS;
  test.each<[string, Story, Evidence[], string[]]>([
    ['each area of RC.3', FULL_STORY, [check(two), check(one)], []],
    ['one area missing', FULL_STORY, [check(one)], ['checks']],
    ['one area twice', FULL_STORY, [check(one), check(two), check(two)], ['checks[2].area']],
    ['an area that RC.3 does not name', FULL_STORY, [check(one), check(two), check('x')], ['checks[2].area']],
    ['RC.3 none: the fix location', PLAIN_STORY, [check('fix location')], []],
    ['RC.3 none: and nothing else', PLAIN_STORY, [check('fix location'), check(one)], ['checks[1].area']],
  ])('V.3: %s', (_title, story, checks, paths) => {
    expect(refusedPaths(asked('V.3', story), 'V.3', 'default', { checks })).toEqual(paths);
  });

  test.each<[string, Evidence[], string[]]>([
    ['the same value and method', [EXPECTED_VALUE], []],
    ['another value', [{ ...EXPECTED_VALUE, newValue: '0.061' }], ['values[0].newValue']],
    ['another method', [{ ...EXPECTED_VALUE, method: 'as the program says' }], ['values[0].method']],
    ['another metric', [{ ...EXPECTED_VALUE, metric: 'mrr' }], ['values[0].metric', 'values']],
    ['a metric besides', [EXPECTED_VALUE, { ...EXPECTED_VALUE, metric: 'mrr' }], ['values[1].metric']],
    ['the metric twice', [EXPECTED_VALUE, EXPECTED_VALUE], ['values[1].metric']],
  ])('I.2 against FS.3: %s', (_title, values, paths) => {
    expect(refusedPaths(asked('I.2', FULL_STORY), 'I.2', 'updated', { values })).toEqual(paths);
  });
});

describe('V.2: details are optional, but not empty', () => {
  test.each<[unknown, string[]]>([
    [undefined, []],
    [null, []],
    ['31 of 31', []],
    ['', ['details']],
    [31, ['details']],
  ])('%j', (details, paths) => {
    expect(refusedPaths(asked('V.2', FULL_STORY), 'V.2', 'run', { details })).toEqual(paths);
  });
});

test('lists name nothing twice: RC.3, FS.1 and I.1', () => {
  expect(refusedPaths(asked('RC.3', FULL_STORY), 'RC.3', 'surface', { areas: ['a', 'b', 'a'] })).toEqual(['areas[2]']);
  expect(refusedPaths(asked('FS.1', FULL_STORY), 'FS.1', 'default', { files: ['a', 'a'] })).toEqual(['files[1]']);
  expect(refusedPaths(asked('I.1', FULL_STORY), 'I.1', 'default', { files: ['a', 'a'] })).toEqual(['files[1]']);
});

test('T.3: steps may repeat', () => {
  expect(refusedPaths(asked('T.3', FULL_STORY), 'T.3', 'default', { steps: ['Reload', 'Reload'] })).toEqual([]);
});

test('the commit of the fix is written where it is asked for', () => {
  expect(asked('I.4', FULL_STORY).state.items['I.1']?.live?.facts).toEqual({ commit: FIX_COMMIT, files: FIX_FILES });
});
