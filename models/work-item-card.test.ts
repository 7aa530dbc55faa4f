import { describe, expect, test } from 'vitest';
import { nextActions } from '#domain/next-actions.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { PLAIN_STORY } from '#domain/testing/ordinary-way.ts';
import { Play } from '#domain/testing/play.ts';
import { toCard } from './work-item-card.ts';

const STATES = ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED'];
const cardOf = (play: Play) => toCard(DEFECT_RUN, play.state);
const FIRST = '2026-10-21T09:01:00.000Z';

describe('the card of a work item', () => {
  test('a report: TM-0 counts it as Critical, everybody of gate T takes part', () => {
    expect(cardOf(Play.reported({ title: 'Churn, shown TOO high: 6.1 %' }))).toMatchObject({
      _id: '42',
      version: 1,
      template: 'defect-run',
      state: 'TRIAGE',
      disposition: 'ACTIVE',
      severity: 'CRITICAL',
      rated: false,
      specId: null,
      visitEnteredAt: FIRST,
      closedAt: null,
      boardUntil: '~',
      byUpdated: `${FIRST}|000000000042`,
      byCreated: `${FIRST}|000000000042`,
      byDeadline: '2026-10-21T11:01:00.000Z|000000000042',
      bySeverity: '0|2026-10-21T11:01:00.000Z|000000000042',
      words: ['churn', 'shown', 'too', 'high', '6', '1', 'defect', '42'],
      participants: ['PMO_LEAD', 'PRODUCT_OWNER', 'QA_TESTING_OWNER', 'QA_LEAD', 'HEAD_OF_ENGINEERING'],
    });
  });

  test('the spec is the one that T.1 names; before, the one of the report', () => {
    const specReference = { specId: 's-ui', section: '1', version: '1.0' };
    expect(cardOf(Play.reported({ specReference })).specId).toBe('s-ui');
    const passed = Play.in('ROOT_CAUSE');
    expect(cardOf(passed).specId).toBe(passed.state.canonicalSpecId);
    expect(passed.state.canonicalSpecId).not.toBeNull();
  });

  test.each(STATES)('%s: owners, deadline and actions are those of the tracking table (GI-1, GI-2)', (state) => {
    const play = Play.in(state);
    const card = cardOf(play);
    const actions = nextActions(DEFECT_RUN, play.state);
    expect(JSON.parse(card.actions)).toEqual(actions);
    expect(card.byDeadline.startsWith(`${actions[0]!.deadline}|`)).toBe(true);
    expect(card.owners).toHaveLength(actions.length);
    for (const { owner } of actions) expect(card.participants).toContain(owner.role);
    expect(card.participants).toContain('PMO_LEAD');
  });

  test('who does not confirm an item of the present gate, and owes nothing, takes no part', () => {
    expect(cardOf(Play.in('ROOT_CAUSE', PLAIN_STORY)).participants).not.toContain('QA_LEAD');
    expect(cardOf(Play.in('VERIFICATION')).participants).toContain('QA_LEAD');
    expect(cardOf(Play.in('VERIFICATION')).participants).not.toContain('QA_TESTING_OWNER');
  });

  test('a closed one stays on boards while its closure is not complete, then two weeks from the closing', () => {
    const play = Play.in('CLOSED');
    const closedAt = play.state.visits.at(-1)!.enteredAt;
    expect(cardOf(play)).toMatchObject({ disposition: 'CLOSED', closedAt, boardUntil: '~' });
    const record = { record: {}, by: 'p-pmo', at: closedAt };
    const closureSteps = Object.fromEntries(DEFECT_RUN.closureSteps.map(({ key }) => [key, record]));
    play.state = { ...play.state, closureSteps };
    const until = new Date(new Date(closedAt).getTime() + 14 * 24 * 3600 * 1000).toISOString();
    expect(cardOf(play)).toMatchObject({ boardUntil: until, byDeadline: '~|000000000042', owners: [] });
  });

  test.each(['WITHDRAWN', 'RECLASSIFIED'] as const)('a %s one is on no board, and owes nothing', (disposition) => {
    const play = Play.in('ROOT_CAUSE');
    const decision = { kind: disposition, text: 'x', rationale: 'y', by: 'p-product', at: '2026-11-01T00:00:00.000Z' };
    play.state = { ...play.state, disposition, decisions: [decision] };
    expect(cardOf(play)).toMatchObject({
      boardUntil: '',
      closedAt: '2026-11-01T00:00:00.000Z',
      owners: [],
      participants: [],
    });
  });
});
