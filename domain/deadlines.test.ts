import { describe, expect, test } from 'vitest';
import { addSeconds } from './instant.ts';
import type { NamedDeadline } from './state.ts';
import { castDirectory, withPerson } from './testing/cast.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { questionRecord } from './testing/questions.ts';
import type { Severity } from './vocabulary.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

function entered(play: Play): string {
  return play.state.visits.at(-1)?.enteredAt ?? '';
}

function deadlineOf(play: Play, who: Parameters<Play['actionOf']>[0]): string | undefined {
  return play.actionOf(who)?.deadline;
}

describe('GI-2: limit states', () => {
  test("in TRIAGE every owner's deadline is the severity's limit from the report", () => {
    const play = Play.reported({ proposedSeverity: 'HIGH' });
    const due = addSeconds(entered(play), 24 * HOUR);
    expect(play.actions().map((action) => action.deadline)).toEqual([due, due, due, due]);
  });

  test('in ROOT_CAUSE the limit runs from the declaration', () => {
    const play = Play.in('ROOT_CAUSE');
    expect(deadlineOf(play, 'metrics')).toBe(addSeconds(entered(play), 48 * HOUR));
  });

  test.each<[title: string, seconds: number, expected: 'own' | 'limit']>([
    ['earlier than the limit: it holds', 3 * HOUR, 'own'],
    ['a few minutes short of the limit: it holds', 48 * HOUR, 'own'],
    ['passed at the declaration: the limit holds', 2 * MINUTE, 'limit'],
  ])("the engineering owner's T.4 deadline %s", (_title, seconds, expected) => {
    const play = Play.reported().pass('T.1').pass('T.2').pass('T.3');
    const deadline = addSeconds(play.now, MINUTE + seconds);
    play.write('T.4', 'default', { deadline }).confirm('T.4').validate('T.4').declare();
    const limit = addSeconds(entered(play), 48 * HOUR);
    expect(deadline < limit).toBe(true);
    expect(deadlineOf(play, 'engineer')).toBe(expected === 'own' ? deadline : limit);
    expect(deadlineOf(play, 'metrics')).toBe(limit);
  });

  test("a T.4 deadline beyond the limit gives way to the limit, as when the run's hours are short", () => {
    const play = Play.reported({ timeScale: 60 }).passGate().declare();
    const limit = addSeconds(entered(play), 48 * 60);
    expect(deadlineOf(play, 'engineer')).toBe(limit);
  });

  test('deadlines sent with the declaration of ROOT_CAUSE are ignored, bad ones too (M-2)', () => {
    const play = Play.reported().passGate();
    const event = play.must(
      'pmo',
      play.declares('ROOT_CAUSE', [{ ownerId: 'p-metrics', role: null, deadline: addSeconds(play.now, -DAY) }]),
    );
    expect(event).toMatchObject({ payload: { deadlines: [] } });
    expect(deadlineOf(play, 'metrics')).toBe(addSeconds(entered(play), 48 * HOUR));
  });
});

describe.each(['FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED'])('GI-2: deadlines named with %s', (state) => {
  const play = state === 'FIX_SCOPE' ? Play.in('ROOT_CAUSE') : Play.in(previous(state));
  play.passGate();
  const who = { FIX_SCOPE: 'product', IMPLEMENTATION: 'engineer', VERIFICATION: 'qa', CLOSED: 'pmo' }[state] as
    | 'product'
    | 'engineer'
    | 'qa'
    | 'pmo';
  const role = ({ product: 'PRODUCT_OWNER', engineer: 'ENGINEER', qa: 'QA_LEAD', pmo: 'PMO_LEAD' } as const)[who];
  const [soon, middle, late] = [DAY, 2 * DAY, 3 * DAY].map((seconds) => addSeconds(play.now, seconds)) as [
    string,
    string,
    string,
  ];
  const person = (deadline: string): NamedDeadline => ({ ownerId: play.id(who), role: null, deadline });
  const ofRole = (deadline: string): NamedDeadline => ({ ownerId: null, role, deadline });
  const stranger: NamedDeadline = { ownerId: play.id('specsHead'), role: null, deadline: soon };
  const colleague = { FIX_SCOPE: 'metrics', IMPLEMENTATION: 'api', VERIFICATION: 'metrics', CLOSED: null }[state] as
    | 'metrics'
    | 'api'
    | null;
  // In CLOSED the PMO Lead is alone.
  const other = colleague === null ? stranger : { ...stranger, ownerId: play.id(colleague) };

  test.each<[string, NamedDeadline[], string]>([
    ['a person before their role', [ofRole(soon), person(late)], late],
    ['the role where no person is named', [other, ofRole(middle)], middle],
    ['of several for the same person the earliest', [person(late), person(middle), other], middle],
  ])('%s', (_title, deadlines, expected) => {
    const next = play.copy().declare(deadlines);
    expect(next.state.state).toBe(state);
    expect(deadlineOf(next, who)).toBe(expected);
  });

  if (colleague === null) return;

  test('who is not named gets the earliest, but not that of somebody without a part', () => {
    const deadlines = [
      { ...other, deadline: late },
      { ...other, deadline: middle },
      stranger,
      { ownerId: null, role: 'VIEWER' as const, deadline: soon },
    ];
    expect(deadlineOf(play.copy().declare(deadlines), who)).toBe(middle);
  });
});

function previous(state: string): string {
  return { IMPLEMENTATION: 'FIX_SCOPE', VERIFICATION: 'IMPLEMENTATION', CLOSED: 'VERIFICATION' }[state] ?? '';
}

describe('GI-2: the rest of the sources', () => {
  test("a role's deadline holds for the role as owner where several hold it", () => {
    const directory = withPerson(castDirectory(), { id: 'p-qa2', name: 'Quy Tran', roles: ['QA_LEAD'] });
    const play = Play.in('IMPLEMENTATION', PLAIN_STORY, { directory }).passGate(PLAIN_STORY);
    const [soon, late] = [addSeconds(play.now, HOUR), addSeconds(play.now, DAY)];
    play.declare([
      { ownerId: 'p-qa', role: null, deadline: soon },
      { ownerId: null, role: 'QA_LEAD', deadline: late },
    ]);
    expect(deadlineOf(play, 'role:QA_LEAD')).toBe(late);
  });

  test.each([3600, 60])('declare is due 15 minutes after the gate became passable, %d seconds an hour', (timeScale) => {
    const play = Play.reported({ timeScale }).passGate();
    const passableAt = play.now;
    play.must('engineer', { type: 'COMMENT', text: 'Good.' });
    expect(deadlineOf(play, 'pmo')).toBe(addSeconds(passableAt, (15 * 60 * timeScale) / 3600));
  });

  test('a gate that closes again and opens later gives a new quarter of an hour', () => {
    const play = Play.reported().passGate();
    const first = deadlineOf(play, 'pmo');
    play.wait(HOUR).write('T.1');
    expect(play.state.visits.at(-1)?.passableSince).toBeNull();
    play.confirm('T.1').validate('T.1');
    expect(deadlineOf(play, 'pmo')).toBe(addSeconds(play.now, 15 * 60));
    expect(deadlineOf(play, 'pmo')).not.toBe(first);
  });

  test("a question carries its own deadline, which the severity's limit does not touch", () => {
    const play = Play.reported();
    const deadline = addSeconds(play.now, 30 * DAY);
    const to = { kind: 'role', role: 'HEAD_OF_SPECS' } as const;
    play.state = { ...play.state, questions: [questionRecord(play, { kind: 'DELIVERY_RISK', to, deadline })] };
    expect(play.actionOf('specsHead')).toMatchObject({ kind: 'ANSWER', deadline });
  });

  test.each<[Severity, number]>([
    ['CRITICAL', 2],
    ['LOW', 7 * 24],
  ])('an action may be overdue at birth: %s leaves the start where it was (TM-2)', (severity, hours) => {
    const play = Play.reported({ proposedSeverity: severity }).wait(3 * HOUR);
    play.write('T.1');
    const deadline = deadlineOf(play, 'qaOwner') ?? '';
    expect(deadline).toBe(addSeconds(entered(play), hours * HOUR));
    expect(deadline < play.now).toBe(severity === 'CRITICAL');
  });
});
