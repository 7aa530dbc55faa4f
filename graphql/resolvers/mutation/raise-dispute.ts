import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { raiseDisputeInput } from '#graphql/inputs/questions.ts';

export const raiseDispute: NonNullable<MutationResolvers['raiseDispute']> = (_parent, args, context) => {
  const input = parseInput(raiseDisputeInput, { ...args.input, deadline: args.deadline });
  return sendCommand(context, input, 'RAISE_DISPUTE', () => ({
    type: 'RAISE_DISPUTE',
    text: input.text,
    deadline: input.deadline,
  }));
};
