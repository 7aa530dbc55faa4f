import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EXAMPLES } from '#graphql/generated/examples.ts';
import { LONGEST_LINK, readShared, writeShared } from './shared-query.ts';

it('brings back what was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, variables) => {
      const written = writeShared({ query, variables });
      if (written === null) return;
      expect(readShared(written)).toEqual({ query, variables: variables.trim() === '' ? '' : variables });
    }),
  );
});

it.each(EXAMPLES.map(({ key, query }) => [key, query]))('has room for the example %s', (_key, query) => {
  expect(writeShared({ query, variables: '{ "workItemId": "42" }' })).not.toBeNull();
});

it('is refused where it would be too long, to write and to read', () => {
  const query = 'x'.repeat(LONGEST_LINK);
  expect(writeShared({ query, variables: '' })).toBeNull();
  expect(readShared(`#query=${query}`)).toBeNull();
});

it.each(['', '#', '#content', '#variables=1'])('finds nothing in %j', (hash) => expect(readShared(hash)).toBeNull());
