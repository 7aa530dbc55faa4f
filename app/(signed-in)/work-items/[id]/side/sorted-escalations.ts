interface Sortable {
  awaited: boolean;
  raisedAt: string;
}

/** Those whose response is owed first, the oldest of them before the others; then the rest, the newest first (TM-3). */
export function sortedEscalations<Escalation extends Sortable>(escalations: readonly Escalation[]): Escalation[] {
  const byInstant = (one: Sortable, other: Sortable) => Date.parse(one.raisedAt) - Date.parse(other.raisedAt);
  const owed = escalations.filter(({ awaited }) => awaited).sort(byInstant);
  const rest = escalations.filter(({ awaited }) => !awaited).sort(byInstant);
  return [...owed, ...rest.reverse()];
}
