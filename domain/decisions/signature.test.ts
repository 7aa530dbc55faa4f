import { describe, expect, test } from 'vitest';
import { addSeconds } from '../instant.ts';
import { Play } from '../testing/play.ts';

describe('G-4: a validation is an electronic signature', () => {
  const ready = () => Play.reported().write('T.1').confirm('T.1');
  const sentAt = (play: Play) => addSeconds(play.now, 60);

  test('what was signed is in the event: item, revision, hash, meaning, instant, and the proof’s instant', () => {
    const play = ready();
    const provenAt = addSeconds(sentAt(play), -600);
    const event = play.must('pmo', play.validates('T.1'), { provenAt });
    expect(event).toMatchObject({
      at: play.now,
      actorId: play.id('pmo'),
      payload: {
        item: 'T.1',
        revision: 1,
        sha256: play.state.items['T.1']?.revisions[0]?.sha256,
        signature: { meaning: expect.stringContaining('Revision 1 of T.1'), provenAt },
      },
    });
  });

  test.each([
    ['never', null],
    ['15 minutes and a millisecond ago', -900.001],
  ])('the password was proven %s: it is asked for again, at its field', (_when, seconds) => {
    const play = ready();
    const provenAt = seconds === null ? null : addSeconds(sentAt(play), seconds);
    expect(play.refusal('pmo', play.validates('T.1'), { provenAt })).toMatchObject({
      code: 'REAUTHENTICATE',
      rule: 'G-4',
      fields: [{ path: 'password' }],
    });
    expect(play.refusal('pmo', play.fails('T.1'), { provenAt })).toMatchObject({ code: 'REAUTHENTICATE' });
    expect(play.state.items['T.1']?.validation).toBeNull();
  });

  test('exactly 15 minutes ago is recent enough; the time scale of the run changes nothing', () => {
    const play = Play.reported({ timeScale: 60 }).write('T.1').confirm('T.1');
    play.must('pmo', play.validates('T.1'), { provenAt: addSeconds(sentAt(play), -900) });
  });

  test('AU-3: it is checked last, so that a password is given only for what would be accepted', () => {
    const play = Play.reported().write('T.1');
    const old = { provenAt: null };
    expect(play.refusal('qa', play.validates('T.1'), old)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(play.refusal('pmo', play.validates('T.1'), old)).toMatchObject({ code: 'EVIDENCE_MISSING' });
    play.confirm('T.1');
    expect(play.refusal('pmo', play.validates('T.1', 'FAIL', ''), old)).toMatchObject({ code: 'REASON_MISSING' });
    expect(play.refusal('pmo', play.validates('T.1', 'PASS', null, 7), old)).toMatchObject({ code: 'WRONG_REVISION' });
  });

  test('nothing but a validation asks for it', () => {
    const play = Play.reported();
    play.must('qaOwner', play.submits('T.1'), { provenAt: null });
    play.must('qaOwner', play.confirms('T.1'), { provenAt: null });
  });
});
