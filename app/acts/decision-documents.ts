import { graphql } from '#graphql/documents/gql.ts';
import type { DeadlinesToNameQuery, SeverityToChangeQuery, WaysBackQuery } from '#graphql/documents/graphql.ts';

// Acts on a work item as a whole: what they are decided on, and the commands.

/** What raising a reversion would do, computed as the act itself is (M-3). */
export const WAYS_BACK = graphql(`query WaysBack($id: ID!) {
  workItem(id: $id) {
    id version
    gates { items { key title } }
    reversions {
      key title from to
      preview {
        emptied
        voidConfirmations { item revision role at by { name } }
        voidValidations { item revision verdict at by { name } }
        clocks { state startsAt limitSeconds }
        nextActions { kind item text deadline owner { role timeZones person { id name } } }
      }
    }
  }
}`);

export const SEVERITY_TO_CHANGE = graphql(`query SeverityToChange($id: ID!) {
  workItem(id: $id) { id version template templateVersion severity fixTarget }
  processTemplates { key version severities { severity priority fixTarget limits { state seconds } } }
}`);

export const HANDABLE_ITEMS = graphql(`query HandableItems($id: ID!) {
  workItem(id: $id) {
    id version state
    gates { from items { key title status confirmers { role person { id name } } } }
  }
}`);

export const DEADLINES_TO_NAME = graphql(`query DeadlinesToName($id: ID!) {
  workItem(id: $id) {
    id version
    deadlineNaming { state proposedDeadline owners { deadline owner { role timeZones person { id name } } } }
  }
}`);

export const NAMED_PEOPLE = graphql(`query NamedPeople($id: ID!) {
  workItem(id: $id) { id version engineeringOwner { id name } reproductionOwner { role person { id name } } }
}`);

/** Words of the title, or the number. */
export const DUPLICATES = graphql(`query Duplicates($text: String!) {
  workItems(first: 10, filter: { text: $text }) { nodes { id title state } }
}`);

export const RAISE_SCOPE_QUESTION = graphql(`mutation RaiseScopeQuestion($input: ReasonInput!) {
  command: raiseScopeQuestion(input: $input) { ...CommandAnswer }
}`);

export const RAISE_REGRESSION = graphql(`mutation RaiseRegression($input: ReasonInput!) {
  command: raiseRegression(input: $input) { ...CommandAnswer }
}`);

export const CHANGE_SEVERITY = graphql(`mutation ChangeSeverity($input: ChangeSeverityInput!) {
  command: changeSeverity(input: $input) { ...CommandAnswer }
}`);

export const DECIDE_DEFECT = graphql(`mutation DecideDefect($input: ReasonInput!) {
  command: decideDefect(input: $input) { ...CommandAnswer }
}`);

export const RECLASSIFY = graphql(`mutation Reclassify($input: ReasonInput!) {
  command: reclassify(input: $input) { ...CommandAnswer }
}`);

export const WITHDRAW = graphql(`mutation Withdraw($input: ReasonInput!, $duplicateOf: ID) {
  command: withdraw(input: $input, duplicateOf: $duplicateOf) { ...CommandAnswer }
}`);

export const DELEGATE = graphql(`mutation Delegate($input: DelegateInput!) {
  command: delegate(input: $input) { ...CommandAnswer }
}`);

export const REPLACE_ENGINEERING_OWNER = graphql(`mutation ReplaceEngineeringOwner($input: NamePersonInput!) {
  command: replaceEngineeringOwner(input: $input) { ...CommandAnswer }
}`);

export const NAME_REPRODUCTION_OWNER = graphql(`mutation NameReproductionOwner($input: NamePersonInput!) {
  command: nameReproductionOwner(input: $input) { ...CommandAnswer }
}`);

export const NAME_DEADLINES = graphql(`mutation NameDeadlines($input: NameDeadlinesInput!) {
  command: nameDeadlines(input: $input) { ...CommandAnswer }
}`);

type WorkItemOf<Query extends { workItem?: unknown }> = NonNullable<Query['workItem']>;
export type WayBack = WorkItemOf<WaysBackQuery>['reversions'][number];
export type SeverityTable = SeverityToChangeQuery['processTemplates'][number]['severities'];
export type DeadlineNaming = NonNullable<WorkItemOf<DeadlinesToNameQuery>['deadlineNaming']>;
