import { holdersOf } from './directory.ts';
import { type Owner, ownerKey } from './owner.ts';
import {
  authorityOf,
  authorsOfItem,
  confirmerRule,
  confirmersOfItem,
  isVacant,
  roleOwner,
  specsToConfirm,
  writingSeats,
} from './owners.ts';
import { openQuestions, questionOwner } from './questions.ts';
import type { MissingPart } from './refusal.ts';
import type { GateItemState, RevisionRecord, WorkItemState } from './state.ts';
import type { GateItemTemplate, GateTemplate, ProcessTemplate } from './template.ts';
import { type ItemStatus, QUESTION_NAMES, ROLE_TITLES } from './vocabulary.ts';

/** The definition of a gate item by its key, such as `FS.2`; null when the template has none. */
export function itemTemplate(template: ProcessTemplate, key: string): GateItemTemplate | null {
  for (const gate of template.gates) {
    const item = gate.items.find((candidate) => candidate.key === key);
    if (item !== undefined) return item;
  }
  return null;
}

/** The gate that a gate item belongs to. */
export function gateOfItem(template: ProcessTemplate, key: string): GateTemplate | null {
  return template.gates.find((gate) => gate.items.some((item) => item.key === key)) ?? null;
}

/** The gate out of a state; null in the last one. */
export function gateOfState(template: ProcessTemplate, stateKey: string): GateTemplate | null {
  return template.gates.find((gate) => gate.from === stateKey) ?? null;
}

/** The gates whose items take evidence, confirmation and validation in a state: its own, and those it re-opens (G-3b). */
export function workableGates(template: ProcessTemplate, stateKey: string): GateTemplate[] {
  const own = gateOfState(template, stateKey);
  if (own === null) return [];
  const reopened = template.states.find((state) => state.key === stateKey)?.reopens ?? [];
  return [own, ...template.gates.filter((gate) => reopened.includes(gate.key))];
}

/**
 * The items that a gate's passing depends on: its own, and those of re-opened gates that had to be passed again and have
 * not been (G-3b).
 */
function conditionsOf(template: ProcessTemplate, state: WorkItemState, gate: GateTemplate): GateItemTemplate[] {
  if (gate.from !== state.state) return gate.items;
  const reopened = workableGates(template, gate.from).slice(1);
  const unsettled = reopened.flatMap(({ items }) =>
    items.filter((item) => itemStatus(template, state, item.key) !== 'PASSED'),
  );
  return [...gate.items, ...unsettled];
}

/** The gate items that can be worked on at present. */
export function presentItems(template: ProcessTemplate, state: WorkItemState): GateItemTemplate[] {
  const gate = gateOfState(template, state.state);
  return gate === null ? [] : conditionsOf(template, state, gate);
}

export function gateByKey(template: ProcessTemplate, gateKey: string): GateTemplate | null {
  return template.gates.find((gate) => gate.key === gateKey) ?? null;
}

/** The recorded side of a gate item. */
export function itemState(state: WorkItemState, key: string): GateItemState {
  const item = state.items[key];
  if (item === undefined) throw new Error(`Work item ${state.id} has no gate item ${key}.`);
  return item;
}

/** The revision that counts now; undefined when the item is `EMPTY`. */
export function liveRevision(item: GateItemState): RevisionRecord | undefined {
  return item.revisions.find((revision) => revision.revision === item.live?.revision);
}

/** `EMPTY → EVIDENCED → CONFIRMED → PASSED`, and `DECLINED`, `FAILED` (process.md 4). */
export function itemStatus(template: ProcessTemplate, state: WorkItemState, key: string): ItemStatus {
  const item = itemState(state, key);
  if (item.live === null) return 'EMPTY';
  if (item.validation !== null) return item.validation.verdict === 'PASS' ? 'PASSED' : 'FAILED';
  if (item.confirmations.some((confirmation) => confirmation.answer === 'NO')) return 'DECLINED';
  return owesConfirmation(template, state, key).length === 0 ? 'CONFIRMED' : 'EVIDENCED';
}

/**
 * Who still has to confirm the live revision: with `any` the first party until somebody said Yes, with `all` each owner
 * who has not (G-3a).
 */
export function owesConfirmation(template: ProcessTemplate, state: WorkItemState, key: string): Owner[] {
  const definition = itemTemplate(template, key);
  if (definition === null) return [];
  const said = itemState(state, key).confirmations;
  const owners = confirmersOfItem(state, definition);
  if (confirmerRule(state, definition).need === 'any') return said.length > 0 ? [] : owners.slice(0, 1);
  const specs = specsToConfirm(state, definition);
  return owners.filter((owner) =>
    specs.some(
      (spec) =>
        ownerKey(spec.owner) === ownerKey(owner) &&
        !said.some((one) => one.specIds.includes(spec.specId) || answersFor(one, owner)),
    ),
  );
}

function answersFor(confirmation: { by: string; role: string }, owner: Owner): boolean {
  return owner.personId === null ? confirmation.role === owner.role : confirmation.by === owner.personId;
}

/** Whoever may confirm the item at present. */
export function confirmersOf(template: ProcessTemplate, state: WorkItemState, key: string): Owner[] {
  const definition = itemTemplate(template, key);
  return definition === null ? [] : confirmersOfItem(state, definition);
}

/** Whoever may write the item's evidence at present (G-5); a part that nobody is named for yet is nobody's. */
export function authorsOf(template: ProcessTemplate, state: WorkItemState, key: string): Owner[] {
  const definition = itemTemplate(template, key);
  return definition === null ? [] : authorsOfItem(template, state, definition);
}

/** The PMO Lead who may validate: those who confirmed or wrote the evidence may not. */
export function validatorOf(template: ProcessTemplate, state: WorkItemState, key: string): Owner {
  return roleOwner(state, template.validator, involvedIn(state, key));
}

/** Who wrote the live evidence or said Yes or No to it, by immutable id. */
export function involvedIn(state: WorkItemState, key: string): string[] {
  const item = itemState(state, key);
  const author = liveRevision(item)?.by;
  return [...(author === undefined ? [] : [author]), ...item.confirmations.map((confirmation) => confirmation.by)];
}

/**
 * Who supplies a new revision after No or Fail: the author of the live one (G-3), or, where they may not write it any
 * more after a change of people or specs, whoever owes the evidence.
 */
export function repairerOf(template: ProcessTemplate, state: WorkItemState, key: string): Owner {
  const author = liveRevision(itemState(state, key));
  const definition = itemTemplate(template, key);
  if (author === undefined || definition === null) return supplierOf(template, state, key);
  const seats = writingSeats(template, state, definition);
  // In the role in which they wrote, as long as that lets them write it.
  const asBefore = seats.filter(({ owner }) => owner.role === author.role);
  const authority = authorityOf(state, author.by, [...asBefore, ...seats], false);
  return authority.allowed ? { role: authority.role, personId: author.by } : supplierOf(template, state, key);
}

/** The first named confirmer, who owes the evidence (GI-1). */
export function supplierOf(template: ProcessTemplate, state: WorkItemState, key: string): Owner {
  const [first] = confirmersOf(template, state, key);
  if (first === undefined) throw new Error(`Gate item ${key} has nobody who confirms it.`);
  return first;
}

/** Whether every item of the gate has all three parts on the same revision (GI-3). */
export function gateOpen(template: ProcessTemplate, state: WorkItemState, gateKey: string): boolean {
  const gate = gateByKey(template, gateKey);
  if (gate === null) return false;
  return conditionsOf(template, state, gate).every((item) => itemStatus(template, state, item.key) === 'PASSED');
}

/** Whether nothing keeps the present gate from being passed: all items, and nothing ambiguous open (GI-3, GI-5). */
export function isPassable(template: ProcessTemplate, state: WorkItemState): boolean {
  const gate = gateOfState(template, state.state);
  return gate !== null && gateOpen(template, state, gate.key) && openQuestions(state).length === 0;
}

/** Remarks for readers on the live evidence and on who holds the part (S-3, S-5, process.md 2). */
export function itemFlags(template: ProcessTemplate, state: WorkItemState, key: string): string[] {
  const item = itemState(state, key);
  const flags = [...(item.live?.flags ?? [])];
  const revision = liveRevision(item);
  if (revision?.verified === false) flags.push(`Commit ${revision.verification ?? 'unverified'} (S-3).`);
  if (item.live?.negative === true)
    flags.push('This evidence is recorded but can never pass; a new revision is needed.');
  const definition = itemTemplate(template, key);
  if (definition?.settles?.some(({ kind }) => kind === 'severity') === true) {
    const changes = state.decisions.filter((decision) => decision.kind === 'SEVERITY_CHANGED');
    for (const { text, by } of changes) flags.push(`${text} later, by ${state.names[by] ?? by} (TM-6).`);
  }
  const missingKinds = (definition?.confirmers ?? [])
    .flatMap((rule) => rule.parties)
    .flatMap((party) => (party.kind === 'specKind' ? [party.specKind] : []))
    .filter((kind) => !state.directory.specs.some((spec) => spec.kind === kind));
  for (const kind of missingKinds) flags.push(`No ${kind} spec is registered: the Head of Specs Team holds this part.`);
  return flags;
}

/**
 * Why a gate is closed: each part that is missing, whose it is, since when, and what to do (GI-3, GI-5). The one list behind
 * the refusal of a declaration, `gate.missing`, the page and the document.
 */
export function missingParts(template: ProcessTemplate, state: WorkItemState, gateKey: string): MissingPart[] {
  const gate = gateByKey(template, gateKey);
  if (gate === null) return [];
  const parts = conditionsOf(template, state, gate).flatMap((item) => missingOfItem(template, state, item));
  const all = gate.from === state.state ? [...parts, ...unansweredQuestions(state)] : parts;
  return all.map((part) => ({ ...part, explanation: `${part.explanation}${ownerRemark(state, part.owner)}` }));
}

/** What keeps an owner from acting at all, where something does (process.md 2). */
function ownerRemark(state: WorkItemState, owner: Owner): string {
  if (isVacant(state, owner)) {
    return ` ${state.names[owner.personId ?? ''] ?? 'Its owner'} no longer holds the role ${ROLE_TITLES[owner.role]}; another is to be named.`;
  }
  if (owner.personId !== null || holdersOf(state.directory, owner.role).length > 0) return '';
  return ` Nobody holds the role ${ROLE_TITLES[owner.role]}; an administrator gives it to somebody.`;
}

/** What an item lacks, in order: evidence, confirmation by each who owes it, validation. */
export function missingOfItem(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate): MissingPart[] {
  const recorded = itemState(state, item.key);
  const status = itemStatus(template, state, item.key);
  if (status === 'PASSED') return [];
  const validation = (since: string, explanation: string): MissingPart => ({
    item: item.key,
    part: 'VALIDATION',
    owner: validatorOf(template, state, item.key),
    since,
    explanation,
  });
  const live = liveRevision(recorded);
  const lastSaid = recorded.confirmations.at(-1)?.at;
  const since = recorded.validation?.at ?? lastSaid ?? live?.at ?? recorded.emptySince;
  if (status === 'CONFIRMED' && recorded.live?.negative !== true) {
    return [
      validation(
        since,
        `${item.key} has evidence and confirmation; the PMO Lead validates revision ${live?.revision ?? 0}.`,
      ),
    ];
  }
  if (status === 'EVIDENCED') {
    const owed = owesConfirmation(template, state, item.key).map(
      (owner): MissingPart => ({
        item: item.key,
        part: 'CONFIRMATION',
        owner,
        since,
        explanation: `${item.key} has evidence; its owner confirms revision ${live?.revision ?? 0}, or declines it with a reason.`,
      }),
    );
    return [...owed, validation(since, `${item.key} is validated by the PMO Lead after the confirmation.`)];
  }
  const evidence: MissingPart = {
    item: item.key,
    part: 'EVIDENCE',
    owner: status === 'EMPTY' ? supplierOf(template, state, item.key) : repairerOf(template, state, item.key),
    since,
    explanation: evidenceExplanation(item, status),
  };
  const confirmers =
    confirmerRule(state, item).need === 'any' ? [supplierOf(template, state, item.key)] : confirmersOfItem(state, item);
  return [
    evidence,
    ...confirmers.map(
      (owner): MissingPart => ({
        item: item.key,
        part: 'CONFIRMATION',
        owner,
        since,
        explanation: `${item.key} is confirmed by its owner after the evidence.`,
      }),
    ),
    validation(since, `${item.key} is validated by the PMO Lead after the confirmation.`),
  ];
}

function wayOn({ afterNegative }: GateItemTemplate): string {
  if (afterNegative?.kind === 'decide') return 'the work item is decided about, or its author supplies a new revision';
  if (afterNegative?.kind === 'reversion') return 'the regression is raised, or its author supplies a new revision';
  return 'the PMO Lead fails it, and its author supplies a new revision';
}

function evidenceExplanation(item: GateItemTemplate, status: ItemStatus): string {
  if (status === 'DECLINED') return `${item.key} was declined; its author supplies a new revision.`;
  if (status === 'FAILED') return `${item.key} failed validation; its author supplies a new revision.`;
  if (status === 'CONFIRMED') return `${item.key} holds evidence that can never pass: ${wayOn(item)}.`;
  return `${item.key} has no evidence; supply: ${item.asks}.`;
}

function unansweredQuestions(state: WorkItemState): MissingPart[] {
  return openQuestions(state).map((question) => ({
    item: question.item,
    part: 'QUESTION',
    owner: questionOwner(state, question),
    since: question.askedAt,
    explanation: `An open ${QUESTION_NAMES[question.kind]} keeps every gate closed; its owner ${question.kind === 'DISPUTE' ? 'rules on it' : 'answers'}: ${question.text}`,
  }));
}
