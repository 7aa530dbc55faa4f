/** A change of state as GraphQL gives it, oldest first. */
interface Transition {
  to: string;
  at: string;
}

interface GateEnds {
  key: string;
  from: string;
  to: string;
}

/** One state of the run's line, and what its newest visit tells. */
export interface StateStep {
  state: string;
  /** The gate that leads into it; null for the first. */
  gateBefore: string | null;
  position: 'left' | 'present' | 'ahead';
  /** How often it was entered: more than once after a reversion (M-3). */
  visits: number;
  /** Of the newest visit; null where it was never entered. */
  enteredAt: string | null;
  /** Of the newest visit; null while it lasts. */
  leftAt: string | null;
}

/** Every state in the order of the gates, with its newest visit, told from the changes of state. */
export function stateSteps(
  gates: readonly GateEnds[],
  transitions: readonly Transition[],
  present: string,
): StateStep[] {
  const states = [gates[0]?.from, ...gates.map((gate) => gate.to)].filter((state) => state !== undefined);
  const at = states.indexOf(present);
  return states.map((state, index) => {
    const last = transitions.findLastIndex((transition) => transition.to === state);
    return {
      state,
      gateBefore: gates[index - 1]?.key ?? null,
      position: index < at ? 'left' : index === at ? 'present' : 'ahead',
      visits: transitions.filter((transition) => transition.to === state).length,
      enteredAt: transitions[last]?.at ?? null,
      leftAt: last === -1 ? null : (transitions[last + 1]?.at ?? null),
    };
  });
}
