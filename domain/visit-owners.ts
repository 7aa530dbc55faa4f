import { holdsTrue } from './conditions.ts';
import { holdersOf } from './directory.ts';
import { gateOfItem, gateOfState, workableGates } from './gates.ts';
import type { Owner } from './owner.ts';
import { distinct, expectedOwner, isOpenToRole, resolveOwner, roleOwner, seatsOf, writingParties } from './owners.ts';
import type { NamedDeadline, WorkItemState } from './state.ts';
import type { ConfirmerRule, GateItemTemplate, GateTemplate, Party, ProcessTemplate } from './template.ts';
import { stateTemplate } from './timer.ts';

/**
 * Every owner who can get a next action in a visit of `to`, each once, as far as people, specs and the facts of earlier
 * gates are known now (architecture, decision 10). Questions and escalations carry their own deadlines and are apart.
 * In a stable order: who owes evidence and confirmations, by gate item; who validates and declares; who gets an action
 * only by having written evidence that is sent back.
 */
export function ownersInVisit(template: ProcessTemplate, state: WorkItemState, to: string): Owner[] {
  return distinct(partsInVisit(template, state, to));
}

/** Whether a named deadline is for somebody who can get a next action in the visit; the others are ignored (M-2). */
export function holdsInVisit(template: ProcessTemplate, state: WorkItemState, to: string) {
  const parts = partsInVisit(template, state, to);
  return ({ ownerId, role }: NamedDeadline): boolean =>
    parts.some((part) => (ownerId === null ? part.role === role : part.personId === ownerId));
}

/** The same with a person in each role in which an action can come to them. */
function partsInVisit(template: ProcessTemplate, state: WorkItemState, to: string): Owner[] {
  if (stateTemplate(template, to) === null) return [];
  const gate = gateOfState(template, to);
  const declares = roleOwner(state, template.validator);
  if (gate === null) return [declares];
  const items = workableGates(template, to).flatMap((one) => one.items);
  const parts = items.flatMap((item) =>
    possibleRules(template, state, gate, item).map((rule) => partsOfItem(template, state, item, rule)),
  );
  return [
    ...parts.flatMap(({ owing }) => owing),
    declares,
    ...gate.items.flatMap((item) => recourses(template, state, item)),
    ...parts.flatMap(({ validating }) => validating),
    ...parts.flatMap(({ writing }) => writing),
  ];
}

/** Who decides or raises a reversion where no new revision is the way on (G-3). */
function recourses(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate): Owner[] {
  return [item.afterNegative, item.afterDeclined].flatMap((recourse) => {
    if (recourse === undefined) return [];
    if (recourse.kind === 'decide') return expectedOwner(state, recourse.party);
    const reversion = template.reversions.find((one) => one.key === recourse.reversion);
    return reversion === undefined ? [] : expectedOwner(state, reversion.raisedBy);
  });
}

interface ItemParts {
  /** Who owes evidence and confirmation. */
  owing: Owner[];
  /** Who is left to validate when others may not. */
  validating: Owner[];
  /** Who may write evidence, and then owes its repair (G-3, G-5). */
  writing: Owner[];
}

function partsOfItem(
  template: ProcessTemplate,
  state: WorkItemState,
  item: GateItemTemplate,
  rule: ConfirmerRule,
): ItemParts {
  const confirmers = distinct(seatsOf(state, rule.parties, item.key).map(({ owner }) => owner));
  const writing = writingParties(template, item, rule).flatMap((party) => whoMayAct(state, party));
  const answers = rule.need === 'any' ? 1 : confirmers.length;
  return {
    owing: rule.need === 'any' ? confirmers.slice(0, 1) : confirmers,
    validating: soleValidators(template, state, writing, answers + 1),
    writing,
  };
}

/**
 * The rules about who confirms that can come to hold during the visit: what earlier gates recorded is settled, what the
 * visit itself or the severity decides is open.
 */
function possibleRules(
  template: ProcessTemplate,
  state: WorkItemState,
  gate: GateTemplate,
  item: GateItemTemplate,
): ConfirmerRule[] {
  const rules: ConfirmerRule[] = [];
  for (const rule of item.confirmers) {
    const settled = isSettledBefore(template, gate, rule);
    if (settled && !holdsTrue(state, rule.when)) continue;
    rules.push(rule);
    if (settled) break;
  }
  return rules;
}

function isSettledBefore(template: ProcessTemplate, gate: GateTemplate, { when }: ConfirmerRule): boolean {
  if (when === undefined) return true;
  if (when.kind === 'severity') return false;
  const source = gateOfItem(template, when.item);
  return source !== null && template.gates.indexOf(source) < template.gates.indexOf(gate);
}

/** Everybody by name who may act in a party. */
function whoMayAct(state: WorkItemState, party: Party): Owner[] {
  return resolveOwner(state, party).flatMap((owner) =>
    isOpenToRole(party) || owner.personId === null
      ? holdersOf(state.directory, owner.role).map(({ id }): Owner => ({ role: owner.role, personId: id }))
      : [owner],
  );
}

/** Validators who are left alone when all others wrote or confirmed the item: `most` people at once can have. */
function soleValidators(
  template: ProcessTemplate,
  state: WorkItemState,
  involvable: readonly Owner[],
  most: number,
): Owner[] {
  const holders = holdersOf(state.directory, template.validator);
  if (holders.length > most + 1) return [];
  const mayBeInvolved = (id: string): boolean => involvable.some((owner) => owner.personId === id);
  return holders
    .filter(({ id }) => holders.every((other) => other.id === id || mayBeInvolved(other.id)))
    .map(({ id }) => ({ role: template.validator, personId: id }));
}
