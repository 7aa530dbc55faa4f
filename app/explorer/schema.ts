/** A type as it stands at a field: wrapped in lists and marks of what is never null. */
export interface TypeReference {
  kind: string;
  name: string | null;
  ofType?: TypeReference | null;
}

export interface InputValue {
  name: string;
  description: string | null;
  type: TypeReference;
  defaultValue: string | null;
}

export interface Field {
  name: string;
  description: string | null;
  args: readonly InputValue[];
  type: TypeReference;
}

export interface SchemaType {
  kind: string;
  name: string;
  description: string | null;
  fields: readonly Field[] | null;
  inputFields: readonly InputValue[] | null;
  enumValues: readonly { name: string; description: string | null }[] | null;
}

export interface Schema {
  types: readonly SchemaType[];
}

/** Asks a server for its schema, as much of it as is shown. No type of ours is wrapped more often than this. */
export const SCHEMA_QUERY = `query Schema {
  __schema {
    types {
      kind name description
      fields { name description args { ...value } type { ...type } }
      inputFields { ...value }
      enumValues { name description }
    }
  }
}
fragment value on __InputValue { name description defaultValue type { ...type } }
fragment type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

/** What a search found: a type, or something in it. */
export interface Found {
  type: SchemaType;
  /** Null where it is the type itself. */
  member: string | null;
  description: string | null;
}

/** The type within lists and marks. */
export function namedType({ name, ofType }: TypeReference): string {
  return name ?? (ofType ? namedType(ofType) : '');
}

/** What stands before and after the name of a type: `[` and `!]!`. */
export function wrapping({ kind, ofType }: TypeReference): [before: string, after: string] {
  if (!ofType) return ['', ''];
  const [before, after] = wrapping(ofType);
  return kind === 'LIST' ? [`[${before}`, `${after}]`] : [before, `${after}!`];
}

/** The types that are the installation's own, not GraphQL's. */
export function ownTypes(schema: Schema): SchemaType[] {
  return schema.types.filter(({ name }) => !name.startsWith('__'));
}

/** Everything whose name or description has all the words, names that begin so first; the first `most`. */
export function searchSchema(schema: Schema, text: string, most: number): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const all = ownTypes(schema).flatMap((type) => [
    { type, member: null, description: type.description },
    ...membersOf(type).map(({ name, description }) => ({ type, member: name, description })),
  ]);
  const nameOf = ({ type, member }: Found) => (member ?? type.name).toLowerCase();
  const rank = (found: Found) => (nameOf(found).startsWith(first) ? 0 : nameOf(found).includes(first) ? 1 : 2);
  return all
    .filter((found) => {
      const where = `${nameOf(found)} ${found.type.name.toLowerCase()} ${(found.description ?? '').toLowerCase()}`;
      return words.every((word) => where.includes(word));
    })
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, most);
}

function membersOf({ fields, inputFields, enumValues }: SchemaType) {
  return [...(fields ?? []), ...(inputFields ?? []), ...(enumValues ?? [])];
}
