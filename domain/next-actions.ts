import { closureSteps } from './closure.ts';
import { declarationDeadline, ownerDeadline } from './deadlines.ts';
import { gateOfState, itemState, itemStatus, owesConfirmation, repairerOf, supplierOf, validatorOf } from './gates.ts';
import type { Instant } from './instant.ts';
import { type Owner, ownerKey } from './owner.ts';
import { roleOwner } from './owners.ts';
import type { WorkItemState } from './state.ts';
import type { GateItemTemplate, ProcessTemplate } from './template.ts';
import { presentVisit } from './timer.ts';
import { ACTION_KINDS, type ActionKind, OWNER_TITLES } from './vocabulary.ts';

/** The one thing an owner has to do now on a work item (GI-1), with its deadline (GI-2). */
export interface NextAction {
  /** Unique over all work items, and stable while the action is the same. */
  id: string;
  owner: Owner;
  kind: ActionKind;
  item: string | null;
  text: string;
  why: string;
  deadline: Instant;
}

/** Something owed; an owner may owe several things, the first of them is the next action. */
type Obligation = Omit<NextAction, 'id'> & { position: number };

/**
 * The tracking table: for each owner the first obligation by kind, then deadline, then gate-item order (GI-1).
 * Sorted by deadline.
 */
export function nextActions(template: ProcessTemplate, state: WorkItemState): NextAction[] {
  const first = new Map<string, Obligation>();
  for (const obligation of obligations(template, state)) {
    const key = ownerKey(obligation.owner);
    const rival = first.get(key);
    if (rival === undefined || owedBefore(obligation, rival) < 0) first.set(key, obligation);
  }
  return [...first.values()]
    .sort((one, other) => compare(one.deadline, other.deadline) || owedBefore(one, other))
    .map(({ position: _position, ...action }) => ({
      id: `${state.id}:${ownerKey(action.owner)}:${action.kind}:${action.item ?? ''}`,
      ...action,
    }));
}

/** Everything owed at present, each by exactly one owner (GI-1). */
export function obligations(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  if (state.disposition === 'CLOSED') return closureObligations(template, state);
  if (state.disposition !== 'ACTIVE') return [];
  return [...questionObligations(state), ...declareObligation(template, state), ...gateObligations(template, state)];
}

function gateObligations(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  const gate = gateOfState(template, state.state);
  return (gate?.items ?? []).flatMap((item, index) => {
    const owed = (kind: ActionKind, owner: Owner, text: string, why: string): Obligation => ({
      owner,
      kind,
      item: item.key,
      text,
      why,
      deadline: ownerDeadline(template, state, owner),
      position: index,
    });
    const name = `${item.key} ${item.title}`;
    switch (itemStatus(template, state, item.key)) {
      case 'EMPTY': {
        if (inputsMissing(template, state, item).length > 0) return [];
        const owner = supplierOf(template, state, item.key);
        const text = item.actionText === undefined ? `Supply evidence for ${name}` : `${item.actionText} (${item.key})`;
        return [owed('SUPPLY', owner, text, `${OWNER_TITLES[owner.role]} owns ${name}.`)];
      }
      case 'EVIDENCED':
        return owesConfirmation(template, state, item.key).map((owner) =>
          owed(
            'CONFIRM',
            owner,
            `Confirm ${name}`,
            `${OWNER_TITLES[owner.role]} confirms the evidence of ${item.key}.`,
          ),
        );
      case 'CONFIRMED': {
        const owner = validatorOf(template, state, item.key);
        return [owed('VALIDATE', owner, `Validate ${name}`, `${item.key} has evidence and its owner's Yes.`)];
      }
      case 'DECLINED':
      case 'FAILED': {
        const owner = repairerOf(template, state, item.key);
        return [owed('REPAIR', owner, `Supply a new revision of ${name}`, repairReason(state, item))];
      }
      case 'PASSED':
        return [];
    }
  });
}

function repairReason(state: WorkItemState, item: GateItemTemplate): string {
  const { validation, confirmations } = itemState(state, item.key);
  const reason = validation?.reason ?? confirmations.find((one) => one.answer === 'NO')?.reason;
  return `${item.key} was ${validation === null ? 'declined' : 'failed'}: ${reason ?? 'no reason recorded'}`;
}

/** G-6a: the supply-action opens when the inputs exist; the keys of the items that have to come first and have not. */
export function inputsMissing(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate): string[] {
  const after = item.opensAfter;
  if (after === undefined) return [];
  return after.items.filter((key) =>
    after.part === 'EVIDENCE' ? itemState(state, key).live === null : itemStatus(template, state, key) !== 'PASSED',
  );
}

/** M-2: when a gate becomes passable, "declare {state}" is the PMO Lead's, due in 15 minutes. */
function declareObligation(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  const { passableSince } = presentVisit(state);
  const gate = gateOfState(template, state.state);
  if (passableSince === null || gate === null) return [];
  return [
    {
      owner: roleOwner(state, template.validator),
      kind: 'DECLARE',
      item: null,
      text: `Declare ${gate.to}`,
      why: `Gate ${gate.key} has all its parts.`,
      deadline: declarationDeadline(state, passableSince),
      position: 0,
    },
  ];
}

function questionObligations(state: WorkItemState): Obligation[] {
  return state.questions
    .filter((question) => question.open)
    .map((question, index) => ({
      owner: question.owner,
      kind: question.kind === 'DISPUTE' ? 'RULE' : 'ANSWER',
      item: null,
      text: `${question.kind === 'DISPUTE' ? 'Rule on' : 'Answer'}: ${question.text}`,
      why: 'An open question keeps every gate closed (GI-5).',
      deadline: question.deadline,
      position: index,
    }));
}

/** Closure steps are owed one at a time, in order (process.md 7). */
function closureObligations(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  const step = closureSteps(template, state).find((candidate) => !candidate.done);
  if (step === undefined) return [];
  const owner = roleOwner(state, template.validator);
  return [
    {
      owner,
      kind: 'CLOSE_STEP',
      item: null,
      text: step.title,
      why: `The work item is closed; this closure step is ${step.mandatory ? 'mandatory' : 'decided in writing'}.`,
      deadline: ownerDeadline(template, state, owner),
      position: 0,
    },
  ];
}

/** "Rule or answer" are one step of GI-1's order: between them the deadline decides. */
function rank(kind: ActionKind): number {
  return ACTION_KINDS.indexOf(kind === 'RULE' ? 'ANSWER' : kind);
}

function owedBefore(one: Obligation, other: Obligation): number {
  return rank(one.kind) - rank(other.kind) || compare(one.deadline, other.deadline) || one.position - other.position;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
