import { describe, expect, test } from 'vitest';
import {
  confirmersOf,
  gateByKey,
  gateOfItem,
  gateOfState,
  gateOpen,
  isPassable,
  itemFlags,
  itemStatus,
  itemTemplate,
  missingParts,
  validatorOf,
} from './gates.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { castDirectory, withoutSpec, withPerson, withRoles, withSpec } from './testing/cast.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { questionRecord } from './testing/questions.ts';

function parts(play: Play, gate = 'T'): string[] {
  return missingParts(DEFECT_RUN, play.state, gate).map(({ item, part, owner }) =>
    [item, part, owner.personId ?? owner.role].join(' '),
  );
}

describe("an item's life: EMPTY → EVIDENCED → CONFIRMED → PASSED, and back (process.md 4)", () => {
  test('each status, and what is then missing, whose it is (GI-3)', () => {
    const play = Play.reported().pass('T.1').pass('T.2').pass('T.4');
    const seen: [string, string[]][] = [];
    const note = () => seen.push([itemStatus(DEFECT_RUN, play.state, 'T.3'), parts(play)]);
    note();
    play.must('qaOwner', play.submits('T.3'));
    note();
    play.confirm('T.3');
    note();
    play.must('pmo', play.fails('T.3'));
    note();
    play.must('qa', play.submits('T.3'));
    play.must('headOfEngineering', play.declines('T.3'));
    note();
    play.pass('T.3');
    note();
    const all = (author: string) => [`T.3 EVIDENCE ${author}`, 'T.3 CONFIRMATION p-qa', 'T.3 VALIDATION p-pmo'];
    expect(seen).toEqual([
      ['EMPTY', all('p-qa')],
      ['EVIDENCED', ['T.3 CONFIRMATION p-qa', 'T.3 VALIDATION p-pmo']],
      ['CONFIRMED', ['T.3 VALIDATION p-pmo']],
      ['FAILED', all('p-qa-owner')],
      ['DECLINED', all('p-qa')],
      ['PASSED', []],
    ]);
  });

  test('confirmed evidence that can never pass lacks new evidence, not only the verdict', () => {
    const play = Play.reported().write('T.3', 'default', { reproduced: false }).confirm('T.3');
    expect(itemStatus(DEFECT_RUN, play.state, 'T.3')).toBe('CONFIRMED');
    expect(parts(play).filter((line) => line.startsWith('T.3'))).toEqual([
      'T.3 EVIDENCE p-qa',
      'T.3 CONFIRMATION p-qa',
      'T.3 VALIDATION p-pmo',
    ]);
  });

  test('FS.2 names each spec owner who has not confirmed', () => {
    const play = Play.in('FIX_SCOPE').write('FS.2');
    const confirmations = () => parts(play, 'FS').filter((line) => line.startsWith('FS.2 CONFIRMATION'));
    expect(confirmations()).toEqual(['FS.2 CONFIRMATION p-metrics', 'FS.2 CONFIRMATION p-ui-spec']);
    play.must('metrics', play.confirms('FS.2'));
    expect(confirmations()).toEqual(['FS.2 CONFIRMATION p-ui-spec']);
  });
});

describe('since when a part has been missing', () => {
  test('evidence: since the visit began or the item was emptied; then since the last thing that happened to it', () => {
    const play = Play.reported();
    const since = (item: string) => missingParts(DEFECT_RUN, play.state, 'T').find((part) => part.item === item)?.since;
    const reported = play.now;
    expect(since('T.1')).toBe(reported);
    play.wait(3600).write('T.1');
    expect(since('T.1')).toBe(play.now);
    play.wait(3600).must('qaOwner', play.declines('T.1'));
    expect(since('T.1')).toBe(play.now);
    expect(since('T.2')).toBe(reported);
    play.write('T.1').confirm('T.1').wait(3600).must('pmo', play.fails('T.1'));
    expect(since('T.1')).toBe(play.now);
  });

  test('items of the next gate begin to be missing at the declaration', () => {
    const play = Play.in('ROOT_CAUSE');
    const parted = missingParts(DEFECT_RUN, play.state, 'RC').map((part) => part.since);
    expect(new Set(parted)).toEqual(new Set([play.state.visits[1]?.enteredAt]));
  });
});

describe('GI-3: gateOpen and isPassable', () => {
  test('a gate is open only when its last item has passed, and shuts at new evidence', () => {
    const play = Play.reported();
    for (const item of ['T.1', 'T.2', 'T.3', 'T.4']) {
      expect(gateOpen(DEFECT_RUN, play.state, 'T')).toBe(false);
      play.pass(item);
    }
    expect(gateOpen(DEFECT_RUN, play.state, 'T')).toBe(true);
    expect(isPassable(DEFECT_RUN, play.state)).toBe(true);
    play.write('T.4');
    expect(gateOpen(DEFECT_RUN, play.state, 'T')).toBe(false);
    expect(gateOpen(DEFECT_RUN, play.state, 'RC')).toBe(false);
    expect(gateOpen(DEFECT_RUN, play.state, 'none')).toBe(false);
  });

  test('a gate left stays open; CLOSED has no gate to pass', () => {
    const play = Play.closed();
    expect(DEFECT_RUN.gates.every((gate) => gateOpen(DEFECT_RUN, play.state, gate.key))).toBe(true);
    expect(isPassable(DEFECT_RUN, play.state)).toBe(false);
    expect(missingParts(DEFECT_RUN, play.state, 'V')).toEqual([]);
  });

  test('GI-5: an open question makes no gate open or shut, but not passable', () => {
    const play = Play.reported().passGate();
    play.state = { ...play.state, questions: [questionRecord(play)] };
    expect(gateOpen(DEFECT_RUN, play.state, 'T')).toBe(true);
    expect(isPassable(DEFECT_RUN, play.state)).toBe(false);
    expect(parts(play)).toEqual([' QUESTION p-product']);
    expect(parts(play, 'RC').some((line) => line.includes('QUESTION'))).toBe(false);
  });
});

describe('A-2: who validates', () => {
  const second = { id: 'p-pmo2', name: 'Piet Maas', roles: ['PMO_LEAD' as const, 'QA_LEAD' as const] };
  const directory = withPerson(castDirectory(), second);

  test('one PMO Lead by name, of several the role, without those who wrote or confirmed', () => {
    const lead = (play: Play) => validatorOf(DEFECT_RUN, play.state, 'T.1');
    expect(lead(Play.reported())).toEqual({ role: 'PMO_LEAD', personId: 'p-pmo' });
    const play = Play.reported({}, { directory });
    expect(lead(play)).toEqual({ role: 'PMO_LEAD', personId: null });
    play.must({ id: 'p-pmo2' }, play.submits('T.1'));
    expect(lead(play)).toEqual({ role: 'PMO_LEAD', personId: 'p-pmo' });
    play.must('qa', play.submits('T.1'));
    expect(lead(play)).toEqual({ role: 'PMO_LEAD', personId: null });
  });
});

describe('who confirms, as pages show it', () => {
  test('a part that nobody is named for yet is shown by its role', () => {
    const play = Play.reported();
    expect(confirmersOf(DEFECT_RUN, play.state, 'RC.1')).toEqual([{ role: 'ENGINEER', personId: null }]);
    expect(confirmersOf(DEFECT_RUN, play.state, 'RC.2')).toEqual([{ role: 'SPEC_OWNER', personId: null }]);
    expect(confirmersOf(DEFECT_RUN, play.state, 'none')).toEqual([]);
  });

  test('one owner in several parts is named once, in the first', () => {
    expect(confirmersOf(DEFECT_RUN, Play.reported().state, 'T.3')).toEqual([
      { role: 'QA_LEAD', personId: 'p-qa' },
      { role: 'HEAD_OF_ENGINEERING', personId: 'p-head-eng' },
    ]);
    const play = Play.in('FIX_SCOPE', PLAIN_STORY);
    play.directoryBecomes(withRoles(play.directory, 'p-metrics', ['SPEC_OWNER', 'PRODUCT_OWNER']));
    expect(confirmersOf(DEFECT_RUN, play.state, 'FS.2')).toEqual([
      { role: 'SPEC_OWNER', personId: 'p-metrics' },
      { role: 'PRODUCT_OWNER', personId: null },
    ]);
  });

  test('specs follow the registry: a new owner, and none at all', () => {
    const play = Play.in('FIX_SCOPE');
    play.directoryBecomes(withSpec(play.directory, 's-api', { ownerId: 'p-ui-spec' }));
    expect(confirmersOf(DEFECT_RUN, play.state, 'FS.4')).toEqual([{ role: 'SPEC_OWNER', personId: 'p-ui-spec' }]);
    expect(itemFlags(DEFECT_RUN, play.state, 'FS.4')).toEqual([]);
    play.directoryBecomes(withoutSpec(play.directory, 's-api'));
    expect(confirmersOf(DEFECT_RUN, play.state, 'FS.4')).toEqual([{ role: 'HEAD_OF_SPECS', personId: 'p-specs-head' }]);
    expect(itemFlags(DEFECT_RUN, play.state, 'FS.4')).toEqual([expect.stringContaining('Head of Specs Team')]);
  });
});

describe('flags for readers', () => {
  test('S-3: an unverified commit; evidence that can never pass', () => {
    const play = Play.in('IMPLEMENTATION').write('I.1');
    expect(itemFlags(DEFECT_RUN, play.state, 'I.1')).toEqual([expect.stringMatching(/unverified.*S-3/)]);
    const negative = Play.reported().write('T.3', 'default', { reproduced: false });
    expect(itemFlags(DEFECT_RUN, negative.state, 'T.3')).toEqual([expect.stringContaining('can never pass')]);
    expect(itemFlags(DEFECT_RUN, Play.reported().write('T.3').state, 'T.3')).toEqual([]);
  });
});

describe('finding gates and items', () => {
  test('by key and by state; null where there is none', () => {
    expect(itemTemplate(DEFECT_RUN, 'FS.2')?.title).toContain('Canonical spec updates');
    expect(gateOfItem(DEFECT_RUN, 'FS.2')?.key).toBe('FS');
    expect(gateOfState(DEFECT_RUN, 'FIX_SCOPE')?.key).toBe('FS');
    expect(gateByKey(DEFECT_RUN, 'FS')?.to).toBe('IMPLEMENTATION');
    for (const key of ['fs.2', '', 'constructor', '__proto__']) {
      expect(itemTemplate(DEFECT_RUN, key)).toBeNull();
      expect(gateOfItem(DEFECT_RUN, key)).toBeNull();
      expect(gateByKey(DEFECT_RUN, key)).toBeNull();
    }
    expect(gateOfState(DEFECT_RUN, 'CLOSED')).toBeNull();
  });
});
