import { graphql } from '#graphql/documents/gql.ts';
import type { WorkItemQuery } from '#graphql/documents/graphql.ts';
import { query } from './query.ts';

export type ShownWorkItem = NonNullable<WorkItemQuery['workItem']>;
export type ShownGate = ShownWorkItem['gates'][number];
export type ShownGateItem = ShownGate['items'][number];
export type ShownAction = ShownWorkItem['nextActions'][number];

const WORK_ITEM = graphql(`query WorkItem($id: ID!) {
  workItem(id: $id) {
    id title severity severityConfirmed fixTarget state disposition closureComplete
    timer { status dueAt }
    gate { key }
    gates { key from to open items { key title status flags confirmers { role person { name } } } }
    nextActions { id text why deadline overdue owner { role person { name } } }
    document { version path markdown }
  }
}`);

/** One work item with its gates and its Phase Gate Document. */
export const askWorkItem = (id: string) => query(WORK_ITEM, { id });
