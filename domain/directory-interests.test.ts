import { describe, expect, test } from 'vitest';
import type { Directory, DirectoryPerson, DirectorySpec } from './directory.ts';
import { interestsIn, interestsOfPerson, interestsOfSpec } from './directory-interests.ts';
import { addSeconds } from './instant.ts';
import { nextActions } from './next-actions.ts';
import { castDirectory, withoutSpec, withPerson, withRoles, withSpec } from './testing/cast.ts';
import { Play } from './testing/play.ts';
import { PROCESS_ROLES, type SpecKind } from './vocabulary.ts';

const interests = (play: Play) => interestsIn(play.template, play.state);

describe('decision 8: what of people and specs a work item rests on', () => {
  test('in TRIAGE: the roles and kinds of all gates, the reporter, and the spec of the report', () => {
    const specReference = { specId: 's-ui', section: '3', version: '1.0' };
    const found = interests(Play.reported({ specReference }));
    expect(found).toEqual(
      expect.arrayContaining(['role:QA_LEAD', 'role:PMO_LEAD', 'kind:API_CONTRACTS', 'person:p-eng', 'spec:s-ui']),
    );
    expect(found).not.toContain('role:ENGINEER');
    expect(found).not.toContain('spec:s-api');
    expect(found).toEqual([...new Set(found)].sort());
  });

  test('specs that evidence names, before and after it is passed', () => {
    const play = Play.in('ROOT_CAUSE');
    expect(interests(play)).toContain('spec:s-metrics');
    expect(interests(play)).not.toContain('spec:s-ui');
    expect(interests(play.write('RC.2', 'required'))).toContain('spec:s-ui');
  });

  test('roles of gates that were left no longer concern it', () => {
    expect(interests(Play.in('ROOT_CAUSE'))).toContain('role:PRODUCT_OWNER');
    expect(interests(Play.in('IMPLEMENTATION'))).not.toContain('role:PRODUCT_OWNER');
  });

  test('the Head of Specs Team, where a spec is missing', () => {
    expect(interests(Play.reported())).not.toContain('role:HEAD_OF_SPECS');
    const directory = withoutSpec(castDirectory(), 's-api');
    expect(interests(Play.reported({}, { directory }))).toContain('role:HEAD_OF_SPECS');
  });

  test('closed, it rests on whoever owes its closure; withdrawn, on nothing', () => {
    const closed = Play.closed();
    expect(interests(closed)).toContain('role:PMO_LEAD');
    expect(interests(closed)).not.toContain('kind:API_CONTRACTS');
    closed.state = { ...closed.state, disposition: 'WITHDRAWN' };
    expect(interests(closed)).toEqual([]);
  });
});

describe('decision 8: a change that touches nothing a work item rests on changes nothing that it asks for', () => {
  const inHours = (play: Play, hours: number) => addSeconds(play.now, hours * 3600);
  const without = (id: string) => withRoles(castDirectory(), id, []);
  const SITUATIONS: Record<string, () => Play> = {
    'in TRIAGE': () => Play.reported(),
    'in ROOT_CAUSE': () => Play.in('ROOT_CAUSE'),
    'in FIX_SCOPE': () => Play.in('FIX_SCOPE'),
    'in IMPLEMENTATION': () => Play.in('IMPLEMENTATION'),
    'in VERIFICATION': () => Play.in('VERIFICATION'),
    closed: () => Play.closed(),
    'with an engineering owner who lost the role': () => Play.in('IMPLEMENTATION').directoryBecomes(without('p-eng')),
    'with a canonical owner who lost the role': () => Play.in('VERIFICATION').directoryBecomes(without('p-metrics')),
    'with a question to somebody who lost every role': () => {
      const play = Play.in('VERIFICATION');
      play.must('qa', { type: 'ASK_QUESTION', text: 'Why?', ownerId: 'p-product', deadline: inHours(play, 9) });
      return play.directoryBecomes(without('p-product'));
    },
    'with a dispute': () => {
      const play = Play.in('VERIFICATION');
      play.must('qa', { type: 'RAISE_DISPUTE', text: 'Two specs differ.', deadline: null });
      return play;
    },
    'with a delivery risk': () => {
      const play = Play.in('VERIFICATION');
      play.must('pmo', { type: 'FLAG_DELIVERY_RISK', specId: 's-ui', text: 'Thin.', deadline: inHours(play, 9) });
      return play;
    },
    'with a part that was delegated to somebody who lost the role': () => {
      const play = Play.in('ROOT_CAUSE');
      play.must('engineer', { type: 'DELEGATE', item: 'RC.3', toId: 'p-eng2', reason: 'Leave.' });
      return play.directoryBecomes(without('p-eng2'));
    },
    'with a named reproduction owner who lost the role': () => {
      const play = Play.reported();
      play.must('pmo', { type: 'NAME_REPRODUCTION_OWNER', toId: 'p-head-eng', reason: 'Busy.' });
      return play.directoryBecomes(without('p-head-eng'));
    },
    'with a negative T.3': () => Play.reported().write('T.3', undefined, { reproduced: false }).confirm('T.3'),
    'awaiting deadlines after a regression': () => {
      const play = Play.in('VERIFICATION');
      play.must('qa', { type: 'RAISE_REVERSION', reversion: 'REGRESSION', reason: 'The digest is empty.' });
      return play;
    },
  };

  test.each(Object.entries(SITUATIONS))('%s', (_what, situation) => {
    const play = situation();
    const { directory } = play.state;
    const shown = (changed: Directory) =>
      nextActions(play.template, { ...play.state, directory: changed }).map(({ id, kind, owner, text }) => [
        id,
        kind,
        owner,
        text,
      ]);
    const rests = new Set(interests(play));
    const newcomer = { id: 'p-new', name: 'Nils Weg', roles: [] };
    const people: [before: DirectoryPerson, after: DirectoryPerson][] = [...directory.people, newcomer].flatMap(
      (before) =>
        PROCESS_ROLES.map((role): [DirectoryPerson, DirectoryPerson] => {
          const roles = before.roles.includes(role)
            ? before.roles.filter((one) => one !== role)
            : [...before.roles, role];
          return [before, { ...before, roles }];
        }),
    );
    for (const [before, after] of people) {
      if (interestsOfPerson(before, after).some((one) => rests.has(one))) continue;
      expect([after.id, after.roles, shown(withPerson(directory, after))]).toEqual([
        after.id,
        after.roles,
        shown(directory),
      ]);
    }
    for (const before of directory.specs) {
      for (const after of [{ ...before, ownerId: 'p-pmo' }, null]) {
        if (interestsOfSpec(before, after).some((one) => rests.has(one))) continue;
        const changed = after === null ? withoutSpec(directory, before.id) : withSpec(directory, before.id, after);
        expect([before.id, after, shown(changed)]).toEqual([before.id, after, shown(directory)]);
      }
    }
  });
});

describe('decision 8: what a change touches', () => {
  const person = { id: 'p-1', name: 'Ada', roles: ['QA_LEAD' as const, 'VIEWER' as const] };
  test.each<[string, string[], Parameters<typeof interestsOfPerson>]>([
    ['nothing differs', [], [person, { ...person }]],
    ['a role that acts on no work item', [], [person, { ...person, roles: ['QA_LEAD'] }]],
    ['another name', ['person:p-1'], [person, { ...person, name: 'Ida' }]],
    [
      'a role for another',
      ['role:PMO_LEAD', 'role:QA_LEAD', 'person:p-1'],
      [person, { ...person, roles: ['PMO_LEAD'] }],
    ],
    ['somebody new', ['role:QA_LEAD', 'person:p-1'], [null, person]],
    ['somebody gone', ['role:QA_LEAD', 'person:p-1'], [person, null]],
  ])('person: %s', (_what, touched, change) => expect(interestsOfPerson(...change)).toEqual(touched));

  const spec = (change: Partial<DirectorySpec> = {}): DirectorySpec => ({
    id: 's-1',
    path: 'a.md',
    title: 'A',
    version: '1.0',
    kind: 'API_CONTRACTS' satisfies SpecKind,
    ownerId: 'p-1',
    ...change,
  });
  test.each<[string, string[], Parameters<typeof interestsOfSpec>]>([
    ['nothing differs', [], [spec(), spec()]],
    ['another version', ['spec:s-1'], [spec(), spec({ version: '1.1' })]],
    ['another owner', ['spec:s-1', 'kind:API_CONTRACTS'], [spec(), spec({ ownerId: 'p-2' })]],
    ['another kind', ['spec:s-1', 'kind:API_CONTRACTS'], [spec(), spec({ kind: 'OTHER' })]],
    ['a new one of no kind', ['spec:s-1'], [null, spec({ kind: 'OTHER' })]],
  ])('spec: %s', (_what, touched, change) => expect(interestsOfSpec(...change)).toEqual(touched));
});
