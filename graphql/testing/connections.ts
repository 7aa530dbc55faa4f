import { type GraphQLField, type GraphQLSchema, getNamedType, isEnumType, isObjectType } from 'graphql';

/** A list that comes in pages: a field whose type says where a page ends. */
export interface Connection {
  /** `Type.field`. */
  name: string;
  field: string;
  /** The field that tells its items apart. */
  key: string;
  /** Arguments that choose an order or a part, in every combination that the schema has: `orderBy: DEADLINE_ASC`. */
  choices: string[];
}

/** Every list of a schema that comes in pages. */
export function connectionsOf(schema: GraphQLSchema): Connection[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const items = itemsOf(field);
        if (items === null) return [];
        const key = 'id' in items.getFields() ? 'id' : 'seq';
        return [{ name: `${type.name}.${field.name}`, field: field.name, key, choices: choicesOf(field) }];
      }),
    );
}

/** The type of the items, where the field is a page of some. */
function itemsOf(field: GraphQLField<unknown, unknown>) {
  const type = getNamedType(field.type);
  const { nodes, pageInfo } = isObjectType(type) ? type.getFields() : {};
  if (nodes === undefined || pageInfo === undefined) return null;
  const items = getNamedType(nodes.type);
  return isObjectType(items) ? items : null;
}

function choicesOf(field: GraphQLField<unknown, unknown>): string[] {
  let choices = [''];
  for (const argument of field.args) {
    const named = getNamedType(argument.type);
    if (!isEnumType(named)) continue;
    choices = choices.flatMap((before) =>
      named.getValues().map((value) => `${before}${argument.name}: ${value.name}, `),
    );
  }
  return choices;
}
