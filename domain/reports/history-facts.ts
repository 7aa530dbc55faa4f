import type { DocumentLags } from '../document-lag.ts';
import type { WorkItemEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { WorkItemState } from '../state.ts';
import type { ProcessTemplate } from '../template.ts';
import { type FactRecord, factsOf, factsOfFiling } from './facts.ts';

/** What reports count of a whole chain of events, from its first on. */
export function factsOfHistory(template: ProcessTemplate, events: readonly WorkItemEvent[]): FactRecord[] {
  let before: WorkItemState | null = null;
  return events.flatMap((event) => {
    const after = evolve(template, before, event);
    const facts = factsOf(template, before, after, event);
    before = after;
    return facts ?? [];
  });
}

/**
 * What reports count of the filing of a state: of the changes of state that no filing before showed.
 *
 * @param lags of all changes that this filing shows
 * @param before of those that were filed before
 */
export function factsOfNewLags(state: WorkItemState, lags: DocumentLags, before: DocumentLags): FactRecord[] {
  return lags.slice(before.length).map((lag, index) => factsOfFiling(state, before.length + index, lag));
}
