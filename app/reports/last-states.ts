interface Template {
  states: readonly string[];
  gates: readonly { from: string }[];
}

/** States that no gate leads out of: what is there stays. */
export function lastStatesOf(templates: readonly Template[]): ReadonlySet<string> {
  const left = new Set(templates.flatMap(({ gates }) => gates.map(({ from }) => from)));
  return new Set(templates.flatMap(({ states }) => states).filter((state) => !left.has(state)));
}
