import type {
  NextAction,
  Owner,
  PageInfo,
  Person,
  WorkItem,
  WorkItemConnection,
} from '#graphql/generated/resolver-types.ts';
import { type QueryDocument, query } from './query.ts';

export interface ListedOwner extends Pick<Owner, 'role'> {
  person?: Pick<Person, 'name'> | null;
}

export interface ListedAction extends Pick<NextAction, 'id' | 'text' | 'deadline' | 'overdue'> {
  owner: ListedOwner;
}

export interface ListedWorkItem
  extends Pick<WorkItem, 'id' | 'title' | 'severity' | 'severityConfirmed' | 'state' | 'disposition'> {
  nextActions: readonly ListedAction[];
}

interface ListResult {
  workItems: Pick<WorkItemConnection, 'totalCount'> & {
    nodes: readonly ListedWorkItem[];
    pageInfo: Pick<PageInfo, 'endCursor' | 'hasNextPage'>;
  };
}

export const WORK_ITEM_LIST: QueryDocument<ListResult, { after: string | null }> = `query WorkItemList($after: String) {
  workItems(first: 50, after: $after, orderBy: UPDATED_DESC) {
    totalCount
    pageInfo { endCursor hasNextPage }
    nodes {
      id title severity severityConfirmed state disposition
      nextActions { id text deadline overdue owner { role person { name } } }
    }
  }
}`;

/** A page of all work items, the latest changed first. */
export const askWorkItemList = (after: string | null) => query(WORK_ITEM_LIST, { after });
