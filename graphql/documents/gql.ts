/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query WorkItemFrame($id: ID!) {\n  workItem(id: $id) {\n    id version title severity severityConfirmed fixTarget state disposition closureComplete createdAt\n    timer { status startedAt dueAt limitSeconds }\n    visits { state enteredAt leftAt status limitSeconds dueAt }\n    escalations { ...ToldEscalation }\n    forecast { kind at text respondBy to { role timeZones person { id name } } }\n    gates { key from to items { key title status confirmers { role person { id } } } }\n    transitions { from to at reversion reason by { name } }\n    reversions { key title raisedBy { role person { id } } }\n    deadlineNaming { state }\n    delegations { item role at to { id name } by { name } }\n    decisions { kind text rationale at by { name } }\n    duplicateOf { id title }\n    nextActions { id kind item text why deadline overdue owner { role timeZones person { id name } } }\n    criticalPath { text deadline owner { role timeZones person { id name } } }\n    questions { open }\n    reportedBy { name }\n    engineeringOwner { id name }\n    reproductionOwner { role person { id name } }\n    canonicalOwner { id name }\n    spec { path title version owner { name } }\n  }\n}": typeof types.WorkItemFrameDocument,
    "fragment ToldEscalation on Escalation {\n  id kind needsResponse awaited reason state dueAt raisedAt respondBy response respondedAt\n  to { role person { id name } }\n  responder { role timeZones person { id name } }\n  respondedBy { name }\n}": typeof types.ToldEscalationFragmentDoc,
    "query WorkItemLedger($id: ID!) {\n  workItem(id: $id) {\n    id version\n    visits { dueAt }\n    clockLedger {\n      state enteredAt leftAt status templateVersion\n      intervals { from to milliseconds severity limitSeconds owner { role person { id name } } }\n    }\n  }\n}": typeof types.WorkItemLedgerDocument,
    "query WorkItemGates($id: ID!) {\n  workItem(id: $id) {\n    ...ActionFormWorkItem\n    closureComplete\n    nextActions { ...ActionFormAction why }\n    gate { ...OpenedGate }\n    workedOn { key }\n    gates { key from to items { key status } }\n  }\n}": typeof types.WorkItemGatesDocument,
    "query WorkItemReport($id: ID!) {\n  workItem(id: $id) { ...ReportedText }\n}": typeof types.WorkItemReportDocument,
    "query WorkItemOtherGate($id: ID!, $gate: String!) {\n  workItem(id: $id) {\n    id version\n    gates(keys: [$gate]) { ...OpenedGate }\n  }\n}": typeof types.WorkItemOtherGateDocument,
    "fragment OpenedGate on Gate {\n  key from to\n  items {\n    ...ActionFormItem\n    confirmers { role person { id name } }\n    authors { role person { id name } }\n    comesAfter\n    confirmations { answer reason at role by { id name } }\n    revisions { revision evidence sha256 at verified verification by { name } }\n  }\n  missing { item part since explanation owner { role person { id name } } }\n}": typeof types.OpenedGateFragmentDoc,
    "query WorkItemDocument(\n  $id: ID!\n  $before: Int\n  $compare: Int\n  $comparing: Boolean!\n) {\n  workItem(id: $id) {\n    transitions { documentLagSeconds }\n    versions: documentVersions(newest: 200) { version filedAt commit }\n    shown: documentVersions(newest: 1, before: $before) { version path markdown sha256 commit filedAt }\n    compared: documentVersions(newest: 1, before: $compare) @include(if: $comparing) { version markdown }\n  }\n}": typeof types.WorkItemDocumentDocument,
    "query NewestFiling($id: ID!) {\n  workItem(id: $id) { document { version } }\n}": typeof types.NewestFilingDocument,
    "query WorkItemTimeline($id: ID!, $after: String) {\n  workItem(id: $id) {\n    id version\n    gates { items { key title } }\n    questions { id kind text }\n    escalations { id reason }\n    closureSteps { key title }\n    events(first: 40, after: $after, orderBy: NEWEST_FIRST) {\n      nodes { seq at type role payload by { id name } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n  people { id name }\n  specs { id title }\n}": typeof types.WorkItemTimelineDocument,
    "query WorkItemQuestions($id: ID!) {\n  workItem(id: $id) {\n    id version disposition\n    timer { dueAt }\n    questions { ...ShownQuestion }\n  }\n}": typeof types.WorkItemQuestionsDocument,
    "query VerifyChain($id: ID!) {\n  verifyAudit(workItemId: $id) { ok events firstBroken { seq reason } }\n}": typeof types.VerifyChainDocument,
    "fragment ShownClosureStep on ClosureStep {\n  key title mandatory done open deadline at record by { name }\n  forms { ...ShownForm }\n}": typeof types.ShownClosureStepFragmentDoc,
    "mutation CompleteClosureStep($input: CompleteClosureStepInput!) {\n  command: completeClosureStep(input: $input) { ...CommandAnswer }\n}": typeof types.CompleteClosureStepDocument,
    "query WaysBack($id: ID!) {\n  workItem(id: $id) {\n    id version\n    gates { items { key title } }\n    reversions {\n      key title from to\n      preview {\n        emptied\n        voidConfirmations { item revision role at by { name } }\n        voidValidations { item revision verdict at by { name } }\n        clocks { state startsAt limitSeconds }\n        nextActions { kind item text deadline owner { role timeZones person { id name } } }\n      }\n    }\n  }\n}": typeof types.WaysBackDocument,
    "query SeverityToChange($id: ID!) {\n  workItem(id: $id) { id version template templateVersion severity fixTarget }\n  processTemplates { key version severities { severity priority fixTarget limits { state seconds } } }\n}": typeof types.SeverityToChangeDocument,
    "query HandableItems($id: ID!) {\n  workItem(id: $id) {\n    id version state\n    gates { from items { key title status confirmers { role person { id name } } } }\n  }\n}": typeof types.HandableItemsDocument,
    "query DeadlinesToName($id: ID!) {\n  workItem(id: $id) {\n    id version\n    deadlineNaming { state proposedDeadline owners { deadline owner { role timeZones person { id name } } } }\n  }\n}": typeof types.DeadlinesToNameDocument,
    "query NamedPeople($id: ID!) {\n  workItem(id: $id) { id version engineeringOwner { id name } reproductionOwner { role person { id name } } }\n}": typeof types.NamedPeopleDocument,
    "query Duplicates($text: String!) {\n  workItems(first: 10, filter: { text: $text }) { nodes { id title state } }\n}": typeof types.DuplicatesDocument,
    "mutation RaiseScopeQuestion($input: ReasonInput!) {\n  command: raiseScopeQuestion(input: $input) { ...CommandAnswer }\n}": typeof types.RaiseScopeQuestionDocument,
    "mutation RaiseRegression($input: ReasonInput!) {\n  command: raiseRegression(input: $input) { ...CommandAnswer }\n}": typeof types.RaiseRegressionDocument,
    "mutation ChangeSeverity($input: ChangeSeverityInput!) {\n  command: changeSeverity(input: $input) { ...CommandAnswer }\n}": typeof types.ChangeSeverityDocument,
    "mutation DecideDefect($input: ReasonInput!) {\n  command: decideDefect(input: $input) { ...CommandAnswer }\n}": typeof types.DecideDefectDocument,
    "mutation Reclassify($input: ReasonInput!) {\n  command: reclassify(input: $input) { ...CommandAnswer }\n}": typeof types.ReclassifyDocument,
    "mutation Withdraw($input: ReasonInput!, $duplicateOf: ID) {\n  command: withdraw(input: $input, duplicateOf: $duplicateOf) { ...CommandAnswer }\n}": typeof types.WithdrawDocument,
    "mutation Delegate($input: DelegateInput!) {\n  command: delegate(input: $input) { ...CommandAnswer }\n}": typeof types.DelegateDocument,
    "mutation ReplaceEngineeringOwner($input: NamePersonInput!) {\n  command: replaceEngineeringOwner(input: $input) { ...CommandAnswer }\n}": typeof types.ReplaceEngineeringOwnerDocument,
    "mutation NameReproductionOwner($input: NamePersonInput!) {\n  command: nameReproductionOwner(input: $input) { ...CommandAnswer }\n}": typeof types.NameReproductionOwnerDocument,
    "mutation NameDeadlines($input: NameDeadlinesInput!) {\n  command: nameDeadlines(input: $input) { ...CommandAnswer }\n}": typeof types.NameDeadlinesDocument,
    "fragment ActionFormWorkItem on WorkItem {\n  id version state disposition\n  timer { dueAt }\n  workedOn { key items { ...ActionFormItem } }\n  declarations { to deadlinesNeeded proposedDeadline owners { role timeZones person { id name } } }\n  questions { ...ShownQuestion }\n  escalations { ...ShownEscalation }\n  closureSteps { ...ShownClosureStep }\n}": typeof types.ActionFormWorkItemFragmentDoc,
    "fragment ShownEscalation on Escalation {\n  id kind awaited reason dueAt raisedAt respondBy\n  responder { role person { id name } }\n}": typeof types.ShownEscalationFragmentDoc,
    "fragment ActionFormItem on GateItem {\n  key title status\n  forms { ...ShownForm }\n  evidence { revision evidence at by { id name } }\n  revisions { revision evidence at by { id name } }\n  confirmation { revision answer reason at by { name } }\n  validation { revision verdict reason at by { name } }\n  flags\n}": typeof types.ActionFormItemFragmentDoc,
    "fragment ShownForm on EvidenceForm {\n  variant\n  fields {\n    name label kind required help options fixedValue rows\n    columns { name label kind required help options fixedValue }\n  }\n}": typeof types.ShownFormFragmentDoc,
    "fragment ActionFormAction on NextAction {\n  id kind item text deadline owner { role timeZones person { id name } }\n}": typeof types.ActionFormActionFragmentDoc,
    "fragment ShownRefusal on Refusal {\n  code rule message\n  missing { item part since explanation owner { role person { id name } } }\n  fields { path message }\n}": typeof types.ShownRefusalFragmentDoc,
    "fragment CommandAnswer on CommandPayload {\n  workItem { id version }\n  refusal { ...ShownRefusal }\n}": typeof types.CommandAnswerFragmentDoc,
    "mutation ReportDefect($input: ReportDefectInput!) {\n  command: reportDefect(input: $input) { ...CommandAnswer }\n}": typeof types.ReportDefectDocument,
    "mutation SubmitEvidence($input: SubmitEvidenceInput!) {\n  command: submitEvidence(input: $input) { ...CommandAnswer }\n}": typeof types.SubmitEvidenceDocument,
    "mutation ConfirmGateItem($input: ConfirmGateItemInput!) {\n  command: confirmGateItem(input: $input) { ...CommandAnswer }\n}": typeof types.ConfirmGateItemDocument,
    "mutation ValidateGateItem($input: ValidateGateItemInput!) {\n  command: validateGateItem(input: $input) { ...CommandAnswer }\n}": typeof types.ValidateGateItemDocument,
    "mutation DeclareState($input: DeclareStateInput!) {\n  command: declareState(input: $input) { ...CommandAnswer }\n}": typeof types.DeclareStateDocument,
    "mutation RespondToEscalation($input: AnswerQuestionInput!) {\n  command: respondToEscalation(input: $input) { ...CommandAnswer }\n}": typeof types.RespondToEscalationDocument,
    "mutation Comment($input: ReasonInput!) {\n  command: comment(input: $input) { ...CommandAnswer }\n}": typeof types.CommentDocument,
    "query ProvenAt { provenAt }": typeof types.ProvenAtDocument,
    "query People { people { id name email roles timeZone } }": typeof types.PeopleDocument,
    "query Specs { specs { id path title version } }": typeof types.SpecsDocument,
    "fragment ShownQuestion on Question {\n  id kind status open text askedAt deadline item answer answeredAt\n  askedBy { id name }\n  owner { role timeZones person { id name } }\n  spec { id title }\n  answeredBy { id name }\n}": typeof types.ShownQuestionFragmentDoc,
    "mutation AskQuestion($input: AskQuestionInput!) {\n  command: askQuestion(input: $input) { ...CommandAnswer }\n}": typeof types.AskQuestionDocument,
    "mutation RaiseDispute($input: ReasonInput!, $deadline: DateTime) {\n  command: raiseDispute(input: $input, deadline: $deadline) { ...CommandAnswer }\n}": typeof types.RaiseDisputeDocument,
    "mutation FlagDeliveryRisk($input: FlagDeliveryRiskInput!) {\n  command: flagDeliveryRisk(input: $input) { ...CommandAnswer }\n}": typeof types.FlagDeliveryRiskDocument,
    "mutation AnswerQuestion($input: AnswerQuestionInput!) {\n  command: answerQuestion(input: $input) { ...CommandAnswer }\n}": typeof types.AnswerQuestionDocument,
    "mutation RuleOnDispute($input: AnswerQuestionInput!) {\n  command: ruleOnDispute(input: $input) { ...CommandAnswer }\n}": typeof types.RuleOnDisputeDocument,
    "mutation WithdrawQuestion($input: AnswerQuestionInput!) {\n  command: withdrawQuestion(input: $input) { ...CommandAnswer }\n}": typeof types.WithdrawQuestionDocument,
    "mutation ReaddressQuestion($input: ReaddressQuestionInput!) {\n  command: readdressQuestion(input: $input) { ...CommandAnswer }\n}": typeof types.ReaddressQuestionDocument,
    "query DeadLetters($after: String) {\n  deadLetters(first: 20, after: $after) {\n    nodes {\n      id channel messageCount attempts lastError at\n      person { id name email }\n      messages { id text workItemId title }\n    }\n    pageInfo { endCursor hasNextPage }\n  }\n}": typeof types.DeadLettersDocument,
    "mutation ResendDelivery($input: ResendDeliveryInput!) {\n  resendDelivery(input: $input) { id state }\n}": typeof types.ResendDeliveryDocument,
    "mutation AddSpec($input: AddSpecInput!) { spec: addSpec(input: $input) { id } }": typeof types.AddSpecDocument,
    "mutation EditSpec($input: EditSpecInput!) { spec: editSpec(input: $input) { id } }": typeof types.EditSpecDocument,
    "query BoardPage($roles: [Role!], $filter: WorkItemFilter, $first: Int!) {\n  board(roles: $roles, filter: $filter) {\n    ownerKeys\n    columns { state shown(first: $first) { count oldest cards } }\n  }\n}": typeof types.BoardPageDocument,
    "fragment ReportedText on WorkItem { observed expected stepsToReproduce }": typeof types.ReportedTextFragmentDoc,
    "query BoardFrame {\n  people { id name }\n  processTemplates { states gates { key from to } }\n}": typeof types.BoardFrameDocument,
    "query Me {\n  me { id name email roles timeZone }\n}": typeof types.MeDocument,
    "query SecurityLog($after: String, $workItemId: ID) {\n  securityLog(first: 50, after: $after, workItemId: $workItemId) {\n    nodes { id at person { id name roles } command workItemId item code rule message address }\n    pageInfo { endCursor hasNextPage }\n  }\n}": typeof types.SecurityLogDocument,
    "query SpecRegistry {\n  specs { id path title version kind owner { id name roles } }\n  people(role: SPEC_OWNER) { id name }\n}": typeof types.SpecRegistryDocument,
    "query WorkItemList($after: String, $filter: WorkItemFilter) {\n  workItems(first: 50, after: $after, filter: $filter, orderBy: UPDATED_DESC) {\n    countUpTo(most: 10000)\n    pageInfo { endCursor hasNextPage }\n    nodes {\n      id title severity severityConfirmed state disposition\n      nextActions { id text deadline overdue owner { role timeZones person { id name } } }\n    }\n  }\n}": typeof types.WorkItemListDocument,
    "query ExampleGround { workItems(first: 1) { nodes { id } } }": typeof types.ExampleGroundDocument,
    "query HomePage($roles: [Role!]!) {\n  myNextAction {\n    ...ActionFormAction\n    why deadline owner { role timeZones person { id name } }\n    workItem { ...ActionFormWorkItem ...ReportedText title kind severity severityConfirmed timer { status startedAt } }\n  }\n  myNextActions { id item text deadline workItem { id version title } }\n  board(roles: $roles) {\n    columns { items(first: 12) { nodes { card { id version title actions { item text deadline owner { role timeZones person { id name } } } } } } }\n  }\n}": typeof types.HomePageDocument,
    "fragment ShownMessage on Message {\n  id kind text workItemId title deadline link at readAt snoozedUntil\n}": typeof types.ShownMessageFragmentDoc,
    "query InboxPage($filter: MessageFilter!, $after: String) {\n  inbox(filter: $filter, first: 30, after: $after) {\n    nodes { ...ShownMessage }\n    pageInfo { endCursor hasNextPage }\n    unreadCount\n  }\n}": typeof types.InboxPageDocument,
    "query Unread {\n  inbox(filter: UNREAD, first: 1) { unreadCount }\n  back: inbox(filter: SNOOZED, first: 1) { nodes { snoozedUntil } }\n}": typeof types.UnreadDocument,
    "mutation MarkRead($input: MarkReadInput!) {\n  marked: markRead(input: $input) { messages { ...ShownMessage } }\n}": typeof types.MarkReadDocument,
    "mutation MarkUnread($input: MarkUnreadInput!) {\n  marked: markUnread(input: $input) { messages { ...ShownMessage } }\n}": typeof types.MarkUnreadDocument,
    "mutation SnoozeMessage($input: SnoozeMessageInput!) {\n  marked: snoozeMessage(input: $input) { messages { ...ShownMessage } }\n}": typeof types.SnoozeMessageDocument,
    "fragment ShownSettings on MySettings { timeZone messages { kind email chat fixed } }": typeof types.ShownSettingsFragmentDoc,
    "query MySettings { mySettings { ...ShownSettings } }": typeof types.MySettingsDocument,
    "mutation ChangeMessageSettings($input: ChangeMessageSettingsInput!) {\n  settings: changeMessageSettings(input: $input) { ...ShownSettings }\n}": typeof types.ChangeMessageSettingsDocument,
    "mutation ChangeTimeZone($input: ChangeTimeZoneInput!) {\n  settings: changeTimeZone(input: $input) { ...ShownSettings }\n}": typeof types.ChangeTimeZoneDocument,
    "query ReportPage {\n  specs { id path title version }\n  processTemplates { key severities { severity priority fixTarget limits { state seconds } } }\n}": typeof types.ReportPageDocument,
    "query ReportsPage($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from to asOf percentileError\n    timeInState { state severity visits medianSeconds p90Seconds }\n    breaches { state severity visits breached rate }\n    firstPassYield { item title judged passedFirst yield rejected reasons }\n    reversions { from to count cause title }\n    cumulativeFlow { at state count }\n    flowBalance { state openBefore entered left ratedIn ratedOut open }\n    throughput { at closed medianLeadSeconds }\n    documentLag { count medianSeconds p90Seconds maxSeconds over15Minutes }\n    escalationResponse { count medianSeconds p90Seconds maxSeconds over15Minutes }\n    escalationsRaised\n  }\n}": typeof types.ReportsPageDocument,
    "query ReportsNow($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    openItems { state severity count oldestSeconds ages { fromSeconds toSeconds count } }\n    ownerLoad { owner { id name } open overdue }\n  }\n}": typeof types.ReportsNowDocument,
    "query ReportsFrame {\n  people { id name }\n  specs { id title }\n  processTemplates { key title states gates { from } }\n}": typeof types.ReportsFrameDocument,
    "query ReportFileFrame {\n  me { id }\n  processTemplates { key states }\n}": typeof types.ReportFileFrameDocument,
    "query ReportedWorkItems($figure: ReportFigureInput!, $from: DateTime!, $to: DateTime!, $filter: WorkItemFilter, $after: String) {\n  reportedWorkItems(figure: $figure, from: $from, to: $to, filter: $filter, first: 50, after: $after) {\n    totalCount\n    pageInfo { endCursor hasNextPage }\n    nodes {\n      id title severity severityConfirmed state disposition\n      nextActions { id text deadline overdue owner { role timeZones person { id name } } }\n    }\n  }\n}": typeof types.ReportedWorkItemsDocument,
};
const documents: Documents = {
    "query WorkItemFrame($id: ID!) {\n  workItem(id: $id) {\n    id version title severity severityConfirmed fixTarget state disposition closureComplete createdAt\n    timer { status startedAt dueAt limitSeconds }\n    visits { state enteredAt leftAt status limitSeconds dueAt }\n    escalations { ...ToldEscalation }\n    forecast { kind at text respondBy to { role timeZones person { id name } } }\n    gates { key from to items { key title status confirmers { role person { id } } } }\n    transitions { from to at reversion reason by { name } }\n    reversions { key title raisedBy { role person { id } } }\n    deadlineNaming { state }\n    delegations { item role at to { id name } by { name } }\n    decisions { kind text rationale at by { name } }\n    duplicateOf { id title }\n    nextActions { id kind item text why deadline overdue owner { role timeZones person { id name } } }\n    criticalPath { text deadline owner { role timeZones person { id name } } }\n    questions { open }\n    reportedBy { name }\n    engineeringOwner { id name }\n    reproductionOwner { role person { id name } }\n    canonicalOwner { id name }\n    spec { path title version owner { name } }\n  }\n}": types.WorkItemFrameDocument,
    "fragment ToldEscalation on Escalation {\n  id kind needsResponse awaited reason state dueAt raisedAt respondBy response respondedAt\n  to { role person { id name } }\n  responder { role timeZones person { id name } }\n  respondedBy { name }\n}": types.ToldEscalationFragmentDoc,
    "query WorkItemLedger($id: ID!) {\n  workItem(id: $id) {\n    id version\n    visits { dueAt }\n    clockLedger {\n      state enteredAt leftAt status templateVersion\n      intervals { from to milliseconds severity limitSeconds owner { role person { id name } } }\n    }\n  }\n}": types.WorkItemLedgerDocument,
    "query WorkItemGates($id: ID!) {\n  workItem(id: $id) {\n    ...ActionFormWorkItem\n    closureComplete\n    nextActions { ...ActionFormAction why }\n    gate { ...OpenedGate }\n    workedOn { key }\n    gates { key from to items { key status } }\n  }\n}": types.WorkItemGatesDocument,
    "query WorkItemReport($id: ID!) {\n  workItem(id: $id) { ...ReportedText }\n}": types.WorkItemReportDocument,
    "query WorkItemOtherGate($id: ID!, $gate: String!) {\n  workItem(id: $id) {\n    id version\n    gates(keys: [$gate]) { ...OpenedGate }\n  }\n}": types.WorkItemOtherGateDocument,
    "fragment OpenedGate on Gate {\n  key from to\n  items {\n    ...ActionFormItem\n    confirmers { role person { id name } }\n    authors { role person { id name } }\n    comesAfter\n    confirmations { answer reason at role by { id name } }\n    revisions { revision evidence sha256 at verified verification by { name } }\n  }\n  missing { item part since explanation owner { role person { id name } } }\n}": types.OpenedGateFragmentDoc,
    "query WorkItemDocument(\n  $id: ID!\n  $before: Int\n  $compare: Int\n  $comparing: Boolean!\n) {\n  workItem(id: $id) {\n    transitions { documentLagSeconds }\n    versions: documentVersions(newest: 200) { version filedAt commit }\n    shown: documentVersions(newest: 1, before: $before) { version path markdown sha256 commit filedAt }\n    compared: documentVersions(newest: 1, before: $compare) @include(if: $comparing) { version markdown }\n  }\n}": types.WorkItemDocumentDocument,
    "query NewestFiling($id: ID!) {\n  workItem(id: $id) { document { version } }\n}": types.NewestFilingDocument,
    "query WorkItemTimeline($id: ID!, $after: String) {\n  workItem(id: $id) {\n    id version\n    gates { items { key title } }\n    questions { id kind text }\n    escalations { id reason }\n    closureSteps { key title }\n    events(first: 40, after: $after, orderBy: NEWEST_FIRST) {\n      nodes { seq at type role payload by { id name } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n  people { id name }\n  specs { id title }\n}": types.WorkItemTimelineDocument,
    "query WorkItemQuestions($id: ID!) {\n  workItem(id: $id) {\n    id version disposition\n    timer { dueAt }\n    questions { ...ShownQuestion }\n  }\n}": types.WorkItemQuestionsDocument,
    "query VerifyChain($id: ID!) {\n  verifyAudit(workItemId: $id) { ok events firstBroken { seq reason } }\n}": types.VerifyChainDocument,
    "fragment ShownClosureStep on ClosureStep {\n  key title mandatory done open deadline at record by { name }\n  forms { ...ShownForm }\n}": types.ShownClosureStepFragmentDoc,
    "mutation CompleteClosureStep($input: CompleteClosureStepInput!) {\n  command: completeClosureStep(input: $input) { ...CommandAnswer }\n}": types.CompleteClosureStepDocument,
    "query WaysBack($id: ID!) {\n  workItem(id: $id) {\n    id version\n    gates { items { key title } }\n    reversions {\n      key title from to\n      preview {\n        emptied\n        voidConfirmations { item revision role at by { name } }\n        voidValidations { item revision verdict at by { name } }\n        clocks { state startsAt limitSeconds }\n        nextActions { kind item text deadline owner { role timeZones person { id name } } }\n      }\n    }\n  }\n}": types.WaysBackDocument,
    "query SeverityToChange($id: ID!) {\n  workItem(id: $id) { id version template templateVersion severity fixTarget }\n  processTemplates { key version severities { severity priority fixTarget limits { state seconds } } }\n}": types.SeverityToChangeDocument,
    "query HandableItems($id: ID!) {\n  workItem(id: $id) {\n    id version state\n    gates { from items { key title status confirmers { role person { id name } } } }\n  }\n}": types.HandableItemsDocument,
    "query DeadlinesToName($id: ID!) {\n  workItem(id: $id) {\n    id version\n    deadlineNaming { state proposedDeadline owners { deadline owner { role timeZones person { id name } } } }\n  }\n}": types.DeadlinesToNameDocument,
    "query NamedPeople($id: ID!) {\n  workItem(id: $id) { id version engineeringOwner { id name } reproductionOwner { role person { id name } } }\n}": types.NamedPeopleDocument,
    "query Duplicates($text: String!) {\n  workItems(first: 10, filter: { text: $text }) { nodes { id title state } }\n}": types.DuplicatesDocument,
    "mutation RaiseScopeQuestion($input: ReasonInput!) {\n  command: raiseScopeQuestion(input: $input) { ...CommandAnswer }\n}": types.RaiseScopeQuestionDocument,
    "mutation RaiseRegression($input: ReasonInput!) {\n  command: raiseRegression(input: $input) { ...CommandAnswer }\n}": types.RaiseRegressionDocument,
    "mutation ChangeSeverity($input: ChangeSeverityInput!) {\n  command: changeSeverity(input: $input) { ...CommandAnswer }\n}": types.ChangeSeverityDocument,
    "mutation DecideDefect($input: ReasonInput!) {\n  command: decideDefect(input: $input) { ...CommandAnswer }\n}": types.DecideDefectDocument,
    "mutation Reclassify($input: ReasonInput!) {\n  command: reclassify(input: $input) { ...CommandAnswer }\n}": types.ReclassifyDocument,
    "mutation Withdraw($input: ReasonInput!, $duplicateOf: ID) {\n  command: withdraw(input: $input, duplicateOf: $duplicateOf) { ...CommandAnswer }\n}": types.WithdrawDocument,
    "mutation Delegate($input: DelegateInput!) {\n  command: delegate(input: $input) { ...CommandAnswer }\n}": types.DelegateDocument,
    "mutation ReplaceEngineeringOwner($input: NamePersonInput!) {\n  command: replaceEngineeringOwner(input: $input) { ...CommandAnswer }\n}": types.ReplaceEngineeringOwnerDocument,
    "mutation NameReproductionOwner($input: NamePersonInput!) {\n  command: nameReproductionOwner(input: $input) { ...CommandAnswer }\n}": types.NameReproductionOwnerDocument,
    "mutation NameDeadlines($input: NameDeadlinesInput!) {\n  command: nameDeadlines(input: $input) { ...CommandAnswer }\n}": types.NameDeadlinesDocument,
    "fragment ActionFormWorkItem on WorkItem {\n  id version state disposition\n  timer { dueAt }\n  workedOn { key items { ...ActionFormItem } }\n  declarations { to deadlinesNeeded proposedDeadline owners { role timeZones person { id name } } }\n  questions { ...ShownQuestion }\n  escalations { ...ShownEscalation }\n  closureSteps { ...ShownClosureStep }\n}": types.ActionFormWorkItemFragmentDoc,
    "fragment ShownEscalation on Escalation {\n  id kind awaited reason dueAt raisedAt respondBy\n  responder { role person { id name } }\n}": types.ShownEscalationFragmentDoc,
    "fragment ActionFormItem on GateItem {\n  key title status\n  forms { ...ShownForm }\n  evidence { revision evidence at by { id name } }\n  revisions { revision evidence at by { id name } }\n  confirmation { revision answer reason at by { name } }\n  validation { revision verdict reason at by { name } }\n  flags\n}": types.ActionFormItemFragmentDoc,
    "fragment ShownForm on EvidenceForm {\n  variant\n  fields {\n    name label kind required help options fixedValue rows\n    columns { name label kind required help options fixedValue }\n  }\n}": types.ShownFormFragmentDoc,
    "fragment ActionFormAction on NextAction {\n  id kind item text deadline owner { role timeZones person { id name } }\n}": types.ActionFormActionFragmentDoc,
    "fragment ShownRefusal on Refusal {\n  code rule message\n  missing { item part since explanation owner { role person { id name } } }\n  fields { path message }\n}": types.ShownRefusalFragmentDoc,
    "fragment CommandAnswer on CommandPayload {\n  workItem { id version }\n  refusal { ...ShownRefusal }\n}": types.CommandAnswerFragmentDoc,
    "mutation ReportDefect($input: ReportDefectInput!) {\n  command: reportDefect(input: $input) { ...CommandAnswer }\n}": types.ReportDefectDocument,
    "mutation SubmitEvidence($input: SubmitEvidenceInput!) {\n  command: submitEvidence(input: $input) { ...CommandAnswer }\n}": types.SubmitEvidenceDocument,
    "mutation ConfirmGateItem($input: ConfirmGateItemInput!) {\n  command: confirmGateItem(input: $input) { ...CommandAnswer }\n}": types.ConfirmGateItemDocument,
    "mutation ValidateGateItem($input: ValidateGateItemInput!) {\n  command: validateGateItem(input: $input) { ...CommandAnswer }\n}": types.ValidateGateItemDocument,
    "mutation DeclareState($input: DeclareStateInput!) {\n  command: declareState(input: $input) { ...CommandAnswer }\n}": types.DeclareStateDocument,
    "mutation RespondToEscalation($input: AnswerQuestionInput!) {\n  command: respondToEscalation(input: $input) { ...CommandAnswer }\n}": types.RespondToEscalationDocument,
    "mutation Comment($input: ReasonInput!) {\n  command: comment(input: $input) { ...CommandAnswer }\n}": types.CommentDocument,
    "query ProvenAt { provenAt }": types.ProvenAtDocument,
    "query People { people { id name email roles timeZone } }": types.PeopleDocument,
    "query Specs { specs { id path title version } }": types.SpecsDocument,
    "fragment ShownQuestion on Question {\n  id kind status open text askedAt deadline item answer answeredAt\n  askedBy { id name }\n  owner { role timeZones person { id name } }\n  spec { id title }\n  answeredBy { id name }\n}": types.ShownQuestionFragmentDoc,
    "mutation AskQuestion($input: AskQuestionInput!) {\n  command: askQuestion(input: $input) { ...CommandAnswer }\n}": types.AskQuestionDocument,
    "mutation RaiseDispute($input: ReasonInput!, $deadline: DateTime) {\n  command: raiseDispute(input: $input, deadline: $deadline) { ...CommandAnswer }\n}": types.RaiseDisputeDocument,
    "mutation FlagDeliveryRisk($input: FlagDeliveryRiskInput!) {\n  command: flagDeliveryRisk(input: $input) { ...CommandAnswer }\n}": types.FlagDeliveryRiskDocument,
    "mutation AnswerQuestion($input: AnswerQuestionInput!) {\n  command: answerQuestion(input: $input) { ...CommandAnswer }\n}": types.AnswerQuestionDocument,
    "mutation RuleOnDispute($input: AnswerQuestionInput!) {\n  command: ruleOnDispute(input: $input) { ...CommandAnswer }\n}": types.RuleOnDisputeDocument,
    "mutation WithdrawQuestion($input: AnswerQuestionInput!) {\n  command: withdrawQuestion(input: $input) { ...CommandAnswer }\n}": types.WithdrawQuestionDocument,
    "mutation ReaddressQuestion($input: ReaddressQuestionInput!) {\n  command: readdressQuestion(input: $input) { ...CommandAnswer }\n}": types.ReaddressQuestionDocument,
    "query DeadLetters($after: String) {\n  deadLetters(first: 20, after: $after) {\n    nodes {\n      id channel messageCount attempts lastError at\n      person { id name email }\n      messages { id text workItemId title }\n    }\n    pageInfo { endCursor hasNextPage }\n  }\n}": types.DeadLettersDocument,
    "mutation ResendDelivery($input: ResendDeliveryInput!) {\n  resendDelivery(input: $input) { id state }\n}": types.ResendDeliveryDocument,
    "mutation AddSpec($input: AddSpecInput!) { spec: addSpec(input: $input) { id } }": types.AddSpecDocument,
    "mutation EditSpec($input: EditSpecInput!) { spec: editSpec(input: $input) { id } }": types.EditSpecDocument,
    "query BoardPage($roles: [Role!], $filter: WorkItemFilter, $first: Int!) {\n  board(roles: $roles, filter: $filter) {\n    ownerKeys\n    columns { state shown(first: $first) { count oldest cards } }\n  }\n}": types.BoardPageDocument,
    "fragment ReportedText on WorkItem { observed expected stepsToReproduce }": types.ReportedTextFragmentDoc,
    "query BoardFrame {\n  people { id name }\n  processTemplates { states gates { key from to } }\n}": types.BoardFrameDocument,
    "query Me {\n  me { id name email roles timeZone }\n}": types.MeDocument,
    "query SecurityLog($after: String, $workItemId: ID) {\n  securityLog(first: 50, after: $after, workItemId: $workItemId) {\n    nodes { id at person { id name roles } command workItemId item code rule message address }\n    pageInfo { endCursor hasNextPage }\n  }\n}": types.SecurityLogDocument,
    "query SpecRegistry {\n  specs { id path title version kind owner { id name roles } }\n  people(role: SPEC_OWNER) { id name }\n}": types.SpecRegistryDocument,
    "query WorkItemList($after: String, $filter: WorkItemFilter) {\n  workItems(first: 50, after: $after, filter: $filter, orderBy: UPDATED_DESC) {\n    countUpTo(most: 10000)\n    pageInfo { endCursor hasNextPage }\n    nodes {\n      id title severity severityConfirmed state disposition\n      nextActions { id text deadline overdue owner { role timeZones person { id name } } }\n    }\n  }\n}": types.WorkItemListDocument,
    "query ExampleGround { workItems(first: 1) { nodes { id } } }": types.ExampleGroundDocument,
    "query HomePage($roles: [Role!]!) {\n  myNextAction {\n    ...ActionFormAction\n    why deadline owner { role timeZones person { id name } }\n    workItem { ...ActionFormWorkItem ...ReportedText title kind severity severityConfirmed timer { status startedAt } }\n  }\n  myNextActions { id item text deadline workItem { id version title } }\n  board(roles: $roles) {\n    columns { items(first: 12) { nodes { card { id version title actions { item text deadline owner { role timeZones person { id name } } } } } } }\n  }\n}": types.HomePageDocument,
    "fragment ShownMessage on Message {\n  id kind text workItemId title deadline link at readAt snoozedUntil\n}": types.ShownMessageFragmentDoc,
    "query InboxPage($filter: MessageFilter!, $after: String) {\n  inbox(filter: $filter, first: 30, after: $after) {\n    nodes { ...ShownMessage }\n    pageInfo { endCursor hasNextPage }\n    unreadCount\n  }\n}": types.InboxPageDocument,
    "query Unread {\n  inbox(filter: UNREAD, first: 1) { unreadCount }\n  back: inbox(filter: SNOOZED, first: 1) { nodes { snoozedUntil } }\n}": types.UnreadDocument,
    "mutation MarkRead($input: MarkReadInput!) {\n  marked: markRead(input: $input) { messages { ...ShownMessage } }\n}": types.MarkReadDocument,
    "mutation MarkUnread($input: MarkUnreadInput!) {\n  marked: markUnread(input: $input) { messages { ...ShownMessage } }\n}": types.MarkUnreadDocument,
    "mutation SnoozeMessage($input: SnoozeMessageInput!) {\n  marked: snoozeMessage(input: $input) { messages { ...ShownMessage } }\n}": types.SnoozeMessageDocument,
    "fragment ShownSettings on MySettings { timeZone messages { kind email chat fixed } }": types.ShownSettingsFragmentDoc,
    "query MySettings { mySettings { ...ShownSettings } }": types.MySettingsDocument,
    "mutation ChangeMessageSettings($input: ChangeMessageSettingsInput!) {\n  settings: changeMessageSettings(input: $input) { ...ShownSettings }\n}": types.ChangeMessageSettingsDocument,
    "mutation ChangeTimeZone($input: ChangeTimeZoneInput!) {\n  settings: changeTimeZone(input: $input) { ...ShownSettings }\n}": types.ChangeTimeZoneDocument,
    "query ReportPage {\n  specs { id path title version }\n  processTemplates { key severities { severity priority fixTarget limits { state seconds } } }\n}": types.ReportPageDocument,
    "query ReportsPage($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from to asOf percentileError\n    timeInState { state severity visits medianSeconds p90Seconds }\n    breaches { state severity visits breached rate }\n    firstPassYield { item title judged passedFirst yield rejected reasons }\n    reversions { from to count cause title }\n    cumulativeFlow { at state count }\n    flowBalance { state openBefore entered left ratedIn ratedOut open }\n    throughput { at closed medianLeadSeconds }\n    documentLag { count medianSeconds p90Seconds maxSeconds over15Minutes }\n    escalationResponse { count medianSeconds p90Seconds maxSeconds over15Minutes }\n    escalationsRaised\n  }\n}": types.ReportsPageDocument,
    "query ReportsNow($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    openItems { state severity count oldestSeconds ages { fromSeconds toSeconds count } }\n    ownerLoad { owner { id name } open overdue }\n  }\n}": types.ReportsNowDocument,
    "query ReportsFrame {\n  people { id name }\n  specs { id title }\n  processTemplates { key title states gates { from } }\n}": types.ReportsFrameDocument,
    "query ReportFileFrame {\n  me { id }\n  processTemplates { key states }\n}": types.ReportFileFrameDocument,
    "query ReportedWorkItems($figure: ReportFigureInput!, $from: DateTime!, $to: DateTime!, $filter: WorkItemFilter, $after: String) {\n  reportedWorkItems(figure: $figure, from: $from, to: $to, filter: $filter, first: 50, after: $after) {\n    totalCount\n    pageInfo { endCursor hasNextPage }\n    nodes {\n      id title severity severityConfirmed state disposition\n      nextActions { id text deadline overdue owner { role timeZones person { id name } } }\n    }\n  }\n}": types.ReportedWorkItemsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemFrame($id: ID!) {\n  workItem(id: $id) {\n    id version title severity severityConfirmed fixTarget state disposition closureComplete createdAt\n    timer { status startedAt dueAt limitSeconds }\n    visits { state enteredAt leftAt status limitSeconds dueAt }\n    escalations { ...ToldEscalation }\n    forecast { kind at text respondBy to { role timeZones person { id name } } }\n    gates { key from to items { key title status confirmers { role person { id } } } }\n    transitions { from to at reversion reason by { name } }\n    reversions { key title raisedBy { role person { id } } }\n    deadlineNaming { state }\n    delegations { item role at to { id name } by { name } }\n    decisions { kind text rationale at by { name } }\n    duplicateOf { id title }\n    nextActions { id kind item text why deadline overdue owner { role timeZones person { id name } } }\n    criticalPath { text deadline owner { role timeZones person { id name } } }\n    questions { open }\n    reportedBy { name }\n    engineeringOwner { id name }\n    reproductionOwner { role person { id name } }\n    canonicalOwner { id name }\n    spec { path title version owner { name } }\n  }\n}"): typeof import('./graphql.ts').WorkItemFrameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ToldEscalation on Escalation {\n  id kind needsResponse awaited reason state dueAt raisedAt respondBy response respondedAt\n  to { role person { id name } }\n  responder { role timeZones person { id name } }\n  respondedBy { name }\n}"): typeof import('./graphql.ts').ToldEscalationFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemLedger($id: ID!) {\n  workItem(id: $id) {\n    id version\n    visits { dueAt }\n    clockLedger {\n      state enteredAt leftAt status templateVersion\n      intervals { from to milliseconds severity limitSeconds owner { role person { id name } } }\n    }\n  }\n}"): typeof import('./graphql.ts').WorkItemLedgerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemGates($id: ID!) {\n  workItem(id: $id) {\n    ...ActionFormWorkItem\n    closureComplete\n    nextActions { ...ActionFormAction why }\n    gate { ...OpenedGate }\n    workedOn { key }\n    gates { key from to items { key status } }\n  }\n}"): typeof import('./graphql.ts').WorkItemGatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemReport($id: ID!) {\n  workItem(id: $id) { ...ReportedText }\n}"): typeof import('./graphql.ts').WorkItemReportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemOtherGate($id: ID!, $gate: String!) {\n  workItem(id: $id) {\n    id version\n    gates(keys: [$gate]) { ...OpenedGate }\n  }\n}"): typeof import('./graphql.ts').WorkItemOtherGateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment OpenedGate on Gate {\n  key from to\n  items {\n    ...ActionFormItem\n    confirmers { role person { id name } }\n    authors { role person { id name } }\n    comesAfter\n    confirmations { answer reason at role by { id name } }\n    revisions { revision evidence sha256 at verified verification by { name } }\n  }\n  missing { item part since explanation owner { role person { id name } } }\n}"): typeof import('./graphql.ts').OpenedGateFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemDocument(\n  $id: ID!\n  $before: Int\n  $compare: Int\n  $comparing: Boolean!\n) {\n  workItem(id: $id) {\n    transitions { documentLagSeconds }\n    versions: documentVersions(newest: 200) { version filedAt commit }\n    shown: documentVersions(newest: 1, before: $before) { version path markdown sha256 commit filedAt }\n    compared: documentVersions(newest: 1, before: $compare) @include(if: $comparing) { version markdown }\n  }\n}"): typeof import('./graphql.ts').WorkItemDocumentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query NewestFiling($id: ID!) {\n  workItem(id: $id) { document { version } }\n}"): typeof import('./graphql.ts').NewestFilingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemTimeline($id: ID!, $after: String) {\n  workItem(id: $id) {\n    id version\n    gates { items { key title } }\n    questions { id kind text }\n    escalations { id reason }\n    closureSteps { key title }\n    events(first: 40, after: $after, orderBy: NEWEST_FIRST) {\n      nodes { seq at type role payload by { id name } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n  people { id name }\n  specs { id title }\n}"): typeof import('./graphql.ts').WorkItemTimelineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemQuestions($id: ID!) {\n  workItem(id: $id) {\n    id version disposition\n    timer { dueAt }\n    questions { ...ShownQuestion }\n  }\n}"): typeof import('./graphql.ts').WorkItemQuestionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query VerifyChain($id: ID!) {\n  verifyAudit(workItemId: $id) { ok events firstBroken { seq reason } }\n}"): typeof import('./graphql.ts').VerifyChainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownClosureStep on ClosureStep {\n  key title mandatory done open deadline at record by { name }\n  forms { ...ShownForm }\n}"): typeof import('./graphql.ts').ShownClosureStepFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CompleteClosureStep($input: CompleteClosureStepInput!) {\n  command: completeClosureStep(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').CompleteClosureStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WaysBack($id: ID!) {\n  workItem(id: $id) {\n    id version\n    gates { items { key title } }\n    reversions {\n      key title from to\n      preview {\n        emptied\n        voidConfirmations { item revision role at by { name } }\n        voidValidations { item revision verdict at by { name } }\n        clocks { state startsAt limitSeconds }\n        nextActions { kind item text deadline owner { role timeZones person { id name } } }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').WaysBackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SeverityToChange($id: ID!) {\n  workItem(id: $id) { id version template templateVersion severity fixTarget }\n  processTemplates { key version severities { severity priority fixTarget limits { state seconds } } }\n}"): typeof import('./graphql.ts').SeverityToChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HandableItems($id: ID!) {\n  workItem(id: $id) {\n    id version state\n    gates { from items { key title status confirmers { role person { id name } } } }\n  }\n}"): typeof import('./graphql.ts').HandableItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DeadlinesToName($id: ID!) {\n  workItem(id: $id) {\n    id version\n    deadlineNaming { state proposedDeadline owners { deadline owner { role timeZones person { id name } } } }\n  }\n}"): typeof import('./graphql.ts').DeadlinesToNameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query NamedPeople($id: ID!) {\n  workItem(id: $id) { id version engineeringOwner { id name } reproductionOwner { role person { id name } } }\n}"): typeof import('./graphql.ts').NamedPeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Duplicates($text: String!) {\n  workItems(first: 10, filter: { text: $text }) { nodes { id title state } }\n}"): typeof import('./graphql.ts').DuplicatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RaiseScopeQuestion($input: ReasonInput!) {\n  command: raiseScopeQuestion(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').RaiseScopeQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RaiseRegression($input: ReasonInput!) {\n  command: raiseRegression(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').RaiseRegressionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangeSeverity($input: ChangeSeverityInput!) {\n  command: changeSeverity(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').ChangeSeverityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DecideDefect($input: ReasonInput!) {\n  command: decideDefect(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').DecideDefectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Reclassify($input: ReasonInput!) {\n  command: reclassify(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').ReclassifyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Withdraw($input: ReasonInput!, $duplicateOf: ID) {\n  command: withdraw(input: $input, duplicateOf: $duplicateOf) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').WithdrawDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Delegate($input: DelegateInput!) {\n  command: delegate(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').DelegateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReplaceEngineeringOwner($input: NamePersonInput!) {\n  command: replaceEngineeringOwner(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').ReplaceEngineeringOwnerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation NameReproductionOwner($input: NamePersonInput!) {\n  command: nameReproductionOwner(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').NameReproductionOwnerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation NameDeadlines($input: NameDeadlinesInput!) {\n  command: nameDeadlines(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').NameDeadlinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ActionFormWorkItem on WorkItem {\n  id version state disposition\n  timer { dueAt }\n  workedOn { key items { ...ActionFormItem } }\n  declarations { to deadlinesNeeded proposedDeadline owners { role timeZones person { id name } } }\n  questions { ...ShownQuestion }\n  escalations { ...ShownEscalation }\n  closureSteps { ...ShownClosureStep }\n}"): typeof import('./graphql.ts').ActionFormWorkItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownEscalation on Escalation {\n  id kind awaited reason dueAt raisedAt respondBy\n  responder { role person { id name } }\n}"): typeof import('./graphql.ts').ShownEscalationFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ActionFormItem on GateItem {\n  key title status\n  forms { ...ShownForm }\n  evidence { revision evidence at by { id name } }\n  revisions { revision evidence at by { id name } }\n  confirmation { revision answer reason at by { name } }\n  validation { revision verdict reason at by { name } }\n  flags\n}"): typeof import('./graphql.ts').ActionFormItemFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownForm on EvidenceForm {\n  variant\n  fields {\n    name label kind required help options fixedValue rows\n    columns { name label kind required help options fixedValue }\n  }\n}"): typeof import('./graphql.ts').ShownFormFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ActionFormAction on NextAction {\n  id kind item text deadline owner { role timeZones person { id name } }\n}"): typeof import('./graphql.ts').ActionFormActionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownRefusal on Refusal {\n  code rule message\n  missing { item part since explanation owner { role person { id name } } }\n  fields { path message }\n}"): typeof import('./graphql.ts').ShownRefusalFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment CommandAnswer on CommandPayload {\n  workItem { id version }\n  refusal { ...ShownRefusal }\n}"): typeof import('./graphql.ts').CommandAnswerFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReportDefect($input: ReportDefectInput!) {\n  command: reportDefect(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').ReportDefectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SubmitEvidence($input: SubmitEvidenceInput!) {\n  command: submitEvidence(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').SubmitEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ConfirmGateItem($input: ConfirmGateItemInput!) {\n  command: confirmGateItem(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').ConfirmGateItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ValidateGateItem($input: ValidateGateItemInput!) {\n  command: validateGateItem(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').ValidateGateItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DeclareState($input: DeclareStateInput!) {\n  command: declareState(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').DeclareStateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RespondToEscalation($input: AnswerQuestionInput!) {\n  command: respondToEscalation(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').RespondToEscalationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Comment($input: ReasonInput!) {\n  command: comment(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').CommentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ProvenAt { provenAt }"): typeof import('./graphql.ts').ProvenAtDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query People { people { id name email roles timeZone } }"): typeof import('./graphql.ts').PeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Specs { specs { id path title version } }"): typeof import('./graphql.ts').SpecsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownQuestion on Question {\n  id kind status open text askedAt deadline item answer answeredAt\n  askedBy { id name }\n  owner { role timeZones person { id name } }\n  spec { id title }\n  answeredBy { id name }\n}"): typeof import('./graphql.ts').ShownQuestionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AskQuestion($input: AskQuestionInput!) {\n  command: askQuestion(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').AskQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RaiseDispute($input: ReasonInput!, $deadline: DateTime) {\n  command: raiseDispute(input: $input, deadline: $deadline) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').RaiseDisputeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation FlagDeliveryRisk($input: FlagDeliveryRiskInput!) {\n  command: flagDeliveryRisk(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').FlagDeliveryRiskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AnswerQuestion($input: AnswerQuestionInput!) {\n  command: answerQuestion(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').AnswerQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RuleOnDispute($input: AnswerQuestionInput!) {\n  command: ruleOnDispute(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').RuleOnDisputeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation WithdrawQuestion($input: AnswerQuestionInput!) {\n  command: withdrawQuestion(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').WithdrawQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ReaddressQuestion($input: ReaddressQuestionInput!) {\n  command: readdressQuestion(input: $input) { ...CommandAnswer }\n}"): typeof import('./graphql.ts').ReaddressQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query DeadLetters($after: String) {\n  deadLetters(first: 20, after: $after) {\n    nodes {\n      id channel messageCount attempts lastError at\n      person { id name email }\n      messages { id text workItemId title }\n    }\n    pageInfo { endCursor hasNextPage }\n  }\n}"): typeof import('./graphql.ts').DeadLettersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResendDelivery($input: ResendDeliveryInput!) {\n  resendDelivery(input: $input) { id state }\n}"): typeof import('./graphql.ts').ResendDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation AddSpec($input: AddSpecInput!) { spec: addSpec(input: $input) { id } }"): typeof import('./graphql.ts').AddSpecDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EditSpec($input: EditSpecInput!) { spec: editSpec(input: $input) { id } }"): typeof import('./graphql.ts').EditSpecDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BoardPage($roles: [Role!], $filter: WorkItemFilter, $first: Int!) {\n  board(roles: $roles, filter: $filter) {\n    ownerKeys\n    columns { state shown(first: $first) { count oldest cards } }\n  }\n}"): typeof import('./graphql.ts').BoardPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ReportedText on WorkItem { observed expected stepsToReproduce }"): typeof import('./graphql.ts').ReportedTextFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query BoardFrame {\n  people { id name }\n  processTemplates { states gates { key from to } }\n}"): typeof import('./graphql.ts').BoardFrameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Me {\n  me { id name email roles timeZone }\n}"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SecurityLog($after: String, $workItemId: ID) {\n  securityLog(first: 50, after: $after, workItemId: $workItemId) {\n    nodes { id at person { id name roles } command workItemId item code rule message address }\n    pageInfo { endCursor hasNextPage }\n  }\n}"): typeof import('./graphql.ts').SecurityLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SpecRegistry {\n  specs { id path title version kind owner { id name roles } }\n  people(role: SPEC_OWNER) { id name }\n}"): typeof import('./graphql.ts').SpecRegistryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WorkItemList($after: String, $filter: WorkItemFilter) {\n  workItems(first: 50, after: $after, filter: $filter, orderBy: UPDATED_DESC) {\n    countUpTo(most: 10000)\n    pageInfo { endCursor hasNextPage }\n    nodes {\n      id title severity severityConfirmed state disposition\n      nextActions { id text deadline overdue owner { role timeZones person { id name } } }\n    }\n  }\n}"): typeof import('./graphql.ts').WorkItemListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ExampleGround { workItems(first: 1) { nodes { id } } }"): typeof import('./graphql.ts').ExampleGroundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query HomePage($roles: [Role!]!) {\n  myNextAction {\n    ...ActionFormAction\n    why deadline owner { role timeZones person { id name } }\n    workItem { ...ActionFormWorkItem ...ReportedText title kind severity severityConfirmed timer { status startedAt } }\n  }\n  myNextActions { id item text deadline workItem { id version title } }\n  board(roles: $roles) {\n    columns { items(first: 12) { nodes { card { id version title actions { item text deadline owner { role timeZones person { id name } } } } } } }\n  }\n}"): typeof import('./graphql.ts').HomePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownMessage on Message {\n  id kind text workItemId title deadline link at readAt snoozedUntil\n}"): typeof import('./graphql.ts').ShownMessageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query InboxPage($filter: MessageFilter!, $after: String) {\n  inbox(filter: $filter, first: 30, after: $after) {\n    nodes { ...ShownMessage }\n    pageInfo { endCursor hasNextPage }\n    unreadCount\n  }\n}"): typeof import('./graphql.ts').InboxPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Unread {\n  inbox(filter: UNREAD, first: 1) { unreadCount }\n  back: inbox(filter: SNOOZED, first: 1) { nodes { snoozedUntil } }\n}"): typeof import('./graphql.ts').UnreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MarkRead($input: MarkReadInput!) {\n  marked: markRead(input: $input) { messages { ...ShownMessage } }\n}"): typeof import('./graphql.ts').MarkReadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MarkUnread($input: MarkUnreadInput!) {\n  marked: markUnread(input: $input) { messages { ...ShownMessage } }\n}"): typeof import('./graphql.ts').MarkUnreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SnoozeMessage($input: SnoozeMessageInput!) {\n  marked: snoozeMessage(input: $input) { messages { ...ShownMessage } }\n}"): typeof import('./graphql.ts').SnoozeMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ShownSettings on MySettings { timeZone messages { kind email chat fixed } }"): typeof import('./graphql.ts').ShownSettingsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MySettings { mySettings { ...ShownSettings } }"): typeof import('./graphql.ts').MySettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangeMessageSettings($input: ChangeMessageSettingsInput!) {\n  settings: changeMessageSettings(input: $input) { ...ShownSettings }\n}"): typeof import('./graphql.ts').ChangeMessageSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangeTimeZone($input: ChangeTimeZoneInput!) {\n  settings: changeTimeZone(input: $input) { ...ShownSettings }\n}"): typeof import('./graphql.ts').ChangeTimeZoneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReportPage {\n  specs { id path title version }\n  processTemplates { key severities { severity priority fixTarget limits { state seconds } } }\n}"): typeof import('./graphql.ts').ReportPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReportsPage($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    from to asOf percentileError\n    timeInState { state severity visits medianSeconds p90Seconds }\n    breaches { state severity visits breached rate }\n    firstPassYield { item title judged passedFirst yield rejected reasons }\n    reversions { from to count cause title }\n    cumulativeFlow { at state count }\n    flowBalance { state openBefore entered left ratedIn ratedOut open }\n    throughput { at closed medianLeadSeconds }\n    documentLag { count medianSeconds p90Seconds maxSeconds over15Minutes }\n    escalationResponse { count medianSeconds p90Seconds maxSeconds over15Minutes }\n    escalationsRaised\n  }\n}"): typeof import('./graphql.ts').ReportsPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReportsNow($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {\n  reports(from: $from, to: $to, filter: $filter) {\n    openItems { state severity count oldestSeconds ages { fromSeconds toSeconds count } }\n    ownerLoad { owner { id name } open overdue }\n  }\n}"): typeof import('./graphql.ts').ReportsNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReportsFrame {\n  people { id name }\n  specs { id title }\n  processTemplates { key title states gates { from } }\n}"): typeof import('./graphql.ts').ReportsFrameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReportFileFrame {\n  me { id }\n  processTemplates { key states }\n}"): typeof import('./graphql.ts').ReportFileFrameDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReportedWorkItems($figure: ReportFigureInput!, $from: DateTime!, $to: DateTime!, $filter: WorkItemFilter, $after: String) {\n  reportedWorkItems(figure: $figure, from: $from, to: $to, filter: $filter, first: 50, after: $after) {\n    totalCount\n    pageInfo { endCursor hasNextPage }\n    nodes {\n      id title severity severityConfirmed state disposition\n      nextActions { id text deadline overdue owner { role timeZones person { id name } } }\n    }\n  }\n}"): typeof import('./graphql.ts').ReportedWorkItemsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
