import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { requireAdmin } from '#graphql/require-admin.ts';
import { listDeadLetters } from '#models/deliveries.ts';

const page = pageInput(50);

export const deadLetters: NonNullable<QueryResolvers['deadLetters']> = (_parent, args, context) => {
  requireAdmin(context);
  return listDeadLetters(parseInput(page, args));
};
