import { closureSteps } from './closure.ts';
import { deadlinesOwed, declarationDeadline, earliestNamed, namingDeadline, ownerDeadline } from './deadlines.ts';
import { holds } from './directory.ts';
import { awaitedResponses, responseText } from './escalations.ts';
import {
  gateOfState,
  itemState,
  itemStatus,
  owesConfirmation,
  presentItems,
  repairerOf,
  supplierOf,
  validatorOf,
} from './gates.ts';
import type { Instant } from './instant.ts';
import { type Owner, ownerKey } from './owner.ts';
import { expectedOwner, isVacant, resolveOwner, roleOwner } from './owners.ts';
import { openQuestions, questionDeadline, questionOwner } from './questions.ts';
import { shortened } from './shortened.ts';
import type { WorkItemState } from './state.ts';
import type { GateItemTemplate, ProcessTemplate, Recourse } from './template.ts';
import { compareText } from './text-order.ts';
import { presentVisit } from './timer.ts';
import { ACTION_KINDS, type ActionKind, OWNER_TITLES, QUESTION_NAMES, type Role } from './vocabulary.ts';

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
type Obligation = Omit<NextAction, 'id'> & {
  position: number;
  /** Who names another when the owner is lost; by the owner's role where absent. */
  namer?: Role;
};

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
    .sort((one, other) => compareText(one.deadline, other.deadline) || owedBefore(one, other))
    .map(({ position: _position, namer: _namer, ...action }) => ({
      id: `${state.id}:${ownerKey(action.owner)}:${action.kind}:${action.item ?? ''}`,
      ...action,
    }));
}

/** Everything owed at present, each by exactly one owner (GI-1). */
export function obligations(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  if (state.disposition === 'CLOSED') return closureObligations(template, state);
  if (state.disposition !== 'ACTIVE') return [];
  const asked = [...responseObligations(state), ...questionObligations(template, state)];
  if (deadlinesOwed(template, state)) return withNamers(template, state, [namingObligation(template, state), ...asked]);
  const owed = [...asked, ...declareObligation(template, state), ...gateObligations(template, state)];
  return withNamers(template, state, owed);
}

/** M-3: after a reversion it is the PMO Lead's to name deadlines, and until then nothing else of the gate is shown. */
function namingObligation(template: ProcessTemplate, state: WorkItemState): Obligation {
  return {
    owner: roleOwner(state, template.validator),
    kind: 'NAME_DEADLINES',
    item: null,
    text: `Name deadlines for ${state.state}`,
    why: 'The state was reverted; its actions need deadlines.',
    deadline: namingDeadline(state),
    position: 0,
  };
}

/** TM-3: a written response to each breach, by whoever holds the role now; it survives transitions and blocks none. */
function responseObligations(state: WorkItemState): Obligation[] {
  return awaitedResponses(state).map(({ to, reason, raisedAt, respondBy }, index) => ({
    owner: roleOwner(state, to.role),
    kind: 'RESPOND',
    item: null,
    text: responseText(reason),
    why: 'The limit was reached; a written response closes the escalation (TM-3).',
    deadline: respondBy ?? raisedAt,
    position: index,
  }));
}

/**
 * What a person who lost the role owes becomes one thing: the naming of another, by whoever names them, by the earliest of
 * its deadlines (process.md 2).
 */
function withNamers(template: ProcessTemplate, state: WorkItemState, owed: readonly Obligation[]): Obligation[] {
  const namings = new Map<string, Obligation>();
  for (const obligation of owed) {
    if (!isVacant(state, obligation.owner)) continue;
    const naming = namingOf(template, state, obligation);
    const key = `${ownerKey(obligation.owner)} ${ownerKey(naming.owner)} ${naming.owner.role}`;
    const rival = namings.get(key);
    if (rival === undefined || owedBefore(naming, rival) < 0) namings.set(key, naming);
  }
  return [...owed.filter(({ owner }) => !isVacant(state, owner)), ...namings.values()];
}

function namingOf(template: ProcessTemplate, state: WorkItemState, obligation: Obligation): Obligation {
  const { owner, item, deadline, position } = obligation;
  const who = state.names[owner.personId ?? ''] ?? owner.personId ?? '';
  const title = OWNER_TITLES[owner.role];
  return {
    owner: roleOwner(state, obligation.namer ?? namerOf(template, owner.role)),
    kind: 'NAME_OWNER',
    item,
    text: `Name another ${title} in place of ${who}`,
    why: `${who} no longer holds the role ${title}, and owes: ${obligation.text}`,
    deadline,
    position,
  };
}

function namerOf(template: ProcessTemplate, role: Role): Role {
  if (role === 'ENGINEER') return 'HEAD_OF_ENGINEERING';
  return role === 'SPEC_OWNER' ? 'HEAD_OF_SPECS' : template.validator;
}

function gateObligations(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  return presentItems(template, state).flatMap((item, index) => {
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
        const recourse = itemState(state, item.key).live?.negative === true ? item.afterNegative : undefined;
        if (recourse !== undefined) return recourseOf(template, state, item, recourse, owed, name);
        const owner = validatorOf(template, state, item.key);
        return [owed('VALIDATE', owner, `Validate ${name}`, `${item.key} has evidence and its owner's Yes.`)];
      }
      case 'DECLINED':
      case 'FAILED': {
        const { live, validation } = itemState(state, item.key);
        const declined = validation === null ? item.afterDeclined : undefined;
        const recourse = declined ?? (validation !== null && live?.negative === true ? item.afterNegative : undefined);
        if (recourse !== undefined) return recourseOf(template, state, item, recourse, owed, name);
        return [repair(template, state, item, owed, name)];
      }
      case 'PASSED':
        return [];
    }
  });
}

type Owed = (kind: ActionKind, owner: Owner, text: string, why: string) => Obligation;

function repair(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate, owed: Owed, name: string) {
  const owner = repairerOf(template, state, item.key);
  return owed('REPAIR', owner, `Supply a new revision of ${name}`, repairReason(state, item));
}

/** G-3: where no new revision is the way on. A decider who has asked for another attempt leaves the repair to the author. */
function recourseOf(
  template: ProcessTemplate,
  state: WorkItemState,
  item: GateItemTemplate,
  recourse: Recourse,
  owed: Owed,
  name: string,
): Obligation[] {
  if (recourse.kind === 'reversion') {
    const reversion = template.reversions.find((one) => one.key === recourse.reversion);
    const [raiser] = reversion === undefined ? [] : resolveOwner(state, reversion.raisedBy);
    if (reversion === undefined || raiser === undefined) return [repair(template, state, item, owed, name)];
    const text = `Raise the ${reversion.title.toLowerCase()} (${item.key})`;
    return [owed('RAISE_REGRESSION', raiser, text, `${item.key} says that the fix does not hold.`)];
  }
  const [decider] = expectedOwner(state, recourse.party);
  const since = itemState(state, item.key).confirmations.at(-1)?.at ?? '';
  const askedAgain = state.questions.some(
    ({ kind, status, askedAt, askedBy }) =>
      kind === 'QUESTION' &&
      status !== 'WITHDRAWN' &&
      askedAt > since &&
      decider !== undefined &&
      holds(state.directory, askedBy, decider.role),
  );
  if (decider === undefined || askedAgain) return [repair(template, state, item, owed, name)];
  return [owed('DECIDE', decider, recourse.text, `${name} is confirmed as it stands, and so can never pass.`)];
}

function repairReason(state: WorkItemState, item: GateItemTemplate): string {
  const { validation, confirmations } = itemState(state, item.key);
  const reason = validation?.reason ?? confirmations.find((one) => one.answer === 'NO')?.reason;
  if (validation === null && reason === undefined) return `${item.key} is to be tried again.`;
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

function questionObligations(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  const closed = state.disposition === 'CLOSED';
  return openQuestions(state).map((question, index) => ({
    owner: questionOwner(state, question),
    kind: question.kind === 'DISPUTE' ? 'RULE' : 'ANSWER',
    item: question.item,
    text: `${question.kind === 'DISPUTE' ? 'Rule on' : 'Answer'}: ${shortened(question.text)}`,
    why: closed
      ? 'The closure is complete once the deviation note is answered (C-1).'
      : `An open ${QUESTION_NAMES[question.kind]} keeps every gate closed (GI-5).`,
    deadline: questionDeadline(template, state, question),
    position: index,
    ...(question.to.kind === 'person' ? { namer: template.validator } : {}),
  }));
}

/** Closure steps are owed one at a time, in order; beside them deviation notes and the improvement (process.md 7). */
function closureObligations(template: ProcessTemplate, state: WorkItemState): Obligation[] {
  const owner = roleOwner(state, template.validator);
  const steps = closureSteps(template, state).filter((step) => !step.done);
  const due = steps[0]?.isImprovement === true ? undefined : steps[0];
  const improvement = steps.find((step) => step.isImprovement);
  const owed = (kind: ActionKind, text: string, why: string, deadline: Instant): Obligation => ({
    owner,
    kind,
    item: null,
    text,
    why,
    deadline,
    position: 0,
  });
  const deadline = ownerDeadline(template, state, owner);
  const why = `The work item is closed; this closure step is ${due?.mandatory === false ? 'decided in writing' : 'mandatory'}.`;
  const obligations = [
    ...questionObligations(template, state),
    ...(due === undefined ? [] : [owed('CLOSE_STEP', due.title, why, deadline)]),
    ...(improvement === undefined
      ? []
      : [
          owed(
            'IMPROVE',
            `Carry out the improvement: ${shortened(state.improvement ?? '')}`,
            'Lessons learnt asked for it (C-2).',
            earliestNamed(state) ?? deadline,
          ),
        ]),
  ];
  return withNamers(template, state, obligations);
}

/** "Rule or answer" are one step of GI-1's order: between them the deadline decides. */
function rank(kind: ActionKind): number {
  return ACTION_KINDS.indexOf(kind === 'RULE' ? 'ANSWER' : kind);
}

function owedBefore(one: Obligation, other: Obligation): number {
  return (
    rank(one.kind) - rank(other.kind) || compareText(one.deadline, other.deadline) || one.position - other.position
  );
}
