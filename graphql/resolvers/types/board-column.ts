import type { BoardColumnResolvers } from '#graphql/generated/resolver-types.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { countBoardColumn, listBoardColumn, oldestOfBoardColumn } from '#models/work-items.ts';
import { shown } from './board-column-shown.ts';

const page = pageInput(50);

export const BoardColumn: BoardColumnResolvers = {
  count: (column, _args, { now }) => countBoardColumn({ ...column, now }),
  oldest: (column, _args, { now }) => oldestOfBoardColumn({ ...column, now }),
  shown,
  items: (column, args, { now }) => listBoardColumn({ ...column, ...parseInput(page, args), now }),
};
