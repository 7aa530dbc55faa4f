import { expect, it } from 'vitest';
import type { ItemStatus, Role } from '#domain/vocabulary.ts';
import { handableItems } from './handable-items.ts';

const item = (key: string, role: Role, id: string | null, status: ItemStatus = 'EMPTY') => ({
  key,
  title: key,
  status,
  confirmers: [{ role, person: id === null ? null : { id } }],
});

it('A-3: parts of the present gate and later ones, held in person or by role, that are not settled', () => {
  const gates = [
    { from: 'TRIAGE', items: [item('T.3', 'QA_LEAD', 'qa')] },
    { from: 'IMPLEMENTATION', items: [item('I.1', 'ENGINEER', 'eng', 'PASSED'), item('I.4', 'QA_LEAD', 'other')] },
    { from: 'VERIFICATION', items: [item('V.1', 'QA_LEAD', 'qa'), item('V.3', 'QA_LEAD', null)] },
  ];
  const qa = { id: 'qa', roles: ['QA_LEAD'] as const };
  expect(handableItems(qa, { state: 'IMPLEMENTATION', gates })).toEqual([
    { key: 'V.1', title: 'V.1', roles: ['QA_LEAD'] },
    { key: 'V.3', title: 'V.3', roles: ['QA_LEAD'] },
  ]);
  expect(handableItems({ id: 'eng', roles: ['ENGINEER'] }, { state: 'IMPLEMENTATION', gates })).toEqual([]);
  expect(handableItems(qa, { state: 'CLOSED', gates })).toEqual([]);
  const reopened = [{ from: 'TRIAGE', items: [item('T.3', 'QA_LEAD', 'qa', 'EVIDENCED')] }, ...gates.slice(1)];
  expect(handableItems(qa, { state: 'IMPLEMENTATION', gates: reopened }).map(({ key }) => key)).toContain('T.3');
});
