'use client';

import { Fragment, useMemo, useRef } from 'react';
import type { BoardPageQueryVariables } from '#graphql/documents/graphql.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import styles from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { BOARD, type ShownBoard } from './board-document.ts';
import { patchBoard } from './patch-board.ts';
import { hasMore } from './patch-column.ts';
import { useMovedCards } from './use-moved-cards.ts';
import { ValidationQueue } from './validation-queue-list.tsx';

interface Properties {
  variables: BoardPageQueryVariables;
  initial: ShownBoard;
  /** Every gate of the processes on the board. */
  gates: readonly { key: string; from: string; to: string }[];
  withQueue: boolean;
  morePath: string | null;
}

/** The columns of a board, which move by themselves when somebody acts. */
export function Board({ variables, initial, gates, withQueue, morePath }: Properties) {
  const boardRoles = variables.roles ? [variables.roles].flat() : null;
  const filter = variables.filter ?? null;
  const leavesOut = filter !== null ? 'filters' : boardRoles === null ? null : 'roles';
  const { data, problem } = useLiveQuery({
    document: BOARD,
    variables,
    initial,
    watch: boardRoles === null ? { board: null } : { boards: boardRoles },
    patch: (shown, push) => {
      const ownerKeys = shown.board.ownerKeys ?? null;
      return patchBoard(shown, push, { roles: boardRoles, filter, ownerKeys, first: variables.first });
    },
    isWhole: ({ board }) => leavesOut === null && !board.columns.some(hasMore),
    movesByTime: typeof filter?.overdue === 'boolean',
  });
  const board = useRef<HTMLDivElement>(null);
  const { columns } = data.board;
  useMovedCards(board, columns);
  const gateInto = useMemo(() => new Map(gates.map((gate) => [gate.to, gate])), [gates]);
  return (
    <>
      {problem !== null && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      {withQueue && <ValidationQueue board={data} />}
      <div className={styles.scroller}>
        <div ref={board} className={styles.board}>
          {columns.map((column) => {
            const gate = gateInto.get(column.state) ?? null;
            return (
              <Fragment key={column.state}>
                {gate !== null && (
                  <p className={styles.gutter}>
                    <span className="visually-hidden">Gate </span>
                    <span className={styles.gate}>{gate.key}</span>
                  </p>
                )}
                <BoardColumn column={column} gate={gate} leavesOut={leavesOut} morePath={morePath} />
              </Fragment>
            );
          })}
        </div>
      </div>
    </>
  );
}
