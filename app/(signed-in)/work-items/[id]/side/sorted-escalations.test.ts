import { expect, it } from 'vitest';
import { sortedEscalations } from './sorted-escalations.ts';

const escalation = (id: string, hour: number, awaited: boolean) => ({
  id,
  awaited,
  raisedAt: `2026-10-21T${String(hour).padStart(2, '0')}:00:00.000Z`,
});

it('TM-3: escalations that await a response come first, the oldest before the others; the rest the newest first', () => {
  const sorted = sortedEscalations([
    escalation('told', 8, false),
    escalation('owed late', 11, true),
    escalation('told last', 12, false),
    escalation('owed first', 9, true),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['owed first', 'owed late', 'told last', 'told']);
});
