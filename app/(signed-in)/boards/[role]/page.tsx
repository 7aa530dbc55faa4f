import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import styles from '../../../boards/board.module.css';
import { Board } from '../../../boards/board.tsx';
import { BOARD_KINDS, boardPath } from '../../../boards/board-kinds.ts';
import { morePath, shownOf } from '../../../boards/shown.ts';
import { Away } from '../../../components/away.tsx';
import { askBoard, askBoardFrame } from '../../../data/board.ts';
import { askMe } from '../../../data/me.ts';
import { FilterBar } from '../../../filters/filter-bar.tsx';
import { readFilters, type SearchParameters, toWorkItemFilter } from '../../../filters/filters.ts';

interface Properties {
  params: Promise<{ role: string }>;
  searchParams: Promise<SearchParameters>;
}

const kindOf = async ({ params }: Properties) => {
  const { role } = await params;
  return BOARD_KINDS.find(({ key }) => key === role) ?? notFound();
};

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const { title } = await kindOf(properties);
  return { title: `${title} board` };
}

/** A role's board: what it takes part in at present, by state. */
export default async function BoardPage(properties: Properties) {
  const kind = await kindOf(properties);
  const parameters = await properties.searchParams;
  const [me, frame] = await Promise.all([askMe(), askBoardFrame()]);
  if (me.kind !== 'data' || frame.kind !== 'data') return <Away />;
  const filters = readFilters(parameters);
  const first = shownOf(parameters);
  const variables = {
    roles: kind.everything ? null : [...kind.roles],
    filter: toWorkItemFilter(filters, me.data.me.id),
    first,
  };
  const board = await askBoard(variables);
  if (board.kind === 'invalid') notFound();
  if (board.kind === 'away') return <Away />;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{kind.title} board</h1>
        <FilterBar filters={filters} people={frame.data.people} />
      </header>
      <Board
        variables={variables}
        initial={board.data}
        gates={frame.data.processTemplates.flatMap(({ gates }) => gates)}
        withQueue={kind.key === 'pmo'}
        morePath={morePath(boardPath(kind), filters, first)}
      />
    </main>
  );
}
