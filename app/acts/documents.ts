import { graphql } from '#graphql/documents/gql.ts';

// Fragments are spread by name, here and in the queries of pages.

/** Spread `...ActionFormWorkItem` into any query whose work items get an `ActionForm`. */
graphql(`fragment ActionFormWorkItem on WorkItem {
  id version state disposition
  timer { dueAt }
  workedOn { key items { ...ActionFormItem } }
  declarations { to deadlinesNeeded proposedDeadline owners { role timeZones person { id name } } }
  questions { ...ShownQuestion }
  escalations { ...ShownEscalation }
  closureSteps { ...ShownClosureStep }
}`);

graphql(`fragment ShownEscalation on Escalation {
  id kind awaited reason dueAt raisedAt respondBy
  responder { role person { id name } }
}`);

graphql(`fragment ActionFormItem on GateItem {
  key title status
  forms { ...ShownForm }
  evidence { revision evidence at by { id name } }
  revisions { revision evidence at by { id name } }
  confirmation { revision answer reason at by { name } }
  validation { revision verdict reason at by { name } }
  flags
}`);

graphql(`fragment ShownForm on EvidenceForm {
  variant
  fields {
    name label kind required help options fixedValue rows
    columns { name label kind required help options fixedValue }
  }
}`);

/** Spread `...ActionFormAction` into the next actions that get an `ActionForm`. */
graphql(`fragment ActionFormAction on NextAction {
  id kind item text deadline owner { role timeZones person { id name } }
}`);

graphql(`fragment ShownRefusal on Refusal {
  code rule message
  missing { item part since explanation owner { role person { id name } } }
  fields { path message }
}`);

graphql(`fragment CommandAnswer on CommandPayload {
  workItem { id version }
  refusal { ...ShownRefusal }
}`);

export const REPORT_DEFECT = graphql(`mutation ReportDefect($input: ReportDefectInput!) {
  command: reportDefect(input: $input) { ...CommandAnswer }
}`);

export const SUBMIT_EVIDENCE = graphql(`mutation SubmitEvidence($input: SubmitEvidenceInput!) {
  command: submitEvidence(input: $input) { ...CommandAnswer }
}`);

export const CONFIRM_GATE_ITEM = graphql(`mutation ConfirmGateItem($input: ConfirmGateItemInput!) {
  command: confirmGateItem(input: $input) { ...CommandAnswer }
}`);

export const VALIDATE_GATE_ITEM = graphql(`mutation ValidateGateItem($input: ValidateGateItemInput!) {
  command: validateGateItem(input: $input) { ...CommandAnswer }
}`);

export const DECLARE_STATE = graphql(`mutation DeclareState($input: DeclareStateInput!) {
  command: declareState(input: $input) { ...CommandAnswer }
}`);

export const RESPOND_TO_ESCALATION = graphql(`mutation RespondToEscalation($input: AnswerQuestionInput!) {
  command: respondToEscalation(input: $input) { ...CommandAnswer }
}`);

export const COMMENT = graphql(`mutation Comment($input: ReasonInput!) {
  command: comment(input: $input) { ...CommandAnswer }
}`);

export const PROVEN_AT = graphql(`query ProvenAt { provenAt }`);

export const PEOPLE = graphql(`query People { people { id name email roles timeZone } }`);

export const SPECS = graphql(`query Specs { specs { id path title version } }`);
