import { describe, expect, test } from 'vitest';
import { deadlineNaming } from './deadline-naming.ts';
import { Play } from './testing/play.ts';
import { ownersInVisit } from './visit-owners.ts';

const now = '2026-10-23T09:20:00.000Z';
const deadline = '2026-10-30T09:00:00.000Z';

describe('M-3, GI-2: what naming deadlines starts from', () => {
  test('everybody who can get an action in the visit, with what is named for them, people before roles', () => {
    const play = Play.in('ROOT_CAUSE').passGate();
    const later = '2026-10-31T09:00:00.000Z';
    play.declare([
      { ownerId: 'p-product', role: null, deadline },
      { ownerId: null, role: 'PRODUCT_OWNER', deadline: later },
      { ownerId: null, role: 'QA_LEAD', deadline: later },
    ]);
    const naming = deadlineNaming(play.template, play.state, now);
    expect(naming?.owners.map(({ owner }) => owner)).toEqual(ownersInVisit(play.template, play.state, 'FIX_SCOPE'));
    const named = new Map(naming?.owners.map(({ owner, deadline: at }) => [owner.personId, at]));
    expect(named.get('p-product')).toBe(deadline);
    expect(named.get('p-qa')).toBe(later);
    expect(named.get('p-eng')).toBeNull();
    expect(naming?.proposedDeadline).toMatch(/T\d\d:00:00\.000Z$/);
  });

  test.each(['TRIAGE', 'ROOT_CAUSE'])('nothing in %s: the limit of the severity is the deadline', (state) => {
    const play = Play.in(state);
    expect(deadlineNaming(play.template, play.state, now)).toBeNull();
  });

  test('during closure the PMO Lead’s own', () => {
    const play = Play.in('VERIFICATION').passGate();
    play.declare([{ ownerId: null, role: 'PMO_LEAD', deadline }]);
    expect(deadlineNaming(play.template, play.state, now)?.owners).toEqual([
      { owner: { role: 'PMO_LEAD', personId: 'p-pmo' }, deadline },
    ]);
  });
});
