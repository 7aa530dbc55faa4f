import type { SubmitEvidence } from '../commands.ts';
import type { DroppedItem, OpenedQuestion } from '../events.ts';
import { checkEvidence, missingNeeds } from '../evidence-check.ts';
import { itemState, itemTemplate, presentItems, supplierOf } from '../gates.ts';
import { writingSeats } from '../owners.ts';
import { openQuestions } from '../questions.ts';
import { type MissingPart, refuse } from '../refusal.ts';
import type { Facts } from '../state.ts';
import type { GateItemTemplate } from '../template.ts';
import { questionId } from './questions.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireAuthority,
  requireFreshItem,
  requireItem,
  requirePresentGate,
} from './ruling.ts';

const UNVERIFIED = 'unverified: no repository is connected';

/** New evidence: a new revision that drops confirmation and validation (G-1), by whoever may write it (G-5). */
export function decideEvidence(ground: Ground, command: SubmitEvidence): Ruling {
  const { template, state, envelope, now } = ground;
  const item = requireItem(ground, command.item);
  if ('code' in item) return refused(item);
  const role = requireAuthority(
    ground,
    writingSeats(template, state, item),
    `The evidence of ${item.key}`,
    'G-5',
    item,
  );
  if (typeof role !== 'string') return refused(role);
  const obstacle = requirePresentGate(ground, item) ?? requireFreshItem(ground, item.key);
  if (obstacle !== null) return refused(obstacle);

  const needs = missingNeeds(state, item);
  if (needs.length > 0) {
    const missing = needs.map((key) => evidenceOf(ground, key));
    const message = `${item.key} rests on the evidence of ${needs.join(' and ')}, which is missing; it comes first.`;
    return refused(refuse('EVIDENCE_MISSING', 'G-6a', message, { missing }));
  }
  const reading = checkEvidence({ template, state, now, today: envelope.actorToday }, item, command.evidence);
  if (reading.problems.length > 0) {
    const rule = reading.problems.find((problem) => problem.rule !== undefined)?.rule ?? 'GI-3';
    const fields = reading.problems.map(({ path, message }) => ({ path, message }));
    return refused(refuse('EVIDENCE_INVALID', rule, invalidMessage(item, fields), { fields }));
  }
  const { variant, facts, negative, flags, verified } = reading;
  return accepted(role, {
    type: 'EVIDENCE_SUBMITTED',
    payload: {
      item: item.key,
      revision: (itemState(state, item.key).revisions.at(-1)?.revision ?? 0) + 1,
      sha256: command.evidence.sha256,
      variant,
      facts,
      negative,
      flags,
      verified,
      verification: verified === false ? UNVERIFIED : null,
      dropped: dropDependents(ground, item, command.evidence.sha256),
      ...questionsOf(ground, item, variant, facts),
    },
  });
}

/**
 * T.1: evidence that no canonical spec covers the behaviour opens a question to the owner of the spec to extend, once for
 * each spec; one to another spec's owner is overtaken.
 */
function questionsOf(
  ground: Ground,
  item: GateItemTemplate,
  variantKey: string,
  facts: Facts,
): { opened: OpenedQuestion[]; overtaken: string[] } {
  const opens = item.variants.find((variant) => variant.key === variantKey)?.opensQuestion;
  const specId = opens === undefined ? undefined : facts[opens.specField];
  if (opens === undefined || typeof specId !== 'string') return { opened: [], overtaken: [] };
  const before = openQuestions(ground.state).filter((question) => question.item === item.key);
  const standing = before.filter((question) => question.specId === specId);
  const { kind, text } = opens;
  const opened: OpenedQuestion = {
    id: questionId(ground),
    kind,
    text,
    to: { kind: 'specOwner', specId },
    deadline: null,
    item: item.key,
  };
  return {
    opened: standing.length > 0 ? [] : [opened],
    overtaken: before.filter((question) => question.specId !== specId).map(({ id }) => id),
  };
}

function invalidMessage(item: GateItemTemplate, fields: { path: string; message: string }[]): string {
  const [first] = fields;
  const rest = fields.length > 1 ? ` ${fields.length - 1} more to mend.` : '';
  return `The evidence of ${item.key} does not fit its form: ${first?.path ?? ''}: ${first?.message ?? ''}${rest}`;
}

function evidenceOf(ground: Ground, key: string): MissingPart {
  const definition = itemTemplate(ground.template, key);
  return {
    item: key,
    part: 'EVIDENCE',
    owner: supplierOf(ground.template, ground.state, key),
    since: itemState(ground.state, key).emptySince,
    explanation: `${key} has no evidence; supply: ${definition?.asks ?? ''}.`,
  };
}

/**
 * G-6: items of the present gate that rest on this one fall back when its content differs from what they rest on. What
 * rests on the severity falls back only when another severity is settled, not at a new wording of its assignment.
 */
function dropDependents(ground: Ground, item: GateItemTemplate, sha256: string): DroppedItem[] {
  const { template, state } = ground;
  if (item.settles?.some((settlement) => settlement.kind === 'severity') === true) return [];
  const recorded = itemState(state, item.key);
  const last = recorded.revisions.at(-1);
  const rested = recorded.live !== null || last?.visit === state.visits.length - 1;
  if (!rested || last === undefined || last.sha256 === sha256) return [];
  return presentItems(template, state)
    .filter((other) => other.dependsOn.includes(item.key) && itemState(state, other.key).live !== null)
    .map((other) => ({
      item: other.key,
      reason: `${item.key}, on which it depends, has a new revision of other content (G-6).`,
    }));
}
