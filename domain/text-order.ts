/** The order of texts by their code units: the same on every machine, and that of instants in RFC 3339. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
