import { describe, expect, test } from 'vitest';
import { bytesOf, canonicalJson, canonicalProblem, sha256Of, sha256OfText } from './canonical.ts';

describe('canonical JSON (RFC 8785)', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: { d: 1, c: 2 } }, '{"b":{"c":2,"d":1}}'],
    ['€ \n "', '"€ \\n \\""'],
    [[1.0, -0, 1e21, 0.000001], '[1,0,1e+21,0.000001]'],
    [{ '10': 1, '9': 2 }, '{"10":1,"9":2}'],
    [{ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u0080': 5 }, '{"\\r":2,"1":4,"\u0080":5,"\u20ac":1,"\ufb33":3}'],
  ])('%j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test('the same value has the same bytes, whatever the order of keys at any depth', () => {
    const one = { title: 'x', rows: [{ a: 1, b: 2 }], at: null };
    const other = { at: null, rows: [{ b: 2, a: 1 }], title: 'x' };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(sha256Of(one)).toBe(sha256Of(other));
    expect(sha256Of(one)).not.toBe(sha256Of({ ...other, rows: [{ a: 2, b: 1 }] }));
  });

  test('what has no JSON form has no canonical one', () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, 'half \ud83d']) {
      expect(() => canonicalJson(value)).toThrow();
    }
  });

  test('SHA-256 in lower-case hex of the UTF-8 bytes', () => {
    expect(sha256OfText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256OfText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Of('€')).toBe(sha256OfText('"€"'));
    expect(bytesOf('€')).toBe(5);
  });
});

describe('canonicalProblem: what came from outside and could not be hashed', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);

  test.each<[string, unknown]>([
    ['half of a character', 'a\ud800b'],
    ['the other half', { a: ['\udfff'] }],
    ['half of a character in a key', { '\ud800': 1 }],
    ['a number too large for JSON to keep', JSON.parse('{"a":1e999}')],
    ['21 levels', nested(21)],
    ['100,000 levels', JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ])('%s', (_title, value) => {
    expect(canonicalProblem(value)).toMatch(/^It [a-z].*\.$/);
  });

  test.each<[string, unknown]>([
    ['a whole character beyond the first plane', '😀'],
    ['20 levels', nested(20)],
    ['everything JSON has', { a: [1, -0.5, true, null, 'ä', {}] }],
  ])('%s is fine', (_title, value) => {
    expect(canonicalProblem(value)).toBeNull();
    expect(() => canonicalJson(value)).not.toThrow();
  });
});
