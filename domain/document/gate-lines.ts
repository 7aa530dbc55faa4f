import { gateOpen, itemFlags, itemState, itemTemplate, liveRevision, missingParts } from '../gates.ts';
import type { ConfirmationRecord, GateItemState, ValidationRecord, WorkItemState } from '../state.ts';
import type { GateItemTemplate, GateTemplate, ProcessTemplate } from '../template.ts';
import { OWNER_TITLES } from '../vocabulary.ts';
import { type EvidenceText, evidenceText } from './evidence-text.ts';
import { dayText, inline, instantText, NOT_YET, shortHash } from './markdown.ts';

export type Bodies = ReadonlyMap<string, Record<string, unknown>>;

/** One gate with each of its items in the Gate Validation Format. */
export function gateLines(
  template: ProcessTemplate,
  state: WorkItemState,
  gate: GateTemplate,
  bodies: Bodies,
): string[] {
  const passed = gateOpen(template, state, gate.key);
  return [
    `## Gate ${gate.key} — ${gate.from} → ${gate.to}${passed ? ' (all items passed)' : ''}`,
    ...closedBecause(template, state, gate),
    ...gate.items.flatMap((item) => ['', ...trimEnd(itemLines(template, state, item, bodies))]),
  ];
}

/** Why the present gate is closed: the same list that a refused declaration gives (GI-3, GI-5). */
function closedBecause(template: ProcessTemplate, state: WorkItemState, gate: GateTemplate): string[] {
  if (gate.from !== state.state || state.disposition !== 'ACTIVE') return [];
  const missing = missingParts(template, state, gate.key);
  if (missing.length === 0) return ['', 'Nothing is missing: the gate can be declared passed.'];
  const lines = missing.map(({ item, part, owner, since, explanation }) => {
    const holder = owner.personId === null ? OWNER_TITLES[owner.role] : nameOf(state, owner.personId);
    return `- ${item ?? 'Work item'}, ${part.toLowerCase()}: ${holder}, since ${instantText(since)} — ${inline(explanation)}`;
  });
  return ['', 'Closed, because there is missing:', '', ...lines];
}

function itemLines(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate, bodies: Bodies): string[] {
  const recorded = itemState(state, item.key);
  const evidence = evidenceOf(template, state, item, recorded, bodies);
  const flags = itemFlags(template, state, item.key);
  return [
    `### Gate Item: ${item.key} ${item.title}`,
    '',
    `- Evidence: ${evidence.line}`,
    ...confirmations(state, recorded),
    validation(state, recorded.validation),
    ...flags.map((flag) => `- Flag: ${inline(flag)}`),
    ...(evidence.details.length === 0 ? [] : ['', ...evidence.details]),
  ];
}

function evidenceOf(
  template: ProcessTemplate,
  state: WorkItemState,
  item: GateItemTemplate,
  recorded: GateItemState,
  bodies: Bodies,
): EvidenceText {
  const revision = liveRevision(recorded);
  if (revision === undefined) {
    const before = recorded.revisions.length;
    const earlier = before === 0 ? '' : ` (${before} earlier ${before === 1 ? 'revision' : 'revisions'} on record)`;
    return { line: `${NOT_YET}${earlier}`, details: [] };
  }
  const body = bodies.get(revision.sha256);
  const variant = itemTemplate(template, item.key)?.variants.find((candidate) => candidate.key === revision.variant);
  if (body === undefined || variant === undefined) {
    throw new Error(`The body ${revision.sha256} of ${item.key}, work item ${state.id}, is not there.`);
  }
  const mark = revision.verified === true ? (revision.verification ?? 'verified') : 'unverified';
  const text = evidenceText(state, variant, body, mark);
  const by = `${nameOf(state, revision.by)} (${OWNER_TITLES[revision.role]}), ${dayText(revision.at)}`;
  return {
    line: `${text.line} — revision ${revision.revision}, ${by}, sha256 ${shortHash(revision.sha256)}`,
    details: text.details,
  };
}

function confirmations(state: WorkItemState, recorded: GateItemState): string[] {
  if (recorded.confirmations.length === 0) return [`- Owner confirmation: ${NOT_YET}`];
  return recorded.confirmations.map((confirmation) => `- Owner confirmation: ${confirmationText(state, confirmation)}`);
}

function confirmationText(state: WorkItemState, given: ConfirmationRecord): string {
  const answer = given.answer === 'YES' ? 'Yes' : 'No';
  return `${answer} — ${OWNER_TITLES[given.role]}, ${dayText(given.at)} (${bound(state, given)})${reasonText(given.reason)}`;
}

function validation(state: WorkItemState, given: ValidationRecord | null): string {
  if (given === null) return `- PMO validation: ${NOT_YET}`;
  const verdict = given.verdict === 'PASS' ? 'Pass' : 'Fail';
  return `- PMO validation: ${verdict} — PMO Lead, ${dayText(given.at)} (${bound(state, given)})${reasonText(given.reason)}`;
}

/** Person, revision and hash that a confirmation or validation is bound to (G-4). */
function bound(state: WorkItemState, given: { by: string; revision: number; sha256: string }): string {
  return `${nameOf(state, given.by)}, revision ${given.revision}, sha256 ${shortHash(given.sha256)}`;
}

function reasonText(reason: string | null): string {
  return reason === null ? '' : ` — ${inline(reason)}`;
}

export function nameOf(state: WorkItemState, personId: string): string {
  return inline(state.names[personId] ?? personId);
}

function trimEnd(lines: string[]): string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
