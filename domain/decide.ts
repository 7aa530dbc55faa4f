import { canonicalJson, canonicalProblem } from './canonical.ts';
import { CHAIN_START, sealEvent } from './chain.ts';
import type { Command, CommandEnvelope } from './commands.ts';
import { decideComment } from './decisions/comment.ts';
import { decideConfirmation } from './decisions/confirm-gate-item.ts';
import { decideDeclaration } from './decisions/declare-state.ts';
import { decideReport } from './decisions/report-defect.ts';
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
  return canonicalJson(one) === canonicalJson(other);
}

/** The event that records a change of people or specs on an open work item; null when nothing in it differs. */
export function decideDirectoryChange(
  _template: ProcessTemplate,
  state: WorkItemState,
  directory: Directory,
  now: Instant,
): WorkItemEvent | null {
  if (sameDirectory(state.directory, directory)) return null;
  return sealEvent({
    schema: 1,
    workItemId: state.id,
    seq: state.version + 1,
    at: now,
    commandId: null,
    fingerprint: null,
    actorId: null,
    role: null,
    directory,
    previousHash: state.head,
    type: 'DIRECTORY_CHANGED',
    payload: {},
  });
}
