import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { markUnreadInput } from '#graphql/inputs/messages.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { markOwn } from '#graphql/messages.ts';

export const markUnread: NonNullable<MutationResolvers['markUnread']> = (_parent, args, context) =>
  markOwn(context, parseInput(markUnreadInput, args.input).ids, { unread: true }, 'ids');
