import { factOf } from './conditions.ts';
import { addSeconds, earliest, type Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import { resolveOwner } from './owners.ts';
import type { NamedDeadline, WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { limitDueAt, presentVisit, QUARTER_HOUR, scaled, stateTemplate } from './timer.ts';
import { holdsInVisit } from './visit-owners.ts';

/**
 * The deadline of an owner's ordinary work in the present state visit (GI-2). Limit states: the severity's limit, for the
 * engineering owner in ROOT_CAUSE the earlier T.4 deadline unless it had passed at the declaration. Others: as named,
 * people before roles; who is not named gets the earliest.
 */
export function ownerDeadline(template: ProcessTemplate, state: WorkItemState, owner: Owner): Instant {
  const limit = limitDueAt(template, state);
  if (limit !== null) return narrowed(template, state, owner, limit);
  const { deadlines } = presentVisit(state);
  const byPerson = deadlines.filter((named) => named.ownerId !== null && named.ownerId === owner.personId);
  const byRole = deadlines.filter((named) => named.ownerId === null && named.role === owner.role);
  const chosen = [byPerson, byRole].find((group) => group.length > 0) ?? commonDeadlines(template, state, deadlines);
  const deadline = earliest(chosen.map((named) => named.deadline));
  if (deadline === null)
    throw new Error(`Work item ${state.id} has no deadline in ${state.state}, which GI-2 forbids.`);
  return deadline;
}

/** Who is not named gets the earliest of these: not what was named for somebody who has no part in the visit (M-2). */
function commonDeadlines(
  template: ProcessTemplate,
  state: WorkItemState,
  deadlines: readonly NamedDeadline[],
): readonly NamedDeadline[] {
  const holding = deadlines.filter(holdsInVisit(template, state, state.state));
  // After a change of people nobody may be left for whom one was named; a deadline there is all the same.
  return holding.length > 0 ? holding : deadlines;
}

function narrowed(template: ProcessTemplate, state: WorkItemState, owner: Owner, limit: Instant): Instant {
  const rule = stateTemplate(template, state.state)?.ownerDeadline;
  if (rule === undefined) return limit;
  const own = resolveOwner(state, rule.party).some((one) => one.personId !== null && one.personId === owner.personId);
  const named = factOf(state, rule.item, rule.fact);
  if (!own || typeof named !== 'string' || named <= presentVisit(state).enteredAt) return limit;
  return named < limit ? named : limit;
}

/** Whether the present visit still waits for the deadlines that the PMO Lead names after a reversion (M-3). */
export function deadlinesOwed(template: ProcessTemplate, state: WorkItemState): boolean {
  const declared = stateTemplate(template, state.state)?.deadlines === 'declared';
  return state.disposition === 'ACTIVE' && declared && presentVisit(state).deadlines.length === 0;
}

/** Whether two named deadlines are for the same owner: the later one replaces the other. */
export function isForSameOwner(one: NamedDeadline, other: NamedDeadline): boolean {
  return one.ownerId === other.ownerId && one.role === other.role;
}

/** The earliest deadline named for the present visit: what deviation notes and improvements get (GI-2). */
export function earliestNamed(state: WorkItemState): Instant | null {
  return earliest(presentVisit(state).deadlines.map((named) => named.deadline));
}

/** When the PMO Lead has to have named deadlines after a reversion: a quarter of an hour from it (GI-2, M-3). */
export function namingDeadline(state: WorkItemState): Instant {
  return addSeconds(presentVisit(state).enteredAt, scaled(state, QUARTER_HOUR));
}

/** The process's own deadline for declaring a state: a quarter of an hour from when the gate became passable (GI-2). */
export function declarationDeadline(state: WorkItemState, passableSince: Instant): Instant {
  return addSeconds(passableSince, scaled(state, QUARTER_HOUR));
}
