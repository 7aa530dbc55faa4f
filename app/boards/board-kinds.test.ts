import { expect, it } from 'vitest';
import { PROCESS_ROLES } from '#domain/vocabulary.ts';
import { BOARD_KINDS, boardsFor } from './board-kinds.ts';

const keys = (boards: readonly { key: string }[]) => boards.map(({ key }) => key);

it('has exactly one board for each role of the process', () =>
  expect(BOARD_KINDS.flatMap(({ roles }) => roles).sort()).toEqual([...PROCESS_ROLES].sort()));

it('tells my boards from the others', () => {
  expect(keys(boardsFor(['ENGINEER', 'SPEC_OWNER']).mine)).toEqual(['engineering', 'specs']);
  expect(keys(boardsFor(['ENGINEER', 'SPEC_OWNER']).others)).toEqual(['pmo', 'qa', 'product']);
});

it('has no own board for who only looks on', () => {
  expect(boardsFor(['VIEWER'])).toEqual({ mine: [], others: BOARD_KINDS });
});
