import { describe, expect, it } from 'vitest';
import { nextRevision, reusableRevisions, reuse } from './reuse.ts';
import type { Field, Form, ShownItem } from './shown.ts';

const field = (name: string, more: Partial<Field> = {}): Form['fields'][number] => ({
  name,
  label: name,
  kind: 'text',
  required: true,
  help: null,
  options: null,
  fixedValue: null,
  rows: null,
  columns: null,
  ...more,
});

const CHECKS = field('checks', {
  kind: 'table',
  rows: [{ area: 'exports' }],
  columns: [field('area'), field('result')],
});
const AFFECTED: Form = {
  variant: 'affected',
  fields: [field('metric'), field('independent', { kind: 'boolean', fixedValue: 'true' })],
};
const NONE: Form = { variant: 'none', fields: [field('statement', { fixedValue: 'not required' })] };

const revision = (number: number): ShownItem['revisions'][number] => ({
  revision: number,
  evidence: { metric: `TWR ${number}` },
  at: '2026-03-01T10:00:00.000Z',
  by: { id: 'p-eng', name: 'Enzo Vardi' },
});

describe('G-7: old evidence is offered for re-use', () => {
  it('of an item without evidence, the newest revision first', () => {
    const item = { evidence: null, revisions: [revision(1), revision(3), revision(2)] };
    expect(reusableRevisions(item).map((one) => one.revision)).toEqual([3, 2, 1]);
    expect(nextRevision(item)).toBe(4);
  });

  it('not while a revision counts, and not where there never was one', () => {
    expect(reusableRevisions({ evidence: revision(1), revisions: [revision(1)] })).toEqual([]);
    expect(reusableRevisions({ evidence: null, revisions: [] })).toEqual([]);
    expect(nextRevision({ revisions: [] })).toBe(1);
  });

  it('fills in the form it was given by, but declares nothing in its author’s name', () => {
    expect(reuse([NONE, AFFECTED], { metric: 'TWR', independent: true }, 'UTC')).toEqual({
      variant: 'affected',
      typed: { metric: 'TWR', independent: '' },
      fits: true,
    });
  });

  it('says so where the item asks for something else by now', () => {
    expect(reuse([NONE], { commit: 'abcdef1', values: [] }, 'UTC')).toMatchObject({ variant: 'none', fits: false });
    expect(reuse([NONE], { statement: 'not applicable' }, 'UTC')?.fits).toBe(false);
    expect(reuse([NONE], { statement: 'not required' }, 'UTC')?.fits).toBe(true);
    expect(reuse([], { metric: 'TWR' }, 'UTC')).toBeNull();
  });

  it('says so where a table is about other rows by now', () => {
    const form = { variant: 'default', fields: [CHECKS] };
    expect(reuse([form], { checks: [{ area: 'exports', result: 'pass' }] }, 'UTC')?.fits).toBe(true);
    expect(reuse([form], { checks: [{ area: 'imports', result: 'pass' }] }, 'UTC')?.fits).toBe(false);
  });
});
