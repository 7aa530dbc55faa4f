import { describe, expect, test } from 'vitest';
import { CHAIN_START } from '../chain.ts';
import { itemStatus } from '../gates.ts';
import { DEFECT_RUN, templateReference } from '../templates/index.ts';
import { CAST, CAST_MEMBERS, castDirectory } from '../testing/cast.ts';
import { Play, reportCommand } from '../testing/play.ts';

describe('M-1: a report opens TRIAGE and everything that the document shows', () => {
  test('the state after it', () => {
    const play = Play.reported({ proposedSeverity: 'MEDIUM' });
    expect(play.state).toMatchObject({
      schema: 4,
      id: '42',
      number: 42,
      kind: 'DEFECT',
      template: templateReference(DEFECT_RUN),
      version: 1,
      slug: 'churn-is-shown-too-high',
      title: 'Churn is shown too high',
      state: 'TRIAGE',
      disposition: 'ACTIVE',
      reportedBy: play.id('engineer'),
      createdAt: play.now,
      updatedAt: play.now,
      severity: null,
      report: { proposedSeverity: 'MEDIUM', specReference: null },
      transitions: [
        { from: null, to: 'TRIAGE', at: play.now, by: play.id('engineer'), reversion: false, reason: null },
      ],
    });
    expect(play.state.visits).toEqual([
      {
        state: 'TRIAGE',
        enteredAt: play.now,
        leftAt: null,
        deadlines: [],
        passableSince: null,
        warnings: [],
        breach: null,
        overdue: [],
      },
    ]);
    const keys = DEFECT_RUN.gates.flatMap((gate) => gate.items.map((item) => item.key));
    expect(Object.keys(play.state.items)).toEqual(keys);
    for (const key of keys) expect(itemStatus(DEFECT_RUN, play.state, key)).toBe('EMPTY');
  });

  test('its event is the first of the chain and carries the directory', () => {
    const play = Play.reported();
    expect(play.events[0]).toMatchObject({
      type: 'DEFECT_REPORTED',
      seq: 1,
      workItemId: '42',
      previousHash: CHAIN_START,
      directory: castDirectory(),
      commandId: 'c-1',
      actorId: play.id('engineer'),
    });
    expect(play.state.names[play.id('metrics')]).toBe('Mette Dahl');
  });

  test.each(CAST_MEMBERS)('%s may report, in the role held', (who) => {
    const play = new Play();
    const event = play.must(who, reportCommand());
    expect(castDirectory().people.find((person) => person.id === play.id(who))?.roles).toContain(event.role);
  });

  test('nobody without a part in the process may', () => {
    const play = new Play();
    expect(play.refusal({ id: 'p-viewer' }, reportCommand())).toMatchObject({ code: 'NOT_ALLOWED', rule: 'A-6' });
  });
});

describe('M-1: the canonical spec reference', () => {
  test('names a spec of the registry', () => {
    const reference = { specId: CAST.specs.api.id, section: '2.1', version: '0.9' };
    expect(Play.reported({ specReference: reference }).state.report.specReference).toEqual(reference);
  });

  test('a spec that is not in the registry is refused', () => {
    const play = new Play();
    const specReference = { specId: 's-none', section: '2.1', version: '1.0' };
    expect(play.refusal('engineer', reportCommand({ specReference }))).toMatchObject({
      code: 'REPORT_INVALID',
      rule: 'M-1',
      fields: [{ path: 'specReference.specId' }],
    });
  });
});

describe('a work item is reported once, and before anything else', () => {
  test('a second report is refused', () => {
    const play = Play.reported();
    expect(play.refusal('engineer', reportCommand())).toMatchObject({ code: 'ILLEGAL_IN_STATE', rule: 'M-1' });
  });

  test('any other command before it is refused', () => {
    const play = new Play();
    expect(play.refusal('engineer', { type: 'COMMENT', text: 'Hello?' })).toMatchObject({
      code: 'ILLEGAL_IN_STATE',
      rule: 'M-1',
    });
  });
});
