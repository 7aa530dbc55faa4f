import { describe, expect, test } from 'vitest';
import { authorsOf, gateOfItem } from './gates.ts';
import type { Refusal } from './refusal.ts';
import { DEFECT_RUN } from './templates/index.ts';
import {
  CAST,
  CAST_MEMBERS,
  type CastMember,
  castDirectory,
  withoutSpec,
  withPerson,
  withRoles,
} from './testing/cast.ts';
import { FULL_STORY, itemsOf, PLAIN_STORY, type Story } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';

const QA: CastMember[] = ['qa', 'qaOwner'];

/** process.md 5 and G-5, by hand: who confirms each item, and who else may write its evidence. */
const AUTHORITY: [item: string, story: Story, confirmers: CastMember[], others: CastMember[]][] = [
  ['T.1', FULL_STORY, ['qaOwner'], ['qa']],
  ['T.2', FULL_STORY, ['product'], []],
  ['T.3', FULL_STORY, ['qa', 'headOfEngineering'], ['qaOwner']],
  ['T.4', FULL_STORY, ['headOfEngineering'], QA],
  ['RC.1', FULL_STORY, ['engineer'], QA],
  ['RC.2', FULL_STORY, ['metrics'], []],
  ['RC.3', FULL_STORY, ['engineer'], QA],
  ['FS.1', FULL_STORY, ['product'], []],
  ['FS.2', FULL_STORY, ['metrics', 'uiSpec'], []],
  ['FS.2', PLAIN_STORY, ['metrics', 'product'], []],
  ['FS.3', FULL_STORY, ['metrics', 'engineer'], QA],
  ['FS.4', FULL_STORY, ['api'], ['engineer', ...QA]],
  ['I.1', FULL_STORY, ['engineer'], QA],
  ['I.2', FULL_STORY, ['engineer'], QA],
  ['I.3', FULL_STORY, ['api'], ['engineer', ...QA]],
  ['I.4', FULL_STORY, ['engineer'], QA],
  ['V.1', FULL_STORY, ['qa'], ['engineer', 'qaOwner']],
  ['V.2', FULL_STORY, ['qa', 'engineer'], ['qaOwner']],
  ['V.3', FULL_STORY, ['qa'], ['engineer', 'qaOwner']],
  ['V.4', FULL_STORY, ['metrics'], []],
];

/** Items with a part for the engineering owner or a spec's owner: another of that role is told whose part it is. */
const SPEC_OWNERS: CastMember[] = ['metrics', 'api', 'uiSpec'];

/** A defect whose present gate is the item's, with the evidence there on which its form rests. */
function before(item: string, story: Story): Play {
  const play = Play.in(gateOfItem(DEFECT_RUN, item)?.from ?? '', story);
  if (item === 'I.2' || item === 'I.3' || item === 'I.4') play.write('I.1');
  return play;
}

function variantOf(item: string, story: Story): string {
  const parts = itemsOf(story).flatMap((gate) => gate.items);
  return parts.find((part) => part.item === item)?.variant ?? 'default';
}

function outcome(attempt: { accepted: true } | { accepted: false; refusal: Refusal }): string {
  return attempt.accepted ? 'accepted' : `${attempt.refusal.code} ${attempt.refusal.rule}`;
}

function refusalFor(who: CastMember, allowed: CastMember[], item: string): 'NOT_YOUR_PART' | 'NOT_ALLOWED' {
  const namedEngineer = allowed.includes('engineer') && !item.startsWith('T.');
  if (who === 'secondEngineer' && namedEngineer) return 'NOT_YOUR_PART';
  if (SPEC_OWNERS.includes(who) && SPEC_OWNERS.some((owner) => allowed.includes(owner))) return 'NOT_YOUR_PART';
  return 'NOT_ALLOWED';
}

describe.each(AUTHORITY)('%s (%j)', (item, story, confirmers, others) => {
  const empty = before(item, story);
  const evidence = empty.submits(item, variantOf(item, story));
  const author = itemsOf(story)
    .flatMap((gate) => gate.items)
    .find((part) => part.item === item)?.author;
  const evidenced = empty.copy();
  evidenced.must(author ?? 'pmo', evidence);

  test('G-5: whoever may write its evidence is named, each once', () => {
    const named = authorsOf(DEFECT_RUN, empty.state, item).map(({ personId }) => personId);
    const allowed = [...confirmers, ...others].map((who) => CAST.people[who].id);
    expect(named.toSorted()).toEqual(allowed.toSorted());
  });

  test.each(CAST_MEMBERS)('G-5, A-1: evidence by %s', (who) => {
    const allowed = [...confirmers, ...others];
    const expected = allowed.includes(who) ? 'accepted' : `${refusalFor(who, allowed, item)} G-5`;
    expect(outcome(empty.copy().send(who, evidence))).toBe(expected);
  });

  test.each(CAST_MEMBERS)('A-3, A-1: confirmation by %s', (who) => {
    const expected = confirmers.includes(who) ? 'accepted' : `${refusalFor(who, confirmers, item)} A-3`;
    expect(outcome(evidenced.copy().send(who, evidenced.confirms(item)))).toBe(expected);
  });

  test.each(CAST_MEMBERS)('A-1: validation by %s', (who) => {
    const confirmed = evidenced.copy().confirm(item, story);
    expect(outcome(confirmed.send(who, confirmed.validates(item)))).toBe(
      who === 'pmo' ? 'accepted' : 'NOT_ALLOWED A-1',
    );
  });
});

describe('A-6: who takes part is decided here, not by a hidden button', () => {
  const viewer = { id: 'p-viewer', name: 'Vera Linde', roles: ['VIEWER' as const] };
  const admin = { id: 'p-admin', name: 'Ada Minh', roles: ['ADMIN' as const] };
  const directory = withPerson(withPerson(castDirectory(), viewer), admin);

  test.each([viewer, admin, { id: 'p-nobody' }])('$id acts on no work item', (who) => {
    const play = Play.reported({}, { directory }).write('T.1').confirm('T.1');
    const commands = [
      play.submits('T.1'),
      play.confirms('T.1'),
      play.validates('T.1'),
      play.declares(),
      { type: 'COMMENT' as const, text: 'Seen.' },
      play.confirms('X.9'),
    ];
    for (const command of commands) {
      const { code, rule } = play.refusal(who, command);
      expect([command.type, code, rule]).toEqual([command.type, 'NOT_ALLOWED', 'A-6']);
    }
    expect(play.state.version).toBe(3);
  });

  test('every command reads the roles that came with it: a role lost since is none', () => {
    const play = Play.reported();
    play.directory = withRoles(play.directory, play.id('qaOwner'), ['ENGINEER']);
    expect(play.refusal('qaOwner', play.submits('T.1')).code).toBe('NOT_ALLOWED');
    play.directory = withRoles(play.directory, play.id('qaOwner'), ['ENGINEER', 'QA_TESTING_OWNER']);
    expect(play.must('qaOwner', play.submits('T.1')).role).toBe('QA_TESTING_OWNER');
  });
});

describe('A-1: the PMO Lead role gives no right to content', () => {
  test('whoever is PMO Lead and holds the part besides acts in that other role', () => {
    const play = Play.reported();
    play.directory = withRoles(play.directory, play.id('qa'), ['PMO_LEAD', 'QA_LEAD']);
    const event = play.must('qa', play.submits('T.3'));
    expect(event.role).toBe('QA_LEAD');
    expect(play.refusal('pmo', play.submits('T.3'))).toMatchObject({ code: 'NOT_ALLOWED', rule: 'G-5' });
  });

  test('a refusal says whose part it is, by name where one person holds it', () => {
    const play = Play.reported();
    expect(play.refusal('pmo', play.submits('T.1')).message).toContain('Quentin Abel');
    expect(play.refusal('pmo', play.submits('T.2')).message).toContain('Pavel Ostrov');
    expect(play.refusal('product', play.declares()).message).toContain('Petra Moss');
  });
});

describe('A-3: a role with several holders, and parts nobody holds', () => {
  test('any holder of a role may act in it', () => {
    const directory = withPerson(castDirectory(), { id: 'p-qa2', name: 'Quy Tran', roles: ['QA_LEAD'] });
    const play = Play.reported({}, { directory });
    play.must({ id: 'p-qa2' }, play.submits('T.3'));
    play.must('qa', play.confirms('T.3'));
  });

  test('a part of a kind of spec that is not in the registry is held by the Head of Specs Team', () => {
    const play = Play.in('FIX_SCOPE');
    play.directory = withoutSpec(play.directory, CAST.specs.api.id);
    expect(play.refusal('api', play.submits('FS.4', 'none')).code).toBe('NOT_ALLOWED');
    expect(play.must('specsHead', play.submits('FS.4', 'none')).role).toBe('HEAD_OF_SPECS');
  });

  test('the canonical owner follows the registry live', () => {
    const play = Play.in('ROOT_CAUSE');
    play.directory = {
      ...play.directory,
      specs: play.directory.specs.map((spec) => ({ ...spec, ownerId: play.id('api') })),
    };
    expect(play.refusal('metrics', play.submits('RC.2')).code).toBe('NOT_YOUR_PART');
    play.must('api', play.submits('RC.2'));
  });

  test('the engineering owner who lost the role ENGINEER may not act, nor may another engineer', () => {
    const play = Play.in('ROOT_CAUSE');
    play.directory = withRoles(play.directory, play.id('engineer'), ['QA_TESTING_OWNER']);
    expect(play.refusal('engineer', play.confirms('RC.1')).code).toBe('NOT_ALLOWED');
    expect(play.refusal('secondEngineer', play.submits('RC.1')).code).toBe('NOT_YOUR_PART');
  });
});
