import { closureComplete } from '#domain/closure.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { isPassable, itemStatus } from '#domain/gates.ts';
import { toMillis } from '#domain/instant.ts';
import { ownerKey } from '#domain/owner.ts';
import { questionOwner } from '#domain/questions.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { effectiveSeverity } from '#domain/timer.ts';
import { type Account, sorted } from '../account.ts';
import { ITEMS } from '../items.ts';
import type { DomainRun } from './domain-run.ts';

/** The domain's side of what model and domain must agree on. */
export function accountOfDomain(run: DomainRun): Account {
  const state = run.present;
  const owes = run.actions.map(
    ({ owner, kind, deadline }) => [ownerKey(owner), `${kind} by ${toMillis(deadline)}`] as const,
  );
  return {
    version: state.version,
    state: state.state,
    disposition: state.disposition,
    items: Object.fromEntries(ITEMS.map((item) => [item, itemStatus(DEFECT_RUN, state, item)])),
    revisions: Object.fromEntries(ITEMS.map((item) => [item, state.items[item]?.live?.revision ?? 0])),
    passable: state.disposition === 'ACTIVE' && isPassable(DEFECT_RUN, state),
    questions: state.questions
      .filter(({ status }) => status === 'OPEN')
      .map((one) => `${one.kind} ${ownerKey(questionOwner(state, one))}`),
    owes: Object.fromEntries([...owes].sort(([one], [other]) => (one < other ? -1 : 1))),
    fired: run.events.flatMap(firing),
    escalations: state.escalations.map(
      ({ kind, to, dueAt, raisedAt, respondBy, response }) =>
        `${kind} to ${ownerKey(to)}, due ${toMillis(dueAt)}, raised ${toMillis(raisedAt)}, respond by ${respondBy === null ? null : toMillis(respondBy)}, answered ${response !== null}`,
    ),
    severity: effectiveSeverity(state),
    engineer: state.engineeringOwnerId,
    closed: Object.keys(state.closureSteps).sort(),
    closureComplete: closureComplete(DEFECT_RUN, state),
  };
}

/** What an event of the clock says; nothing of any other. */
function firing(event: WorkItemEvent): string[] {
  const at = toMillis(event.at);
  const said = (what: string, of: string | number, dueAt: string, to: string) =>
    `${what} of ${of}, due ${toMillis(dueAt)}, at ${at} ${to}`;
  switch (event.type) {
    case 'LIMIT_WARNED': {
      const { limitSeconds, dueAt, to } = event.payload;
      return [said('WARNING', limitSeconds * 1000, dueAt, sorted(to.map(ownerKey)))];
    }
    case 'LIMIT_BREACHED':
      return [said('BREACH', event.payload.limitSeconds * 1000, event.payload.dueAt, '')];
    case 'ACTION_OVERDUE':
      return [said(event.payload.kind, ownerKey(event.payload.owner), event.payload.dueAt, '')];
    default:
      return [];
  }
}
