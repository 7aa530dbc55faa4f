import { graphql } from '#graphql/documents/gql.ts';
import type { SecurityLogQuery, SecurityLogQueryVariables } from '#graphql/documents/graphql.ts';
import { query } from './query.ts';

export type LoggedDenial = SecurityLogQuery['securityLog']['nodes'][number];

const SECURITY_LOG = graphql(`query SecurityLog($after: String, $workItemId: ID) {
  securityLog(first: 50, after: $after, workItemId: $workItemId) {
    nodes { id at person { id name roles } command workItemId item code rule message address }
    pageInfo { endCursor hasNextPage }
  }
}`);

/** A page of refused and denied commands, the newest first; only for who may read it. */
export const askSecurityLog = (variables: SecurityLogQueryVariables) => query(SECURITY_LOG, variables);
