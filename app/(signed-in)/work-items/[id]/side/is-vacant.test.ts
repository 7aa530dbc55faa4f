import { expect, it } from 'vitest';
import { isVacant } from './is-vacant.ts';

it('says that nobody holds a role only once it is known who there is, and of no named person', () => {
  const people = [{ roles: ['PMO_LEAD'] as const }];
  expect(isVacant(people, { role: 'QA_LEAD' })).toBe(true);
  expect(isVacant(people, { role: 'PMO_LEAD', person: null })).toBe(false);
  expect(isVacant(people, { role: 'QA_LEAD', person: { id: 'qa' } })).toBe(false);
  expect(isVacant([], { role: 'QA_LEAD' })).toBe(false);
});
