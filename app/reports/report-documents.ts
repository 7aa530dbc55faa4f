import { graphql } from '#graphql/documents/gql.ts';
import type { ReportsNowQuery, ReportsPageQuery } from '#graphql/documents/graphql.ts';

/** What happened: from roll-ups alone, so that it shows also where work items can't be read. */
export const REPORTS = graphql(`query ReportsPage($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {
  reports(from: $from, to: $to, filter: $filter) {
    from to asOf percentileError
    timeInState { state severity visits medianSeconds p90Seconds }
    breaches { state severity visits breached rate }
    firstPassYield { item title judged passedFirst yield rejected reasons }
    reversions { from to count cause title }
    cumulativeFlow { at state count }
    flowBalance { state openBefore entered left ratedIn ratedOut open }
    throughput { at closed medianLeadSeconds }
    documentLag { count medianSeconds p90Seconds maxSeconds over15Minutes }
    escalationResponse { count medianSeconds p90Seconds maxSeconds over15Minutes }
    escalationsRaised
  }
}`);

/** How it is now: these two read work items. */
export const REPORTS_NOW = graphql(`query ReportsNow($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {
  reports(from: $from, to: $to, filter: $filter) {
    openItems { state severity count oldestSeconds ages { fromSeconds toSeconds count } }
    ownerLoad { owner { id name } open overdue }
  }
}`);

/** What there is to narrow reports to. */
export const REPORTS_FRAME = graphql(`query ReportsFrame {
  people { id name }
  specs { id title }
  processTemplates { key title states gates { from } }
}`);

/** What has to be known of who asks for a file, and of what it is narrowed to. */
export const REPORT_FILE_FRAME = graphql(`query ReportFileFrame {
  me { id }
  processTemplates { key states }
}`);

/** A page of the work items behind a figure. */
export const REPORTED_WORK_ITEMS =
  graphql(`query ReportedWorkItems($figure: ReportFigureInput!, $from: DateTime!, $to: DateTime!, $filter: WorkItemFilter, $after: String) {
  reportedWorkItems(figure: $figure, from: $from, to: $to, filter: $filter, first: 50, after: $after) {
    totalCount
    pageInfo { endCursor hasNextPage }
    nodes {
      id title severity severityConfirmed state disposition
      nextActions { id text deadline overdue owner { role timeZones person { id name } } }
    }
  }
}`);

export type PeriodFigures = ReportsPageQuery['reports'];
export type PresentFigures = ReportsNowQuery['reports'];
