import type {
  ReportedWorkItemsQueryVariables,
  ReportsNowQueryVariables,
  ReportsPageQueryVariables,
} from '#graphql/documents/graphql.ts';
import { REPORTED_WORK_ITEMS, REPORTS, REPORTS_FRAME, REPORTS_NOW } from '../reports/report-documents.ts';
import { query } from './query.ts';

export const askReports = (variables: ReportsPageQueryVariables) => query(REPORTS, variables);

/** Asked apart from the others: they show also where work items can't be read. */
export const askReportsNow = (variables: ReportsNowQueryVariables) => query(REPORTS_NOW, variables);

export const askReportsFrame = () => query(REPORTS_FRAME, {});

export const askReportedWorkItems = (variables: ReportedWorkItemsQueryVariables) =>
  query(REPORTED_WORK_ITEMS, variables);
