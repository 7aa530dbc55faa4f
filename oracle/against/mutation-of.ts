import { fromMillis } from '#domain/instant.ts';
import type { Command, Named } from '../history.ts';
import { evidenceOf, type Surroundings } from './evidence-of.ts';
import { recordOf } from './record-of.ts';

/** The mutation that the model's command is, with its input beside work item and version. */
export function mutationOf(command: Command, surroundings: Surroundings, questionIds: readonly string[]) {
  const deadlines = (named: readonly Named[]) => named.map(({ role, at }) => ({ role, deadline: fromMillis(at) }));
  const to = <Name extends string>(mutation: Name, input: Record<string, unknown>) => ({ mutation, input });
  switch (command.do) {
    case 'submit': {
      const evidence = evidenceOf(command.item, command.evidence, surroundings);
      return to('submitEvidence', { item: command.item, evidence });
    }
    case 'confirm': {
      const { item, revision, reason } = command;
      return to('confirmGateItem', { item, revision, answer: command.yes ? 'YES' : 'NO', reason });
    }
    case 'validate': {
      const { item, revision, reason } = command;
      return to('validateGateItem', { item, revision, verdict: command.pass ? 'PASS' : 'FAIL', reason });
    }
    case 'declare':
      return to('declareState', { to: command.to, deadlines: deadlines(command.deadlines) });
    case 'revert':
      return to(command.how === 'REGRESSION' ? 'raiseRegression' : 'raiseScopeQuestion', { text: command.reason });
    case 'nameDeadlines':
      return to('nameDeadlines', { deadlines: deadlines(command.deadlines), reason: command.reason });
    case 'ask':
      return to('askQuestion', { ownerId: command.to, text: command.text, deadline: fromMillis(command.deadline) });
    case 'dispute': {
      const deadline = command.deadline === null ? null : fromMillis(command.deadline);
      return to('raiseDispute', { text: command.text, deadline });
    }
    case 'flagRisk': {
      const { spec: specId, text } = command;
      return to('flagDeliveryRisk', { specId, text, deadline: fromMillis(command.deadline) });
    }
    case 'answer':
      return to('answerQuestion', { id: questionIds[command.question], text: command.text });
    case 'rule':
      return to('ruleOnDispute', { id: questionIds[command.question], text: command.text });
    case 'withdrawQuestion':
      return to('withdrawQuestion', { id: questionIds[command.question], text: command.reason });
    case 'readdress': {
      const { to: ownerId, reason } = command;
      return to('readdressQuestion', { id: questionIds[command.question], ownerId, reason });
    }
    case 'changeSeverity':
      return to('changeSeverity', { severity: command.severity, rationale: command.rationale });
    case 'decideDefect':
    case 'reclassify':
    case 'withdraw':
      return to(command.do, { text: command.rationale });
    case 'delegate':
      return to('delegate', { item: command.item, toId: command.to, reason: command.reason });
    case 'replaceEngineeringOwner':
    case 'nameReproductionOwner':
      return to(command.do, { toId: command.to, reason: command.reason });
    case 'closeStep':
      return to('completeClosureStep', { step: command.step, record: recordOf(command.step, command.record) });
    case 'respond':
      return to('respondToEscalation', { id: `e${command.escalation}`, text: command.text });
    case 'comment':
      return to('comment', { text: command.text });
  }
}
