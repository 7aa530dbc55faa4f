import { describe, expect, test } from 'vitest';
import { decideDocumentLate, decideDue, documentDueAt, dues, nextDueInstant } from './due.ts';
import type { WorkItemEvent } from './events.ts';
import { addSeconds, type Instant } from './instant.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { castDirectory, withPerson } from './testing/cast.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { presentVisit, stateTimer, visitStatus } from './timer.ts';
import { SEVERITIES, type Severity } from './vocabulary.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
const MILLI = 0.001;

/** The table of process.md 6, in hours. */
const TRIAGE: Readonly<Record<Severity, number>> = { CRITICAL: 2, HIGH: 24, MEDIUM: 48, LOW: 168 };

const since = (play: Play, seconds: number): Instant => addSeconds(presentVisit(play.state).enteredAt, seconds);
const status = (play: Play) => stateTimer(DEFECT_RUN, play.state).status;
/** What each event of the clock says: its kind, when it was due and when it fired. */
const told = (events: readonly WorkItemEvent[]) =>
  events.flatMap(({ type, payload, at }) => ('dueAt' in payload ? [{ type, dueAt: payload.dueAt, at }] : []));
const fired = (play: Play) => told(play.events).map(({ type }) => type);

/** Sets the clock so many seconds after the present visit began. */
function at(play: Play, seconds: number): Play {
  play.now = since(play, seconds);
  return play;
}

function change(play: Play, severity: Severity): void {
  play.now = addSeconds(play.now, -MINUTE);
  play.must('product', { type: 'CHANGE_SEVERITY', severity, rationale: 'More people are hit than was thought.' });
}

describe.each(SEVERITIES)('TM-3: in TRIAGE at %s', (severity) => {
  const limit = TRIAGE[severity] * HOUR;

  test('the warning comes a millisecond after 75 % of the limit, the breach a millisecond after the limit, never before', () => {
    const play = Play.reported({ proposedSeverity: severity });
    for (const [seconds, type] of [
      [limit * 0.75, 'LIMIT_WARNED'],
      [limit, 'LIMIT_BREACHED'],
    ] as const) {
      expect(nextDueInstant(DEFECT_RUN, play.state)).toBe(since(play, seconds));
      expect(at(play, seconds).fire()).toEqual([]);
      expect(told(at(play, seconds + MILLI).fire())).toEqual([{ type, dueAt: since(play, seconds), at: play.now }]);
    }
    expect([status(play), nextDueInstant(DEFECT_RUN, play.state)]).toEqual(['BREACHED', null]);
  });

  test.each([1.5, 60, 900])('under a time scale of %d seconds an hour too', (timeScale) => {
    const play = Play.reported({ proposedSeverity: severity, timeScale });
    expect(dues(DEFECT_RUN, play.state).map((one) => [one.kind, one.at])).toEqual([
      ['WARNING', since(play, (limit * 0.75 * timeScale) / HOUR)],
      ['BREACH', since(play, (limit * timeScale) / HOUR)],
    ]);
  });
});

describe('TM-3: whom a warning is for', () => {
  test('everybody who owes something, and the PMO Lead, each once', () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' }).write('T.1').confirm('T.1');
    const [warning] = at(play, 18 * HOUR + 1).fire();
    const to = warning?.type === 'LIMIT_WARNED' ? warning.payload.to.map(({ personId }) => personId) : [];
    expect([...to].sort()).toEqual(['p-head-eng', 'p-pmo', 'p-product', 'p-qa']);
    expect(warning).toMatchObject({ payload: { limitSeconds: DAY, limitAt: since(play, DAY) } });
  });

  test('the clock acts for nobody: its event names no actor, role, command or directory', () => {
    const [warning] = at(Play.reported(), 1.5 * HOUR + 1).fire();
    expect(warning).toMatchObject({ actorId: null, role: null, commandId: null, fingerprint: null, directory: null });
  });
});

describe('TM-2: a severity confirmed or changed', () => {
  test('re-computes from the same start: a limit that is already past is a breach at once, without a warning', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' });
    at(play, 5 * HOUR);
    play.pass('T.2', 'CRITICAL');
    expect(told(play.wait(MILLI).fire())).toEqual([
      { type: 'LIMIT_BREACHED', dueAt: since(play, 2 * HOUR), at: play.now },
    ]);
    expect(fired(play.elapse(8 * DAY))).toEqual(['LIMIT_BREACHED']);
  });

  test('past 75 % of the new limit and short of it, the warning is at once, for the instant at which it was due', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' }).pass('T.2', 'LOW');
    change(at(play, 19 * HOUR), 'HIGH');
    expect(told(play.wait(MILLI).fire())).toEqual([
      { type: 'LIMIT_WARNED', dueAt: since(play, 18 * HOUR), at: play.now },
    ]);
  });

  test('a warning not due under the new limit is withdrawn, and given again when it is due', () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' }).pass('T.2', 'HIGH');
    at(play, 18 * HOUR + MILLI).fire();
    expect(status(play)).toBe('WARNED');
    change(at(play, 20 * HOUR), 'MEDIUM');
    expect(status(play)).toBe('RUNNING');
    at(play, 36 * HOUR).fire();
    expect(status(play)).toBe('RUNNING');
    expect(told(at(play, 36 * HOUR + MILLI).fire())).toMatchObject([{ dueAt: since(play, 36 * HOUR) }]);
    expect(status(play)).toBe('WARNED');
  });

  test('back under a limit for which the warning was given, it is not given twice', () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' }).pass('T.2', 'HIGH');
    at(play, 18 * HOUR + MILLI).fire();
    change(at(play, 20 * HOUR), 'LOW');
    change(at(play, 21 * HOUR), 'HIGH');
    expect(status(play)).toBe('WARNED');
    expect(fired(play.elapse(DAY))).toEqual(['LIMIT_WARNED', 'LIMIT_BREACHED']);
  });

  test('a breach is once per visit, and stays whatever the severity becomes', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' }).pass('T.2', 'CRITICAL');
    at(play, 2 * HOUR + MILLI).fire();
    for (const severity of ['LOW', 'HIGH', 'CRITICAL'] as const) {
      change(play.wait(HOUR), severity);
      expect([status(play), play.fire()]).toEqual(['BREACHED', []]);
    }
    play.elapse(8 * DAY);
    expect(fired(play).filter((type) => type === 'LIMIT_BREACHED')).toHaveLength(1);
  });

  test('a change to another severity whose limit in the state is far off moves what is due', () => {
    const play = Play.in('ROOT_CAUSE');
    change(play.wait(HOUR), 'LOW');
    const limits = dues(DEFECT_RUN, play.state).filter(({ kind }) => kind !== 'OVERDUE');
    expect(limits.map((one) => one.at)).toEqual([since(play, 0.75 * 7 * DAY), since(play, 7 * DAY)]);
  });
});

describe('TM-5: the clock after an outage', () => {
  test('fires all that was due, in its order, for the instants at which it was', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' });
    const events = at(play, 3 * DAY).fire();
    expect(told(events)).toEqual([
      { type: 'LIMIT_WARNED', dueAt: since(play, 1.5 * HOUR), at: play.now },
      { type: 'LIMIT_BREACHED', dueAt: since(play, 2 * HOUR), at: play.now },
    ]);
    expect(presentVisit(play.state)).toMatchObject({
      warnings: [{ limitSeconds: 2 * HOUR, dueAt: since(play, 1.5 * HOUR), firedAt: play.now }],
      breach: { limitSeconds: 2 * HOUR, dueAt: since(play, 2 * HOUR), firedAt: play.now },
    });
    expect(play.wait(9 * DAY).fire()).toEqual([]);
  });

  test('two things due at one instant: the order is always the same', () => {
    const play = Play.in('IMPLEMENTATION', PLAIN_STORY);
    const kinds = dues(DEFECT_RUN, play.state).map(({ kind, at: instant }) => [kind, instant]);
    expect(kinds).toEqual([...kinds].sort(([, one], [, other]) => ((one ?? '') < (other ?? '') ? -1 : 1)));
    const [first, second] = [play.copy(), play.copy()];
    for (const copy of [first, second]) copy.wait(9 * DAY).fire();
    expect(second.state).toEqual(first.state);
  });
});

describe('a tie: what comes at the very instant of a deadline is in time (TM-3, TM-4)', () => {
  test.each([
    [0, 'MET'],
    [MILLI, 'BREACHED'],
  ])('leaving TRIAGE %d s after its limit: %s', (late, expected) => {
    const play = Play.reported({ proposedSeverity: 'HIGH' }).passGate();
    at(play, DAY + late).fire();
    play.now = addSeconds(play.now, -MINUTE);
    play.declare();
    const [triage] = play.state.visits;
    expect(triage && visitStatus(DEFECT_RUN, play.state, triage)).toBe(expected);
    expect(triage?.leftAt).toBe(addSeconds(triage?.enteredAt ?? '', DAY + late));
  });

  test.each([
    [0, []],
    [MILLI, ['ACTION_OVERDUE']],
  ])('answering %d s after the deadline', (late, expected) => {
    const play = Play.reported({ proposedSeverity: 'LOW' });
    const deadline = addSeconds(play.now, HOUR);
    play.must('engineer', { type: 'ASK_QUESTION', text: 'Which month?', ownerId: 'p-eng2', deadline });
    play.now = addSeconds(deadline, late);
    play.fire();
    expect(fired(play)).toEqual(expected);
  });
});

describe('TM-3: MET is only for visits that were left in time', () => {
  test.each([
    ['withdrawn', 'WITHDRAW'],
    ['reclassified', 'RECLASSIFY'],
  ] as const)('a work item %s in time ends its timer, and nothing is due any more', (_what, type) => {
    const play = Play.reported({ proposedSeverity: 'HIGH' });
    const rationale = 'It is no defect.';
    play.must('product', type === 'WITHDRAW' ? { type, rationale, duplicateOf: null } : { type, rationale });
    expect([status(play), nextDueInstant(DEFECT_RUN, play.state)]).toEqual(['MET', null]);
    expect(play.wait(30 * DAY).fire()).toEqual([]);
  });

  test('a late one stays BREACHED', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' }).elapse(3 * HOUR);
    play.must('product', { type: 'WITHDRAW', rationale: 'Not reproducible.', duplicateOf: null });
    expect(status(play)).toBe('BREACHED');
  });

  test('states without a limit have no status', () => {
    expect(status(Play.in('VERIFICATION', PLAIN_STORY))).toBe('NONE');
  });
});

describe('TM-4: overdue actions', () => {
  test('once per owner and deadline, to the PMO Lead, for information', () => {
    const play = Play.in('FIX_SCOPE', PLAIN_STORY);
    play.elapse(30 * DAY);
    const raised = play.state.escalations.map(({ kind, to, needsResponse, respondBy }) => ({
      kind,
      to: to.personId,
      needsResponse,
      respondBy,
    }));
    // Product Owner (FS.1), Metrics owner (FS.2, FS.3: one next action), API owner (FS.4).
    expect(raised).toEqual(
      Array.from({ length: 3 }, () => ({
        kind: 'ACTION_OVERDUE',
        to: 'p-pmo',
        needsResponse: false,
        respondBy: null,
      })),
    );
    expect(new Set(presentVisit(play.state).overdue.map(({ owner }) => owner)).size).toBe(3);
    for (const { deadline, firedAt } of presentVisit(play.state).overdue) {
      expect(firedAt).toBe(addSeconds(deadline, MILLI));
    }
  });

  test('a new deadline, once missed, is escalated again', () => {
    const play = Play.in('FIX_SCOPE', PLAIN_STORY).elapse(9 * DAY);
    const before = play.state.escalations.length;
    const deadlines = [{ ownerId: null, role: 'PRODUCT_OWNER' as const, deadline: addSeconds(play.now, DAY) }];
    play.must('pmo', { type: 'NAME_DEADLINES', deadlines, reason: 'It took longer.' });
    play.elapse(9 * DAY);
    const added = play.state.escalations.slice(before);
    expect(added.map(({ dueAt }) => dueAt)).toContain(deadlines[0]?.deadline);
    expect(added.filter(({ dueAt }) => dueAt === deadlines[0]?.deadline)).toHaveLength(1);
  });

  test("the PMO Lead's own goes to the Product Owner", () => {
    const play = Play.reported({ proposedSeverity: 'LOW' }).passGate();
    const passableAt = play.now;
    const [event] = play.wait(16 * MINUTE).fire();
    expect(event).toMatchObject({
      type: 'ACTION_OVERDUE',
      payload: { kind: 'DECLARE', dueAt: addSeconds(passableAt, 15 * MINUTE), owner: { personId: 'p-pmo' } },
    });
    expect(play.state.escalations).toMatchObject([
      { to: { personId: 'p-product', role: 'PRODUCT_OWNER' }, needsResponse: false, raisedAt: play.now },
    ]);
  });

  test('to the role where several hold it', () => {
    const directory = withPerson(castDirectory(), { id: 'p-po2', name: 'Per Odd', roles: ['PRODUCT_OWNER'] });
    const play = Play.reported({ proposedSeverity: 'LOW' }, { directory })
      .passGate()
      .wait(16 * MINUTE);
    play.fire();
    expect(play.state.escalations).toMatchObject([{ to: { personId: null, role: 'PRODUCT_OWNER' } }]);
  });

  test("an action whose deadline is the severity's limit is escalated by TM-3 alone", () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' }).elapse(3 * DAY);
    expect(fired(play)).toEqual(['LIMIT_WARNED', 'LIMIT_BREACHED']);
    expect(presentVisit(play.state).overdue).toEqual([]);
  });

  test("T.4's deadline, when it is earlier than the limit, is the engineering owner's and is escalated", () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' }).pass('T.1').pass('T.2').pass('T.3');
    const deadline = addSeconds(play.now, 20 * HOUR);
    play.write('T.4', 'default', { deadline }).confirm('T.4').validate('T.4').declare();
    play.elapse(40 * HOUR);
    expect(presentVisit(play.state).overdue).toMatchObject([{ owner: expect.stringContaining('p-eng'), deadline }]);
  });

  test('naming deadlines after a reversion is due after 15 minutes, in the process’s time', () => {
    const play = Play.in('IMPLEMENTATION', PLAIN_STORY);
    play.must('engineer', { type: 'RAISE_REVERSION', reversion: 'SCOPE_QUESTION', reason: 'Another file too.' });
    expect(nextDueInstant(DEFECT_RUN, play.state)).toBe(since(play, 15 * MINUTE));
    play.elapse(DAY);
    expect(play.events.at(-1)).toMatchObject({ type: 'ACTION_OVERDUE', payload: { kind: 'NAME_DEADLINES' } });
  });

  test('in a closed work item, closure steps are overdue like any action', () => {
    const play = Play.closed(PLAIN_STORY).elapse(30 * DAY);
    expect(play.events.at(-1)).toMatchObject({ type: 'ACTION_OVERDUE', payload: { kind: 'CLOSE_STEP' } });
    expect(play.state.escalations.at(-1)?.to.personId).toBe('p-product');
  });
});

describe('GI-4: the watchdog of the Phase Gate Document', () => {
  test('is due a real quarter of an hour after the change of state, under any time scale', () => {
    const play = Play.reported({ timeScale: 1 });
    const due = documentDueAt(play.state.createdAt);
    expect(due).toBe(addSeconds(play.state.createdAt, 15 * MINUTE));
    expect(dues(DEFECT_RUN, play.state, 0)).toContainEqual({ kind: 'DOCUMENT', at: due, transition: 0 });
  });

  test('once for each change, to the PMO Lead, a millisecond after it was due and not before (TM-4)', () => {
    const play = Play.in('ROOT_CAUSE');
    const last = play.state.transitions.length - 1;
    const due = documentDueAt(play.state.transitions[last]?.at ?? '');
    expect(decideDocumentLate(DEFECT_RUN, play.state, last, due)).toBeNull();
    const event = decideDocumentLate(DEFECT_RUN, play.state, last, addSeconds(due, MILLI));
    expect(event).toMatchObject({ type: 'DOCUMENT_LATE', payload: { transition: last, dueAt: due } });
    if (event !== null) play.happen(event);
    expect(play.state.escalations.at(-1)).toMatchObject({
      kind: 'DOCUMENT_LATE',
      to: { personId: 'p-pmo' },
      needsResponse: false,
      transition: last,
    });
    expect(decideDocumentLate(DEFECT_RUN, play.state, last, addSeconds(due, DAY))).toBeNull();
    expect(decideDocumentLate(DEFECT_RUN, play.state, 0, addSeconds(due, DAY))).not.toBeNull();
    expect(decideDocumentLate(DEFECT_RUN, play.state, 99, addSeconds(due, DAY))).toBeNull();
  });

  test('the clock that knows nothing of filings leaves documents alone', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' }).wait(DAY);
    expect(decideDue(DEFECT_RUN, play.state, play.now)).toBeNull();
  });
});
