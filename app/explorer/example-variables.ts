/** What examples are about, by the names of their variables. */
export type ExampleGround = Readonly<Record<string, unknown>>;

const DECLARED = /\$(\w+)\s*:/g;

/** The variables of an example, as JSON to be changed: those that it declares and the ground has. */
export function variablesFor(query: string, ground: ExampleGround): string {
  const names = [...query.matchAll(DECLARED)].map(([, name]) => name ?? '');
  const known = names.filter((name) => Object.hasOwn(ground, name)).map((name) => [name, ground[name]] as const);
  return known.length === 0 ? '' : JSON.stringify(Object.fromEntries(known), null, 2);
}
