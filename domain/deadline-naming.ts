import { deadlinesNeeded, sensibleDeadline } from './declarations.ts';
import type { Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { presentVisit } from './timer.ts';
import { ownersInVisit } from './visit-owners.ts';

/** What naming deadlines of the present visit starts from (M-3, GI-2). */
export interface DeadlineNaming {
  state: string;
  /** Who can get a next action in the visit, and the deadline named for them; null for the earliest of all. */
  owners: { owner: Owner; deadline: Instant | null }[];
  /** A sensible deadline to offer for each who has none. */
  proposedDeadline: Instant;
}

/** Null where deadlines are none of the PMO Lead's to name: in states with a limit, and once a run ended otherwise. */
export function deadlineNaming(template: ProcessTemplate, state: WorkItemState, now: Instant): DeadlineNaming | null {
  if (state.disposition !== 'ACTIVE' && state.disposition !== 'CLOSED') return null;
  if (!deadlinesNeeded(template, state.state)) return null;
  const { deadlines } = presentVisit(state);
  const named = ({ role, personId }: Owner): Instant | null => {
    const own = deadlines.find(({ ownerId }) => ownerId !== null && ownerId === personId);
    return (own ?? deadlines.find((one) => one.ownerId === null && one.role === role))?.deadline ?? null;
  };
  return {
    state: state.state,
    owners: ownersInVisit(template, state, state.state).map((owner) => ({ owner, deadline: named(owner) })),
    proposedDeadline: sensibleDeadline(template, state, now),
  };
}
