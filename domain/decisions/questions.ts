import type {
  AnswerQuestion,
  AskQuestion,
  FlagDeliveryRisk,
  RaiseDispute,
  ReaddressQuestion,
  RuleOnDispute,
  WithdrawQuestion,
} from '../commands.ts';
import { findSpec } from '../directory.ts';
import { addSeconds } from '../instant.ts';
import { questionOwner, roleAsked } from '../questions.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { QuestionRecord } from '../state.ts';
import { scaled } from '../timer.ts';
import { QUESTION_NAMES, type Role } from '../vocabulary.ts';
import {
  accepted,
  type Ground,
  notInProcess,
  processRole,
  processRoleOf,
  type Ruling,
  refused,
  requireActive,
  requireAuthority,
  requireFreshQuestion,
  requireFreshWorkItem,
  requireFuture,
  requireHolder,
  requireRole,
  requireWritten,
} from './ruling.ts';

/** A dispute's deadline where none is given, in unscaled seconds of the process (A-5). */
const DISPUTE_SECONDS = 24 * 3600;

/** The id of the question that this command opens; with `index` one of several. */
export function questionId({ state }: Ground, index?: number): string {
  return `q${state.version + 1}${index === undefined ? '' : `.${index + 1}`}`;
}

/** GI-5: anyone in the process asks anyone in the process, with a deadline. */
export function decideQuestion(ground: Ground, command: AskQuestion): Ruling {
  const role = processRoleOf(ground.envelope);
  if (role === null) return refused(notInProcess());
  const obstacle =
    requireActive(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.text, 'text', 'GI-5', 'Write what is asked.');
  if (obstacle !== null) return refused(obstacle);
  const asked = requireHolder(ground, command.ownerId, null, 'ownerId', 'GI-5');
  if ('code' in asked) return refused(asked);
  const past = requireFuture(ground, command.deadline);
  if (past !== null) return refused(past);
  return accepted(role, {
    type: 'QUESTION_ASKED',
    payload: {
      id: questionId(ground),
      kind: 'QUESTION',
      text: command.text,
      to: { kind: 'person', personId: asked.id, role: processRole(asked) ?? role },
      deadline: command.deadline,
      item: null,
    },
  });
}

/** A-5: anyone in the process raises a dispute to the Head of Specs Team. */
export function decideDispute(ground: Ground, command: RaiseDispute): Ruling {
  const role = processRoleOf(ground.envelope);
  if (role === null) return refused(notInProcess());
  const obstacle =
    requireActive(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.text, 'text', 'A-5', 'Write what is in dispute.') ??
    (command.deadline === null ? null : requireFuture(ground, command.deadline));
  if (obstacle !== null) return refused(obstacle);
  return accepted(role, {
    type: 'QUESTION_ASKED',
    payload: {
      id: questionId(ground),
      kind: 'DISPUTE',
      text: command.text,
      to: { kind: 'role', role: 'HEAD_OF_SPECS' },
      deadline: command.deadline ?? addSeconds(ground.now, scaled(ground.state, DISPUTE_SECONDS)),
      item: null,
    },
  });
}

/** A-4: the PMO Lead flags a missing or incomplete spec to its owner. */
export function decideRisk(ground: Ground, command: FlagDeliveryRisk): Ruling {
  const role = requireRole(ground, ground.template.validator, 'Flagging a delivery risk', 'A-4');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireActive(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.text, 'text', 'A-4', 'Write what the spec lacks.') ??
    requireSpec(ground, command.specId) ??
    requireFuture(ground, command.deadline);
  if (obstacle !== null) return refused(obstacle);
  return accepted(role, {
    type: 'QUESTION_ASKED',
    payload: {
      id: questionId(ground),
      kind: 'DELIVERY_RISK',
      text: command.text,
      to: { kind: 'specOwner', specId: command.specId },
      deadline: command.deadline,
      item: null,
    },
  });
}

function requireSpec(ground: Ground, specId: string): Refusal | null {
  if (findSpec(ground.state.directory, specId) !== null) return null;
  const message = 'No canonical spec of the registry has this id.';
  return refuse('INPUT_INVALID', 'A-4', message, { fields: [{ path: 'specId', message }] });
}

/** GI-5: a question is closed by the asked person's answer only. */
export function decideAnswer(ground: Ground, command: AnswerQuestion): Ruling {
  const settled = settle(ground, command.id, command.text, false);
  if (!('role' in settled)) return refused(settled);
  return accepted(settled.role, { type: 'QUESTION_ANSWERED', payload: { id: command.id, text: command.text } });
}

/** A-5: a dispute is closed by the written ruling of the Head of Specs Team only. */
export function decideRuling(ground: Ground, command: RuleOnDispute): Ruling {
  const settled = settle(ground, command.id, command.text, true);
  if (!('role' in settled)) return refused(settled);
  return accepted(settled.role, { type: 'DISPUTE_RULED', payload: { id: command.id, text: command.text } });
}

function settle(ground: Ground, id: string, text: string, isRuling: boolean): { role: Role } | Refusal {
  const { state } = ground;
  const question = requireQuestion(ground, id);
  if ('code' in question) return question;
  const what = isRuling ? 'The ruling' : 'The answer';
  const rule = question.kind === 'DISPUTE' ? 'A-5' : 'GI-5';
  const owner = questionOwner(state, question);
  const seat = { owner, open: owner.personId === null || question.to.kind === 'role', named: true };
  const role = requireAuthority(ground, [seat], what, rule);
  // A question can be put to anybody in the process: whoever is not the asked person lacks the part, never the role.
  if (typeof role !== 'string') return question.kind === 'QUESTION' ? { ...role, code: 'NOT_YOUR_PART' } : role;
  const obstacle =
    requireOpen(ground, question) ??
    requireKind(question, isRuling) ??
    requireFreshQuestion(ground, question) ??
    requireWritten(text, 'text', rule, `${what} is given in writing.`);
  return obstacle ?? { role };
}

function requireKind(question: QuestionRecord, isRuling: boolean): Refusal | null {
  if ((question.kind === 'DISPUTE') === isRuling) return null;
  const message = isRuling
    ? 'Only a dispute is ruled on; answer this question instead.'
    : 'A dispute is not answered but ruled on; send a ruling instead.';
  return refuse('ILLEGAL_IN_STATE', 'A-5', message);
}

/** GI-5: the asker may take a question back, with a reason; not one that evidence or the closure opened. */
export function decideWithdrawal(ground: Ground, command: WithdrawQuestion): Ruling {
  const question = requireQuestion(ground, command.id);
  if ('code' in question) return refused(question);
  const role = processRoleOf(ground.envelope);
  if (role === null) return refused(notInProcess());
  if (question.askedBy !== ground.envelope.actorId) {
    const name = ground.state.names[question.askedBy] ?? question.askedBy;
    return refused(refuse('NOT_YOUR_PART', 'GI-5', `Only ${name}, who asked, may withdraw it; ask them to act.`));
  }
  const obstacle =
    requireOpen(ground, question) ??
    requireWithdrawable(question) ??
    requireFreshQuestion(ground, question) ??
    requireWritten(command.reason, 'text', 'GI-5', 'Say why the question is withdrawn.');
  if (obstacle !== null) return refused(obstacle);
  return accepted(role, { type: 'QUESTION_WITHDRAWN', payload: { id: question.id, reason: command.reason } });
}

function requireWithdrawable(question: QuestionRecord): Refusal | null {
  if (question.kind !== 'SPEC_MISSING' && question.kind !== 'DEVIATION_NOTE') return null;
  const rule = question.kind === 'SPEC_MISSING' ? 'G-3' : 'C-1';
  const message = `A ${QUESTION_NAMES[question.kind]} follows from what was recorded; its owner answers it.`;
  return refuse('ILLEGAL_IN_STATE', rule, message);
}

/** GI-5: the PMO Lead hands a question to another owner; never answers it unless asked. */
export function decideReaddress(ground: Ground, command: ReaddressQuestion): Ruling {
  const role = requireRole(ground, ground.template.validator, 'Readdressing a question', 'GI-5');
  if (typeof role !== 'string') return refused(role);
  const question = requireQuestion(ground, command.id);
  if ('code' in question) return refused(question);
  const obstacle =
    requireOpen(ground, question) ??
    requireFreshQuestion(ground, question) ??
    requireWritten(command.reason, 'reason', 'GI-5', 'Say why the question goes to somebody else.');
  if (obstacle !== null) return refused(obstacle);
  const needed = roleAsked(question.kind);
  const person = requireHolder(ground, command.ownerId, needed, 'ownerId', 'GI-5');
  if ('code' in person) return refused(person);
  return accepted(role, {
    type: 'QUESTION_READDRESSED',
    payload: {
      id: question.id,
      to: { kind: 'person', personId: person.id, role: needed ?? processRole(person) ?? role },
      reason: command.reason,
    },
  });
}

function requireQuestion({ state }: Ground, id: string): QuestionRecord | Refusal {
  const question = state.questions.find((candidate) => candidate.id === id);
  return question ?? refuse('ILLEGAL_IN_STATE', 'GI-5', `Work item ${state.id} has no question ${id}.`);
}

/** The question must wait for its answer, and the work item for what is asked. */
function requireOpen({ state }: Ground, question: QuestionRecord): Refusal | null {
  if (question.status === 'OPEN') return null;
  const over = state.disposition !== 'ACTIVE';
  const words =
    question.status === 'OVERTAKEN' ? 'overtaken by what was recorded since' : question.status.toLowerCase();
  return refuse(
    over ? 'CLOSED' : 'ILLEGAL_IN_STATE',
    'GI-5',
    `This question is ${words} already; ask a new one if need be.`,
  );
}
