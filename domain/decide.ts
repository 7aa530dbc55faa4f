import { canonicalJson, canonicalProblem } from './canonical.ts';
import { CHAIN_START, sealEvent, sealUnattended } from './chain.ts';
import type { Command, CommandEnvelope } from './commands.ts';
import { decideClosureStep, decideResponse } from './decisions/closure.ts';
import { decideComment } from './decisions/comment.ts';
import { decideConfirmation } from './decisions/confirm-gate-item.ts';
import { decideDeclaration } from './decisions/declare-state.ts';
import { decideDefect, decideReclassification, decideSeverity, decideWithdrawnDefect } from './decisions/judgements.ts';
import { decideDeadlines } from './decisions/name-deadlines.ts';
import { decideDelegation, decideEngineeringOwner, decideReproductionOwner } from './decisions/people.ts';
import {
  decideAnswer,
  decideDispute,
  decideQuestion,
  decideReaddress,
  decideRisk,
  decideRuling,
  decideWithdrawal,
} from './decisions/questions.ts';
import { decideReport } from './decisions/report-defect.ts';
import { decideReversion } from './decisions/reversion.ts';
import { type Draft, type Ground, notInProcess, processRoleOf, type Ruling, refused } from './decisions/ruling.ts';
import { decideEvidence } from './decisions/submit-evidence.ts';
import { decideValidation } from './decisions/validate-gate-item.ts';
import type { Directory } from './directory.ts';
import type { WorkItemEvent } from './events.ts';
import type { Instant } from './instant.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';

/** What the process answers to a command: one event that happened, or a refusal that changes nothing. */
export type Decision = { accepted: true; event: WorkItemEvent } | { accepted: false; refusal: Refusal };

/**
 * The heart: decides a command, purely. Checks in the order of AU-3: authority, disposition and state, version, content.
 * `state` is null for a report. Signed in, well-formed and existing are settled before; what could not be recorded at
 * all is refused here too, since a run that throws stands still. Never throws.
 */
export function decide(
  template: ProcessTemplate,
  state: WorkItemState | null,
  envelope: CommandEnvelope,
  now: Instant,
): Decision {
  const ruling = rule(template, state, envelope, now);
  if (!ruling.accepted) return ruling;
  return { accepted: true, event: seal(state, envelope, ruling.draft, now) };
}

function rule(template: ProcessTemplate, state: WorkItemState | null, envelope: CommandEnvelope, now: Instant): Ruling {
  const { command } = envelope;
  const unstorable = canonicalProblem({ ...envelope, directory: null });
  if (unstorable !== null) {
    return refused(refuse('INPUT_INVALID', 'AU-3', `The command cannot be recorded. ${unstorable}`));
  }
  if (command.type === 'REPORT_DEFECT') {
    if (state === null) return decideReport(template, envelope, command);
    return refused(refuse('ILLEGAL_IN_STATE', 'M-1', 'This work item has been reported already.'));
  }
  if (state === null) {
    return refused(refuse('ILLEGAL_IN_STATE', 'M-1', 'This work item has not been reported yet; report it first.'));
  }
  if (processRoleOf(envelope) === null) return refused(notInProcess());
  const ground = { template, state: { ...state, directory: envelope.directory }, envelope, now };
  return ruleOn(ground, command);
}

function ruleOn(ground: Ground, command: Exclude<Command, { type: 'REPORT_DEFECT' }>): Ruling {
  switch (command.type) {
    case 'SUBMIT_EVIDENCE':
      return decideEvidence(ground, command);
    case 'CONFIRM_GATE_ITEM':
      return decideConfirmation(ground, command);
    case 'VALIDATE_GATE_ITEM':
      return decideValidation(ground, command);
    case 'DECLARE_STATE':
      return decideDeclaration(ground, command);
    case 'RAISE_REVERSION':
      return decideReversion(ground, command);
    case 'NAME_DEADLINES':
      return decideDeadlines(ground, command);
    case 'ASK_QUESTION':
      return decideQuestion(ground, command);
    case 'RAISE_DISPUTE':
      return decideDispute(ground, command);
    case 'FLAG_DELIVERY_RISK':
      return decideRisk(ground, command);
    case 'ANSWER_QUESTION':
      return decideAnswer(ground, command);
    case 'RULE_ON_DISPUTE':
      return decideRuling(ground, command);
    case 'WITHDRAW_QUESTION':
      return decideWithdrawal(ground, command);
    case 'READDRESS_QUESTION':
      return decideReaddress(ground, command);
    case 'CHANGE_SEVERITY':
      return decideSeverity(ground, command);
    case 'DECIDE_DEFECT':
      return decideDefect(ground, command);
    case 'RECLASSIFY':
      return decideReclassification(ground, command);
    case 'WITHDRAW':
      return decideWithdrawnDefect(ground, command);
    case 'DELEGATE':
      return decideDelegation(ground, command);
    case 'REPLACE_ENGINEERING_OWNER':
      return decideEngineeringOwner(ground, command);
    case 'NAME_REPRODUCTION_OWNER':
      return decideReproductionOwner(ground, command);
    case 'COMPLETE_CLOSURE_STEP':
      return decideClosureStep(ground, command);
    case 'RESPOND_TO_ESCALATION':
      return decideResponse(ground, command);
    case 'COMMENT':
      return decideComment(ground, command);
  }
}

function seal(state: WorkItemState | null, envelope: CommandEnvelope, draft: Draft, now: Instant): WorkItemEvent {
  const workItemId = state?.id ?? workItemIdOf(envelope.command);
  return sealEvent({
    schema: 1,
    workItemId,
    seq: (state?.version ?? 0) + 1,
    at: now,
    commandId: envelope.commandId,
    fingerprint: envelope.fingerprint,
    actorId: envelope.actorId,
    role: draft.role,
    directory: state !== null && sameDirectory(state.directory, envelope.directory) ? null : envelope.directory,
    previousHash: state?.head ?? CHAIN_START,
    ...draft.body,
  });
}

function workItemIdOf(command: Command): string {
  if (command.type !== 'REPORT_DEFECT') throw new Error('Only a report opens a work item.');
  return command.workItemId;
}

function sameDirectory(one: Directory, other: Directory): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}

/** The event that records a change of people or specs on an open work item; null when nothing in it differs. */
export function decideDirectoryChange(
  _template: ProcessTemplate,
  state: WorkItemState,
  directory: Directory,
  now: Instant,
): WorkItemEvent | null {
  if (sameDirectory(state.directory, directory)) return null;
  return sealUnattended(state, { type: 'DIRECTORY_CHANGED', payload: {} }, now, directory);
}
