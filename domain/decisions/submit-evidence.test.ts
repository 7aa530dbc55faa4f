import { describe, expect, test } from 'vitest';
import { itemStatus } from '../gates.ts';
import type { WorkItemState } from '../state.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import type { Evidence } from '../testing/evidence.ts';
import { Play } from '../testing/play.ts';

function status(play: Play, item: string): string {
  return itemStatus(DEFECT_RUN, play.state, item);
}

describe('G-1: new evidence is a new revision and drops confirmation and validation', () => {
  test.each<[string, (play: Play) => unknown]>([
    ['EVIDENCED', (play) => play.write('T.1')],
    ['CONFIRMED', (play) => play.write('T.1').confirm('T.1')],
    ['DECLINED', (play) => play.write('T.1').must('qaOwner', play.declines('T.1'))],
    ['PASSED', (play) => play.pass('T.1')],
    ['FAILED', (play) => play.write('T.1').confirm('T.1').must('pmo', play.fails('T.1'))],
  ])('after %s the item is EVIDENCED again', (before, prepare) => {
    const play = Play.reported();
    prepare(play);
    expect(status(play, 'T.1')).toBe(before);
    play.write('T.1', 'confirmed', { section: '4.3' });
    expect(status(play, 'T.1')).toBe('EVIDENCED');
    expect(play.state.items['T.1']).toMatchObject({ confirmations: [], validation: null, live: { revision: 2 } });
  });

  test('nothing is deleted: all revisions stay, numbered from 1, each with author, role, instant and hash', () => {
    const play = Play.reported();
    play.must('qaOwner', play.submits('T.1'));
    const first = play.now;
    play.must('qa', play.submits('T.1', 'confirmed', { section: '4.3' }));
    expect(play.state.items['T.1']?.revisions).toEqual([
      expect.objectContaining({ revision: 1, by: 'p-qa-owner', role: 'QA_TESTING_OWNER', at: first, visit: 0 }),
      expect.objectContaining({ revision: 2, by: 'p-qa', role: 'QA_LEAD', at: play.now, visit: 0 }),
    ]);
    const [one, two] = play.state.items['T.1']?.revisions ?? [];
    expect(one?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(two?.sha256).not.toBe(one?.sha256);
  });

  test('the same content again is a new revision of the same hash', () => {
    const play = Play.reported().write('T.1').confirm('T.1').write('T.1');
    const [one, two] = play.state.items['T.1']?.revisions ?? [];
    expect(two).toMatchObject({ revision: 2, sha256: one?.sha256 });
    expect(status(play, 'T.1')).toBe('EVIDENCED');
  });

  test('a gate that was passable is not any more', () => {
    const play = Play.reported().passGate();
    expect(play.state.visits[0]?.passableSince).toBe(play.now);
    play.write('T.1');
    expect(play.state.visits[0]?.passableSince).toBeNull();
    expect(play.refusal('pmo', play.declares())).toMatchObject({ code: 'GATE_NOT_PASSED' });
  });
});

describe('G-3b: items of the present gate only, and of those that the state re-opens', () => {
  const states = ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION'];

  test.each(states)('in %s the items of every other gate are refused to those who may write them', (state) => {
    const play = Play.in(state);
    const authors = { T: 'qaOwner', RC: 'engineer', FS: 'product', I: 'engineer', V: 'qa' } as const;
    const reopened = DEFECT_RUN.states.find(({ key }) => key === state)?.reopens ?? [];
    expect(reopened).toEqual(state === 'FIX_SCOPE' ? ['RC'] : []);
    for (const gate of DEFECT_RUN.gates.filter(({ key, from }) => from !== state && !reopened.includes(key))) {
      const who = authors[gate.key as keyof typeof authors];
      const refusal = play.refusal(who, play.submits(`${gate.key}.1`));
      expect(refusal).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'G-3b' });
      expect(refusal.message).toContain(state);
    }
    const present = DEFECT_RUN.gates.find((gate) => gate.from === state);
    play.write(`${present?.key}.1`);
  });

  test.each(['X.1', '', 't.1', 'constructor', '__proto__'])(
    'the unknown item %j is refused, naming those there are',
    (item) => {
      const refusal = Play.reported().refusal('qaOwner', {
        type: 'SUBMIT_EVIDENCE',
        item,
        evidence: { sha256: 'a'.repeat(64), variants: {}, given: [] },
      });
      expect(refusal).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'G-3b' });
      expect(refusal.message).toContain('T.1, T.2');
    },
  );
});

/** Two revisions of an item; what hangs on it in the same gate was passed in between. */
describe('G-6: a new revision of other content drops what rests on it in the present gate', () => {
  test.each<[string, string, Evidence, string[], string[]]>([
    ['FIX_SCOPE', 'FS.1', { change: 'Divide by the mean.' }, ['FS.3', 'FS.4'], ['FS.2']],
    ['IMPLEMENTATION', 'I.1', { commit: 'abcdef1' }, ['I.4'], ['I.2', 'I.3']],
  ])('in %s, %s drops only its dependents', (state, item, change, dropped, kept) => {
    const play = Play.in(state).pass(item);
    for (const other of [...dropped, ...kept]) play.pass(other);
    const event = play.must(state === 'FIX_SCOPE' ? 'product' : 'engineer', play.submits(item, 'default', change));
    expect(event).toMatchObject({
      payload: { dropped: dropped.map((one) => ({ item: one, reason: expect.stringContaining(item) })) },
    });
    for (const one of dropped) {
      expect([one, status(play, one)]).toEqual([one, 'EMPTY']);
      expect(play.state.items[one]?.revisions).toHaveLength(1);
      expect(play.state.items[one]?.emptySince).toBe(play.now);
    }
    for (const one of kept) expect([one, status(play, one)]).toEqual([one, 'PASSED']);
  });

  test('the same content drops nothing, in whatever order its fields come', () => {
    const play = Play.in('FIX_SCOPE').pass('FS.1').pass('FS.3');
    const reversed = Object.fromEntries(Object.entries(play.evidence('FS.1')).reverse());
    const event = play.must('product', play.submits('FS.1', 'default', reversed));
    expect(event).toMatchObject({ payload: { revision: 2, dropped: [] } });
    expect(status(play, 'FS.3')).toBe('PASSED');
  });

  test('an empty dependent is not named as dropped', () => {
    const play = Play.in('FIX_SCOPE').pass('FS.1').pass('FS.4');
    const event = play.must('product', play.submits('FS.1', 'default', { change: 'Another.' }));
    expect(event).toMatchObject({ payload: { dropped: [{ item: 'FS.4' }] } });
  });

  test('the first revision drops nothing: what was written before it may stand (G-6a)', () => {
    const play = Play.in('FIX_SCOPE').pass('FS.3');
    expect(play.must('product', play.submits('FS.1'))).toMatchObject({ payload: { dropped: [] } });
    expect(status(play, 'FS.3')).toBe('PASSED');
  });

  test('items of gates already left stay as they are', () => {
    const play = Play.in('IMPLEMENTATION').write('I.1').write('I.1', 'default', { commit: 'abcdef1' });
    for (const item of ['T.1', 'RC.1', 'FS.1', 'FS.3']) expect(status(play, item)).toBe('PASSED');
  });

  test('T.2 with other words or another severity does not drop T.4 by itself (severity does, at its Pass)', () => {
    const play = Play.reported().pass('T.2').pass('T.4');
    for (const change of [{ rationale: 'Shorter.' }, { severity: 'LOW' }]) {
      expect(play.must('product', play.submits('T.2', 'default', change))).toMatchObject({ payload: { dropped: [] } });
    }
    expect(status(play, 'T.4')).toBe('PASSED');
  });
});

describe('G-6a: "depends on" never blocks writing, but what the form needs does', () => {
  test.each([
    ['FIX_SCOPE', 'FS.3', 'FS.1'],
    ['FIX_SCOPE', 'FS.4', 'FS.1'],
    ['IMPLEMENTATION', 'I.3', 'I.1'],
    ['TRIAGE', 'T.4', 'T.2'],
  ])('in %s, %s may be written before %s', (state, item, before) => {
    const play = Play.in(state);
    expect(status(play, before)).toBe('EMPTY');
    play.write(item, { 'FS.3': 'affected', 'FS.4': 'changes', 'I.3': 'updated' }[item]);
    expect(status(play, item)).toBe('EVIDENCED');
  });

  test("I.4 needs I.1's evidence; with it, I.4 may be written", () => {
    const play = Play.in('IMPLEMENTATION');
    const refusal = play.refusal('engineer', play.submits('I.4'));
    expect(refusal).toMatchObject({ code: 'EVIDENCE_MISSING', rule: 'G-6a' });
    expect(refusal.missing).toEqual([
      expect.objectContaining({ item: 'I.1', part: 'EVIDENCE', owner: { role: 'ENGINEER', personId: 'p-eng' } }),
    ]);
    play.write('I.1').write('I.4');
  });

  test.each([
    ['FIX_SCOPE', 'FS.2', 'RC.2', 'product'],
    ['IMPLEMENTATION', 'I.2', 'FS.3', 'engineer'],
    ['VERIFICATION', 'V.3', 'RC.3', 'qa'],
  ] as const)('in %s, %s needs %s, should that ever be empty', (state, item, needed, who) => {
    const play = Play.in(state);
    const emptied = play.state.items[needed];
    if (emptied === undefined) throw new Error('There is no such item.');
    const items: WorkItemState['items'] = { ...play.state.items, [needed]: { ...emptied, live: null } };
    play.state = { ...play.state, items };
    const refusal = play.refusal(who, play.submits(item));
    expect(refusal).toMatchObject({ code: 'EVIDENCE_MISSING', rule: 'G-6a', missing: [{ item: needed }] });
  });
});

describe('evidence that the form did not read is never accepted', () => {
  test.each([
    ['no variant at all', {}],
    ["another item's variants", { confirmed: { problems: [], facts: { specId: 's-metrics' } } }],
  ])('%s', (_title, variants) => {
    const play = Play.reported();
    const evidence = { sha256: 'a'.repeat(64), variants, given: ['reproduced', 'steps', 'environment', 'date'] };
    expect(play.refusal('qa', { type: 'SUBMIT_EVIDENCE', item: 'T.3', evidence })).toMatchObject({
      code: 'EVIDENCE_INVALID',
      fields: [{ path: 'evidence' }],
    });
  });
});
