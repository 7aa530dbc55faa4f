import type { WorkItemEvent } from './events.ts';
import type { WorkItemState } from './state.ts';

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
  if (schema === 2) return stored as WorkItemState;
  if (schema === 1) return fromFirst(stored as FirstState);
  throw new Error(
    `This version reads work items up to schema 2; found schema ${String(schema)}. Install the newer version.`,
  );
}

/** Before questions, reversions, delegations and closure records could be. */
type FirstState = Omit<
  WorkItemState,
  'schema' | 'reproductionOwnerId' | 'delegations' | 'improvement' | 'duplicateOf' | 'questions'
>;

function fromFirst(first: FirstState): WorkItemState {
  const items = Object.fromEntries(
    Object.entries(first.items).map(([key, item]) => [
      key,
      { ...item, confirmations: item.confirmations.map((given) => ({ ...given, specIds: [] })) },
    ]),
  );
  return {
    ...first,
    schema: 2,
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
