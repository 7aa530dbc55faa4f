import { expect, it } from 'vitest';
import type { ShownBoard } from './board-document.ts';
import { validationQueue } from './validation-queue.ts';

const action = (kind: string, deadline: string) => ({ kind, item: 'T.1', deadline });

function boardOf(...cards: { id: string; actions: ReturnType<typeof action>[] }[]): ShownBoard {
  const columns = cards.map((card) => ({ shown: { cards: [card] } }));
  return { board: { columns } } as unknown as ShownBoard;
}

it('has what waits for validation, over all columns, the oldest deadline first, and nothing else', () => {
  const queue = validationQueue(
    boardOf(
      {
        id: '1',
        actions: [action('CONFIRM', '2026-03-01T08:00:00.000Z'), action('VALIDATE', '2026-03-01T12:00:00.000Z')],
      },
      { id: '2', actions: [action('SUPPLY', '2026-03-01T07:00:00.000Z')] },
      { id: '3', actions: [action('VALIDATE', '2026-03-01T10:00:00.000Z')] },
    ),
  );
  expect(queue.map(({ card }) => card.id)).toEqual(['3', '1']);
  expect(queue.every((queued) => queued.action.kind === 'VALIDATE')).toBe(true);
});
