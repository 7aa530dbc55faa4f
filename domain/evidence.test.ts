import { describe, expect, test } from 'vitest';
import { sha256Of } from './canonical.ts';
import { distilEvidence, evidenceSizeProblem, MAX_EVIDENCE_BYTES } from './evidence.ts';
import { itemTemplate } from './gates.ts';
import type { GateItemTemplate } from './template.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { CAST } from './testing/cast.ts';
import { evidenceFor, evidenceOf } from './testing/evidence.ts';
import { START } from './testing/play.ts';

function template(key: string): GateItemTemplate {
  const found = itemTemplate(DEFECT_RUN, key);
  if (found === null) throw new Error(`There is no ${key}.`);
  return found;
}

describe('distilled evidence: hash, problems and facts, not the body (decision 9)', () => {
  test('the hash is that of the body, so that the chain covers it', () => {
    for (const [item, variants] of Object.entries(evidenceOf(CAST, START))) {
      for (const evidence of Object.values(variants)) {
        expect(distilEvidence(template(item), evidence).sha256).toBe(sha256Of(evidence));
      }
    }
  });

  test('facts are what later rules read; long texts stay in the body', () => {
    const reading = distilEvidence(template('RC.1'), evidenceFor(CAST, START, 'RC.1')).variants.default;
    expect(reading).toEqual({ problems: [], facts: {} });
    const fs1 = distilEvidence(template('FS.1'), evidenceFor(CAST, START, 'FS.1')).variants.default;
    expect(Object.keys(fs1?.facts ?? {}).sort()).toEqual(['files', 'specId']);
    const v3 = distilEvidence(template('V.3'), evidenceFor(CAST, START, 'V.3')).variants.default;
    expect(v3?.facts.checks).toEqual([
      { area: 'monthly report', result: 'pass' },
      { area: 'CSV export', result: 'pass' },
    ]);
  });

  test('instants are kept in UTC, so that they compare as text', () => {
    const evidence = { ...evidenceFor(CAST, START, 'T.4'), deadline: '2026-10-21T14:00:00+02:00' };
    expect(distilEvidence(template('T.4'), evidence).variants.default?.facts.deadline).toBe('2026-10-21T12:00:00.000Z');
  });

  test('every form of the item is read', () => {
    const read = distilEvidence(template('RC.3'), evidenceFor(CAST, START, 'RC.3', 'none'));
    expect(Object.keys(read.variants)).toEqual(['surface', 'none']);
    expect(read.variants.none?.problems).toEqual([]);
    expect(read.variants.surface?.problems.map((problem) => problem.path)).toEqual(['statement', 'areas']);
  });

  test.each<[string, string]>([
    ['half of a character', '{"statement":"\\ud800"}'],
    ['a number beyond all bounds', '{"statement":1e999}'],
    ['a hundred thousand levels', `{"statement":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a prototype', '{"__proto__":{"statement":"not required"}}'],
  ])('any JSON object is read without throwing, and refused by every form: %s', (_title, json) => {
    const evidence = JSON.parse(json) as Record<string, unknown>;
    for (const gate of DEFECT_RUN.gates) {
      for (const item of gate.items) {
        for (const reading of Object.values(distilEvidence(item, evidence).variants)) {
          expect(reading.problems).not.toEqual([]);
        }
      }
    }
  });
});

describe('evidence has at most 64 kB (decision 9)', () => {
  const ofBytes = (bytes: number) => ({ a: 'x'.repeat(bytes - '{"a":""}'.length) });

  test('exactly so much is stored, one byte more is not; bytes count, not characters', () => {
    expect(evidenceSizeProblem(ofBytes(MAX_EVIDENCE_BYTES))).toBeNull();
    expect(evidenceSizeProblem(ofBytes(MAX_EVIDENCE_BYTES + 1))).toEqual({
      path: 'evidence',
      message: 'The evidence has 65537 bytes; at most 65536 are accepted.',
    });
    expect(evidenceSizeProblem({ a: '€'.repeat(22_000) })).not.toBeNull();
  });

  test('what has no canonical form is a problem, not an error', () => {
    expect(evidenceSizeProblem({ a: '\ud800' })).toMatchObject({ path: 'evidence' });
    expect(evidenceSizeProblem(JSON.parse('{"a":1e999}') as Record<string, unknown>)).toMatchObject({
      path: 'evidence',
    });
  });
});

describe('limits of one field', () => {
  const problemsOf = (item: string, change: Record<string, unknown>) =>
    distilEvidence(template(item), { ...evidenceFor(CAST, START, item), ...change }).variants.default?.problems.map(
      (problem) => problem.path,
    );

  test.each<[string, string, unknown, boolean]>([
    ['a text of 1,000 characters', 'T.3', { environment: 'x'.repeat(1_000) }, true],
    ['a text of 1,001', 'T.3', { environment: 'x'.repeat(1_001) }, false],
    ['a long text of 20,000', 'T.2', { rationale: 'x'.repeat(20_000) }, true],
    ['a long text of 20,001', 'T.2', { rationale: 'x'.repeat(20_001) }, false],
    ['a list of 500', 'T.3', { steps: Array(500).fill('Reload') }, true],
    ['a list of 501', 'T.3', { steps: Array(501).fill('Reload') }, false],
    [
      '500 rows',
      'I.4',
      { changes: Array.from({ length: 500 }, (_none, at) => ({ file: `f${at}`, change: 'x' })) },
      true,
    ],
    [
      '501 rows',
      'I.4',
      { changes: Array.from({ length: 501 }, (_none, at) => ({ file: `f${at}`, change: 'x' })) },
      false,
    ],
    ['line breaks and tabs', 'T.2', { rationale: 'a\r\n\tb' }, true],
    ['a zero byte', 'T.2', { rationale: 'a\0b' }, false],
    ['a delete character', 'T.2', { rationale: 'a\u007fb' }, false],
  ])('%s', (_title, item, change, fits) => {
    const field = Object.keys(change as object)[0] ?? '';
    expect(problemsOf(item, change as Record<string, unknown>)).toEqual(fits ? [] : [field]);
  });
});
