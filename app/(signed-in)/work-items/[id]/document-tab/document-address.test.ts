import { expect, it } from 'vitest';
import { askedDocument } from './document-address.ts';

it('an address asks for the newest document, one version, or two compared; nonsense counts as not given', () => {
  expect(askedDocument({})).toEqual({ version: null, compare: null });
  expect(askedDocument({ version: '12', compare: '3' })).toEqual({ version: 12, compare: 3 });
  for (const nonsense of ['', '0', '-1', '1.5', '1e3', 'x', '9999999999', ['1', '2']]) {
    expect(askedDocument({ version: nonsense, compare: nonsense })).toEqual({ version: null, compare: null });
  }
});
