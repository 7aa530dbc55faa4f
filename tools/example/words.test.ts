import { describe, expect, it } from 'vitest';
import type { WorkItemAnswer } from './operations.ts';
import { actionLines, fromNow, refusalLines } from './words.ts';

const NOW = Date.parse('2026-03-02T09:00:00.000Z');

describe('the words of the example', () => {
  it.each([
    ['2026-03-02T10:58:00.000Z', 'in 1 h 58 min'],
    ['2026-03-03T09:00:00.000Z', 'in 24 h'],
    ['2026-03-02T09:15:10.000Z', 'in 15 min'],
    ['2026-03-02T09:00:00.000Z', 'in 0 min'],
    ['2026-03-02T08:30:00.000Z', '30 min ago'],
  ])('%s is %s', (instant, words) => {
    expect(fromNow(instant, NOW)).toBe(words);
  });

  it('names a person where there is one, else the role', () => {
    const action = { kind: 'CONFIRM' as const, text: 'Confirm T.1', deadline: '2026-03-02T09:00:00.000Z' };
    const lines = actionLines({
      nextActions: [
        { ...action, owner: { role: 'QA_LEAD', person: { id: '1', name: 'Ida' } } },
        { ...action, owner: { role: 'PMO_LEAD', person: null } },
      ],
    } as WorkItemAnswer);
    expect(lines[0]).toContain('Ida');
    expect(lines[1]).toContain('whoever is PMO Lead');
  });

  it('tells a refusal with everything it names', () => {
    const owner = { role: 'QA_LEAD' as const, person: { id: '1', name: 'Ida' } };
    const lines = refusalLines({
      code: 'GATE_NOT_PASSED',
      rule: 'GI-3',
      message: 'Gate T is closed.',
      missing: [{ item: 'T.3', part: 'EVIDENCE', owner, explanation: 'T.3 has no evidence.' }],
      fields: [{ path: 'evidence.date', message: 'Date lies in the future.' }],
    });
    expect(lines.join('\n')).toContain('GATE_NOT_PASSED by GI-3: Gate T is closed.');
    expect(lines.join('\n')).toContain('Ida: T.3 has no evidence.');
    expect(lines.join('\n')).toContain('evidence.date: Date lies in the future.');
  });
});
