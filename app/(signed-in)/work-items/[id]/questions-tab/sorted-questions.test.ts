import { expect, it } from 'vitest';
import type { Role } from '#domain/vocabulary.ts';
import { sortedQuestions } from './sorted-questions.ts';

const asked = (id: string, role: Role, deadline: number, more: { open?: boolean; answeredAt?: string } = {}) => ({
  id,
  open: true,
  owner: { role, person: null },
  askedAt: '2026-03-01T08:00:00.000Z',
  deadline: `2026-03-0${deadline}T08:00:00.000Z`,
  ...more,
});

it('GI-5: what waits on the reader comes first, then what is due first; of the settled the newest', () => {
  const { open, settled } = sortedQuestions({ id: 'p-qa', roles: ['QA_LEAD'] }, [
    asked('early', 'HEAD_OF_SPECS', 2),
    asked('old', 'QA_LEAD', 2, { open: false, answeredAt: '2026-03-01T09:00:00.000Z' }),
    asked('mine, late', 'QA_LEAD', 4),
    asked('mine', 'QA_LEAD', 3),
    asked('overtaken', 'QA_LEAD', 2, { open: false }),
    asked('new', 'QA_LEAD', 2, { open: false, answeredAt: '2026-03-01T10:00:00.000Z' }),
  ]);
  expect(open.map(({ id }) => id)).toEqual(['mine', 'mine, late', 'early']);
  expect(settled.map(({ id }) => id)).toEqual(['new', 'old', 'overtaken']);
});
