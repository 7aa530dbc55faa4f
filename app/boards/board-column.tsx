'use client';

import Link from 'next/link';
import { memo } from 'react';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { ShownColumn } from './board-document.ts';

interface Properties {
  column: ShownColumn;
  /** The gate that leads into the state; null for the first. */
  gate: { key: string; from: string } | null;
  /** Why the board shows only some work items: filters, or the roles whose board it is. */
  leavesOut: 'filters' | 'roles' | null;
  /** Where more of the column is shown; null when this page shows no more. */
  morePath: string | null;
}

/** One state: its name, how many are in it, since when the oldest; and its cards. */
export const BoardColumn = memo(function BoardColumn({ column, gate, leavesOut, morePath }: Properties) {
  const { state, shown } = column;
  const { count, oldest, cards } = shown;
  const titleId = `column-${state}`;
  return (
    <section className={styles.column} aria-labelledby={titleId} data-column={state}>
      <header className={styles.columnHeader}>
        <h2 id={titleId} tabIndex={-1}>
          {state}
        </h2>
        <p className={styles.columnFacts}>
          <span className={styles.count}>{count}</span>
          {oldest && (
            <span>
              <span aria-hidden="true"> · </span>oldest <RelativeTime at={oldest} />
            </span>
          )}
        </p>
      </header>
      {cards.length === 0 ? (
        <p className={styles.empty}>
          <EmptyColumn state={state} gate={gate} leavesOut={leavesOut} />
        </p>
      ) : (
        <ol className={styles.cards} role="list">
          {cards.map((card) => (
            <BoardCard key={card.id} card={card} />
          ))}
        </ol>
      )}
      {count > cards.length && <More column={column} path={morePath} />}
    </section>
  );
});

function EmptyColumn({ state, gate, leavesOut }: Pick<Properties, 'gate' | 'leavesOut'> & { state: string }) {
  if (leavesOut === 'filters') return <>Nothing here matches.</>;
  if (leavesOut === 'roles')
    return <>Nothing here. A work item in {state} comes here when somebody of this board has a part in it.</>;
  if (gate === null)
    return (
      <>
        Nothing here. <Link href="/report">Reporting a defect</Link> opens one in {state}.
      </>
    );
  return (
    <>
      Nothing here. A work item comes from {gate.from} when gate {gate.key} has passed and {state} is declared.
    </>
  );
}

function More({ column, path }: { column: ShownColumn; path: string | null }) {
  const hidden = column.shown.count - column.shown.cards.length;
  if (path === null) return <p className={styles.empty}>{hidden} more. Narrow the board to see them.</p>;
  return (
    <p className={styles.more}>
      <Link href={path} scroll={false}>
        Show more<span className="visually-hidden"> of {column.state}</span>
      </Link>{' '}
      <span className={styles.muted}>{hidden} not shown</span>
    </p>
  );
}
