import { GraphQLScalarType, Kind } from 'graphql';
import { type Instant, parseInstant } from '#domain/instant.ts';
import type { ShownCard as Card } from '#domain/shown-card.ts';

const MESSAGE = 'An instant is RFC 3339 text with an offset, such as 2026-03-01T14:00:00Z.';

function toInstant(value: unknown): Instant {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant === null) throw new TypeError(MESSAGE);
  return instant;
}

/** Instants as the domain has them: text in UTC with milliseconds, of which order is order of time. */
export const DateTime = new GraphQLScalarType<Instant, Instant>({
  name: 'DateTime',
  serialize: toInstant,
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : null),
});

/** Cards as the domain has them; they are only ever given, never taken. */
export const ShownCard = new GraphQLScalarType<never, Card>({
  name: 'ShownCard',
  serialize: (value) => value as Card,
  parseValue: () => {
    throw new TypeError('A card can’t be given.');
  },
});
