import { graphql } from '#graphql/documents/gql.ts';
import type { BoardPageQueryVariables } from '#graphql/documents/graphql.ts';
import { BOARD } from '../boards/board-document.ts';
import { query } from './query.ts';

const BOARD_FRAME = graphql(`query BoardFrame {
  people { id name }
  processTemplates { states gates { key from to } }
}`);

/** What a board is narrowed to, and what is between its columns. */
export const askBoardFrame = () => query(BOARD_FRAME, {});

export const askBoard = (variables: BoardPageQueryVariables) => query(BOARD, variables);
