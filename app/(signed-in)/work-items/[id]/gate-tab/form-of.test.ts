import { describe, expect, it } from 'vitest';
import { formOf } from './form-of.ts';

const form = (variant: string, ...names: string[]) => ({ variant, fields: names.map((name) => ({ name })) });
const affected = form('affected', 'values', 'independent');
const none = form('none', 'statement');
const wide = form('wide', 'metric', 'statement');

describe('the form of evidence that was given', () => {
  it.each([
    [{ statement: 'not required' }, none],
    [{ metric: 'TWR', statement: 'not affected' }, wide],
    [{ values: [], independent: true }, affected],
    [{ values: [] }, affected],
  ])('%j', (evidence, expected) => expect(formOf([wide, affected, none], evidence)).toBe(expected));

  it('is none of those possible now where the facts have changed', () => {
    expect(formOf([affected, none], { operations: ['GET /alerts'] })).toBeNull();
    expect(formOf([], { statement: 'x' })).toBeNull();
  });
});
