import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { commentInput } from '#graphql/inputs/commands.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const comment: NonNullable<MutationResolvers['comment']> = (_parent, args, context) => {
  const input = parseInput(commentInput, args.input);
  return sendCommand(context, input, 'COMMENT', () => ({ type: 'COMMENT', text: input.text }));
};
