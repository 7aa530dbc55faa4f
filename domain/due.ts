import type { WorkItemEvent } from './events.ts';
import type { Instant } from './instant.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';

/**
 * The nearest instant at which the clock itself changes something; null when nothing is due by time alone.
 * Limits and deadlines are shown by their instants; no rule in force yet lets one act by itself.
 */
export function nextDueInstant(_template: ProcessTemplate, _state: WorkItemState): Instant | null {
  return null;
}

/** What happens at an instant that `nextDueInstant` named; null when nothing does. */
export function decideDue(_template: ProcessTemplate, _state: WorkItemState, _now: Instant): WorkItemEvent | null {
  return null;
}
