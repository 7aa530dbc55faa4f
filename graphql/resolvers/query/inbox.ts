import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { inboxInput } from '#graphql/inputs/messages.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { listMessages } from '#models/messages.ts';

export const inbox: NonNullable<QueryResolvers['inbox']> = async (_parent, args, { person: { personId }, now }) => ({
  personId,
  page: await listMessages(personId, { ...parseInput(inboxInput, args), now }),
});
