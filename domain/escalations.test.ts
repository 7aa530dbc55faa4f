import { describe, expect, test } from 'vitest';
import { awaitedResponses } from './escalations.ts';
import { addSeconds } from './instant.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { castDirectory, withPerson, withRoles } from './testing/cast.ts';
import { Play } from './testing/play.ts';
import { limitSeconds } from './timer.ts';
import { SEVERITIES } from './vocabulary.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

const response = (play: Play, index = 0) => ({
  type: 'RESPOND_TO_ESCALATION' as const,
  id: play.state.escalations[index]?.id ?? 'none',
  text: 'Two more people from tomorrow.',
});

/** Triage that has just been breached; in time. */
const breached = (...[change, options]: Parameters<typeof Play.reported>): Play =>
  Play.reported({ proposedSeverity: 'CRITICAL', ...change }, options).elapse(2 * HOUR + 1);

describe('TM-3: what a breach raises', () => {
  test('in TRIAGE one to the Head of Engineering and, for information, one to the PMO Lead', () => {
    const { state } = breached();
    const dueAt = addSeconds(state.createdAt, 2 * HOUR);
    const reason = 'TRIAGE was not left within its limit of 2 hours (Critical).';
    const both = { kind: 'LIMIT_BREACHED', reason, visit: 0, dueAt, raisedAt: addSeconds(dueAt, 0.001) };
    expect(state.escalations).toMatchObject([
      { ...both, id: 'e3', needsResponse: true, to: { role: 'HEAD_OF_ENGINEERING', personId: 'p-head-eng' } },
      { ...both, id: 'e3.2', needsResponse: false, to: { role: 'PMO_LEAD', personId: 'p-pmo' }, respondBy: null },
    ]);
  });

  test('in ROOT_CAUSE only the first', () => {
    const play = Play.in('ROOT_CAUSE').elapse(3 * DAY);
    const limits = play.state.escalations.filter(({ kind }) => kind === 'LIMIT_BREACHED');
    expect(limits).toMatchObject([{ needsResponse: true, to: { role: 'HEAD_OF_ENGINEERING' }, visit: 1 }]);
  });

  test.each(SEVERITIES)('GI-2: at %s the response is owed a quarter of the limit after it was raised', (severity) => {
    const limit = limitSeconds(DEFECT_RUN, 'TRIAGE', severity) ?? 0;
    const play = Play.reported({ proposedSeverity: severity });
    // An outage of five hours past the limit: the response is owed from when it was raised.
    play.now = addSeconds(play.state.createdAt, limit + 5 * HOUR);
    play.fire();
    expect(play.state.escalations[0]?.respondBy).toBe(addSeconds(play.now, limit / 4));
    expect(play.actionOf('headOfEngineering')).toMatchObject({
      kind: 'RESPOND',
      deadline: addSeconds(play.now, limit / 4),
    });
  });

  test.each([3600, 60])('GI-2: at least 15 minutes of the process, at %d seconds an hour', (timeScale) => {
    // No limit of the Defect Run is under an hour; a template's may be.
    const states = DEFECT_RUN.states.map((state) =>
      state.limits === undefined ? state : { ...state, limits: { ...state.limits, CRITICAL: 20 * MINUTE } },
    );
    const template = { ...DEFECT_RUN, states };
    const play = Play.reported({ proposedSeverity: 'CRITICAL', timeScale }, { template }).elapse(HOUR);
    const [raised] = play.state.escalations;
    expect(raised?.respondBy).toBe(addSeconds(raised?.raisedAt ?? '', (15 * MINUTE * timeScale) / HOUR));
    expect(raised?.reason).toContain('20 minutes');
  });
});

describe('TM-3: "respond to escalation" is work', () => {
  test('GI-1: it comes before all else that the Head of Engineering owes but naming deadlines', () => {
    const play = Play.reported({ proposedSeverity: 'CRITICAL' });
    expect(play.actionOf('headOfEngineering')).toMatchObject({ kind: 'SUPPLY', item: 'T.4' });
    play.elapse(2 * HOUR + 1);
    const deadline = addSeconds(play.now, MINUTE + 1);
    play.must('engineer', { type: 'ASK_QUESTION', text: 'Who?', ownerId: 'p-head-eng', deadline });
    expect(play.actionOf('headOfEngineering')).toMatchObject({ kind: 'RESPOND', item: null });
    play.must('headOfEngineering', response(play));
    expect(play.actionOf('headOfEngineering')).toMatchObject({ kind: 'ANSWER' });
  });

  test('a written response closes it, once, and says who and when', () => {
    const play = breached();
    expect(play.refusal('headOfEngineering', { ...response(play), text: ' ' }).code).toBe('REASON_MISSING');
    play.must('headOfEngineering', response(play));
    expect(play.state.escalations[0]).toMatchObject({
      response: 'Two more people from tomorrow.',
      respondedBy: 'p-head-eng',
      respondedAt: play.now,
    });
    expect(awaitedResponses(play.state)).toEqual([]);
    expect(play.refusal('headOfEngineering', response(play)).code).toBe('ILLEGAL_IN_STATE');
  });

  test.each(['pmo', 'product', 'engineer'] as const)('nobody else responds: %s may not', (who) => {
    expect(breached().refusal(who, response(breached())).code).toBe('NOT_ALLOWED');
  });

  test('the one for information awaits no response', () => {
    const play = breached();
    expect(play.refusal('pmo', response(play, 1)).code).toBe('ILLEGAL_IN_STATE');
  });

  test('it is whoever’s who holds the role now', () => {
    const play = breached();
    const directory = withPerson(withRoles(play.directory, 'p-head-eng', ['ENGINEER']), {
      id: 'p-head2',
      name: 'Hugo Dahl',
      roles: ['HEAD_OF_ENGINEERING'],
    });
    play.directoryBecomes(directory);
    expect(play.actions().find(({ kind }) => kind === 'RESPOND')?.owner.personId).toBe('p-head2');
    expect(play.refusal('headOfEngineering', response(play)).code).toBe('NOT_ALLOWED');
    play.must({ id: 'p-head2' }, response(play));
  });

  test('of two holders the first who acts has it', () => {
    const directory = withPerson(castDirectory(), {
      id: 'p-head2',
      name: 'Hugo Dahl',
      roles: ['HEAD_OF_ENGINEERING'],
    });
    const play = breached({}, { directory });
    expect(play.actionOf('role:HEAD_OF_ENGINEERING')?.kind).toBe('RESPOND');
    play.must({ id: 'p-head2' }, response(play));
    expect(play.refusal('headOfEngineering', response(play)).code).toBe('ILLEGAL_IN_STATE');
  });

  test('it is not escalated again, however late', () => {
    const play = breached().elapse(60 * DAY);
    expect(play.state.escalations).toHaveLength(2);
  });

  test('it survives transitions, blocks none, and lapses at CLOSED', () => {
    const play = breached();
    while (play.state.disposition === 'ACTIVE') {
      expect(awaitedResponses(play.state)).toHaveLength(1);
      expect(play.actionOf('headOfEngineering')?.kind).toBe('RESPOND');
      play.passGate().declare();
    }
    expect(play.state.state).toBe('CLOSED');
    expect([awaitedResponses(play.state), play.actions().some(({ kind }) => kind === 'RESPOND')]).toEqual([[], false]);
    expect(play.refusal('headOfEngineering', response(play)).code).toBe('ILLEGAL_IN_STATE');
  });

  test('it lapses when the work item is withdrawn', () => {
    const play = breached();
    play.must('product', { type: 'WITHDRAW', rationale: 'Not reproducible.', duplicateOf: null });
    expect(play.actions()).toEqual([]);
  });

  test('while deadlines are still to be named it shows all the same (M-3)', () => {
    const play = breached();
    while (play.state.state !== 'IMPLEMENTATION') play.passGate().declare();
    play.must('engineer', { type: 'RAISE_REVERSION', reversion: 'SCOPE_QUESTION', reason: 'Another file too.' });
    expect(
      play
        .actions()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['NAME_DEADLINES', 'RESPOND']);
  });

  test('two breaches are two responses, the earlier one first', () => {
    const play = breached().passGate();
    play.declare().elapse(3 * DAY);
    const awaited = awaitedResponses(play.state);
    expect(awaited.map(({ visit }) => visit)).toEqual([0, 1]);
    expect(play.actionOf('headOfEngineering')?.deadline).toBe(awaited[0]?.respondBy);
    play.must('headOfEngineering', response(play, play.state.escalations.indexOf(awaited[0] as never)));
    expect(play.actionOf('headOfEngineering')?.deadline).toBe(awaited[1]?.respondBy);
  });
});
