import { graphql } from '#graphql/documents/gql.ts';
import type { WorkItemListQuery, WorkItemListQueryVariables } from '#graphql/documents/graphql.ts';
import { query } from './query.ts';

export type ListedWorkItem = WorkItemListQuery['workItems']['nodes'][number];
export type ListedAction = ListedWorkItem['nextActions'][number];

const WORK_ITEM_LIST = graphql(`query WorkItemList($after: String, $filter: WorkItemFilter) {
  workItems(first: 50, after: $after, filter: $filter, orderBy: UPDATED_DESC) {
    countUpTo(most: 10000)
    pageInfo { endCursor hasNextPage }
    nodes {
      id title severity severityConfirmed state disposition
      nextActions { id text deadline overdue owner { role timeZones person { id name } } }
    }
  }
}`);

/** A page of all work items, the latest changed first. */
export const askWorkItemList = (variables: WorkItemListQueryVariables) => query(WORK_ITEM_LIST, variables);
