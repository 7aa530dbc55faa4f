import { JSONObjectResolver } from 'graphql-scalars';
import type { Resolvers } from '#graphql/generated/resolver-types.ts';
import { DateTime, ShownCard } from '#graphql/scalars.ts';
import { withSecurityLog } from '#graphql/security/with-security-log.ts';
import { addSpec } from './mutation/add-spec.ts';
import { answerQuestion } from './mutation/answer-question.ts';
import { askQuestion } from './mutation/ask-question.ts';
import { changeMessageSettings } from './mutation/change-message-settings.ts';
import { changeSeverity } from './mutation/change-severity.ts';
import { changeTimeZone } from './mutation/change-time-zone.ts';
import { comment } from './mutation/comment.ts';
import { completeClosureStep } from './mutation/complete-closure-step.ts';
import { confirmGateItem } from './mutation/confirm-gate-item.ts';
import { decideDefect } from './mutation/decide-defect.ts';
import { declareState } from './mutation/declare-state.ts';
import { delegate } from './mutation/delegate.ts';
import { editSpec } from './mutation/edit-spec.ts';
import { flagDeliveryRisk } from './mutation/flag-delivery-risk.ts';
import { markRead } from './mutation/mark-read.ts';
import { markUnread } from './mutation/mark-unread.ts';
import { nameDeadlines } from './mutation/name-deadlines.ts';
import { nameReproductionOwner } from './mutation/name-reproduction-owner.ts';
import { raiseDispute } from './mutation/raise-dispute.ts';
import { raiseRegression } from './mutation/raise-regression.ts';
import { raiseScopeQuestion } from './mutation/raise-scope-question.ts';
import { readdressQuestion } from './mutation/readdress-question.ts';
import { reclassify } from './mutation/reclassify.ts';
import { replaceEngineeringOwner } from './mutation/replace-engineering-owner.ts';
import { reportDefect } from './mutation/report-defect.ts';
import { resendDelivery } from './mutation/resend-delivery.ts';
import { respondToEscalation } from './mutation/respond-to-escalation.ts';
import { ruleOnDispute } from './mutation/rule-on-dispute.ts';
import { snoozeMessage } from './mutation/snooze-message.ts';
import { submitEvidence } from './mutation/submit-evidence.ts';
import { validateGateItem } from './mutation/validate-gate-item.ts';
import { withdraw } from './mutation/withdraw.ts';
import { withdrawQuestion } from './mutation/withdraw-question.ts';
import { board } from './query/board.ts';
import { deadLetters } from './query/dead-letters.ts';
import { inbox } from './query/inbox.ts';
import { me } from './query/me.ts';
import { myNextAction } from './query/my-next-action.ts';
import { myNextActions } from './query/my-next-actions.ts';
import { mySettings } from './query/my-settings.ts';
import { people } from './query/people.ts';
import { processTemplates } from './query/process-templates.ts';
import { provenAt } from './query/proven-at.ts';
import { reportedWorkItems } from './query/reported-work-items.ts';
import { reports } from './query/reports.ts';
import { securityLog } from './query/security-log.ts';
import { specs } from './query/specs.ts';
import { verifyAudit } from './query/verify-audit.ts';
import { workItem } from './query/work-item.ts';
import { workItems } from './query/work-items.ts';
import { Board } from './types/board.ts';
import { BoardCard } from './types/board-card.ts';
import { BoardColumn } from './types/board-column.ts';
import { CanonicalSpec } from './types/canonical-spec.ts';
import { CardAction } from './types/card-action.ts';
import { ClosureStep } from './types/closure-step.ts';
import { Confirmation } from './types/confirmation.ts';
import { Decision } from './types/decision.ts';
import { Delegation } from './types/delegation.ts';
import { Delivery } from './types/delivery.ts';
import { DeliveryConnection } from './types/delivery-connection.ts';
import { Escalation } from './types/escalation.ts';
import { Event } from './types/event.ts';
import { EventConnection } from './types/event-connection.ts';
import { EvidenceRevision } from './types/evidence-revision.ts';
import { Gate } from './types/gate.ts';
import { GateItem } from './types/gate-item.ts';
import { LedgerInterval } from './types/ledger-interval.ts';
import { MessageConnection } from './types/message-connection.ts';
import { NextAction } from './types/next-action.ts';
import { Owner } from './types/owner.ts';
import { PhaseGateDocument } from './types/phase-gate-document.ts';
import { ProcessTemplate } from './types/process-template.ts';
import { Question } from './types/question.ts';
import { Reports } from './types/reports.ts';
import { Reversion, VoidConfirmation, VoidValidation } from './types/reversion.ts';
import { SecurityLogConnection } from './types/security-log-connection.ts';
import { StateVisit } from './types/state-visit.ts';
import { Transition } from './types/transition.ts';
import { Validation } from './types/validation.ts';
import { WorkItem } from './types/work-item.ts';
import { WorkItemConnection } from './types/work-item-connection.ts';

/** Every resolver; a field of the schema without one here is a field of the same name of what its type is mapped to. */
export const resolvers: Resolvers = {
  Query: {
    me,
    provenAt,
    people,
    specs,
    processTemplates,
    myNextAction,
    myNextActions,
    inbox,
    mySettings,
    workItem,
    workItems,
    board,
    reports,
    reportedWorkItems,
    verifyAudit,
    ...withSecurityLog({ securityLog, deadLetters }),
  },
  Mutation: withSecurityLog({
    reportDefect,
    submitEvidence,
    confirmGateItem,
    validateGateItem,
    declareState,
    raiseScopeQuestion,
    raiseRegression,
    askQuestion,
    answerQuestion,
    withdrawQuestion,
    readdressQuestion,
    raiseDispute,
    ruleOnDispute,
    flagDeliveryRisk,
    changeSeverity,
    nameDeadlines,
    respondToEscalation,
    delegate,
    replaceEngineeringOwner,
    nameReproductionOwner,
    decideDefect,
    reclassify,
    withdraw,
    completeClosureStep,
    comment,
    addSpec,
    editSpec,
    resendDelivery,
    markRead,
    markUnread,
    snoozeMessage,
    changeMessageSettings,
    changeTimeZone,
  }),
  DateTime,
  JSONObject: JSONObjectResolver,
  ShownCard,
  Board,
  BoardCard,
  BoardColumn,
  CanonicalSpec,
  CardAction,
  ClosureStep,
  Confirmation,
  Decision,
  Delegation,
  Escalation,
  Delivery,
  DeliveryConnection,
  Event,
  EventConnection,
  EvidenceRevision,
  Gate,
  GateItem,
  LedgerInterval,
  MessageConnection,
  NextAction,
  Owner,
  PhaseGateDocument,
  ProcessTemplate,
  Question,
  SecurityLogConnection,
  Reports,
  Reversion,
  StateVisit,
  Transition,
  Validation,
  VoidConfirmation,
  VoidValidation,
  WorkItem,
  WorkItemConnection,
};
