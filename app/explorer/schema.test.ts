import { buildSchema, graphqlSync, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { typeDefs } from '#graphql/generated/schema.ts';
import { namedType, ownTypes, SCHEMA_QUERY, type Schema, searchSchema, wrapping } from './schema.ts';

const built = buildSchema(typeDefs);
const { data } = graphqlSync({ schema: built, source: SCHEMA_QUERY });
const schema = data?.__schema as Schema;

it('is told whole: every type, field and argument with its type as it is written', () => {
  for (const type of ownTypes(schema)) {
    const real = built.getType(type.name);
    const fields: { name: string; type: unknown }[] =
      isObjectType(real) || isInputObjectType(real)
        ? Object.values<{ name: string; type: unknown }>(real.getFields())
        : [];
    const told = [...(type.fields ?? []), ...(type.inputFields ?? [])];
    const text = ({ type: reference }: (typeof told)[number]) => wrapping(reference).join(namedType(reference));
    expect(told.map((field) => [field.name, text(field)])).toEqual(
      fields.map((field) => [field.name, String(field.type)]),
    );
  }
  expect(ownTypes(schema).length).toBeGreaterThan(100);
});

describe('the search', () => {
  const found = (text: string) =>
    searchSchema(schema, text, 20).map(({ type, member }) => `${type.name}.${member ?? ''}`);

  it('finds types and fields by the beginning of their names first', () => {
    expect(found('workItem')[0]).toMatch(/workItem/i);
    expect(found('EscalationKind')[0]).toBe('EscalationKind.');
    expect(found('myNextAction').slice(0, 2)).toEqual(['Query.myNextAction', 'Query.myNextActions']);
  });

  it('finds by words of descriptions, all of which must be there', () => {
    expect(found('hash chain').length).toBeGreaterThan(0);
    expect(found('hash quaternion')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('names no more than is asked for', () => expect(searchSchema(schema, 'a', 5)).toHaveLength(5));
});
