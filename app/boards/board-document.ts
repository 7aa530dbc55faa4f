import { graphql } from '#graphql/documents/gql.ts';
import type { BoardPageQuery } from '#graphql/documents/graphql.ts';

graphql(`fragment ShownCard on BoardCard {
  id version kind template title state disposition severity severityConfirmed updatedAt nextDeadline
  timer { status startedAt dueAt limitSeconds }
  gates { key from to items { key status } }
  actions { kind item text deadline overdue owner { role person { id name } } }
}`);

export const BOARD = graphql(`query BoardPage($roles: [Role!], $filter: WorkItemFilter, $first: Int!) {
  board(roles: $roles, filter: $filter) {
    columns {
      state count oldest
      items(first: $first) { nodes { card { ...ShownCard } } pageInfo { hasNextPage } }
    }
  }
}`);

export type ShownBoard = BoardPageQuery;
export type ShownColumn = ShownBoard['board']['columns'][number];
export type ShownCard = ShownColumn['items']['nodes'][number]['card'];
