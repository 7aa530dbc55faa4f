import { expect, it } from 'vitest';
import type { Role } from '#domain/vocabulary.ts';
import type { ShownHome } from './home-document.ts';
import { waitsOnOthers } from './waiting.ts';

const action = (item: string, day: number, role: Role, person: string | null = null) => ({
  item,
  text: `Confirm ${item}`,
  deadline: `2026-03-0${day}T10:00:00.000Z`,
  owner: { role, person: person === null ? null : { id: person, name: person }, timeZones: ['UTC'] },
});

function homeOf(...cards: { id: string; actions: ReturnType<typeof action>[] }[]): ShownHome {
  const nodes = cards.map((card) => ({ card: { ...card, version: 1, title: `Defect ${card.id}` } }));
  return { myNextAction: null, myNextActions: [], board: { columns: [{ items: { nodes } }] } };
}

const me = { id: 'ada', roles: ['QA_LEAD'] as const };
const ids = (home: ShownHome) => waitsOnOthers(home, me).map(({ id }) => id);

it('is each work item by what is due first there, the earliest first', () => {
  const waiting = waitsOnOthers(
    homeOf(
      { id: '1', actions: [action('T.1', 3, 'QA_TESTING_OWNER'), action('T.4', 4, 'HEAD_OF_ENGINEERING')] },
      { id: '2', actions: [action('RC.2', 2, 'SPEC_OWNER', 'eve')] },
    ),
    me,
  );
  expect(waiting.map(({ id, action: { item } }) => `${id} ${item}`)).toEqual(['2 RC.2', '1 T.1']);
});

it('leaves out where I have something to do, by name or by role', () => {
  expect(ids(homeOf({ id: '1', actions: [action('T.3', 1, 'QA_LEAD')] }))).toEqual([]);
  expect(ids(homeOf({ id: '1', actions: [action('V.1', 1, 'ENGINEER', 'ada')] }))).toEqual([]);
});

it('has what waits on somebody else of my role by name', () =>
  expect(ids(homeOf({ id: '1', actions: [action('T.3', 1, 'QA_LEAD', 'bob')] }))).toEqual(['1']));

it('leaves out where nobody has anything to do', () => expect(ids(homeOf({ id: '1', actions: [] }))).toEqual([]));
