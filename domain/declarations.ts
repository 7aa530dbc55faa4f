import { gateOfState } from './gates.ts';
import type { Owner } from './owner.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { stateTemplate } from './timer.ts';
import { ownersInVisit } from './visit-owners.ts';

/** What declaring a state would ask for. */
export interface DeclarationProposal {
  to: string;
  /** Whether the declaration names deadlines (GI-2); else the severity's limit is the deadline. */
  deadlinesNeeded: boolean;
  /** Who can get a next action in that state. */
  owners: Owner[];
}

/** The states that a declaration can lead to from here, once their gate has passed: the next one only (M-5). */
export function declarationsFrom(template: ProcessTemplate, state: WorkItemState): DeclarationProposal[] {
  const gate = state.disposition === 'ACTIVE' ? gateOfState(template, state.state) : null;
  return gate === null ? [] : [proposalOf(template, state, gate.to)];
}

function proposalOf(template: ProcessTemplate, state: WorkItemState, to: string): DeclarationProposal {
  return { to, deadlinesNeeded: deadlinesNeeded(template, to), owners: ownersInVisit(template, state, to) };
}

/** Whether actions in a state have the deadlines that its declaration names (GI-2). */
export function deadlinesNeeded(template: ProcessTemplate, to: string): boolean {
  return stateTemplate(template, to)?.deadlines !== 'limit';
}
