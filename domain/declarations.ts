import { gateOfState } from './gates.ts';
import { addSeconds, type Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { effectiveSeverity, stateTemplate } from './timer.ts';
import { ownersInVisit } from './visit-owners.ts';

const HOUR_MS = 3_600_000;

/** In seconds, for a process without limits of its own. */
const SHORTEST_PROPOSAL = 3600;

/** What declaring a state would ask for. */
export interface DeclarationProposal {
  to: string;
  /** Whether the declaration names deadlines (GI-2); else the severity's limit is the deadline. */
  deadlinesNeeded: boolean;
  /** Who can get a next action in that state. */
  owners: Owner[];
  /** A sensible deadline to offer for each of them; null where none is to be named. */
  proposedDeadline: Instant | null;
}

/** The states that a declaration can lead to from here, once their gate has passed: the next one only (M-5). */
export function declarationsFrom(template: ProcessTemplate, state: WorkItemState, now: Instant): DeclarationProposal[] {
  const gate = state.disposition === 'ACTIVE' ? gateOfState(template, state.state) : null;
  return gate === null ? [] : [proposalOf(template, state, gate.to, now)];
}

function proposalOf(template: ProcessTemplate, state: WorkItemState, to: string, now: Instant): DeclarationProposal {
  const needed = deadlinesNeeded(template, to);
  const proposedDeadline = needed ? sensibleDeadline(template, state, now) : null;
  return { to, deadlinesNeeded: needed, owners: ownersInVisit(template, state, to), proposedDeadline };
}

/**
 * As long from now as the process gives this severity at most where it sets a limit itself, and then to the full hour. In
 * real time: a time scale does not reach deadlines that people name.
 */
export function sensibleDeadline(template: ProcessTemplate, state: WorkItemState, now: Instant): Instant {
  const severity = effectiveSeverity(state);
  const limits = template.states.flatMap(({ limits }) => (limits === undefined ? [] : [limits[severity]]));
  return nextFullHour(addSeconds(now, Math.max(...limits, SHORTEST_PROPOSAL)));
}

function nextFullHour(instant: Instant): Instant {
  const milliseconds = Date.parse(instant);
  return addSeconds(instant, (Math.ceil(milliseconds / HOUR_MS) * HOUR_MS - milliseconds) / 1000);
}

/** Whether actions in a state have the deadlines that its declaration names (GI-2). */
export function deadlinesNeeded(template: ProcessTemplate, to: string): boolean {
  return stateTemplate(template, to)?.deadlines !== 'limit';
}
