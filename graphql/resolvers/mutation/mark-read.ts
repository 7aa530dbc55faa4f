import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { markReadInput } from '#graphql/inputs/messages.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { markOwn } from '#graphql/messages.ts';
import { countUnread, markReadUntil } from '#models/messages.ts';

export const markRead: NonNullable<MutationResolvers['markRead']> = async (_parent, args, context) => {
  const { ids, until } = parseInput(markReadInput, args.input);
  const { person, now } = context;
  if (until === null) return markOwn(context, ids ?? [], { readAt: now }, 'ids');
  // What comes after this request was asked cannot have been read in it.
  await markReadUntil(person.personId, until < now ? until : now, now);
  return { messages: [], unreadCount: await countUnread(person.personId, now) };
};
