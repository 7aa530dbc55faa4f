import { graphql } from '#graphql/documents/gql.ts';
import type {
  OpenedGateFragment,
  WorkItemDocumentQuery,
  WorkItemFrameQuery,
  WorkItemGatesQuery,
  WorkItemLedgerQuery,
  WorkItemQuestionsQuery,
  WorkItemTimelineQuery,
} from '#graphql/documents/graphql.ts';

// What each part of the page asks. The frame is around every tab; a tab asks for what it shows beside it.

export const WORK_ITEM_FRAME = graphql(`query WorkItemFrame($id: ID!) {
  workItem(id: $id) {
    id version title severity severityConfirmed fixTarget state disposition closureComplete createdAt
    timer { status startedAt dueAt limitSeconds }
    visits { state enteredAt leftAt status limitSeconds dueAt }
    escalations { ...ToldEscalation }
    forecast { kind at text respondBy to { role timeZones person { id name } } }
    gates { key from to items { key title status confirmers { role person { id } } } }
    transitions { from to at reversion reason by { name } }
    reversions { key title raisedBy { role person { id } } }
    deadlineNaming { state }
    delegations { item role at to { id name } by { name } }
    decisions { kind text rationale at by { name } }
    duplicateOf { id title }
    nextActions { id kind item text why deadline overdue owner { role timeZones person { id name } } }
    criticalPath { text deadline owner { role timeZones person { id name } } }
    questions { open }
    reportedBy { name }
    engineeringOwner { id name }
    reproductionOwner { role person { id name } }
    canonicalOwner { id name }
    spec { path title version owner { name } }
  }
}`);

graphql(`fragment ToldEscalation on Escalation {
  id kind needsResponse awaited reason state dueAt raisedAt respondBy response respondedAt
  to { role person { id name } }
  responder { role timeZones person { id name } }
  respondedBy { name }
}`);

/** Whose time it was; computed from the whole chain, so asked for when somebody wants to see it. */
export const WORK_ITEM_LEDGER = graphql(`query WorkItemLedger($id: ID!) {
  workItem(id: $id) {
    id version
    visits { dueAt }
    clockLedger {
      state enteredAt leftAt status templateVersion
      intervals { from to milliseconds severity limitSeconds owner { role person { id name } } }
    }
  }
}`);

export const WORK_ITEM_GATES = graphql(`query WorkItemGates($id: ID!) {
  workItem(id: $id) {
    ...ActionFormWorkItem
    closureComplete
    nextActions { ...ActionFormAction why }
    gate { ...OpenedGate }
    workedOn { key }
    gates { key from to items { key status } }
  }
}`);

/** What never changes is asked for once. */
export const WORK_ITEM_REPORT = graphql(`query WorkItemReport($id: ID!) {
  workItem(id: $id) { ...ReportedText }
}`);

/** A gate that is not the present one, once it is unfolded. */
export const WORK_ITEM_OTHER_GATE = graphql(`query WorkItemOtherGate($id: ID!, $gate: String!) {
  workItem(id: $id) {
    id version
    gates(keys: [$gate]) { ...OpenedGate }
  }
}`);

graphql(`fragment OpenedGate on Gate {
  key from to
  items {
    ...ActionFormItem
    confirmers { role person { id name } }
    authors { role person { id name } }
    comesAfter
    confirmations { answer reason at role by { id name } }
    revisions { revision evidence sha256 at verified verification by { name } }
  }
  missing { item part since explanation owner { role person { id name } } }
}`);

/** The newest version below `before`, and that below `compare` if there is anything to compare. */
export const WORK_ITEM_DOCUMENT = graphql(`query WorkItemDocument(
  $id: ID!
  $before: Int
  $compare: Int
  $comparing: Boolean!
) {
  workItem(id: $id) {
    transitions { documentLagSeconds }
    versions: documentVersions(newest: 200) { version filedAt commit }
    shown: documentVersions(newest: 1, before: $before) { version path markdown sha256 commit filedAt }
    compared: documentVersions(newest: 1, before: $compare) @include(if: $comparing) { version markdown }
  }
}`);

export const NEWEST_FILING = graphql(`query NewestFiling($id: ID!) {
  workItem(id: $id) { document { version } }
}`);

export const WORK_ITEM_TIMELINE = graphql(`query WorkItemTimeline($id: ID!, $after: String) {
  workItem(id: $id) {
    id version
    gates { items { key title } }
    questions { id kind text }
    escalations { id reason }
    closureSteps { key title }
    events(first: 40, after: $after, orderBy: NEWEST_FIRST) {
      nodes { seq at type role payload by { id name } }
      pageInfo { endCursor hasNextPage }
    }
  }
  people { id name }
  specs { id title }
}`);

export const WORK_ITEM_QUESTIONS = graphql(`query WorkItemQuestions($id: ID!) {
  workItem(id: $id) {
    id version disposition
    timer { dueAt }
    questions { ...ShownQuestion }
  }
}`);

export const VERIFY_CHAIN = graphql(`query VerifyChain($id: ID!) {
  verifyAudit(workItemId: $id) { ok events firstBroken { seq reason } }
}`);

export type Framed = NonNullable<WorkItemFrameQuery['workItem']>;
export type ToldEscalation = Framed['escalations'][number];
export type ToldForecast = Framed['forecast'][number];
export type Ledger = NonNullable<WorkItemLedgerQuery['workItem']>;
export type Gated = NonNullable<WorkItemGatesQuery['workItem']>;
export type ShownGate = OpenedGateFragment;
export type FoldedGate = Gated['gates'][number];
export type ShownItem = ShownGate['items'][number];
export type Documented = NonNullable<WorkItemDocumentQuery['workItem']>;
export type ListedFiling = Documented['versions'][number];
export type ShownEvent = NonNullable<WorkItemTimelineQuery['workItem']>['events']['nodes'][number];
export type Questioned = NonNullable<WorkItemQuestionsQuery['workItem']>;
