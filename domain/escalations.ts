import type { RaisedEscalation } from './events.ts';
import { addSeconds, type Instant } from './instant.ts';
import { limitWords } from './limit-words.ts';
import { type Owner, ownerKey } from './owner.ts';
import { roleOwner } from './owners.ts';
import type { EscalationRecord, WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { effectiveSeverity, QUARTER_HOUR, scaled, stateTemplate } from './timer.ts';
import { OWNER_TITLES } from './vocabulary.ts';

/** Escalations whose response is still owed (TM-3); none once the work item is closed or ended. */
export function awaitedResponses(state: WorkItemState): EscalationRecord[] {
  if (state.disposition !== 'ACTIVE') return [];
  return state.escalations.filter(({ needsResponse, response }) => needsResponse && response === null);
}

/** What is to be done about an escalation that needs a response. */
export const responseText = (reason: string): string => `Respond to the escalation: ${reason}`;

/** TM-3: one to whoever responds, and where the state says so a second for information. */
export function raisedOnBreach(
  template: ProcessTemplate,
  state: WorkItemState,
  limit: number,
  firedAt: Instant,
): RaisedEscalation[] {
  const label = template.severities[effectiveSeverity(state)].label;
  const reason = `${state.state} was not left within its limit of ${limitWords(limit)} (${label}).`;
  const informed = stateTemplate(template, state.state)?.breachInforms;
  return [
    {
      id: escalationId(state),
      kind: 'LIMIT_BREACHED',
      needsResponse: true,
      to: roleOwner(state, template.respondsToBreach),
      reason,
      respondBy: addSeconds(firedAt, scaled(state, Math.max(limit / 4, QUARTER_HOUR))),
    },
    ...(informed === undefined ? [] : [forInformation(state, 'LIMIT_BREACHED', roleOwner(state, informed), reason, 2)]),
  ];
}

/** TM-4: to the PMO Lead; the PMO Lead's own to the Product Owner. */
export function raisedOnOverdue(
  template: ProcessTemplate,
  state: WorkItemState,
  { owner, text }: { owner: Owner; text: string },
): RaisedEscalation[] {
  const validator = roleOwner(state, template.validator);
  const own = owner.role === template.validator || ownerKey(owner) === ownerKey(validator);
  const to = own ? roleOwner(state, template.watchesValidator) : validator;
  const name = owner.personId === null ? null : (state.names[owner.personId] ?? owner.personId);
  const title = OWNER_TITLES[owner.role];
  const who = name === null ? `The ${title}` : `${name} (${title})`;
  return [forInformation(state, 'ACTION_OVERDUE', to, `${who} did not do this by its deadline: ${text}`)];
}

/** GI-4: the watchdog goes to the PMO Lead (TM-4). */
export function raisedOnLateDocument(
  template: ProcessTemplate,
  state: WorkItemState,
  transition: number,
): RaisedEscalation[] {
  const change = state.transitions[transition]?.to ?? state.state;
  const reason = `No Phase Gate Document that shows the change to ${change} was filed within 15 minutes.`;
  return [forInformation(state, 'DOCUMENT_LATE', roleOwner(state, template.validator), reason)];
}

function forInformation(
  state: WorkItemState,
  kind: RaisedEscalation['kind'],
  to: Owner,
  reason: string,
  place?: number,
): RaisedEscalation {
  return { id: escalationId(state, place), kind, needsResponse: false, to, reason, respondBy: null };
}

/** After the event that raises it; a second one of the same event has its place behind. */
function escalationId(state: WorkItemState, place?: number): string {
  return `e${state.version + 1}${place === undefined ? '' : `.${place}`}`;
}
