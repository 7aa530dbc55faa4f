import { deadlinesOwed, declarationDeadline, ownerDeadline } from './deadlines.ts';
import {
  gateOfState,
  itemStatus,
  owesConfirmation,
  presentItems,
  repairerOf,
  supplierOf,
  validatorOf,
} from './gates.ts';
import type { Instant } from './instant.ts';
import { nextActions } from './next-actions.ts';
import type { Owner } from './owner.ts';
import { confirmersOfItem, roleOwner } from './owners.ts';
import type { WorkItemState } from './state.ts';
import type { GateItemTemplate, GateTemplate, ProcessTemplate } from './template.ts';
import { presentVisit, stateTemplate } from './timer.ts';
import type { ActionKind } from './vocabulary.ts';

export interface CriticalStep {
  text: string;
  owner: Owner;
  /** Null where it will only be named by a later declaration. */
  deadline: Instant | null;
  item: string | null;
}

/** What holds up everything else: it comes first on the critical path. */
const HOLDING: readonly ActionKind[] = ['NAME_DEADLINES', 'RULE', 'ANSWER', 'DECIDE', 'RAISE_REGRESSION', 'NAME_OWNER'];

/**
 * The chain of unmet obligations from now to the last state that determines the earliest finish (process.md 8): in each
 * gate ahead the longest chain of dependent steps, then its declaration. Open questions come first, as they hold up all.
 */
export function criticalPath(template: ProcessTemplate, state: WorkItemState): CriticalStep[] {
  if (state.disposition === 'CLOSED') return nextActions(template, state).map(toStep);
  if (state.disposition !== 'ACTIVE') return [];
  const steps: CriticalStep[] = nextActions(template, state)
    .filter(({ kind }) => HOLDING.includes(kind))
    .map(toStep);
  for (let gate = gateOfState(template, state.state); gate !== null; gate = gateOfState(template, gate.to)) {
    steps.push(...longestChain(template, state, gate), declaration(template, state, gate));
  }
  return steps;
}

function toStep(action: { text: string; owner: Owner; deadline: Instant; item: string | null }): CriticalStep {
  return { text: action.text, owner: action.owner, deadline: action.deadline, item: action.item };
}

function declaration(template: ProcessTemplate, state: WorkItemState, gate: GateTemplate): CriticalStep {
  const owner = roleOwner(state, template.validator);
  const { passableSince } = presentVisit(state);
  const due = isPresent(state, gate) && passableSince !== null ? declarationDeadline(state, passableSince) : null;
  return { text: `Declare ${gate.to}`, owner, deadline: due ?? deadlineIn(template, state, gate, owner), item: null };
}

/** Of the chains that end with each item's validation, the one with most steps; of equals the gate's first. */
function longestChain(template: ProcessTemplate, state: WorkItemState, gate: GateTemplate): CriticalStep[] {
  const items = isPresent(state, gate) ? presentItems(template, state) : gate.items;
  const chains = items.map((item) => [
    ...beforeEvidence(template, state, gate, item),
    ...remaining(template, state, gate, item),
  ]);
  return chains.reduce<CriticalStep[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}

/** What must be there before the item's evidence can be written, where that is still missing. */
function beforeEvidence(
  template: ProcessTemplate,
  state: WorkItemState,
  gate: GateTemplate,
  item: GateItemTemplate,
): CriticalStep[] {
  if (isPresent(state, gate) && itemStatus(template, state, item.key) !== 'EMPTY') return [];
  const after = new Map<string, 'EVIDENCE' | 'PASS'>();
  for (const key of item.dependsOn) after.set(key, 'EVIDENCE');
  for (const key of item.opensAfter?.items ?? []) after.set(key, item.opensAfter?.part ?? 'EVIDENCE');
  const chains = gate.items
    .filter((other) => after.has(other.key))
    .map((other) => {
      const rest = remaining(template, state, gate, other);
      const part =
        after.get(other.key) === 'PASS' ? rest : rest.slice(0, isEmpty(template, state, gate, other) ? 1 : 0);
      return [...beforeEvidence(template, state, gate, other), ...part];
    });
  return chains.reduce<CriticalStep[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
}

function isEmpty(template: ProcessTemplate, state: WorkItemState, gate: GateTemplate, item: GateItemTemplate): boolean {
  return !isPresent(state, gate) || itemStatus(template, state, item.key) === 'EMPTY';
}

function isPresent(state: WorkItemState, gate: GateTemplate): boolean {
  return gate.from === state.state;
}

/** The item's own steps that are still to be taken, in order. */
function remaining(
  template: ProcessTemplate,
  state: WorkItemState,
  gate: GateTemplate,
  item: GateItemTemplate,
): CriticalStep[] {
  const status = isPresent(state, gate) ? itemStatus(template, state, item.key) : 'EMPTY';
  const step = (text: string, owner: Owner): CriticalStep => ({
    text,
    owner,
    deadline: deadlineIn(template, state, gate, owner),
    item: item.key,
  });
  const validate = step(`Validate ${item.key}`, validatorOf(template, state, item.key));
  const confirm = (owners: readonly Owner[]): CriticalStep[] =>
    owners.slice(0, 1).map((owner) => step(`Confirm ${item.key}`, owner));
  const supply = item.actionText === undefined ? `Supply evidence for ${item.key}` : `${item.actionText} (${item.key})`;
  switch (status) {
    case 'PASSED':
      return [];
    case 'CONFIRMED':
      return [validate];
    case 'EVIDENCED':
      return [...confirm(owesConfirmation(template, state, item.key)), validate];
    case 'DECLINED':
    case 'FAILED': {
      const author = repairerOf(template, state, item.key);
      return [
        step(`Supply a new revision of ${item.key}`, author),
        ...confirm(confirmersOfItem(state, item)),
        validate,
      ];
    }
    case 'EMPTY': {
      const owner = supplierOf(template, state, item.key);
      return [step(supply, owner), ...confirm(confirmersOfItem(state, item)), validate];
    }
  }
}

function deadlineIn(template: ProcessTemplate, state: WorkItemState, gate: GateTemplate, owner: Owner): Instant | null {
  if (!isPresent(state, gate) || stateTemplate(template, gate.from) === null) return null;
  if (deadlinesOwed(template, state)) return null;
  return ownerDeadline(template, state, owner);
}
