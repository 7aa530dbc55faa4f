/** What answering a field costs. An ordinary one, of a value that is at hand, costs 1. */
interface FieldCost {
  /** The field itself. */
  own?: number;
  /** How many objects it usually brings, each of which costs what is asked of it; pages bring what `first` says. */
  brings?: number;
}

/** A list of objects that is not in the table. */
export const USUAL_LIST = 3;

/** By `Type.field`: what reads the database by itself, computes much, or brings more or fewer objects than usual. */
export const FIELD_COSTS: Readonly<Record<string, FieldCost>> = {
  'Query.people': { own: 20, brings: 30 },
  'Query.specs': { own: 10 },
  'Query.myNextAction': { own: 50 },
  'Query.myNextActions': { own: 50, brings: 30 },
  'Query.workItem': { own: 10 },
  'Query.workItems': { own: 50 },
  // Reads every event of a work item, or of all.
  'Query.securityLog': { own: 50 },
  'Query.verifyAudit': { own: 20_000 },
  'Board.columns': { brings: 6 },
  'BoardColumn.count': { own: 20 },
  'BoardColumn.oldest': { own: 20 },
  'BoardColumn.items': { own: 50 },
  // The page and, where it is not all, count and oldest.
  'BoardColumn.shown': { own: 90 },
  'WorkItemConnection.nodes': { own: 10, brings: 1 },
  'WorkItemConnection.totalCount': { own: 20 },
  // Parts of a card come out of one stored text: they cost their writing into the answer, and nothing to find.
  'BoardCard.gates': { brings: 2 },
  'BoardCard.actions': { brings: 1 },
  'SecurityLogConnection.nodes': { own: 5, brings: 1 },
  'EventConnection.nodes': { own: 5, brings: 1 },
  'WorkItem.events': { own: 20 },
  'WorkItem.nextActions': { own: 5 },
  'WorkItem.criticalPath': { own: 20, brings: 10 },
  'WorkItem.declarations': { own: 10, brings: 1 },
  'WorkItem.document': { own: 2 },
  'WorkItem.documentVersions': { own: 10, brings: 30 },
  'WorkItem.workedOn': { brings: 1 },
  'WorkItem.gates': { brings: 5 },
  'Transition.documentLagSeconds': { own: 2 },
  'WorkItem.transitions': { brings: 6 },
  'WorkItem.deadlineNaming': { own: 10 },
  'DeadlineNaming.owners': { brings: 8 },
  'WorkItem.closureSteps': { own: 5, brings: 6 },
  // One at most; what it would do is decided in full.
  'WorkItem.reversions': { brings: 1 },
  'Reversion.preview': { own: 50 },
  'ReversionPreview.voidConfirmations': { brings: 8 },
  'ReversionPreview.voidValidations': { brings: 8 },
  'ReversionPreview.clocks': { brings: 1 },
  'ReversionPreview.nextActions': { brings: 3 },
  'WorkItem.duplicateOf': { own: 10 },
  'DeclarationProposal.owners': { brings: 8 },
  'Gate.items': { brings: 4 },
  'Gate.missing': { own: 5, brings: 6 },
  'GateItem.confirmers': { brings: 1 },
  'GateItem.authors': { brings: 3 },
  'GateItem.confirmations': { brings: 1 },
  'GateItem.forms': { own: 2, brings: 2 },
  'GateItem.form': { own: 2 },
  'EvidenceRevision.evidence': { own: 5 },
  'PhaseGateDocument.markdown': { own: 10 },
  'Mutation.reportDefect': { own: 500 },
  'Mutation.submitEvidence': { own: 500 },
  'Mutation.confirmGateItem': { own: 500 },
  'Mutation.validateGateItem': { own: 500 },
  'Mutation.declareState': { own: 500 },
  'Mutation.raiseScopeQuestion': { own: 500 },
  'Mutation.raiseRegression': { own: 500 },
  'Mutation.askQuestion': { own: 500 },
  'Mutation.answerQuestion': { own: 500 },
  'Mutation.withdrawQuestion': { own: 500 },
  'Mutation.readdressQuestion': { own: 500 },
  'Mutation.raiseDispute': { own: 500 },
  'Mutation.ruleOnDispute': { own: 500 },
  'Mutation.flagDeliveryRisk': { own: 500 },
  'Mutation.changeSeverity': { own: 500 },
  'Mutation.nameDeadlines': { own: 500 },
  'Mutation.respondToEscalation': { own: 500 },
  'Mutation.delegate': { own: 500 },
  'Mutation.replaceEngineeringOwner': { own: 500 },
  'Mutation.nameReproductionOwner': { own: 500 },
  'Mutation.decideDefect': { own: 500 },
  'Mutation.reclassify': { own: 500 },
  'Mutation.withdraw': { own: 500 },
  'Mutation.completeClosureStep': { own: 500 },
  'Mutation.comment': { own: 500 },
  'Mutation.addSpec': { own: 500 },
  'Mutation.editSpec': { own: 500 },
};
