import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '#graphql/generated/examples.ts';
import { type Operation, operationsIn } from './operations-in.ts';

/** What the real parser finds; null where it refuses the document. */
function parsed(document: string): Operation[] | null {
  try {
    return parse(document).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? [{ kind: definition.operation, name: definition.name?.value ?? null }]
        : [],
    );
  } catch {
    return null;
  }
}

describe('operations of a document', () => {
  it.each(EXAMPLES.map(({ key, query }) => [key, query]))('are found in the example %s', (_key, query) => {
    expect(operationsIn(query)).toEqual(parsed(query));
  });

  it.each([
    ['a mutation behind a comment', '# query A { a }\nmutation B { b }'],
    ['a mutation behind a string with a brace', 'query A { a(x: "}") } mutation B { b }'],
    ['a mutation behind a block string', 'query A { a(x: """ } \\""" " """) } mutation B { b }'],
    ['a mutation behind a string that ends in a backslash', 'query A { a(x: "\\\\") } mutation B { b }'],
    ['an empty string before it', 'query A { a(x: "") } mutation { b }'],
    ['a query that is called mutation', 'query mutation { mutation }'],
    ['a fragment that is called mutation', 'fragment mutation on A { a } { a }'],
    ['an object as default', 'mutation M($a: A = { b: [{ c: 1 }] }) @d(e: { f: 1 }) { g } query N { h }'],
    ['commas and a mark of the byte order', '\uFEFF,,,mutation,,,A,{ a },'],
    ['a comment that ends with a carriage return', '# {\rmutation A { a }'],
  ])('are found: %s', (_what, document) => {
    const expected = parsed(document);
    expect(expected).not.toBeNull();
    expect(operationsIn(document)).toEqual(expected);
  });

  it('are those of the real parser in everything that it accepts', () => {
    const piece = fc.constantFrom(
      ...[
        'query ',
        'mutation ',
        'A ',
        '{ a } ',
        '{ a(x: ',
        '"}" ',
        '"\\"" ',
        '"""}""" ',
        '""',
        ') } ',
        '# {\n',
        '# }\r',
      ],
      ...['fragment F on A ', '($a: A = { b: 1 }) ', '@d ', ', ', '{ ', '} ', '"""\\"""""" ', '"\\\\" ', '\n'],
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const document = pieces.join('');
        const expected = parsed(document);
        if (expected === null) return;
        accepted += 1;
        expect(operationsIn(document)).toEqual(expected);
      }),
      { numRuns: 20_000, seed: 8 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});
