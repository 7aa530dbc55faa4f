import { boardCard } from '#domain/board-card.ts';
import { closureComplete } from '#domain/closure.ts';
import { interestsIn } from '#domain/directory-interests.ts';
import { confirmersOf, gateOfState } from '#domain/gates.ts';
import type { Instant } from '#domain/instant.ts';
import { addSeconds } from '#domain/instant.ts';
import type { NextAction } from '#domain/next-actions.ts';
import { ownerKey } from '#domain/owner.ts';
import type { WorkItemState } from '#domain/state.ts';
import type { ProcessTemplate } from '#domain/template.ts';
import { effectiveSeverity, presentVisit } from '#domain/timer.ts';
import type { Role } from '#domain/vocabulary.ts';
import { ROLES, SEVERITIES } from '#domain/vocabulary.ts';
import { wordsOfCard } from '#domain/words.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import { NEVER } from './schemas/work-item-card.ts';

/** How long boards show an item after it was closed (decision 20), in seconds. */
const RECENTLY_CLOSED = 14 * 24 * 3600;

/** What lists and boards know of a work item. A function of its state alone. */
export function toCard(template: ProcessTemplate, state: WorkItemState): CardDocument {
  const { actions, ...board } = boardCard(template, state);
  const severity = effectiveSeverity(state);
  const deadline = board.nextDeadline ?? NEVER;
  const number = String(state.number).padStart(12, '0');
  return {
    _id: state.id,
    version: state.version,
    head: state.head,
    template: state.template.key,
    state: state.state,
    disposition: state.disposition,
    severity,
    rated: board.severity !== null,
    specId: state.canonicalSpecId ?? state.report.specReference?.specId ?? null,
    visitEnteredAt: presentVisit(state).enteredAt,
    closedAt: endedAt(state),
    boardUntil: boardUntil(template, state),
    byUpdated: `${state.updatedAt}|${number}`,
    byCreated: `${state.createdAt}|${number}`,
    byDeadline: `${deadline}|${number}`,
    bySeverity: `${SEVERITIES.indexOf(severity)}|${deadline}|${number}`,
    words: wordsOfCard(state),
    owners: [...new Set(actions.map((action) => ownerKey(action.owner)))],
    participants: participantsOf(template, state, actions),
    interests: interestsIn(template, state),
    actions: JSON.stringify(actions),
    board: JSON.stringify(board),
  };
}

/** When it was closed, reclassified or withdrawn; null while it is active. */
function endedAt(state: WorkItemState): Instant | null {
  if (state.disposition === 'ACTIVE') return null;
  if (state.disposition === 'CLOSED') return presentVisit(state).enteredAt;
  return state.decisions.at(-1)?.at ?? state.updatedAt;
}

function boardUntil(template: ProcessTemplate, state: WorkItemState): string {
  if (state.disposition === 'ACTIVE') return NEVER;
  if (state.disposition !== 'CLOSED') return '';
  return closureComplete(template, state) ? addSeconds(presentVisit(state).enteredAt, RECENTLY_CLOSED) : NEVER;
}

/** Roles that owe a next action, confirm an item of the present gate, or validate there. */
function participantsOf(template: ProcessTemplate, state: WorkItemState, actions: readonly NextAction[]): Role[] {
  const gate = state.disposition === 'ACTIVE' ? gateOfState(template, state.state) : null;
  const confirmers = (gate?.items ?? []).flatMap((item) => confirmersOf(template, state, item.key));
  const roles = new Set([...actions.map((action) => action.owner), ...confirmers].map((owner) => owner.role));
  if (gate !== null) roles.add(template.validator);
  return ROLES.filter((role) => roles.has(role));
}
