import type { WorkItemEvent } from './events.ts';
import type { StateVisit, WorkItemState } from './state.ts';

/** A stored event in today's shape. Stored events never change; each schema number has its step here (decision 11). */
export function upcastEvent(stored: unknown): WorkItemEvent {
  const schema = schemaOf(stored);
  if (schema === 1) return stored as WorkItemEvent;
  throw new Error(
    `This version reads events up to schema 1; found schema ${String(schema)}. Install the newer version.`,
  );
}

/** A stored or carried-over state in today's shape. */
export function upcastState(stored: unknown): WorkItemState {
  const schema = schemaOf(stored);
  if (schema === 3) return stored as WorkItemState;
  if (schema === 2) return fromSecond(stored as SecondState);
  if (schema === 1) return fromSecond(fromFirst(stored as FirstState));
  throw new Error(
    `This version reads work items up to schema 3; found schema ${String(schema)}. Install the newer version.`,
  );
}

/** Before the clock acted by itself. */
type SecondState = Omit<WorkItemState, 'schema' | 'visits'> & {
  visits: Omit<StateVisit, 'warnings' | 'breach' | 'overdue'>[];
};

function fromSecond(second: SecondState): WorkItemState {
  const visits = second.visits.map((visit): StateVisit => ({ ...visit, warnings: [], breach: null, overdue: [] }));
  return { ...second, schema: 3, visits };
}

/** Before questions, reversions, delegations and closure records could be. */
type FirstState = Omit<
  SecondState,
  'reproductionOwnerId' | 'delegations' | 'improvement' | 'duplicateOf' | 'questions'
>;

function fromFirst(first: FirstState): SecondState {
  const items = Object.fromEntries(
    Object.entries(first.items).map(([key, item]) => [
      key,
      { ...item, confirmations: item.confirmations.map((given) => ({ ...given, specIds: [] })) },
    ]),
  );
  return {
    ...first,
    items,
    questions: [],
    reproductionOwnerId: null,
    delegations: [],
    improvement: null,
    duplicateOf: null,
  };
}

function schemaOf(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'schema' in stored ? stored.schema : undefined;
}
