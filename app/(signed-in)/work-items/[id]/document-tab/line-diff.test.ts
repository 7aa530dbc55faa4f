import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff, stretches } from './line-diff.ts';

const marked = (older: string, newer: string) =>
  lineDiff(older, newer).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

describe('two versions of a document compared', () => {
  it('shows what went and what came, in place', () => {
    expect(marked('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([' a', '-b', '+x', ' c', ' d', '+e']);
    expect(marked('a\nb', 'a\nb')).toEqual([' a', ' b']);
    expect(marked('a\na\nb', 'a\nb')).toEqual([' a', '-a', ' b']);
  });

  it('never invents or loses a line', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const lines = lineDiff(older, newer);
        const of = (left: 'added' | 'removed') => lines.filter(({ kind }) => kind !== left).map((line) => line.text);
        expect(of('added').join('\n')).toBe(older);
        expect(of('removed').join('\n')).toBe(newer);
      }),
    );
  });

  it('is shown in stretches, with three lines around each change', () => {
    const older = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const newer = older.with(5, 'five').with(20, 'twenty');
    const found = stretches(lineDiff(older.join('\n'), newer.join('\n')));
    expect(found.map((lines) => [lines[0]?.text, lines.at(-1)?.text, lines.length])).toEqual([
      ['line 2', 'line 8', 8],
      ['line 17', 'line 23', 8],
    ]);
    expect(stretches(lineDiff('a', 'a'))).toEqual([]);
  });
});
