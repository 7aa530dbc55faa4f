import type { WorkItemEvent } from './events.ts';
import type { GateItemState, StateVisit, WorkItemState } from './state.ts';

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
  if (schema === 4) return stored as WorkItemState;
  if (schema === 3) return fromThird(stored as ThirdState);
  if (schema === 2) return fromThird(fromSecond(stored as SecondState));
  if (schema === 1) return fromThird(fromSecond(fromFirst(stored as FirstState)));
  throw new Error(
    `This version reads work items up to schema 4; found schema ${String(schema)}. Install the newer version.`,
  );
}

/** Before it was kept whether an item was ever judged. */
type ThirdState = Omit<WorkItemState, 'schema' | 'items'> & { items: Record<string, Omit<GateItemState, 'judged'>> };

/** What a later revision or a reversion put away is not known any more: an item with several revisions counts as judged. */
function fromThird(third: ThirdState): WorkItemState {
  const items = Object.entries(third.items).map(([key, item]): [string, GateItemState] => {
    const declined = item.confirmations.some(({ answer }) => answer === 'NO');
    return [key, { ...item, judged: item.validation !== null || declined || item.revisions.length > 1 }];
  });
  return { ...third, schema: 4, items: Object.fromEntries(items) };
}

/** Before the clock acted by itself. */
type SecondState = Omit<ThirdState, 'visits'> & {
  visits: Omit<StateVisit, 'warnings' | 'breach' | 'overdue'>[];
};

function fromSecond(second: SecondState): ThirdState {
  const visits = second.visits.map((visit): StateVisit => ({ ...visit, warnings: [], breach: null, overdue: [] }));
  return { ...second, visits };
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
