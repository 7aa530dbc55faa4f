import { expect, it } from 'vitest';
import { mineFirst } from './mine-first.ts';

const owed = (id: string, role: 'QA_LEAD' | 'PMO_LEAD', person: string | null) => ({
  id,
  owner: { role, person: person === null ? null : { id: person } },
});

it('puts the reader’s actions first and leaves each part in its order', () => {
  const actions = [
    owed('a', 'PMO_LEAD', 'p-pmo'),
    owed('b', 'QA_LEAD', null),
    owed('c', 'QA_LEAD', 'p-other'),
    owed('d', 'QA_LEAD', 'p-qa'),
  ];
  const sorted = mineFirst({ id: 'p-qa', roles: ['QA_LEAD'] }, actions);
  expect(sorted.map(({ action, mine }) => `${action.id}${mine ? ' mine' : ''}`)).toEqual([
    'b mine',
    'd mine',
    'a',
    'c',
  ]);
});
