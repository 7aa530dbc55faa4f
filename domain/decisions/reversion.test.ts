import { describe, expect, test } from 'vitest';
import { criticalPath } from '../critical-path.ts';
import { gateOpen, itemStatus, missingParts } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import { previewReversion, reversionsFrom } from '../reversions.ts';
import type { ReversionTemplate } from '../template.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import type { CastMember } from '../testing/cast.ts';
import { Play } from '../testing/play.ts';
import { questionRecord } from '../testing/questions.ts';
import { stateTimer } from '../timer.ts';

const HOUR = 3600;
const scopeQuestion = {
  type: 'RAISE_REVERSION',
  reversion: 'SCOPE_QUESTION',
  reason: 'Two files more are hit.',
} as const;
const regression = { type: 'RAISE_REVERSION', reversion: 'REGRESSION', reason: 'June is wrong now.' } as const;

const KINDS = [
  ['SCOPE_QUESTION', scopeQuestion, 'IMPLEMENTATION', 'FIX_SCOPE', 'engineer', ['FS', 'I']],
  ['REGRESSION', regression, 'VERIFICATION', 'IMPLEMENTATION', 'qa', ['I', 'V']],
] as const;

const named = (play: Play, seconds = HOUR) => ({
  type: 'NAME_DEADLINES' as const,
  deadlines: [{ ownerId: null, role: 'PMO_LEAD' as const, deadline: addSeconds(play.now, seconds) }],
  reason: 'After the reversion.',
});

function reverted(kind: (typeof KINDS)[number]): Play {
  const [, command, from, , who] = kind;
  const play = Play.in(from).passGate();
  play.must(who, command);
  return play;
}

describe.each(KINDS)('M-3: %s', (key, command, from, to, who, gates) => {
  test('takes the work item back at once, with its reason in the log', () => {
    const play = Play.in(from).passGate();
    const event = play.must(who, command);
    expect(event).toMatchObject({ type: 'STATE_REVERTED', payload: { reversion: key, from, to } });
    expect(play.state.state).toBe(to);
    expect(play.state.transitions.at(-1)).toEqual({
      from,
      to,
      at: play.now,
      by: play.id(who),
      reversion: true,
      reason: command.reason,
    });
    expect(play.state.visits.at(-2)?.leftAt).toBe(play.now);
    expect(play.state.visits.at(-1)).toMatchObject({ state: to, enteredAt: play.now, leftAt: null, deadlines: [] });
  });

  test('G-7: every item of both gates is EMPTY, its revisions stay, and numbers go on', () => {
    const play = Play.in(from).passGate();
    const before = play.state;
    play.must(who, command);
    for (const gate of DEFECT_RUN.gates) {
      for (const { key: item } of gate.items) {
        const emptied = (gates as readonly string[]).includes(gate.key);
        const was = itemStatus(DEFECT_RUN, before, item);
        expect([item, itemStatus(DEFECT_RUN, play.state, item)]).toEqual([item, emptied ? 'EMPTY' : was]);
        expect(play.state.items[item]?.revisions).toEqual(before.items[item]?.revisions);
      }
    }
    const [first] = DEFECT_RUN.gates.filter((gate) => gate.from === to);
    const item = first?.items[0]?.key ?? '';
    const revision = before.items[item]?.revisions.length ?? 0;
    play.must('pmo', named(play));
    play.write(item);
    expect(play.state.items[item]?.live?.revision).toBe(revision + 1);
  });

  test('until deadlines are named only that, questions and disputes are owed; gate commands are accepted all the same', () => {
    const play = reverted(KINDS.find(([one]) => one === key) ?? KINDS[0]);
    expect(play.actions()).toHaveLength(1);
    expect(play.actionOf('pmo')).toMatchObject({
      kind: 'NAME_DEADLINES',
      deadline: addSeconds(play.state.visits.at(-1)?.enteredAt ?? '', 15 * 60),
    });
    play.state = { ...play.state, questions: [questionRecord(play)] };
    expect(
      play
        .actions()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['ANSWER', 'NAME_DEADLINES']);
    play.state = { ...play.state, questions: [] };
    expect(criticalPath(DEFECT_RUN, play.state)[0]).toMatchObject({ text: expect.stringContaining('Name deadlines') });
    const item = DEFECT_RUN.gates.find((gate) => gate.from === to)?.items[0]?.key ?? '';
    play.pass(item);
    expect(play.actions()).toHaveLength(1);
    play.must('pmo', named(play));
    expect(play.actions().map(({ kind }) => kind)).not.toContain('NAME_DEADLINES');
    expect(play.actions().length).toBeGreaterThan(1);
  });

  test('only whoever the rule names raises it, in its state, with a reason', () => {
    const play = Play.in(from);
    const others: CastMember[] = ['pmo', 'product', 'headOfEngineering', 'qaOwner', 'specsHead'];
    for (const other of others)
      expect(play.refusal(other, command)).toMatchObject({ code: 'NOT_ALLOWED', rule: 'M-3' });
    expect(play.refusal(who, { ...command, reason: '  ' })).toMatchObject({
      code: 'REASON_MISSING',
      fields: [{ path: 'text' }],
    });
    for (const state of ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION']) {
      if (state === from) continue;
      const elsewhere = Play.in(state);
      const refusal = elsewhere.refusal(who, command);
      // Before T.4 has passed nobody is the engineering owner yet.
      expect(refusal.code).toBe(state === 'TRIAGE' && who === 'engineer' ? 'NOT_ALLOWED' : 'ILLEGAL_IN_STATE');
    }
    expect(Play.closed().refusal(who, command)).toMatchObject({ code: 'CLOSED' });
  });

  test('the preview says what the act does: same items, same actions', () => {
    const play = Play.in(from).passGate();
    const reversion = reversionsFrom(DEFECT_RUN, play.state)[0] as ReversionTemplate;
    expect(reversion.key).toBe(key);
    const at = addSeconds(play.now, 60);
    const preview = previewReversion(DEFECT_RUN, play.state, reversion, at);
    const before = play.state;
    play.must(who, command);
    expect(play.now).toBe(at);
    const fallen = Object.keys(before.items).filter(
      (item) => before.items[item]?.live !== null && play.state.items[item]?.live === null,
    );
    expect([...preview.emptied].sort()).toEqual(fallen.sort());
    expect(preview.voidConfirmations.map(({ item }) => item).sort()).toEqual(
      fallen.flatMap((item) => (before.items[item]?.confirmations ?? []).map(() => item)).sort(),
    );
    expect(preview.voidValidations.map(({ item }) => item).sort()).toEqual(fallen);
    expect(preview.clocks).toEqual([{ state: to, startsAt: at, limitSeconds: null }]);
    const now = play.actions().map(({ id: _id, ...action }) => action);
    expect(preview.nextActions.slice(0, now.length)).toEqual(now);
    play.must('pmo', named(play));
    const later = play.actions().map(({ owner, kind, item }) => ({ owner, kind, item }));
    const told = preview.nextActions.slice(now.length).map(({ owner, kind, item }) => ({ owner, kind, item }));
    expect(told).toEqual(expect.arrayContaining(later));
    expect(told).toHaveLength(later.length);
  });
});

test('M-3: an unknown reversion is refused, naming those there are', () => {
  const refusal = Play.in('IMPLEMENTATION').refusal('engineer', { ...scopeQuestion, reversion: 'NONE' });
  expect(refusal).toMatchObject({ code: 'ILLEGAL_IN_STATE', message: expect.stringContaining('SCOPE_QUESTION') });
});

test('M-3: after both reversions the defect is closed all the same', () => {
  const play = Play.in('VERIFICATION').write('V.1');
  play.must('qa', regression);
  play.must('pmo', named(play));
  play.passGate();
  play.must('engineer', scopeQuestion);
  play.must('pmo', named(play));
  for (const state of ['FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION']) {
    expect(play.state.state).toBe(state);
    play.passGate().declare();
  }
  expect(play.state).toMatchObject({ state: 'CLOSED', disposition: 'CLOSED' });
  expect(stateTimer(DEFECT_RUN, play.state).status).toBe('NONE');
});

describe('M-3, GI-2: nameDeadlines', () => {
  test('replaces those of the same owner, keeps the others, and logs old and new', () => {
    const play = Play.in('FIX_SCOPE');
    const visit = () => play.state.visits.at(-1)?.deadlines ?? [];
    const before = visit();
    const product = before.find(({ role }) => role === 'PRODUCT_OWNER');
    const command = {
      type: 'NAME_DEADLINES' as const,
      deadlines: [{ ownerId: null, role: 'PRODUCT_OWNER' as const, deadline: addSeconds(play.now, 9 * HOUR) }],
      reason: 'The release is later.',
    };
    const event = play.must('pmo', command);
    expect(event).toMatchObject({
      payload: { ...{ deadlines: command.deadlines }, replaced: product ? [product] : [] },
    });
    expect(visit()).toHaveLength(product ? before.length : before.length + 1);
    expect(play.actionOf('product')?.deadline).toBe(command.deadlines[0]?.deadline);
  });

  test('is the PMO Lead’s, in the future, with a reason, for somebody who can get an action', () => {
    const play = Play.in('IMPLEMENTATION');
    expect(play.refusal('product', named(play))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(play.refusal('pmo', { ...named(play), reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(play.refusal('pmo', named(play, -1))).toMatchObject({ code: 'DEADLINE_INVALID', rule: 'GI-2' });
    expect(play.refusal('pmo', { ...named(play), deadlines: [] })).toMatchObject({ code: 'DEADLINE_MISSING' });
  });

  test.each(['TRIAGE', 'ROOT_CAUSE'])('is never legal in %s, where the limit is the deadline', (state) => {
    const play = Play.in(state);
    expect(play.refusal('pmo', named(play))).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'M-3' });
  });

  test('is legal during closure, and not once an item was withdrawn', () => {
    const play = Play.closed();
    play.must('pmo', named(play, 5 * HOUR));
    const gone = Play.in('FIX_SCOPE');
    gone.must('product', { type: 'WITHDRAW', rationale: 'A duplicate.', duplicateOf: null });
    expect(gone.refusal('pmo', named(gone))).toMatchObject({ code: 'CLOSED' });
  });
});

describe('G-3b: FIX_SCOPE re-opens the items of gate RC', () => {
  test('a new revision of RC.1 is a further condition of gate FS until it is confirmed and validated again', () => {
    const play = Play.in('FIX_SCOPE').passGate();
    expect(gateOpen(DEFECT_RUN, play.state, 'FS')).toBe(true);
    play.must('engineer', play.submits('RC.1', undefined, { explanation: 'It was the join after all.' }));
    expect(play.state.state).toBe('FIX_SCOPE');
    // G-6: what rests on the root cause has fallen back; nothing else has.
    const dropped = ['FS.1'];
    for (const item of ['FS.1', 'FS.2', 'FS.3', 'FS.4']) {
      expect([item, itemStatus(DEFECT_RUN, play.state, item)]).toEqual([
        item,
        dropped.includes(item) ? 'EMPTY' : 'PASSED',
      ]);
    }
    play.pass('FS.1');
    expect(gateOpen(DEFECT_RUN, play.state, 'FS')).toBe(false);
    expect(missingParts(DEFECT_RUN, play.state, 'FS').map(({ item, part }) => `${item} ${part}`)).toEqual([
      'RC.1 CONFIRMATION',
      'RC.1 VALIDATION',
    ]);
    expect(play.actionOf('engineer')).toMatchObject({ kind: 'CONFIRM', item: 'RC.1' });
    const refusal = play.refusal('pmo', play.declares());
    expect(refusal).toMatchObject({ code: 'GATE_NOT_PASSED', missing: [{ item: 'RC.1' }, { item: 'RC.1' }] });
    play.confirm('RC.1').validate('RC.1').declare();
    expect(play.state.state).toBe('IMPLEMENTATION');
  });

  test('another answer in RC.2 drops FS.2 and decides its form anew (G-6)', () => {
    const play = Play.in('FIX_SCOPE').pass('FS.2');
    play.must(
      'metrics',
      play.submits('RC.2', undefined, { specUpdateRequired: false, specIds: [], reason: 'It fits.' }),
    );
    expect(itemStatus(DEFECT_RUN, play.state, 'FS.2')).toBe('EMPTY');
  });

  test.each(['TRIAGE', 'IMPLEMENTATION', 'VERIFICATION'])('not in %s', (state) => {
    const play = Play.in(state);
    const refusal = play.refusal('engineer', play.submits('RC.1'));
    expect(refusal).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'G-3b' });
  });
});
