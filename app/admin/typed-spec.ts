import type { RegisteredSpec } from '../data/spec-registry.ts';

/** What stands in the fields of a spec's form. */
export type TypedSpec = Readonly<Record<'title' | 'path' | 'version' | 'kind' | 'ownerId', string>>;

export const EMPTY_SPEC: TypedSpec = { title: '', path: '', version: '', kind: 'OTHER', ownerId: '' };

export function typedSpec({ title, path, version, kind, owner }: RegisteredSpec): TypedSpec {
  return { title, path, version, kind, ownerId: owner.id };
}

/** The fields that differ from what is registered: what somebody else changed meanwhile is not undone. */
export function changesOf(spec: RegisteredSpec, typed: TypedSpec): Partial<TypedSpec> {
  const before = typedSpec(spec);
  const differs = ([name, value]: [string, string]) => value !== before[name as keyof TypedSpec];
  return Object.fromEntries(Object.entries(typed).filter(differs));
}
