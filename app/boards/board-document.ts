import { graphql } from '#graphql/documents/gql.ts';
import type { BoardPageQuery } from '#graphql/documents/graphql.ts';

export type { ShownCard } from '#domain/shown-card.ts';

/** Cards come whole, as pushes carry them: a board has more gate items than all else that it shows together. */
export const BOARD = graphql(`query BoardPage($roles: [Role!], $filter: WorkItemFilter, $first: Int!) {
  board(roles: $roles, filter: $filter) {
    ownerKeys
    columns { state shown(first: $first) { count oldest cards } }
  }
}`);

export type ShownBoard = BoardPageQuery;
export type ShownColumn = ShownBoard['board']['columns'][number];
