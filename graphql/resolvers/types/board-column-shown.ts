import type { BoardCard } from '#domain/board-card.ts';
import { peopleOnCard, type ShownCard, showCard } from '#domain/shown-card.ts';
import type { GraphQLContext } from '#graphql/context.ts';
import type { BoardColumnResolvers } from '#graphql/generated/resolver-types.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { recordOf } from '#graphql/record-of.ts';
import { countBoardColumn, type ListedWorkItem, listBoardColumn, oldestOfBoardColumn } from '#models/work-items.ts';

const page = pageInput(50);

/** The beginning of a column. Only where there is more than what it shows, the rest is counted in the database. */
export const shown: NonNullable<BoardColumnResolvers['shown']> = async (column, { first }, context) => {
  const request = { ...column, now: context.now };
  const { nodes, hasNextPage } = await listBoardColumn({ ...request, ...parseInput(page, { first }) });
  const cards = await cardsOf(nodes, context);
  const rest = hasNextPage
    ? Promise.all([countBoardColumn(request), oldestOfBoardColumn(request)])
    : ([cards.length, oldestOf(cards)] as const);
  const [shownCards, [count, oldest]] = await Promise.all([withNames(cards, context), rest]);
  return { count, oldest, cards: shownCards };
};

async function cardsOf(nodes: readonly ListedWorkItem[], context: GraphQLContext): Promise<BoardCard[]> {
  const stored = nodes.map((node) => node.card);
  if (stored.every((card) => card !== null)) return stored;
  // An older release wrote some of them: their states have what they show.
  return Promise.all(nodes.map(async (node) => node.card ?? (await recordOf(node, context)).card));
}

/** Names of all people at once, and not one by one: a promise for each would cost more than the cards. */
async function withNames(cards: readonly BoardCard[], { loaders, now }: GraphQLContext): Promise<ShownCard[]> {
  const ids = [...new Set(cards.flatMap(peopleOnCard))];
  const people = await Promise.all(ids.map((id) => loaders.people.load(id)));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return cards.map((card) => showCard(card, (id) => names.get(id) ?? '', now));
}

function oldestOf(cards: readonly BoardCard[]): string | null {
  return cards.reduce<string | null>(
    (oldest, { timer }) => (oldest === null || timer.startedAt < oldest ? timer.startedAt : oldest),
    null,
  );
}
