import { describe, expect, test } from 'vitest';
import { declarationsFrom } from './declarations.ts';
import type { Owner } from './owner.ts';
import type { ProcessTemplate } from './template.ts';
import { castDirectory, withoutSpec, withPerson } from './testing/cast.ts';
import { BUSY_DIRECTORY } from './testing/moves.ts';
import { FULL_STORY, PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { ownersInVisit } from './visit-owners.ts';

const told = (owners: readonly Owner[]) => owners.map(({ role, personId }) => personId ?? role);
const next = (play: Play, to: string) => told(ownersInVisit(play.template, play.state, to));

describe('decision 10: who can get a next action in a visit', () => {
  test.each([
    ['ROOT_CAUSE', ['p-eng', 'p-metrics', 'p-pmo', 'p-qa', 'p-qa-owner']],
    ['FIX_SCOPE', ['p-product', 'p-metrics', 'p-ui-spec', 'p-api', 'p-eng', 'p-pmo', 'p-qa', 'p-qa-owner']],
    ['IMPLEMENTATION', ['p-eng', 'p-api', 'p-pmo', 'p-qa', 'p-qa-owner']],
    ['VERIFICATION', ['p-qa', 'p-metrics', 'p-pmo', 'p-eng', 'p-qa-owner']],
    ['CLOSED', ['p-pmo']],
  ])('%s: who owes first, then who judges, then who may have to repair', (to, owners) => {
    const from = { ROOT_CAUSE: 'TRIAGE', FIX_SCOPE: 'ROOT_CAUSE', IMPLEMENTATION: 'FIX_SCOPE' }[to];
    const play = Play.in(from ?? (to === 'VERIFICATION' ? 'IMPLEMENTATION' : 'VERIFICATION')).passGate();
    expect(next(play, to)).toEqual(owners);
  });

  test('the owners of the specs to update have a part where RC.2 names them, else the Product Owner alone has', () => {
    expect(next(Play.in('ROOT_CAUSE').passGate(), 'FIX_SCOPE')).toContain('p-ui-spec');
    expect(next(Play.in('ROOT_CAUSE', PLAIN_STORY).passGate(PLAIN_STORY), 'FIX_SCOPE')).not.toContain('p-ui-spec');
  });

  test('of several holders of a role each may write evidence and have to repair it', () => {
    const directory = withPerson(castDirectory(), { id: 'p-qa2', name: 'Quy Tran', roles: ['QA_LEAD'] });
    const play = Play.in('IMPLEMENTATION', FULL_STORY, { directory }).passGate();
    const owners = next(play, 'VERIFICATION');
    expect(owners).toEqual(expect.arrayContaining(['QA_LEAD', 'p-qa', 'p-qa2']));
  });

  test('A-2: of two PMO Leads of whom one has another part, the other may be left alone to validate', () => {
    const play = Play.in('IMPLEMENTATION', FULL_STORY, { directory: BUSY_DIRECTORY });
    expect(next(play, 'VERIFICATION')).toEqual(expect.arrayContaining(['PMO_LEAD', 'p-pmo']));
    const third = withPerson(BUSY_DIRECTORY, { id: 'p-third', name: 'Tea Lind', roles: ['PMO_LEAD'] });
    play.directoryBecomes(third);
    expect(next(play, 'VERIFICATION')).toContain('PMO_LEAD');
    expect(next(play, 'VERIFICATION')).not.toContain('p-pmo');
  });

  test('without a spec of the kind its part is the Head of Specs Team’s', () => {
    const directory = withoutSpec(castDirectory(), 's-api');
    expect(
      next(
        Play.in('FIX_SCOPE', FULL_STORY, { directory: castDirectory() }).directoryBecomes(directory),
        'IMPLEMENTATION',
      ),
    ).toContain('p-specs-head');
  });

  test('what the visit itself decides is open: under either rule', () => {
    const play = Play.in('FIX_SCOPE', PLAIN_STORY);
    const gates = play.template.gates.map((gate) => ({
      ...gate,
      items: gate.items.map((item) =>
        item.key !== 'I.3'
          ? item
          : {
              ...item,
              confirmers: [
                {
                  when: { kind: 'severity' as const, in: ['LOW' as const] },
                  need: 'any' as const,
                  parties: [{ kind: 'role' as const, role: 'HEAD_OF_ENGINEERING' as const }],
                },
                ...item.confirmers,
              ],
            },
      ),
    }));
    const template: ProcessTemplate = { ...play.template, gates };
    expect(told(ownersInVisit(template, play.state, 'IMPLEMENTATION'))).toEqual(
      expect.arrayContaining(['p-head-eng', 'p-api']),
    );
  });

  test('a state that the template lacks has nobody', () => {
    expect(next(Play.in('FIX_SCOPE'), 'NOWHERE')).toEqual([]);
  });
});

describe('M-2, M-5: what can be declared from here', () => {
  const now = '2026-10-23T09:20:00.000Z';

  test.each([
    ['TRIAGE', 'ROOT_CAUSE', false],
    ['ROOT_CAUSE', 'FIX_SCOPE', true],
    ['VERIFICATION', 'CLOSED', true],
  ])('from %s the next state, %s', (from, to, deadlinesNeeded) => {
    const play = Play.in(from);
    expect(declarationsFrom(play.template, play.state, now)).toMatchObject([
      { to, deadlinesNeeded, owners: ownersInVisit(play.template, play.state, to) },
    ]);
  });

  test.each([
    ['CRITICAL', '2026-10-23T14:00:00.000Z'],
    ['HIGH', '2026-10-25T10:00:00.000Z'],
    ['LOW', '2026-10-30T10:00:00.000Z'],
  ] as const)('with a sensible deadline: of severity %s at %s', (severity, proposedDeadline) => {
    const { template, state } = Play.in('ROOT_CAUSE');
    const proposals = declarationsFrom(template, { ...state, severity }, now);
    expect(proposals).toMatchObject([{ to: 'FIX_SCOPE', proposedDeadline }]);
  });

  test('without one where the severity’s limit is the deadline', () => {
    const { template, state } = Play.in('TRIAGE');
    expect(declarationsFrom(template, state, now)).toMatchObject([{ to: 'ROOT_CAUSE', proposedDeadline: null }]);
  });

  test('nothing once it is over', () => {
    const play = Play.closed();
    expect(declarationsFrom(play.template, play.state, now)).toEqual([]);
    const withdrawn = { ...Play.in('ROOT_CAUSE').state, disposition: 'WITHDRAWN' as const };
    expect(declarationsFrom(play.template, withdrawn, now)).toEqual([]);
  });
});
