import { describe, expect, test } from 'vitest';
import { itemStatus } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import type { Evidence } from '../testing/evidence.ts';
import { FULL_STORY, PLAIN_STORY } from '../testing/ordinary-way.ts';
import { Play } from '../testing/play.ts';
import type { Severity } from '../vocabulary.ts';

const HOUR = 3600;

function status(play: Play, item: string): string {
  return itemStatus(DEFECT_RUN, play.state, item);
}

describe('G-2: validation needs evidence and a Yes on the same revision', () => {
  test.each<[string, (play: Play) => unknown, string[]]>([
    ['EMPTY', () => null, ['EVIDENCE', 'CONFIRMATION']],
    ['EVIDENCED', (play) => play.write('T.1'), ['CONFIRMATION']],
    ['DECLINED', (play) => play.write('T.1').must('qaOwner', play.declines('T.1')), ['EVIDENCE', 'CONFIRMATION']],
    ['EVIDENCED', (play) => play.write('T.1').confirm('T.1').write('T.1'), ['CONFIRMATION']],
  ])('%s: refused, naming what is missing', (expected, prepare, parts) => {
    for (const verdict of ['PASS', 'FAIL'] as const) {
      const play = Play.reported();
      prepare(play);
      expect(status(play, 'T.1')).toBe(expected);
      const refusal = play.refusal('pmo', play.validates('T.1', verdict, 'As it stands.'));
      expect(refusal).toMatchObject({ code: 'EVIDENCE_MISSING', rule: 'G-2' });
      expect(refusal.missing.map(({ item, part }) => [item, part])).toEqual(parts.map((part) => ['T.1', part]));
      expect(refusal.missing.every(({ owner }) => owner.personId === play.id('qaOwner'))).toBe(true);
    }
  });

  test('with both it is validated, and the record says person, date, revision and hash (G-4)', () => {
    const play = Play.reported().write('T.1').confirm('T.1');
    const event = play.must('pmo', play.validates('T.1'));
    expect(status(play, 'T.1')).toBe('PASSED');
    expect(event).toMatchObject({ actorId: play.id('pmo'), role: 'PMO_LEAD' });
    expect(play.state.items['T.1']?.validation).toEqual({
      revision: 1,
      sha256: play.state.items['T.1']?.revisions[0]?.sha256,
      verdict: 'PASS',
      reason: null,
      by: play.id('pmo'),
      at: play.now,
    });
  });

  test.each([0, 1, 3])('revision %d is refused when 2 is the newest (G-1)', (revision) => {
    const play = Play.reported().write('T.1').write('T.1').confirm('T.1');
    expect(play.refusal('pmo', play.validates('T.1', 'PASS', null, revision))).toMatchObject({
      code: 'WRONG_REVISION',
      rule: 'G-1',
    });
  });
});

describe('G-3: Fail needs a reason', () => {
  test.each([null, '', ' '])('Fail with the reason %j is refused', (reason) => {
    const play = Play.reported().write('T.1').confirm('T.1');
    expect(play.refusal('pmo', play.validates('T.1', 'FAIL', reason))).toMatchObject({
      code: 'REASON_MISSING',
      rule: 'G-3',
      fields: [{ path: 'reason' }],
    });
  });

  test('with one it fails the item', () => {
    const play = Play.reported().write('T.1').confirm('T.1');
    play.must('pmo', play.fails('T.1'));
    expect(status(play, 'T.1')).toBe('FAILED');
  });
});

describe('G-3a: one verdict for each revision', () => {
  test.each(['PASS', 'FAIL'] as const)(
    'after %s any verdict is refused until a new revision is confirmed',
    (verdict) => {
      const play = Play.reported().write('T.1').confirm('T.1');
      play.must('pmo', play.validates('T.1', verdict, 'As said.'));
      for (const again of ['PASS', 'FAIL'] as const) {
        expect(play.refusal('pmo', play.validates('T.1', again, 'Anew.'))).toMatchObject({
          code: 'ILLEGAL_IN_STATE',
          rule: 'G-3a',
        });
      }
      play.write('T.1').confirm('T.1').validate('T.1');
      expect(status(play, 'T.1')).toBe('PASSED');
    },
  );
});

/** Evidence that says itself that the condition is not met (evidence-forms). */
const NEGATIVES: [item: string, variant: string, change: Evidence][] = [
  ['T.1', 'noSpec', {}],
  ['T.3', 'default', { reproduced: false }],
  ['V.1', 'default', { result: 'not resolved' }],
  ['V.2', 'run', { result: 'failed' }],
  [
    'V.3',
    'default',
    {
      checks: [
        { area: 'monthly report', testCases: '1 to 7', method: 'by hand', result: 'pass' },
        { area: 'CSV export', testCases: '8', method: 'by hand', result: 'fail' },
      ],
    },
  ],
];

describe.each(NEGATIVES)('EVIDENCE_NEGATIVE: %s %s %j', (item, variant, change) => {
  const play = Play.in(item.startsWith('T') ? 'TRIAGE' : 'VERIFICATION').write(item, variant, change);

  test('is recorded and may be confirmed, cannot pass, and can be failed', () => {
    const negative = play.copy();
    expect(negative.state.items[item]?.live?.negative).toBe(true);
    negative.confirm(item);
    expect(negative.refusal('pmo', negative.validates(item))).toMatchObject({
      code: 'EVIDENCE_NEGATIVE',
      rule: 'GI-3',
    });
    expect(status(negative, item)).toBe('CONFIRMED');
    negative.must('pmo', negative.fails(item));
    expect(status(negative, item)).toBe('FAILED');
  });

  test('a new revision that is not negative passes', () => {
    const mended = play.copy();
    mended.pass(item, item === 'T.1' ? 'confirmed' : variant);
    expect(status(mended, item)).toBe('PASSED');
  });
});

describe('what a Pass settles', () => {
  test('T.1 the canonical spec, T.2 the severity, T.4 the engineering owner: at the Pass, not before', () => {
    const play = Play.reported();
    for (const item of ['T.1', 'T.2', 'T.4']) play.write(item).confirm(item);
    expect(play.state).toMatchObject({ severity: null, engineeringOwnerId: null, canonicalSpecId: null });
    for (const item of ['T.1', 'T.2', 'T.4']) play.validate(item);
    expect(play.state).toMatchObject({
      severity: 'HIGH',
      engineeringOwnerId: play.id('engineer'),
      canonicalSpecId: play.cast.specs.metrics.id,
    });
  });

  test('a Fail settles nothing', () => {
    const play = Play.reported().write('T.4').confirm('T.4');
    expect(play.must('pmo', play.fails('T.4'))).toMatchObject({ payload: { settled: {}, dropped: [] } });
    expect(play.state.engineeringOwnerId).toBeNull();
  });

  test('FS.2 names the new version of each spec for the registry; without updates none', () => {
    const play = Play.in('FIX_SCOPE').write('FS.2').confirm('FS.2');
    expect(play.must('pmo', play.validates('FS.2'))).toMatchObject({
      payload: {
        settled: {
          specVersions: [
            { specId: play.cast.specs.metrics.id, version: '1.1' },
            { specId: play.cast.specs.ui.id, version: '2.0' },
          ],
        },
      },
    });
    const plain = Play.in('FIX_SCOPE', PLAIN_STORY).write('FS.2', 'none').confirm('FS.2', PLAIN_STORY);
    expect(plain.must('pmo', plain.validates('FS.2'))).toMatchObject({ payload: { settled: {} } });
  });
});

/** T.4 was written with `deadline` hours from then, under the proposal; then T.2 passes with another severity. */
describe('G-6: another severity drops T.4 only where its deadline no longer fits', () => {
  test.each<[proposed: Severity, hours: number, passed: Severity, dropped: boolean]>([
    ['LOW', 100, 'CRITICAL', true],
    ['LOW', 100, 'MEDIUM', true],
    ['LOW', 60, 'MEDIUM', false],
    ['LOW', 100, 'LOW', false],
    ['HIGH', 3, 'CRITICAL', false],
    ['HIGH', 5, 'CRITICAL', true],
    ['CRITICAL', 3, 'LOW', false],
  ])('proposed %s, deadline in %d h, passed as %s: dropped %s', (proposed, hours, passed, dropped) => {
    const play = Play.reported({ proposedSeverity: proposed });
    play
      .write('T.4', 'default', { deadline: addSeconds(play.now, hours * HOUR) })
      .confirm('T.4')
      .validate('T.4');
    const event = play.write('T.2', passed).confirm('T.2').must('pmo', play.validates('T.2'));
    const drops = dropped ? [{ item: 'T.4', reason: expect.stringContaining('G-6') }] : [];
    expect(event).toMatchObject({ payload: { dropped: drops } });
    expect(status(play, 'T.4')).toBe(dropped ? 'EMPTY' : 'PASSED');
    expect(play.state.items['T.4']?.revisions).toHaveLength(1);
  });

  test('the dropped item is supplied anew as revision 2, and the old answers are gone', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' });
    play
      .pass('T.4', 'default')
      .write('T.4', 'default', { deadline: addSeconds(play.now, 100 * HOUR) })
      .confirm('T.4');
    play.pass('T.2', 'CRITICAL');
    expect(play.state.items['T.4']).toMatchObject({
      live: null,
      confirmations: [],
      validation: null,
      emptySince: play.now,
    });
    play.write('T.4');
    expect(play.state.items['T.4']?.live?.revision).toBe(3);
  });

  test('evidence of T.2 alone, or of the same severity, drops nothing', () => {
    const play = Play.reported({ proposedSeverity: 'LOW' }).pass('T.2', 'HIGH').pass('T.4');
    play.write('T.2', 'HIGH', { rationale: 'Said better.' });
    expect(status(play, 'T.4')).toBe('PASSED');
    play.write('T.2', 'CRITICAL');
    expect(status(play, 'T.4')).toBe('PASSED');
  });
});

describe('A-1, G-3b: who, and when', () => {
  test('an item of another gate is ILLEGAL_IN_STATE, an unknown one too', () => {
    const play = Play.in('ROOT_CAUSE', FULL_STORY);
    for (const item of ['T.1', 'FS.1', 'V.4', 'X.9', '', '__proto__']) {
      expect(play.refusal('pmo', play.validates(item, 'PASS', null, 1))).toMatchObject({
        code: 'ILLEGAL_IN_STATE',
        rule: 'G-3b',
      });
    }
  });

  test('nobody else validates, whoever may confirm', () => {
    const play = Play.reported().write('T.1').confirm('T.1');
    expect(play.refusal('qaOwner', play.validates('T.1'))).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-1' });
    expect(status(play, 'T.1')).toBe('CONFIRMED');
  });
});
