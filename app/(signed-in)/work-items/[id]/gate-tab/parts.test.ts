import { describe, expect, it } from 'vitest';
import { type PartLine, threeParts } from './parts.ts';

const qa = { role: 'QA_LEAD' as const, person: { id: 'p-qa', name: 'Qiara Lund' } };
const pmo = { role: 'PMO_LEAD' as const, person: null };
const metrics = { role: 'SPEC_OWNER' as const, person: { id: 'p-metrics', name: 'Mette Dahl' } };
const at = '2026-03-02T08:00:00.000Z';
const by = { name: 'Qiara Lund' };
const evidence = { revision: 2, at, by };
const missing = (part: string, owner: typeof qa | typeof pmo | typeof metrics, item: string | null = 'T.3') => ({
  item,
  part,
  owner,
});

const line = (part: PartLine) =>
  `${part.kind} ${part.word} ${part.kind === 'missing' ? (part.owner?.person?.name ?? part.owner?.role ?? '-') : part.by}`;
const lines = (...given: Parameters<typeof threeParts>) => {
  const parts = threeParts(...given);
  return [line(parts.evidence), ...parts.confirmations.map(line), line(parts.validation)];
};

describe('the three parts of a gate item (GI-3)', () => {
  it('are all missing at first, each with whose it is; what others lack is not its own', () => {
    const item = { key: 'T.3', status: 'EMPTY' as const, evidence: null, confirmations: [], validation: null };
    const gaps = [
      missing('EVIDENCE', pmo, 'T.1'),
      missing('EVIDENCE', qa),
      missing('CONFIRMATION', qa),
      missing('VALIDATION', pmo),
      missing('QUESTION', metrics, null),
    ];
    expect(lines(item, gaps)).toEqual([
      'missing Evidence Qiara Lund',
      'missing Confirmation Qiara Lund',
      'missing Validation PMO_LEAD',
    ]);
  });

  it('say who gave what', () => {
    const item = {
      key: 'T.3',
      status: 'PASSED' as const,
      evidence,
      confirmations: [{ answer: 'YES' as const, at, by }],
      validation: { verdict: 'PASS' as const, at, by: { name: 'Petra Moss' } },
    };
    expect(lines(item, [])).toEqual(['for Evidence r2 Qiara Lund', 'for Yes Qiara Lund', 'for Pass Petra Moss']);
  });

  it('G-3a: FS.2 has a confirmation for each owner, said or owed', () => {
    const item = {
      key: 'T.3',
      status: 'EVIDENCED' as const,
      evidence,
      confirmations: [{ answer: 'YES' as const, at, by }],
      validation: null,
    };
    expect(lines(item, [missing('CONFIRMATION', metrics), missing('VALIDATION', pmo)])).toEqual([
      'for Evidence r2 Qiara Lund',
      'for Yes Qiara Lund',
      'missing Confirmation Mette Dahl',
      'missing Validation PMO_LEAD',
    ]);
  });

  it('G-3: after No or Fail nobody owes what comes after the new evidence', () => {
    const gaps = [missing('EVIDENCE', qa), missing('CONFIRMATION', qa), missing('VALIDATION', pmo)];
    const declined = {
      key: 'T.3',
      status: 'DECLINED' as const,
      evidence,
      confirmations: [{ answer: 'NO' as const, at, by }],
      validation: null,
    };
    expect(lines(declined, gaps)).toEqual([
      'for Evidence r2 Qiara Lund',
      'against No Qiara Lund',
      'missing Validation -',
    ]);
    const failed = {
      ...declined,
      status: 'FAILED' as const,
      confirmations: [{ answer: 'YES' as const, at, by }],
      validation: { verdict: 'FAIL' as const, at, by },
    };
    expect(lines(failed, gaps)).toEqual([
      'for Evidence r2 Qiara Lund',
      'for Yes Qiara Lund',
      'against Fail Qiara Lund',
    ]);
  });
});
