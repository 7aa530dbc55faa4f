import { closureComplete } from '#domain/closure.ts';
import { isPassable, itemStatus } from '#domain/gates.ts';
import { ownerKey } from '#domain/owner.ts';
import { questionOwner } from '#domain/questions.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { effectiveSeverity } from '#domain/timer.ts';
import type { Account } from '../account.ts';
import { ITEMS } from '../items.ts';
import type { DomainRun } from './domain-run.ts';

/** The domain's side of what model and domain must agree on. */
export function accountOfDomain(run: DomainRun): Account {
  const state = run.present;
  const owes = run.actions.map(({ owner, kind }) => [ownerKey(owner), kind] as const);
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
    severity: effectiveSeverity(state),
    engineer: state.engineeringOwnerId,
    closed: Object.keys(state.closureSteps).sort(),
    closureComplete: closureComplete(DEFECT_RUN, state),
  };
}
