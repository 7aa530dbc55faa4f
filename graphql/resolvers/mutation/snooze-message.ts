import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { snoozeMessageInput } from '#graphql/inputs/messages.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { markOwn, requireSnooze } from '#graphql/messages.ts';

export const snoozeMessage: NonNullable<MutationResolvers['snoozeMessage']> = (_parent, args, context) => {
  const { id, until } = parseInput(snoozeMessageInput, args.input);
  if (until === null) return markOwn(context, [id], { unread: true }, 'id');
  requireSnooze(until, context.now);
  return markOwn(context, [id], { snoozedUntil: until }, 'id');
};
