import { readFileSync } from 'node:fs';
import { buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges } from 'graphql';
import { describe, expect, it } from 'vitest';
import { typeDefs } from './generated/schema.ts';
import { FIELD_COSTS } from './limits/field-costs.ts';
import { resolvers } from './resolvers/index.ts';

const contract = buildSchema(readFileSync(new URL('./contract.graphql', import.meta.url), 'utf8'));
const ours = buildSchema(typeDefs);

describe('the public contract', () => {
  it('holds: nothing of it is missing or stricter', () => {
    expect(findBreakingChanges(contract, ours).map((change) => change.description)).toEqual([]);
  });

  it('has a resolver for every query and mutation, and every mutation its cost', () => {
    const types = { Query: ours.getQueryType(), Mutation: ours.getMutationType() };
    const fieldsOf = (type: keyof typeof types) => Object.keys(types[type]?.getFields() ?? {}).sort();
    for (const type of ['Query', 'Mutation'] as const) {
      expect(fieldsOf(type)).toEqual(Object.keys(resolvers[type] ?? {}).sort());
    }
    const costly = Object.keys(FIELD_COSTS).filter((field) => field.startsWith('Mutation.'));
    expect(costly.sort()).toEqual(fieldsOf('Mutation').map((field) => `Mutation.${field}`));
  });

  it('keeps every default value', () => {
    const changed = findDangerousChanges(contract, ours).filter(
      (change) => change.type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
    );
    expect(changed).toEqual([]);
    const inputDefault = (input: string, field: string) => {
      const type = ours.getType(input);
      return type !== undefined && 'getFields' in type ? type.getFields()[field] : undefined;
    };
    expect(inputDefault('ReportDefectInput', 'noSpecFound')).toMatchObject({ defaultValue: false });
    expect(inputDefault('DeclareStateInput', 'deadlines')).toMatchObject({ defaultValue: [] });
  });

  it('is described: every type says what it stands for', () => {
    const undescribed = Object.values(ours.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !['ID', 'Int', 'Float', 'String', 'Boolean'].includes(type.name))
      .filter((type) => (type.description ?? '') === '')
      .map((type) => type.name);
    expect(undescribed).toEqual([]);
  });
});
