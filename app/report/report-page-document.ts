import { graphql } from '#graphql/documents/gql.ts';
import type { ReportPageQuery } from '#graphql/documents/graphql.ts';

export const REPORT_PAGE = graphql(`query ReportPage {
  specs { id path title version }
  processTemplates { key severities { severity priority fixTarget limits { state seconds } } }
}`);

export type ReportTemplate = ReportPageQuery['processTemplates'][number];
