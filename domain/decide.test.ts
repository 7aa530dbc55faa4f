import { describe, expect, test } from 'vitest';
import type { Command, CommandEnvelope } from './commands.ts';
import { decide } from './decide.ts';
import { addSeconds } from './instant.ts';
import type { Refusal } from './refusal.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { type CastMember, withPerson, withRoles } from './testing/cast.ts';
import { envelope, Play, reportCommand, START } from './testing/play.ts';

/** One thing wrong with a command. In AU-3's order: authority, disposition and state, version, content. */
interface Wrongs {
  authority?: boolean;
  state?: boolean;
  version?: boolean;
  content?: boolean;
}

type Attempt = { play: Play; who: CastMember; command: Command; change: Partial<CommandEnvelope> };

/** For each command on a work item: an attempt with exactly these things wrong. */
const ATTEMPTS: Record<string, (wrongs: Wrongs) => Attempt> = {
  submitEvidence: (wrongs) => {
    const play = Play.in(wrongs.state === true ? 'ROOT_CAUSE' : 'TRIAGE').copy();
    const command = play.submits('T.1', 'confirmed', wrongs.content === true ? { section: '' } : {});
    return { play, who: wrongs.authority === true ? 'pmo' : 'qaOwner', command, change: expecting(wrongs) };
  },
  confirmGateItem: (wrongs) => {
    const play = wrongs.state === true ? Play.in('ROOT_CAUSE') : Play.reported().write('T.1');
    const command = play.confirms('T.1', wrongs.content === true ? 'NO' : 'YES');
    return { play, who: wrongs.authority === true ? 'pmo' : 'qaOwner', command, change: expecting(wrongs) };
  },
  validateGateItem: (wrongs) => {
    const play = wrongs.state === true ? Play.in('ROOT_CAUSE') : Play.reported().write('T.1').confirm('T.1');
    const command = play.validates('T.1', wrongs.content === true ? 'FAIL' : 'PASS');
    return { play, who: wrongs.authority === true ? 'qaOwner' : 'pmo', command, change: expecting(wrongs) };
  },
  declareState: (wrongs) => {
    const play = Play.reported().pass('T.1').pass('T.2').pass('T.3');
    if (wrongs.content !== true) play.pass('T.4');
    const command = play.declares(wrongs.state === true ? 'FIX_SCOPE' : 'ROOT_CAUSE');
    return { play, who: wrongs.authority === true ? 'product' : 'pmo', command, change: expecting(wrongs) };
  },
};

const CONTENT: Record<string, string> = {
  submitEvidence: 'EVIDENCE_INVALID',
  confirmGateItem: 'REASON_MISSING',
  validateGateItem: 'REASON_MISSING',
  declareState: 'GATE_NOT_PASSED',
};

function expecting(wrongs: Wrongs): Partial<CommandEnvelope> {
  return wrongs.version === true ? { expectedVersion: 0 } : {};
}

function codeOf(name: string, first: keyof Wrongs): string {
  const codes = {
    authority: 'NOT_ALLOWED',
    state: 'ILLEGAL_IN_STATE',
    version: 'STALE_VERSION',
    content: CONTENT[name],
  };
  return codes[first] ?? '';
}

const ORDER = ['authority', 'state', 'version', 'content'] as const;
const SETS = Array.from({ length: 2 ** ORDER.length }, (_none, bits) => ORDER.filter((_wrong, at) => bits & (1 << at)));

describe.each(Object.entries(ATTEMPTS))('AU-3: the order of checks of %s', (name, attempt) => {
  test.each(SETS.map((wrongs) => [wrongs.join(' and ') || 'nothing', wrongs] as const))(
    'wrong: %s',
    (_title, wrongs) => {
      const { play, who, command, change } = attempt(Object.fromEntries(wrongs.map((wrong) => [wrong, true])));
      const decision = play.send(who, command, change);
      const [first] = wrongs;
      expect(decision.accepted ? 'accepted' : decision.refusal.code).toBe(
        first === undefined ? 'accepted' : codeOf(name, first),
      );
    },
  );
});

describe('AU-1: version and expectedVersion', () => {
  const stale = { code: 'STALE_VERSION', rule: 'AU-1' };

  test('the version is the last event: each accepted command raises it by one, a refused one does not', () => {
    const play = Play.reported();
    expect(play.state.version).toBe(1);
    play.refusal('pmo', play.submits('T.1'));
    expect(play.state.version).toBe(1);
    play.write('T.1');
    play.must('qa', { type: 'COMMENT', text: 'Fine.' });
    expect(play.state.version).toBe(3);
    expect(play.events.at(-1)?.seq).toBe(3);
  });

  test('an item command is stale only where that item, the state or the severity changed since', () => {
    const play = Play.reported().write('T.1');
    const looked = play.state.version;
    play.write('T.3');
    play.must('qa', { type: 'COMMENT', text: 'Fine.' });
    play.copy().must('qaOwner', play.confirms('T.1'), { expectedVersion: looked });
    const again = play.copy().write('T.1');
    expect(again.refusal('qaOwner', again.confirms('T.1'), { expectedVersion: looked })).toMatchObject(stale);
    const other = play.copy().pass('T.2');
    expect(other.refusal('qaOwner', other.confirms('T.1'), { expectedVersion: looked })).toMatchObject(stale);
    const same = play.copy().pass('T.2');
    const settled = same.state.version;
    same.pass('T.2');
    same.must('qaOwner', same.confirms('T.1'), { expectedVersion: settled });
  });

  test('a confirmation by another owner is a change of that item', () => {
    const play = Play.in('FIX_SCOPE').write('FS.2');
    const looked = play.state.version;
    play.must('metrics', play.confirms('FS.2'));
    expect(play.refusal('uiSpec', play.confirms('FS.2'), { expectedVersion: looked })).toMatchObject(stale);
    play.must('uiSpec', play.confirms('FS.2'), { expectedVersion: play.state.version });
  });

  test('an item that was dropped has changed (G-6)', () => {
    const play = Play.in('FIX_SCOPE').write('FS.1').write('FS.4');
    const looked = play.state.version;
    play.write('FS.1', 'default', { change: 'Another.' });
    expect(play.refusal('api', play.submits('FS.4'), { expectedVersion: looked })).toMatchObject(stale);
  });

  test('a declaration changes every item; a declaration itself is stale after any event', () => {
    const play = Play.reported().passGate();
    const looked = play.state.version;
    play.must('qa', { type: 'COMMENT', text: 'Wait.' });
    expect(play.refusal('pmo', play.declares(), { expectedVersion: looked })).toMatchObject(stale);
    play.must('pmo', play.declares(), { expectedVersion: looked + 1 });
    expect(play.refusal('engineer', play.submits('RC.1'), { expectedVersion: looked + 1 })).toMatchObject(stale);
    play.must('engineer', play.submits('RC.1'), { expectedVersion: looked + 2 });
  });

  test.each([0, -1, 99, Number.NaN])('version %d, which never was, is stale', (expectedVersion) => {
    const play = Play.reported();
    const decision = play.send('qa', { type: 'COMMENT', text: 'Hi.' }, { expectedVersion });
    expect(decision.accepted ? '' : decision.refusal.code).toBe(
      Number.isNaN(expectedVersion) ? 'INPUT_INVALID' : 'STALE_VERSION',
    );
  });

  test('null skips the check', () => {
    Play.reported().write('T.1').must('qa', { type: 'COMMENT', text: 'Hi.' }, { expectedVersion: null });
  });
});

describe('decision 8: the directory enters with the command', () => {
  test('it stands in the event only where it differs from the one recorded last', () => {
    const play = Play.reported();
    expect(play.must('qa', { type: 'COMMENT', text: 'One.' }).directory).toBeNull();
    play.directory = withPerson(play.directory, { id: 'p-new', name: 'Nuria Sol', roles: ['ENGINEER'] });
    expect(play.must('qa', { type: 'COMMENT', text: 'Two.' }).directory).toEqual(play.directory);
    expect(play.state.directory).toEqual(play.directory);
    expect(play.state.names['p-new']).toBe('Nuria Sol');
    expect(play.must('qa', { type: 'COMMENT', text: 'Three.' }).directory).toBeNull();
  });

  test('a change of people alone is an event without actor; no change is none', () => {
    const play = Play.reported();
    const before = play.state;
    play.directoryBecomes(play.directory);
    expect(play.state).toBe(before);
    play.directoryBecomes(withRoles(play.directory, play.id('qa'), ['ENGINEER']));
    expect(play.events.at(-1)).toMatchObject({
      type: 'DIRECTORY_CHANGED',
      seq: 2,
      actorId: null,
      role: null,
      commandId: null,
    });
    expect(play.refusal('qa', play.submits('T.3')).code).toBe('NOT_ALLOWED');
  });
});

describe('decide is pure and total', () => {
  test('the same question gets the same answer, to the byte', () => {
    const play = Play.reported();
    const sent = envelope(play.id('qaOwner'), play.submits('T.1'), play.directory);
    const now = addSeconds(START, 3600);
    const answer = JSON.stringify(decide(DEFECT_RUN, play.state, sent, now));
    expect(JSON.stringify(decide(DEFECT_RUN, play.state, sent, now))).toBe(answer);
    expect(answer).toContain('"accepted":true');
  });

  test.each<[string, Command]>([
    ['half a character in a comment', { type: 'COMMENT', text: 'half \ud83d' }],
    [
      'half a character in a reason',
      { type: 'CONFIRM_GATE_ITEM', item: 'T.1', revision: 1, answer: 'NO', reason: '\udc00' },
    ],
    [
      'a revision that is no number',
      { type: 'VALIDATE_GATE_ITEM', item: 'T.1', revision: Number.NaN, verdict: 'PASS', reason: null },
    ],
    ['half a character in a title', reportCommand({ title: '\ud800' })],
  ])('%s has no canonical form: refused, since hashing it would throw', (_title, command) => {
    const state = command.type === 'REPORT_DEFECT' ? null : Play.reported().write('T.1').state;
    const sent = envelope('p-qa-owner', command, Play.reported().directory);
    const decision = decide(DEFECT_RUN, state, sent, START) as { accepted: false; refusal: Refusal };
    expect(decision).toMatchObject({ accepted: false, refusal: { code: 'INPUT_INVALID', rule: 'AU-3' } });
  });
});
