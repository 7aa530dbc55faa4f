import { sha256Of } from '#domain/canonical.ts';
import type { Command } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { itemTemplate } from '#domain/gates.ts';
import { fromMillis } from '#domain/instant.ts';
import { canonicalOwnerId } from '#domain/owners.ts';
import type { NamedDeadline, WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import type { Attempt, Named, World } from '../history.ts';
import { evidenceOf } from './evidence-of.ts';
import { recordOf } from './record-of.ts';

/** The directory that the model's world is; people without a part in the process are not in it. */
export function directoryOf(world: World): Directory {
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
  const inProcess = world.people.filter(({ roles }) => roles.some((role) => role !== 'VIEWER' && role !== 'ADMIN'));
  return {
    people: inProcess.map(({ id, roles }) => ({ id, name: nameOf(id), roles: [...roles] })).sort(byId),
    specs: world.specs
      .map(({ id, kind, ownerId }) => ({ id, path: `docs/${id}.md`, title: id, version: '1.0', kind, ownerId }))
      .sort(byId),
  };
}

/** Names are not ids, so that nothing passes by mistaking one for the other. */
function nameOf(id: string): string {
  return `The person ${id}`;
}

/** The command that the model's is, for the work item as it is. */
export function commandOf(state: WorkItemState, { command, at }: Attempt): Command {
  const question = (index: number): string => state.questions[index]?.id ?? 'none';
  switch (command.do) {
    case 'submit': {
      const canonicalOwner = nameOf(canonicalOwnerId(state) ?? 'nobody');
      const specId = state.directory.specs[0]?.id ?? '';
      const evidence = evidenceOf(command.item, command.evidence, { at, canonicalOwner, specId });
      const definition = itemTemplate(DEFECT_RUN, command.item);
      if (definition === null) throw new Error(`The template has no ${command.item}.`);
      return { type: 'SUBMIT_EVIDENCE', item: command.item, evidence: distilEvidence(definition, evidence) };
    }
    case 'confirm': {
      const { item, revision, reason } = command;
      return { type: 'CONFIRM_GATE_ITEM', item, revision, answer: command.yes ? 'YES' : 'NO', reason };
    }
    case 'validate': {
      const { item, revision, reason } = command;
      return { type: 'VALIDATE_GATE_ITEM', item, revision, verdict: command.pass ? 'PASS' : 'FAIL', reason };
    }
    case 'declare':
      return { type: 'DECLARE_STATE', to: command.to, deadlines: deadlinesOf(command.deadlines) };
    case 'revert':
      return { type: 'RAISE_REVERSION', reversion: command.how, reason: command.reason };
    case 'nameDeadlines':
      return { type: 'NAME_DEADLINES', deadlines: deadlinesOf(command.deadlines), reason: command.reason };
    case 'ask':
      return { type: 'ASK_QUESTION', text: command.text, ownerId: command.to, deadline: fromMillis(command.deadline) };
    case 'dispute': {
      const { text, deadline } = command;
      return { type: 'RAISE_DISPUTE', text, deadline: deadline === null ? null : fromMillis(deadline) };
    }
    case 'flagRisk': {
      const { spec, text, deadline } = command;
      return { type: 'FLAG_DELIVERY_RISK', specId: spec, text, deadline: fromMillis(deadline) };
    }
    case 'answer':
      return { type: 'ANSWER_QUESTION', id: question(command.question), text: command.text };
    case 'rule':
      return { type: 'RULE_ON_DISPUTE', id: question(command.question), text: command.text };
    case 'withdrawQuestion':
      return { type: 'WITHDRAW_QUESTION', id: question(command.question), reason: command.reason };
    case 'readdress': {
      const { to: ownerId, reason } = command;
      return { type: 'READDRESS_QUESTION', id: question(command.question), ownerId, reason };
    }
    case 'changeSeverity':
      return { type: 'CHANGE_SEVERITY', severity: command.severity, rationale: command.rationale };
    case 'decideDefect':
      return { type: 'DECIDE_DEFECT', rationale: command.rationale };
    case 'reclassify':
      return { type: 'RECLASSIFY', rationale: command.rationale };
    case 'withdraw':
      return { type: 'WITHDRAW', rationale: command.rationale, duplicateOf: null };
    case 'delegate':
      return { type: 'DELEGATE', item: command.item, toId: command.to, reason: command.reason };
    case 'replaceEngineeringOwner':
      return { type: 'REPLACE_ENGINEERING_OWNER', toId: command.to, reason: command.reason };
    case 'nameReproductionOwner':
      return { type: 'NAME_REPRODUCTION_OWNER', toId: command.to, reason: command.reason };
    case 'closeStep':
      return { type: 'COMPLETE_CLOSURE_STEP', step: command.step, record: recordOf(command.step, command.record) };
    case 'respond':
      return {
        type: 'RESPOND_TO_ESCALATION',
        id: state.escalations[command.escalation]?.id ?? 'none',
        text: command.text,
      };
    case 'comment':
      return { type: 'COMMENT', text: command.text };
  }
}

function deadlinesOf(named: readonly Named[]): NamedDeadline[] {
  return named.map(({ role, at }) => ({ ownerId: null, role, deadline: fromMillis(at) }));
}

/** Any text does: nothing here repeats a command. */
export const FINGERPRINT = sha256Of('oracle');
