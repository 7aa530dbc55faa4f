import { describe, expect, test } from 'vitest';
import type { DirectorySpec } from './directory.ts';
import { interestsIn, interestsOfPerson, interestsOfSpec } from './directory-interests.ts';
import { castDirectory, withoutSpec } from './testing/cast.ts';
import { Play } from './testing/play.ts';
import type { SpecKind } from './vocabulary.ts';

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
